// A paper as pieces of text for the leak check, and what in it is nobody's secret because it stands on every such paper. A piece is called by its own words, so
// that a confirmation holds as long as they stay, wherever they move.
import { createHash } from 'node:crypto';
import type { OutgoingPiece } from '#shared/domain/leaks/leak-hit.ts';
import type { PaperBlock, PaperDocument, PaperLeaf, PaperRun } from '#shared/domain/paper.ts';
import type { Sentence } from './template.ts';

export type PaperPieces = { readonly pieces: readonly OutgoingPiece[]; readonly boilerplate: readonly string[] };

export function paperPieces({ blocks, margin }: PaperDocument): PaperPieces {
  const leaves = blocks.flatMap(leavesOf);
  const texts = [...leaves.flatMap(textsOf), margin.draftMark, ...margin.initials, margin.version];
  return { pieces: toPieces(texts), boilerplate: [...new Set(leaves.flatMap(labelsOf))].filter((text) => text.trim() !== '') };
}

/** The words of a template around its fields. What is filled into them is no template's. */
export const templateWords = (sentences: readonly Sentence[]): string[] =>
  sentences.flatMap(({ text }) => Object.values(text).flatMap((words) => words.split(fieldPattern))).filter((words) => words.trim() !== '');

/** The same words twice are one piece. */
export function toPieces(texts: readonly string[]): OutgoingPiece[] {
  const byId = new Map<string, OutgoingPiece>();
  for (const text of texts) {
    if (text.trim() === '') continue;
    const id = createHash('sha256').update(text).digest('hex').slice(0, 16);
    byId.set(id, { id, text });
  }
  return [...byId.values()];
}

const leavesOf = (block: PaperBlock): readonly PaperLeaf[] => (block.type === 'columns' ? [...block.left, ...block.right] : [block]);
const fieldPattern = /\{[a-zA-Z]+\}/;
const wordsOf = (runs: readonly PaperRun[]): string => runs.map(({ text }) => text).join('');

function textsOf(leaf: PaperLeaf): string[] {
  switch (leaf.type) {
    case 'title':
      return [wordsOf(leaf.runs), leaf.number];
    case 'place-and-date':
      return [wordsOf(leaf.place), wordsOf(leaf.date)];
    case 'heading':
    case 'clause':
    case 'paragraph':
    case 'notice':
      return [wordsOf(leaf.runs)];
    case 'fields':
      return [leaf.title, ...leaf.rows.map(({ runs }) => wordsOf(runs))];
    case 'table':
      return leaf.rows.flatMap((cells) => cells.flatMap(({ paragraphs }) => paragraphs.map(wordsOf)));
    case 'legend':
      return leaf.rows.map(({ text }) => text);
    case 'signatures':
      return leaf.blocks.flatMap(({ names, details, lines }) => [...names, ...details, ...lines.map(({ value }) => value)]);
  }
}

/** What stands beside what was filled in. */
function labelsOf(leaf: PaperLeaf): string[] {
  switch (leaf.type) {
    case 'fields':
      return leaf.rows.map(({ label }) => label);
    case 'table':
      return leaf.columns.map(({ label }) => label);
    case 'signatures':
      return leaf.blocks.flatMap(({ roles, lines }) => [...roles, ...lines.map(({ label }) => label)]);
    case 'heading':
      return [wordsOf(leaf.runs)];
    default:
      return [];
  }
}
