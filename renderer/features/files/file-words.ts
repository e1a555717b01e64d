// Words about a file: its kind, its size, what went wrong.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import type { SendingFailure } from '#renderer/state/file-sending.ts';
import type { MediaType } from '#shared/domain/attachment.ts';

export type FileKind = 'image' | 'heic' | 'pdf' | 'text' | 'audio' | 'video' | 'word' | 'sheet' | 'archive' | 'letter' | 'other';

const kindByType: { readonly [Type in MediaType]?: FileKind } = {
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'application/msword': 'word', 'application/rtf': 'word', 'application/vnd.oasis.opendocument.text': 'word',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word',
  'application/vnd.ms-excel': 'sheet', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'sheet',
  'application/zip': 'archive',
  'message/rfc822': 'letter',
};
const kindByFamily: { readonly [family: string]: FileKind | undefined } = { image: 'image', audio: 'audio', video: 'video', text: 'text' };

export const kindOfFile = (mediaType: MediaType): FileKind => kindByType[mediaType] ?? kindByFamily[mediaType.split('/')[0] ?? ''] ?? 'other';

export const kindWords = {
  image: 'files:kindImage', heic: 'files:kindHeic', pdf: 'files:kindPdf', text: 'files:kindText', audio: 'files:kindAudio', video: 'files:kindVideo', word: 'files:kindWord',
  sheet: 'files:kindSheet', archive: 'files:kindArchive', letter: 'files:kindLetter', other: 'files:kindOther',
} as const satisfies { readonly [Kind in FileKind]: string };

const sizeWords = ['files:sizeBytes', 'files:sizeKilobytes', 'files:sizeMegabytes', 'files:sizeGigabytes'] as const;

/** 1536 is 1.5 of the unit with index 1. */
export function scaleSize(bytes: number): { readonly size: number; readonly unit: 0 | 1 | 2 | 3 } {
  const unit = bytes < 1_024 ? 0 : bytes < 1_024 ** 2 ? 1 : bytes < 1_024 ** 3 ? 2 : 3;
  return { size: bytes / 1_024 ** unit, unit };
}

export function useSizeWords(): (bytes: number) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (bytes) => {
      const { size, unit } = scaleSize(bytes);
      // Chromium writes Kazakh numbers as English ones; they have the comma of Russian ones.
      return t(sizeWords[unit], { size: new Intl.NumberFormat(i18n.language === 'kk' ? 'ru' : i18n.language, { maximumFractionDigits: size < 10 ? 1 : 0 }).format(size) });
    },
    [t, i18n.language],
  );
}

export function useFailureWords(): (failure: SendingFailure) => string {
  const { t } = useTranslation();
  return useCallback((failure) => (failure.type === 'unreadable' ? t('files:unreadable') : t(errorKeys[failure.type], errorValues(failure))), [t]);
}
