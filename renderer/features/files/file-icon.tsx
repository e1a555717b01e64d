import { IconFile, IconFileMusic, IconFileSpreadsheet, IconFileText, IconFileTypePdf, IconFileZip, IconMail, IconMovie, IconNotes, IconPhoto } from '@tabler/icons-react';
import type { MediaType } from '#shared/domain/attachment.ts';
import { kindOfFile } from './file-words.ts';

const icons = {
  image: IconPhoto, heic: IconPhoto, pdf: IconFileTypePdf, text: IconNotes, audio: IconFileMusic, video: IconMovie, word: IconFileText, sheet: IconFileSpreadsheet, archive: IconFileZip,
  letter: IconMail, other: IconFile,
} as const;

export function FileIcon({ mediaType, size = 22 }: { readonly mediaType: MediaType; readonly size?: number }) {
  const Icon = icons[kindOfFile(mediaType)];
  return <Icon size={size} stroke={1.6} aria-hidden />;
}
