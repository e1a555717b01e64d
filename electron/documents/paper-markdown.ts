// A paper as Markdown: its words in their order. Two languages stand one after the other, row by row.
import type { PaperBlock, PaperCell, PaperDocument, PaperLeaf, PaperRun, SignatureBlock } from '#shared/domain/paper.ts';
import { markdownLine, markdownText } from './markdown-text.ts';

/** Below a heading of the third level. */
export const paperMarkdown = ({ blocks }: PaperDocument): string => blocks.map(block).filter(Boolean).join('\n\n');

const block = (part: PaperBlock): string => (part.type === 'columns' ? [...part.left, ...part.right].map(leaf).filter(Boolean).join('\n\n') : leaf(part));

function leaf(part: PaperLeaf): string {
  switch (part.type) {
    case 'title':
      return `#### ${[line(part.runs), markdownLine(part.number)].filter(Boolean).join(' ')}`;
    case 'heading':
      return `##### ${[markdownLine(part.number), line(part.runs)].filter(Boolean).join(' ')}`;
    case 'place-and-date':
      return [line(part.place), line(part.date)].filter(Boolean).join(', ');
    case 'clause':
      return `${markdownText(part.number)} ${text(part.runs)}`.trim();
    case 'paragraph':
    case 'notice':
      return text(part.runs);
    case 'fields':
      return [part.title && `**${markdownLine(part.title)}**`, ...part.rows.map(({ label, runs }) => `- ${markdownLine(label)}: ${line(runs)}`)].filter(Boolean).join('\n');
    case 'table':
      return [row(part.columns.map(({ label }) => markdownLine(label))), row(part.columns.map(() => '---')), ...part.rows.map((cells) => row(cells.map(cell)))].join('\n');
    case 'legend':
      return part.rows.map((each) => `- ${markdownLine(each.text)}`).join('\n');
    case 'signatures':
      return part.blocks.map(signature).join('\n');
  }
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cell = ({ paragraphs }: PaperCell): string => paragraphs.map(line).filter(Boolean).join(' / ');
const signature = ({ roles, names, details, lines }: SignatureBlock): string =>
  `- ${[...roles, ...names, ...details, ...lines.map(({ label, value }) => `${label}: ${value || '____'}`)].map(markdownLine).filter(Boolean).join(', ')}`;

const wordsOf = (runs: readonly PaperRun[]): string => runs.map((run) => (run.looks.includes('blank') && run.text === '' ? '____' : run.text)).join('');
const text = (runs: readonly PaperRun[]): string => markdownText(wordsOf(runs)).replaceAll(String.raw`\_\_\_\_`, '____');
const line = (runs: readonly PaperRun[]): string => markdownLine(wordsOf(runs)).replaceAll(String.raw`\_\_\_\_`, '____');
