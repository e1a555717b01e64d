// node tests/vectors/leaks/make/make-pages.ts: writes the three sets of notes and pages. The seeds are fixed: what comes out is what is committed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { languages, pageKinds, type Bank, type Language, type PageKind, type Plant } from './bank.ts';
import { personOf, type Person } from './declension.ts';
import { factsOf, fill, writingsOf, type Facts, type Writings } from './fill.ts';
import { judgingEn } from './judging-bank-en.ts';
import { judgingKk } from './judging-bank-kk.ts';
import { judgingRu } from './judging-bank-ru.ts';
import { measuringEn } from './measuring-bank-en.ts';
import { measuringKk } from './measuring-bank-kk.ts';
import { measuringRu } from './measuring-bank-ru.ts';
import { chanceOf, type Chance } from './seeded.ts';
import { tuningEn } from './tuning-bank-en.ts';
import { tuningKk } from './tuning-bank-kk.ts';
import { tuningRu } from './tuning-bank-ru.ts';
import { writeDate } from './writing.ts';

type Banks = Readonly<Record<Language, Bank>>;
type Note = { readonly lang: Language; readonly text: string; readonly plant: number | null };
type Planted = { readonly page: string; readonly lang: Language; readonly kind: string };

const noteCount = 1_000;
const plantedPerLanguage = 20;
const harmlessPerLanguage = 20;
/** Kept for what is planted, so that one note alone tells it. */
const keptForPlants = 6;
/** Month and day of what the audience knows, in the first two cases and in the third: nothing planted falls on them. */
const knownDays: readonly string[] = ['2-4', '9-30', '10-21', '11-12', '11-26', '5-17', '8-9', '11-18', '11-24', '12-2', '3-5'];
const judgingDays: readonly string[] = ['8-15', '11-3', '1-20', '1-28', '2-11'];
const acrossLanguages: readonly string[] = ['amount', 'date', 'identifier'];

function peopleOf(bank: Bank): { readonly usual: Person[]; readonly kept: Person[]; readonly firms: string[]; readonly keptFirms: string[] } {
  const people = bank.people.map(personOf);
  return { usual: people.slice(0, -keptForPlants), kept: people.slice(-keptForPlants), firms: bank.firms.slice(0, -2), keptFirms: bank.firms.slice(-2) };
}

/** The facts of one plant: nothing of it stands in another note. */
function plantedFacts(bank: Bank, index: number, chance: Chance, takenAmounts: Set<number>, takenDays: readonly string[]): Facts {
  const { kept, keptFirms } = peopleOf(bank);
  const men = kept.filter((person) => !person.woman);
  const women = kept.filter((person) => person.woman);
  const facts = factsOf(bank, kept, keptFirms, chance);
  let day = facts.day;
  while (takenDays.includes(`${day.month}-${day.day}`)) day = { year: day.year, month: chance.between(1, 12), day: chance.between(1, 28) };
  let amount = 0;
  do amount = chance.between(1_101, 9_899) * chance.pick([1_000, 10_000]);
  while (takenAmounts.has(amount));
  takenAmounts.add(amount);
  return { ...facts, day, amount, man: men[index % men.length] ?? facts.man, woman: women[index % women.length] ?? facts.woman, firm: keptFirms[index % keptFirms.length] ?? facts.firm };
}

function makePlants(banks: Banks, chance: Chance, days: readonly string[]): { notes: Note[]; pages: Planted[] } {
  const notes: Note[] = [];
  const pages: Planted[] = [];
  const taken = new Set<number>();
  for (const lang of languages) {
    const bank = banks[lang];
    const chosen = [...bank.plants.entries()].slice(0, plantedPerLanguage + 2).filter(([index]) => index !== 3 && index !== 14);
    for (const [order, [index, plant]] of chosen.entries()) {
      const facts = plantedFacts(bank, order, chance, taken, days);
      const noteLang = acrossLanguages.includes(plant.kind) && order % 4 === 1 ? chance.pick(languages.filter((one) => one !== lang)) : lang;
      const told: Plant = banks[noteLang].plants[index] ?? plant;
      const first = writingsOf(chance);
      const second: Writings = writingsOf(chance, first);
      const before = chance.happens(0.5) ? `${usualSentence(banks[noteLang], noteLang, chance)} ` : '';
      const after = chance.happens(0.5) ? ` ${usualSentence(banks[noteLang], noteLang, chance)}` : '';
      notes.push({ lang: noteLang, text: `${before}${fill(told.note, noteLang, facts, first, chance)}${after}`, plant: pages.length });
      pages.push({ page: fill(plant.page, lang, facts, second, chance), lang, kind: noteLang === lang ? plant.kind : `${plant.kind}-across` });
    }
  }
  return { notes, pages };
}

function usualSentence(bank: Bank, lang: Language, chance: Chance): string {
  const { usual, firms } = peopleOf(bank);
  const writings = writingsOf(chance);
  const name = chance.pick(['given-first', 'surname-first', 'surname', 'surname'] as const);
  const pattern = chance.pick(bank.patterns);
  // Here and there a note speaks of what all know.
  if (pattern.includes('{a}') && chance.happens(0.08)) return fill(pattern.replace('{a}', chance.pick(bank.knownAmounts)), lang, factsOf(bank, usual, firms, chance), writings, chance);
  return fill(pattern, lang, factsOf(bank, usual, firms, chance), { ...writings, name }, chance);
}

function makeNotes(banks: Banks, chance: Chance, days: readonly string[]): { notes: { id: string; lang: Language; text: string }[]; pages: (Planted & { noteId: string })[] } {
  const plants = makePlants(banks, chance, days);
  const notes: Note[] = [...plants.notes];
  for (const lang of languages) for (const single of banks[lang].singles) notes.push({ lang, text: chance.happens(0.6) ? `${usualSentence(banks[lang], lang, chance)} ${single}` : single, plant: null });
  while (notes.length < noteCount) {
    const lang = languages[notes.length % languages.length] ?? 'kk';
    const sentences = Array.from({ length: chance.between(1, 3) }, () => usualSentence(banks[lang], lang, chance));
    notes.push({ lang, text: [...new Set(sentences)].join(' '), plant: null });
  }
  const noteIds = new Map<number, string>();
  const out = chance.shuffled(notes).map((note, index) => {
    const id = `n${String(index + 1).padStart(4, '0')}`;
    if (note.plant !== null) noteIds.set(note.plant, id);
    return { id, lang: note.lang, text: note.text };
  });
  return { notes: out, pages: plants.pages.map((page, index) => ({ ...page, noteId: noteIds.get(index) ?? '' })) };
}

const wordsIn = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

function pageFill(text: string, bank: Bank, lang: Language, chance: Chance, next: () => number): string {
  const newDay = { year: 2026, month: chance.between(1, 3), day: chance.between(1, 28) };
  return text
    .replaceAll('{N}', () => String(next()))
    .replaceAll('{A}', () => chance.pick(bank.knownAmounts))
    .replaceAll('{D}', () => chance.pick(bank.knownDates))
    .replaceAll('{P}', () => chance.pick(bank.knownNames))
    .replaceAll('{T}', () => chance.pick(['9:00', '10:30', '11:00', '14:00', '15:30']))
    .replaceAll('{n}', () => String(chance.pick([5, 7, 10, 15, 20])))
    .replaceAll('{x}', () => writeDate(newDay, lang, chance.pick(['month', 'month-year', 'digits'] as const)))
    .replace(/\.\.$/u, '.');
}

/** 150 to 300 words: an opening, sentences of its kind (of a letter or a record where those run out), a closing, and one planted sentence or none. */
function makePage(bank: Bank, lang: Language, kind: PageKind, planted: string | null, chance: Chance): { text: string; from: number; to: number } {
  let number = 0;
  const next = (): number => (number += 1);
  const write = (text: string): string => pageFill(text, bank, lang, chance, next);
  const aim = chance.between(155, 255);
  const opening = write(chance.pick(bank.openings[kind]));
  const closing = chance.pick(bank.closings[kind]);
  const queue = [...chance.shuffled(bank.bodies[kind]).slice(0, chance.between(12, 18)), ...chance.shuffled([...bank.bodies.letter, ...bank.bodies.summary])];
  const body: string[] = [];
  let words = wordsIn(`${opening} ${closing} ${planted ?? ''}`);
  for (const sentence of new Set(queue)) {
    if (words >= aim) break;
    body.push(sentence);
    words += wordsIn(sentence);
  }
  const place = chance.between(1, body.length - 1);
  if (planted !== null) body.splice(place, 0, planted);
  const gap = kind === 'agenda' || kind === 'agreement' ? '\n' : ' ';
  let text = opening;
  let from = 0;
  for (const [index, sentence] of body.entries()) {
    text += gap === ' ' && index % 4 === 0 ? '\n\n' : gap;
    if (planted !== null && index === place) {
      const lead = kind === 'agreement' ? `${next()}. ` : '';
      text += lead;
      from = text.length;
      text += sentence;
    } else text += write(sentence);
  }
  return { text: `${text}\n${write(closing)}`, from, to: planted === null ? 0 : from + planted.length };
}

/** Path under this folder's parent, and content. */
function makeSet(name: string, letter: string, banks: Banks, seed: number, days = knownDays): ReadonlyMap<string, string> {
  const chance = chanceOf(seed);
  const { notes, pages } = makeNotes(banks, chance, days);
  const lines: unknown[] = [];
  const add = (lang: Language, kind: PageKind, plant: { noteId: string; kind: string; page: string } | null): void => {
    const { text, from, to } = makePage(banks[lang], lang, kind, plant?.page ?? null, chance);
    const planted = plant === null ? null : { noteId: plant.noteId, kind: plant.kind, from, to };
    lines.push({ id: `${letter}-page-${String(lines.length + 1).padStart(3, '0')}`, lang, kind, text, planted, leak: plant !== null });
  };
  for (const lang of languages) for (let index = 0; index < harmlessPerLanguage; index += 1) add(lang, pageKinds[index % pageKinds.length] ?? 'letter', null);
  for (const [index, page] of pages.entries()) add(page.lang, pageKinds[index % pageKinds.length] ?? 'letter', page);
  const known = languages.flatMap((lang) => banks[lang].known.map((text, index) => ({ id: `k-${lang}-${index + 1}`, lang, text })));
  return new Map(Object.entries({ notes, known, pages: lines }).map(([file, rows]) => [`${name}/${file}.jsonl`, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`]));
}

export const makeAllPages = (): ReadonlyMap<string, string> =>
  new Map([
    ...makeSet('tuning-pages', 't', { kk: tuningKk, ru: tuningRu, en: tuningEn }, 20_251_122),
    ...makeSet('measuring-pages', 'm', { kk: measuringKk, ru: measuringRu, en: measuringEn }, 41_976),
    ...makeSet('judging-pages', 'j', { kk: judgingKk, ru: judgingRu, en: judgingEn }, 730_518, judgingDays),
  ]);

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [path, content] of makeAllPages()) {
    const file = join(import.meta.dirname, '..', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
