import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/state/navigation.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SectionTabs } from '#renderer/ui/section-tabs.tsx';
import { AboutSettings } from './about-settings.tsx';
import { GeneralSettings } from './general-settings.tsx';
import { SecuritySettings } from './security-settings.tsx';
import classes from './settings-screen.module.css';
import { VaultSettings } from './vault-settings.tsx';

const sections = [
  { name: 'general', word: 'settings:general' },
  { name: 'profile', word: 'settings:profile' },
  { name: 'security', word: 'settings:security' },
  { name: 'ways-in', word: 'waysIn:title' },
  { name: 'recovery', word: 'settings:recovery' },
  { name: 'vault', word: 'settings:vault' },
  { name: 'journal', word: 'journal:section' },
  { name: 'backups', word: 'backups:title' },
  { name: 'export', word: 'exchange:title' },
  { name: 'about', word: 'settings:about' },
] as const;

type SettingsScreenProps = {
  /** The word after /settings/ in the path; anything unknown is the first section. */
  readonly section: string;
  readonly profile: ReactNode;
  readonly recovery: ReactNode;
  readonly waysIn: ReactNode;
  readonly exchange: ReactNode;
  readonly backups: ReactNode;
  /** Of the vault itself. */
  readonly journal: ReactNode;
  /** Under the vault's own card: its state, and the other vaults of this computer. */
  readonly vaults: ReactNode;
};

export function SettingsScreen({ section, profile, recovery, waysIn, vaults, exchange, backups, journal }: SettingsScreenProps) {
  const { t } = useTranslation();
  const chosen = sections.find(({ name }) => name === section)?.name ?? 'general';
  const contents = { general: <GeneralSettings />, security: <SecuritySettings />, 'ways-in': waysIn, recovery, vault: <><VaultSettings />{vaults}</>, journal, backups, export: exchange, profile, about: <AboutSettings /> };
  const choose = (name: string | null): void => void go(`/settings/${name ?? 'general'}`);
  return (
    <div>
      <PageHeader title={t('general:settings')} />
      <Tabs value={chosen} onChange={choose} keepMounted={false}>
        <SectionTabs
          label={t('settings:sections')}
          more={{ word: t('general:more'), label: t('general:moreSections') }}
          sections={sections.map(({ name, word }) => ({ name, word: t(word) }))}
          chosen={chosen}
          onChoose={choose}
        />
        {sections.map(({ name }) => (
          <Tabs.Panel key={name} value={name} tabIndex={-1} className={classes['content']}>
            {name === chosen ? contents[name] : null}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}
