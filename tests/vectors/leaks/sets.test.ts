// The shape of the labelled sets: counts, shares of languages, no line twice, nothing shared by the halves, pages as their generator makes them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeAllPages } from './make/make-pages.ts';

const text = z.string().min(1).max(4_000).refine((value) => value === value.trim(), 'no space at the ends');
const language = z.enum(['kk', 'ru', 'en']);
const pairSchema = z.strictObject({
  id: z.string().regex(/^(?:[tmpj]|j2)-(?:kk|ru|en)-[lh]\d{3}$/u), lang: language, kind: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/u),
  confidential: text, outgoing: text, public: z.union([text, z.array(text).min(1)]).optional(), leak: z.boolean(),
});
const noteSchema = z.strictObject({ id: z.string().regex(/^n\d{4}$/u), lang: language, text });
const knownSchema = z.strictObject({ id: z.string().regex(/^k-(?:kk|ru|en)-\d$/u), lang: language, text });
const plantedSchema = z.strictObject({ noteId: z.string(), kind: z.string(), from: z.int().min(1), to: z.int().min(2) });
const pageSchema = z.strictObject({
  id: z.string().regex(/^[tmj]-page-\d{3}$/u), lang: language, kind: z.enum(['letter', 'agenda', 'agreement', 'summary']), text, planted: plantedSchema.nullable(), leak: z.boolean(),
});

const content = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');
const read = <T>(path: string, schema: z.ZodType<T>): T[] => content(path).trimEnd().split('\n').map((line) => schema.parse(JSON.parse(line)));
const tuning = read('tuning-pairs.jsonl', pairSchema);
const measuring = read('measuring-pairs.jsonl', pairSchema);
const paraphrase = read('paraphrase-pairs.jsonl', pairSchema);
const judging = read('judging-pairs.jsonl', pairSchema);
const tuningTwo = read('tuning-2-pairs.jsonl', pairSchema);
const judgingTwo = read('judging-2-pairs.jsonl', pairSchema);
const allPairs = [...tuning, ...measuring, ...paraphrase, ...judging, ...tuningTwo, ...judgingTwo];

const countOf = (lines: readonly { lang: string; leak: boolean }[], leak: boolean, lang?: string): number =>
  lines.filter((line) => line.leak === leak && (lang === undefined || line.lang === lang)).length;
const fold = (value: string): string => value.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const twice = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) !== index);

describe('pairs', () => {
  it.each([['tuning', tuning, 150], ['measuring', measuring, 150], ['judging', judging, 170], ['judging-2', judgingTwo, 200]] as const)('%s: enough of each label, a third of them in each language', (_name, lines, least) => {
    for (const leak of [true, false]) {
      expect(countOf(lines, leak)).toBeGreaterThanOrEqual(least);
      for (const lang of language.options) expect(countOf(lines, leak, lang) / countOf(lines, leak)).toBeGreaterThan(0.3);
    }
  });

  it('has at least 60 free paraphrases and translations', () => {
    expect(countOf(paraphrase, true)).toBeGreaterThanOrEqual(60);
  });

  it('gives no id and no pair twice, in any file', () => {
    expect(twice(allPairs.map((line) => line.id))).toEqual([]);
    expect(twice(allPairs.map((line) => `${fold(line.confidential)} | ${fold(line.outgoing)}`))).toEqual([]);
  });

  it.each([
    ['tuning and measuring', tuning, measuring],
    ['what was written before and judging', [...tuning, ...measuring, ...paraphrase], judging],
    ['what was written before and judging-2', [...tuning, ...tuningTwo, ...measuring, ...paraphrase, ...judging], judgingTwo],
  ] as const)('shares neither a note nor a piece of outgoing text between %s', (_name, before, after) => {
    const seen = new Set(before.flatMap((line) => [fold(line.confidential), fold(line.outgoing)]));
    expect(after.filter((line) => seen.has(fold(line.confidential)) || seen.has(fold(line.outgoing))).map((line) => line.id)).toEqual([]);
  });

  it.each([['measuring', measuring], ['judging', judging]] as const)('%s: has every kind that is tuned for', (_name, lines) => {
    const kinds = (of: readonly { kind: string; leak: boolean }[]): Set<string> => new Set(of.map((line) => `${line.kind} ${line.leak}`));
    expect([...kinds(tuning)].filter((kind) => !kinds(lines).has(kind))).toEqual([]);
  });
});

describe.each(['tuning-pages', 'measuring-pages', 'judging-pages'])('%s', (folder) => {
  const notes = read(`${folder}/notes.jsonl`, noteSchema);
  const known = read(`${folder}/known.jsonl`, knownSchema);
  const pages = read(`${folder}/pages.jsonl`, pageSchema);

  it('holds 1,000 closed notes and what the audience knows, in three languages', () => {
    expect(notes).toHaveLength(1_000);
    expect(new Set(notes.map((note) => note.id)).size).toBe(1_000);
    for (const lang of language.options) {
      expect(notes.filter((note) => note.lang === lang).length).toBeGreaterThan(300);
      expect(known.filter((line) => line.lang === lang).length).toBeGreaterThan(0);
    }
  });

  it('holds 60 harmless pages and 60 with one plant, of 150 to 300 words', () => {
    expect([countOf(pages, true), countOf(pages, false)]).toEqual([60, 60]);
    for (const lang of language.options) expect(countOf(pages, true, lang)).toBe(20);
    expect(pages.filter((page) => (page.planted !== null) !== page.leak)).toEqual([]);
    const lengths = pages.map((page) => page.text.split(/\s+/u).length);
    expect([Math.min(...lengths) >= 150, Math.max(...lengths) <= 300]).toEqual([true, true]);
  });

  it('names the planted note and where its sentence stands', () => {
    const byId = new Map(notes.map((note) => [note.id, note]));
    for (const { planted, text: pageText } of pages) {
      if (planted === null) continue;
      expect(byId.has(planted.noteId)).toBe(true);
      expect(pageText.slice(planted.from, planted.to)).toMatch(/^\S.{10,}[.]$/u);
    }
    expect(twice(pages.flatMap((page) => page.planted?.noteId ?? []))).toEqual([]);
  });

  it('leaves no place of a sentence unfilled', () => {
    expect([...notes, ...pages].filter((line) => /[{}|]|\.\./u.test(line.text)).map((line) => line.id)).toEqual([]);
  });
});

it('pages are what their generator makes', () => {
  for (const [path, made] of makeAllPages()) expect(content(path) === made, path).toBe(true);
});
