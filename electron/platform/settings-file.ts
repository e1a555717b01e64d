// The one file outside the vault: settings.json. A broken or hostile file gives defaults, field by field; nothing in it is secret
// but the vaults' paths, which the user can forget.
import { openSync, closeSync, fstatSync, readSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { languageSchema, type Language } from '#shared/domain/text-limits.ts';
import { settingsSchema, type Settings } from '#shared/ipc/contract.ts';
import type { WriteError } from '#shared/ipc/errors.ts';
import type { Result } from '#shared/result.ts';
import { writeFileAtomic } from './atomic-file.ts';

export type WindowBounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly isMaximized: boolean };
export type StoredSettings = Settings & { readonly window: WindowBounds | null; readonly vaults: readonly string[] };
export type SettingsFile = {
  readonly read: () => StoredSettings;
  readonly save: (change: Partial<StoredSettings>) => Result<null, WriteError>;
};

const limitBytes = 65_536;
const maxVaults = 20;
export function defaultSettings(language: Language, platform: NodeJS.Platform): StoredSettings {
  // Linux tells no program when its screen is locked, so the idle clock is shorter there.
  return { language, theme: 'system', idleMinutes: platform === 'linux' ? 3 : 5, contentProtection: true, window: null, vaults: [] };
}

export function openSettingsFile(path: string, defaults: StoredSettings): SettingsFile {
  let current = parseSettings(readLimited(path), defaults);
  return {
    read: () => current,
    save: (change) => {
      const next = { ...current, ...change };
      const kept = { ...next, vaults: next.vaults.slice(0, maxVaults) };
      const written = writeFileAtomic(path, Buffer.from(`${JSON.stringify(kept, null, 2)}\n`));
      if (written.ok) current = kept;
      return written;
    },
  };
}

export function parseSettings(text: string, defaults: StoredSettings): StoredSettings {
  const fields = toFields(parseJson(text));
  const choose = <Value>(schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } }, value: unknown, fallback: Value): Value => {
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : fallback;
  };
  const { theme, idleMinutes, contentProtection } = settingsSchema.shape;
  const vaults = Array.isArray(fields['vaults']) ? fields['vaults'].slice(0, maxVaults) : [];
  return {
    language: choose(languageSchema, fields['language'], defaults.language),
    theme: choose(theme, fields['theme'], defaults.theme),
    idleMinutes: choose(idleMinutes, fields['idleMinutes'], defaults.idleMinutes),
    contentProtection: choose(contentProtection, fields['contentProtection'], defaults.contentProtection),
    window: toBounds(fields['window']),
    vaults: [...new Set(vaults.filter(isVaultPath))],
  };
}

function toBounds(value: unknown): WindowBounds | null {
  const { x, y, width, height, isMaximized } = toFields(value);
  const isInside = (number: unknown, least: number, most: number): number is number => Number.isInteger(number) && (number as number) >= least && (number as number) <= most;
  if (!isInside(x, -100_000, 100_000) || !isInside(y, -100_000, 100_000) || !isInside(width, 200, 20_000) || !isInside(height, 200, 20_000)) return null;
  return { x, y, width, height, isMaximized: isMaximized === true };
}

function isVaultPath(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 4_096 && isAbsolute(value) && !value.includes('\0');
}

/** What the page may know and change. */
export const toPageSettings = ({ language, theme, idleMinutes, contentProtection }: StoredSettings): Settings => ({ language, theme, idleMinutes, contentProtection });

function readLimited(path: string): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return '';
  }
  try {
    if (!fstatSync(file).isFile() || fstatSync(file).size > limitBytes) return '';
    const bytes = Buffer.alloc(limitBytes);
    return bytes.toString('utf8', 0, readSync(file, bytes, 0, limitBytes, 0));
  } catch {
    return '';
  } finally {
    closeSync(file);
  }
}

function toFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
