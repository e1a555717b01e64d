import { UnstyledButton } from '@mantine/core';
import { IconAddressBook, IconBriefcase2, IconKeyboard, IconLock, IconPhone, IconSearch, IconSettings, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BackupLine } from '#renderer/features/backups/backup-line.tsx';
import { caseListPath } from '#renderer/features/cases/case-list-store.ts';
import { ReadOnlyBand } from '#renderer/features/wholeness/read-only-band.tsx';
import { request } from '#renderer/ipc/client.ts';
import { caseOfPath, go, useNavigation } from '#renderer/state/navigation.ts';
import { keysText } from '#renderer/ui/kbd-hint.tsx';
import { openSearch } from '#renderer/state/search-panel.ts';
import { setCallNote, setShortcutSheet } from '#renderer/state/view.ts';
import classes from './app-frame.module.css';
import { HideNamesPlace } from './hide-names.tsx';
import { JointLine } from './joint-line.tsx';
import { VaultLine } from './vault-line.tsx';

const places = [
  { path: '/cases', within: ['/cases', '/case'], word: 'general:cases', Icon: IconBriefcase2 },
  { path: '/trash', within: ['/trash'], word: 'general:trash', Icon: IconTrash },
  { path: '/register', within: ['/register', '/destroy'], word: 'closing:register', Icon: IconAddressBook },
  { path: '/settings', within: ['/settings'], word: 'general:settings', Icon: IconSettings },
] as const;

/** What stands around every screen of the desk: the way to the other screens, the state of the vault, the lock. */
export function AppFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const path = useNavigation((state) => state.path);
  return (
    <div className={classes['frame']} data-scroll-place>
      <a
        className={classes['skip']}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>('main')?.focus();
        }}
      >
        {t('general:skipToContent')}
      </a>
      <nav className={classes['rail']} aria-label={t('general:mainNavigation')}>
        <span className={classes['name']} aria-hidden>
          Bitim
        </span>
        <div className={classes['places']}>
          {places.map(({ path: target, within, word, Icon }) => (
            <UnstyledButton
              key={target}
              className={classes['place']}
              aria-current={within.some((start) => path === start || path.startsWith(`${start}/`)) ? 'page' : undefined}
              onClick={() => void go(target === '/cases' ? caseListPath() : target)}
            >
              <Icon size={20} stroke={1.6} aria-hidden />
              {t(word)}
            </UnstyledButton>
          ))}
          <UnstyledButton className={classes['place']} onClick={openSearch} title={keysText('Mod+F')}>
            <IconSearch size={20} stroke={1.6} aria-hidden />
            {t('search:open')}
          </UnstyledButton>
          {caseOfPath(path) === null ? null : (
            <UnstyledButton className={classes['place']} onClick={() => setCallNote(true)} title={keysText('Mod+Shift+C')}>
              <IconPhone size={20} stroke={1.6} aria-hidden />
              {t('general:callNote')}
            </UnstyledButton>
          )}
        </div>
        <div className={classes['foot']}>
          <HideNamesPlace />
          <JointLine />
          <ReadOnlyBand />
          <VaultLine />
          <BackupLine onOpen={() => void go('/settings/backups')} />
          <UnstyledButton className={classes['place']} onClick={() => setShortcutSheet(true)} title={keysText('Mod+/')}>
            <IconKeyboard size={20} stroke={1.6} aria-hidden />
            {t('general:keysTitle')}
          </UnstyledButton>
          <UnstyledButton className={classes['lock']} onClick={() => void request('lock:now', {})} title={keysText('Mod+L')}>
            <IconLock size={20} stroke={1.6} aria-hidden />
            {t('general:lock')}
          </UnstyledButton>
        </div>
      </nav>
      <main className={classes['main']} id="main" data-scroll-place tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
