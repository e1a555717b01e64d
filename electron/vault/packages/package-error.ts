import type { PackageUnreadable } from '#shared/ipc/errors.ts';
import { SourceError } from '../exchange/export-source.ts';
import { TooNewError } from '../exchange/parse-export.ts';

type Type = PackageUnreadable['type'] | 'cancelled';

/** Why a package cannot be opened at all. What was only altered opens, to be read. */
export class PackageError extends Error {
  readonly type: Type;
  constructor(type: Type) {
    super(type);
    this.type = type;
  }
}

const bySource = { 'not-an-export': 'not-a-package', 'export-damaged': 'package-damaged', 'export-unsafe': 'package-unsafe', 'export-too-large': 'package-too-large' } as const;

/** null: something else, which is a bug or the medium. */
export function packageFailure(error: unknown): { readonly type: Type } | null {
  if (error instanceof PackageError) return { type: error.type };
  if (error instanceof TooNewError) return { type: 'too-new' };
  return error instanceof SourceError ? { type: bySource[error.failure.type] } : null;
}
