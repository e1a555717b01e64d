import { useTranslation } from 'react-i18next';
import type { ExportSize } from '#shared/ipc/contract-exchange.ts';

/** "2 cases, 140 records, 3 files, 12 MB" */
export function useSizeWords(): (size: ExportSize) => string {
  const { t, i18n } = useTranslation();
  // Chromium has no Kazakh numbers; they are written as the Russian ones are.
  const numbers = new Intl.NumberFormat(i18n.language === 'en' ? 'en' : 'ru', { maximumFractionDigits: 1 });
  return ({ cases, records, files, fileBytes }) =>
    [
      t('exchange:sizeCases', { count: cases }),
      t('exchange:sizeRecords', { count: records }),
      ...(files > 0 ? [t('exchange:sizeFiles', { count: files }), t('exchange:megabytes', { size: numbers.format(fileBytes / 1_000_000) })] : []),
    ].join(', ');
}
