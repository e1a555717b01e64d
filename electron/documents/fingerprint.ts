// The fingerprint of a paper: SHA-256 over its text in reading order, so that any later change of a word, sum or day shows.
// Margins, marks of templates and looks are no part of it: a draft and the signed paper with the same words have the same fingerprint.
import { createHash } from 'node:crypto';
import type { PaperBlock, PaperCell, PaperDocument, PaperLeaf, PaperRun } from '#shared/domain/paper.ts';

/** One line per paragraph, cell or field, NFC, each with its kind; the lines joined by line feeds are what is hashed, as UTF-8. */
export function canonicalLines(document: Pick<PaperDocument, 'kind' | 'languages' | 'blocks'>): string[] {
  return [`${document.kind} ${document.languages}`, ...document.blocks.flatMap(blockLines)].map((line) => line.normalize('NFC').replace(/\s+/g, ' ').trim());
}

export const fingerprintOf = (document: Pick<PaperDocument, 'kind' | 'languages' | 'blocks'>): string => createHash('sha256').update(canonicalLines(document).join('\n'), 'utf8').digest('hex');

/** The first sixteen digits in groups of four, as printed. */
export const shortFingerprint = (fingerprint: string): string => (fingerprint.slice(0, 16).match(/.{4}/g) ?? []).join(' ');

function blockLines(block: PaperBlock): string[] {
  return block.type === 'columns' ? [...block.left.flatMap(leafLines), ...block.right.flatMap(leafLines)] : leafLines(block);
}

const line = (kind: string, ...texts: readonly string[]): string => `${kind}: ${texts.join(' | ')}`;
const textOf = (runs: readonly PaperRun[]): string => runs.map(({ text, looks }) => (looks.includes('blank') ? '____' : text)).join('');
const cellText = ({ marks, paragraphs }: PaperCell): string => [...marks.map((mark) => (mark.type === 'party' ? mark.mark.letter : mark.type)), ...paragraphs.map(textOf)].join(' / ');

function leafLines(leaf: PaperLeaf): string[] {
  switch (leaf.type) {
    case 'title':
      return [line('title', textOf(leaf.runs), leaf.number)];
    case 'place-and-date':
      return [line('place', textOf(leaf.place), textOf(leaf.date))];
    case 'heading':
    case 'clause':
      return [line(leaf.type, leaf.number, textOf(leaf.runs))];
    case 'paragraph':
    case 'notice':
      return [line(leaf.type, textOf(leaf.runs))];
    case 'fields':
      return [line('fields', leaf.title), ...leaf.rows.map(({ label, runs }) => line('field', label, textOf(runs)))];
    case 'table':
      return [line('table', ...leaf.columns.map(({ label }) => label)), ...leaf.rows.map((cells) => line('row', ...cells.map(cellText)))];
    case 'legend':
      return leaf.rows.map(({ mark, text }) => line('legend', mark.type === 'party' ? mark.mark.letter : mark.type, text));
    case 'signatures':
      return leaf.blocks.flatMap(({ roles, names, details, lines }) => [line('signature', ...roles, ...names, ...details), ...lines.map(({ label, value }) => line('line', label, value))]);
  }
}
