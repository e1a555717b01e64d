// The signature of a package: Ed25519 over the bytes of its header, which names every other file by its hash.
import { packageHeaderSchema, type PackageHeader } from '#shared/domain/package.ts';
import { sourceLimits } from '../exchange/export-source.ts';
import { isWithinJsonLimits } from '../json-shape.ts';
import type { Sodium } from '../keys/sodium.ts';

export const headerName = 'bitim-package.json';
export const signatureName = 'bitim-package.sig';
export const headerLimitBytes = 32 * 1024 * 1024;

const signed = (header: Uint8Array): Uint8Array => Uint8Array.from(Buffer.concat([Buffer.from('bitim package 1\n'), header]));

export const signHeader = (sodium: Sodium, header: Uint8Array, signSecret: Uint8Array): string => `${Buffer.from(sodium.crypto_sign_detached(signed(header), signSecret)).toString('base64')}\n`;

export function isSigned(sodium: Sodium, header: Uint8Array, signature: string, signKey: string): boolean {
  const text = signature.trimEnd();
  if (!/^[A-Za-z0-9+/]{86}==$/.test(text)) return false;
  try {
    return sodium.crypto_sign_verify_detached(Buffer.from(text, 'base64'), signed(header), Buffer.from(signKey, 'base64'));
  } catch {
    return false;
  }
}

/** null: not a header of this version. */
export function readHeader(bytes: Uint8Array): PackageHeader | null {
  if (!isWithinJsonLimits(bytes, sourceLimits.manifestJson)) return null;
  try {
    const parsed = packageHeaderSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
