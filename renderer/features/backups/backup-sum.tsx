import { useTranslation } from 'react-i18next';
import type { BackupContents } from '#shared/ipc/contract-backups.ts';

/** How much is in it: 12 cases, 340 notes, 15 files. */
export function BackupSum({ contents }: { readonly contents: BackupContents }) {
  const { t } = useTranslation();
  return <p>{[t('backups:cases', { count: contents.cases.length }), t('backups:notes', { count: contents.notes }), t('backups:files', { count: contents.files })].join(', ')}</p>;
}
