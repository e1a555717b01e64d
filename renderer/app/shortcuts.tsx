import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { request } from '#renderer/ipc/client.ts';
import { useSession } from '#renderer/state/session.ts';
import { setShortcutSheet, useView } from '#renderer/state/view.ts';
import { KbdHint } from '#renderer/ui/kbd-hint.tsx';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import { useShortcutList } from './shortcut-list.ts';
import classes from './shortcuts.module.css';

/** Keys that work everywhere, and the sheet that lists all keys. */
export function Shortcuts() {
  const { t } = useTranslation();
  const unlocked = useSession(({ app }) => app?.state === 'unlocked');
  const opened = useView((state) => state.shortcutSheet);
  useShortcut({ code: 'KeyL', mod: true }, () => void request('lock:now', {}), unlocked);
  useShortcut({ code: 'Slash', mod: true }, () => setShortcutSheet(!opened));
  const groups = useShortcutList();
  return (
    <Modal opened={opened} size="xl" onClose={() => setShortcutSheet(false)} title={t('general:keysTitle')} closeButtonProps={{ 'aria-label': t('general:close') }}>
      <div className={classes['groups']}>
      {groups.map((group) => (
        <section key={group.title}>
          <h3 className={classes['title']}>{group.title}</h3>
          <dl className={classes['keys']}>
            {group.keys.map(([keys, meaning]) => (
              <div key={keys}>
                <dt>
                  <KbdHint keys={keys} />
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      </div>
    </Modal>
  );
}
