// Vectors of what comes from outside. Their faults are the parsers' own, so they hold for any reader of these formats.
import type { ManifestFault } from '#electron/vault/backups/manifest.ts';
import type { SourceFailure } from '#electron/vault/exchange/export-source.ts';

export type HostileZip = {
  readonly comment: string;
  readonly expect: 'success' | SourceFailure['type'];
  /** Entries that a reader takes out whole. */
  readonly read: readonly string[];
  /** Base64. */
  readonly zip: string;
};

export type HostileManifest = {
  readonly comment: string;
  readonly expect: 'success' | ManifestFault;
  readonly text: string;
  /** The character `of` in the text stands for `by`, so many times or until the whole has so many bytes: too long to be kept written out. */
  readonly repeat: ({ readonly of: string; readonly by: string } & ({ readonly times: number } | { readonly bytes: number })) | null;
};

export function textOf({ text, repeat }: HostileManifest): string {
  if (repeat === null) return text;
  const times = 'times' in repeat ? repeat.times : repeat.bytes - (text.length - repeat.of.length);
  return text.replace(repeat.of, repeat.by.repeat(times) + ('times' in repeat ? repeat.by.split('"')[0] : ''));
}
