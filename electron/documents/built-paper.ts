import type { PaperDocument } from '#shared/domain/paper.ts';

/** A paper and the SHA-256 of its content in hexadecimal digits. */
export type BuiltPaper = { readonly paper: PaperDocument; readonly fingerprint: string };
