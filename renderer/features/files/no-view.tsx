import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { MediaType } from '#shared/domain/attachment.ts';
import { kindOfFile } from './file-words.ts';

/** Says why a file is not shown here, and what can be done with it. */
export function NoView({ mediaType, mayExport }: { readonly mediaType: MediaType; readonly mayExport: boolean }) {
  const { t } = useTranslation();
  const kind = kindOfFile(mediaType);
  const words = kind === 'word' ? t('files:exportOnlyWord') : kind === 'heic' ? t('files:exportOnlyHeic') : t('files:exportOnlyOther');
  return <NotShown words={words} mayExport={mayExport} />;
}

export function NotShown({ words, mayExport }: { readonly words: string; readonly mayExport: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('files:exportOnlyTitle')}>
      {words}
      {mayExport ? null : <p>{t('files:exportAtDesk')}</p>}
    </EmptyState>
  );
}
