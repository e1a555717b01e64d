import { useTranslation } from 'react-i18next';

/** "14 records · 2 files, 3.4 MB" */
export function useShareSize(): (size: { readonly records: number; readonly files: number; readonly fileBytes: number }) => string {
  const { t, i18n } = useTranslation();
  // Chromium has no Kazakh numbers; they are written as the Russian ones are.
  const numbers = new Intl.NumberFormat(i18n.language === 'en' ? 'en' : 'ru', { maximumFractionDigits: 1 });
  return ({ records, files, fileBytes }) =>
    [t('packages:records', { count: records }), ...(files > 0 ? [`${t('packages:files', { count: files })}, ${t('packages:megabytes', { size: numbers.format(Math.max(fileBytes / 1_000_000, 0.1)) })}`] : [])].join(' · ');
}
