// The mediator shows the screen to someone, or sits in a train: one stroke hides who this is about, wherever it is written.
import { Button, UnstyledButton } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hideNames } from '#renderer/state/hidden-names.ts';
import { useSession } from '#renderer/state/session.ts';
import { BandButton } from '#renderer/ui/band-button.tsx';
import { keysText } from '#renderer/ui/kbd-hint.tsx';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import frame from './app-frame.module.css';
import classes from './hide-names.module.css';

const keys = 'Mod+Shift+P';
const useHidden = (): boolean => useSession(({ app }) => app?.namesHidden ?? false);

/** The key, on every screen of the open vault. */
export function HideNamesKey() {
  const unlocked = useSession(({ app }) => app?.state === 'unlocked');
  const hidden = useHidden();
  useShortcut({ code: 'KeyP', mod: true, shift: true }, () => hideNames(!hidden), unlocked);
  return null;
}

/** In the desk's frame. */
export function HideNamesPlace() {
  const { t } = useTranslation();
  const hidden = useHidden();
  if (hidden) return <NamesHiddenBand />;
  return (
    <UnstyledButton className={frame['place']} onClick={() => hideNames(true)} title={keysText(keys)}>
      <IconEyeOff size={20} stroke={1.6} aria-hidden />
      {t('names:hide')}
    </UnstyledButton>
  );
}

/** Among the tools of a room. */
export function HideNamesButton() {
  const { t } = useTranslation();
  const hidden = useHidden();
  if (hidden) return null;
  return <BandButton icon={<IconEyeOff size={16} aria-hidden />} label={t('names:hide')} word={null} keys={keysText(keys)} onClick={() => hideNames(true)} />;
}

export function NamesHiddenBand() {
  const { t } = useTranslation();
  const hidden = useHidden();
  if (!hidden) return null;
  return (
    <section className={classes['band']}>
      <p role="status">
        <strong>{t('names:hidden')}</strong> {t('names:mayRemain')}
      </p>
      <Button size="compact-xs" variant="default" onClick={() => hideNames(false)} title={keysText(keys)}>
        {t('names:show')}
      </Button>
    </section>
  );
}
