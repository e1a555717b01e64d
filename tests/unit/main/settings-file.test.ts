import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { defaultSettings, openSettingsFile, parseSettings } from '#electron/platform/settings-file.ts';

const defaults = defaultSettings('kk', 'linux');
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bitim-settings-'));
  file = join(folder, 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('defaults', () => {
  test('lock after five idle minutes, three on Linux, which tells no program that its screen is locked', () => {
    expect(defaultSettings('en', 'darwin').idleMinutes).toBe(5);
    expect(defaultSettings('en', 'win32').idleMinutes).toBe(5);
    expect(defaultSettings('en', 'linux').idleMinutes).toBe(3);
  });

  test('keep windows out of screen captures', () => {
    expect(defaults.contentProtection).toBe(true);
  });
});

describe('a settings file', () => {
  test('gives back what was saved, after reading it anew', () => {
    const bounds = { x: 10, y: -20, width: 900, height: 700, isMaximized: true };
    expect(openSettingsFile(file, defaults).save({ language: 'ru', vaults: ['/vaults/practice.bitim'], window: bounds })).toEqual({ ok: true, value: null });
    expect(openSettingsFile(file, defaults).read()).toEqual({ ...defaults, language: 'ru', vaults: ['/vaults/practice.bitim'], window: bounds });
  });

  test('leaves nothing beside it', () => {
    openSettingsFile(file, defaults).save({ theme: 'dark' });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  test('holds the listed fields and no other', () => {
    openSettingsFile(file, defaults).save({ theme: 'dark' });
    expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object).sort()).toEqual(['contentProtection', 'idleMinutes', 'language', 'theme', 'vaults', 'window']);
  });

  test('keeps its old content when the disk refuses the new, and says why', () => {
    const settings = openSettingsFile(join(folder, 'taken', 'settings.json'), defaults);
    writeFileSync(join(folder, 'taken'), 'a file where a folder should be');
    expect(settings.save({ theme: 'dark' })).toEqual({ ok: false, error: { type: 'read-only' } });
    expect(settings.read().theme).toBe('system');
  });

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['torn in the middle', '{"language":"ru","theme":"da'],
    ['garbage', '\u0000\u0001\uffff'],
    ['another kind of JSON', '[1,2,3]'],
    ['null', 'null'],
    ['huge', `{"language":"ru","x":"${'a'.repeat(70_000)}"}`],
    ['full of nonsense', '{"language":"xx","theme":7,"idleMinutes":-1,"contentProtection":"no","window":{"x":"a"},"vaults":"/"}'],
    ['hostile', '{"__proto__":{"idleMinutes":60},"idleMinutes":1e9,"window":{"x":0,"y":0,"width":1e12,"height":3},"vaults":[{"a":1},"relative/path","/a\\u0000b"]}'],
  ])('that is %s gives the defaults', (_name, text) => {
    if (text !== undefined) writeFileSync(file, text);
    expect(openSettingsFile(file, defaults).read()).toEqual(defaults);
  });

  test('that is a folder gives the defaults', () => {
    mkdirSync(file);
    expect(openSettingsFile(file, defaults).read()).toEqual(defaults);
  });

  test('loses only its broken fields', () => {
    writeFileSync(file, '{"language":"ru","idleMinutes":"soon","vaults":["/a.bitim",5]}');
    expect(openSettingsFile(file, defaults).read()).toEqual({ ...defaults, language: 'ru', vaults: ['/a.bitim'] });
  });

  test('never holds more than twenty vaults', () => {
    const vaults = Array.from({ length: 500 }, (_, index) => `/v${index}.bitim`);
    writeFileSync(file, JSON.stringify({ vaults }));
    const settings = openSettingsFile(file, defaults);
    expect(settings.read().vaults).toHaveLength(20);
    settings.save({ vaults });
    expect(settings.read().vaults).toHaveLength(20);
  });

  test('of any text is read without an exception, into fields within their limits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = parseSettings(text, defaults);
        expect(read.idleMinutes).toBeGreaterThanOrEqual(1);
        expect(read.idleMinutes).toBeLessThanOrEqual(60);
        expect(['kk', 'ru', 'en']).toContain(read.language);
      }),
      { numRuns: 500 },
    );
  });
});
