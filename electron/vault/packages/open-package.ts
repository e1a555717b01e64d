// A package that anyone may have made, opened in memory: what is in it, whether it is what was signed, and by whom.
import { createHash } from 'node:crypto';
import { audienceKey, type PackageHeader, type PackageSeal } from '#shared/domain/package.ts';
import type { ExportedCase } from '#shared/domain/export-format.ts';
import type { ExportSource } from '../exchange/export-source.ts';
import { readWhole } from '../exchange/export-source.ts';
import { readCase } from '../exchange/parse-export.ts';
import { openZipBytes, type ListedSource } from '../exchange/zip-source.ts';
import type { Sodium } from '../keys/sodium.ts';
import { PackageError } from './package-error.ts';
import { headerLimitBytes, headerName, isSigned, readHeader, signatureName } from './sign-header.ts';

export const caseFileName = 'case.json';
/** Unpacked, all files together. */
const unpackedLimitBytes = 1024 * 1024 * 1024;
export const caseFileLimitBytes = 64 * 1024 * 1024;
const signatureLimitBytes = 1_000;

export type ReadPackage = {
  readonly source: ExportSource;
  readonly header: PackageHeader | null;
  readonly seal: PackageSeal;
  readonly changedFiles: readonly string[];
  readonly part: ExportedCase;
};

/** Throws PackageError or SourceError where nothing of it can be shown. */
export async function readPackage(sodium: Sodium, zip: Buffer): Promise<ReadPackage> {
  const source = await openZipBytes(zip, unpackedLimitBytes);
  try {
    if (source.sizeOf(caseFileName) === null) throw new PackageError('not-a-package');
    const { header, isRight } = await readSigned(sodium, source);
    const changedFiles = header ? await findChanged(source, header) : [];
    const { part } = await readCase(source, caseFileName, null, caseFileLimitBytes);
    const isWhole = changedFiles.length === 0 && header !== null && isWhatItSays(part, header);
    return { source, header, seal: !header || !isRight ? 'unsigned' : isWhole ? 'signed' : 'altered', changedFiles, part };
  } catch (error) {
    source.close();
    throw error;
  }
}

async function readSigned(sodium: Sodium, source: ListedSource): Promise<{ readonly header: PackageHeader | null; readonly isRight: boolean }> {
  if (source.sizeOf(headerName) === null) return { header: null, isRight: false };
  const bytes = await readWhole(source, headerName, headerLimitBytes);
  const header = readHeader(bytes);
  if (!header && isNewer(bytes)) throw new PackageError('too-new');
  const signature = source.sizeOf(signatureName) === null ? '' : (await readWhole(source, signatureName, signatureLimitBytes)).toString('latin1');
  return { header, isRight: header !== null && isSigned(sodium, bytes, signature, header.sender.signKey) };
}

function isNewer(bytes: Buffer): boolean {
  const [, version = '1'] = /"version":\s*(\d{1,9})\b/.exec(bytes.subarray(0, 200).toString('latin1')) ?? [];
  return Number(version) > 1;
}

/** Files of the header that are others or gone, and files that the header does not name. */
async function findChanged(source: ListedSource, { files }: PackageHeader): Promise<string[]> {
  const named = new Set([headerName, signatureName, ...files.map(({ path }) => path)]);
  const changed = source.paths().filter((path) => !named.has(path));
  for (const { path, size, sha256 } of files) {
    if (source.sizeOf(path) !== size || (await hashOf(source, path)) !== sha256) changed.push(path);
  }
  return changed;
}

async function hashOf(source: ExportSource, path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const piece of source.read(path)) hash.update(piece);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

/** A signed header over records that it does not speak of is no word for them. */
function isWhatItSays(part: ExportedCase, header: PackageHeader): boolean {
  const chosen = new Set(header.audiences.map(audienceKey));
  return (
    part.caseId === header.caseId && part.unreadable.length === 0 && part.drafts.length === 0 && part.unreadablePermissions.length === 0 &&
    part.records.every(({ record, history }) => history.length === 0 && record.deletedAt === null && (record.kind === 'case' || record.kind === 'party' || chosen.has(audienceKey(record.audience))))
  );
}
