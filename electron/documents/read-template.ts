// Fills a template from a draft: sections and clauses numbered, empty ones left out, two languages level with each other.
import { languagesOf, type PaperLanguages } from '#shared/domain/language-text.ts';
import type { PaperBlock, PaperLeaf, PaperRun, SentenceMark } from '#shared/domain/paper.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { assert } from '#shared/assert.ts';
import type { Sentence, Template, TemplatePart, TemplateSection } from './template.ts';

/** Blocks that stand level: one list per language, or one for both. */
type Row = { readonly byLanguage: readonly (readonly PaperLeaf[])[] } | { readonly shared: readonly PaperLeaf[] };

export function readTemplate<Draft>(template: Template<Draft>, draft: Draft, paperLanguages: PaperLanguages): PaperBlock[] {
  const languages = languagesOf(paperLanguages);
  const rows: Row[] = [];
  let sectionNumber = 0;
  for (const section of template.sections) {
    const body = readSection(template, draft, languages, section, sectionNumber + 1);
    if (body.length === 0) continue;
    sectionNumber += 1;
    const number = `${sectionNumber}.`;
    rows.push({ byLanguage: languages.map((language) => [{ type: 'heading', language, number, runs: readSentences(template, draft, language, [section.heading]) }]) }, ...body);
  }
  return rows.flatMap(toBlocks);
}

export function readTitle<Draft>(template: Template<Draft>, draft: Draft, language: Language): PaperRun[] {
  return readSentences(template, draft, language, [template.title]);
}

function toBlocks(row: Row): PaperBlock[] {
  if ('shared' in row) return [...row.shared];
  const [left, right] = row.byLanguage;
  if (right === undefined) return [...(left ?? [])];
  return [{ type: 'columns', left: [...(left ?? [])], right: [...right] }];
}

function readSection<Draft>(template: Template<Draft>, draft: Draft, languages: readonly Language[], section: TemplateSection, sectionNumber: number): Row[] {
  let clauseNumber = 0;
  const clauseRow = (runsOf: (language: Language) => PaperRun[]): Row[] => {
    const byLanguage = languages.map((language) => ({ language, runs: runsOf(language) }));
    if (byLanguage.every(({ runs }) => runs.length === 0)) return [];
    clauseNumber += 1;
    const number = `${sectionNumber}.${clauseNumber}.`;
    // A sentence left out in one language alone leaves its number there, so that both sides keep the same numbers.
    return [{ byLanguage: byLanguage.map(({ language, runs }) => [{ type: 'clause', language, number, runs }]) }];
  };
  const rows = section.parts.flatMap((part) => {
    if (part.type === 'clause') return clauseRow((language) => readSentences(template, draft, language, part.sentences));
    return readBlock(template, draft, languages, part);
  });
  const added = template.additions(draft).filter((addition) => addition.section === section.id);
  return [...rows, ...added.flatMap(({ id, text }) => clauseRow((language) => addedRuns(id, text[language], language)))];
}

function readBlock<Draft>(template: Template<Draft>, draft: Draft, languages: readonly Language[], { block }: TemplatePart & { type: 'block' }): Row[] {
  const shared = template.sharedBlocks[block];
  if (shared) {
    const leaves = shared(draft, languages);
    return leaves.length === 0 ? [] : [{ shared: leaves }];
  }
  const make = template.blocks[block];
  assert(make, 'a block that the template has');
  const isNarrow = languages.length > 1;
  const byLanguage = languages.map((language) => make(draft, language, isNarrow).flatMap((leaf) => (isNarrow ? oneFieldEach(leaf) : [leaf])));
  const [first = []] = byLanguage;
  return first.map((_unused, index) => ({ byLanguage: byLanguage.map((leaves) => leaves.slice(index, index + 1)) }));
}

/** Side by side each field of a party is a row of its own: both languages stay level, and a page may end between two fields. */
function oneFieldEach(leaf: PaperLeaf): PaperLeaf[] {
  if (leaf.type !== 'fields' || leaf.isWhole) return [leaf];
  return leaf.rows.map((row, index) => ({ ...leaf, title: index === 0 ? leaf.title : '', rows: [row] }));
}

function readSentences<Draft>(template: Template<Draft>, draft: Draft, language: Language, ids: readonly string[]): PaperRun[] {
  const read = ids.map((id) => {
    const found = template.sentences.find((candidate) => candidate.id === id);
    assert(found, 'a sentence that the template has');
    return readSentence(template, draft, language, found);
  });
  return joinWithSpaces(read.filter((runs) => runs.length > 0));
}

function readSentence<Draft>(template: Template<Draft>, draft: Draft, language: Language, found: Sentence): PaperRun[] {
  if (found.when !== undefined) {
    const holds = template.conditions[found.when];
    assert(holds, 'a condition that the template has');
    if (!holds(draft)) return [];
  }
  const override = template.overrides(draft).find((candidate) => candidate.sentence === found.id && candidate.language === language);
  const text = override?.text ?? found.text[language];
  if (text.trim() === '') return [];
  const mark: SentenceMark = { id: found.id, language, standing: found.standing, reference: found.reference, isEdited: override !== undefined };
  return fillFields(template, draft, language, text, mark);
}

/** Braces around what is no field of the template are printed as they stand. */
function fillFields<Draft>(template: Template<Draft>, draft: Draft, language: Language, text: string, sentence: SentenceMark): PaperRun[] {
  const pieces = text.split(/(\{[a-zA-Z]+\})/);
  return pieces.flatMap((piece, index): PaperRun[] => {
    const field = piece.startsWith('{') ? template.fields[piece.slice(1, -1)] : undefined;
    if (!field) return piece === '' ? [] : [{ text: piece, looks: [], sentence }];
    const value = field(draft, language).trim();
    if (value === '') return [{ text: '', looks: ['blank'], sentence }];
    // Where the sentence brings its full stop, the value leaves its own.
    return [{ text: pieces[index + 1]?.startsWith('.') ? value.replace(/[.;]+$/, '') : value, looks: [], sentence }];
  });
}

function addedRuns(id: string, text: string, language: Language): PaperRun[] {
  if (text.trim() === '') return [];
  return [{ text: text.trim(), looks: [], sentence: { id: `added.${id}`, language, standing: 'ours', reference: null, isEdited: true } }];
}

const joinWithSpaces = (parts: readonly PaperRun[][]): PaperRun[] => parts.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ', looks: [], sentence: null }, ...runs]));
