// The figures as a table in the terminal, as a page, as JSON.
import type { Line } from './line.ts';
import type { Machine } from './machine.ts';

export type Report = { readonly machine: Machine; readonly isFull: boolean; readonly lines: readonly Line[] };

const verdict = ({ value, aim }: Line): string => (aim === null ? '' : value <= aim ? 'met' : 'NOT MET');
const figure = (value: number, unit: Line['unit']): string => `${unit === 'times' ? value.toFixed(2) : value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ${unit}`;
const cells = (line: Line): readonly string[] => [line.name, figure(line.value, line.unit), line.aim === null ? '' : figure(line.aim, line.unit), verdict(line), line.detail];
const heads = ['what', 'measured', 'aim', '', 'behind it'] as const;

export const busyWarning = (machine: Machine): string => `The machine is busy: a load of ${machine.load.toFixed(2)} at the start. Times are too long; ratios less so.`;

export function textTable(lines: readonly Line[]): string {
  const rows = [heads, ...lines.map(cells)];
  const widths = heads.map((_head, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 1 || column === 2 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}

export function benchPage({ machine, lines }: Report): string {
  const row = (parts: readonly string[]): string => `| ${parts.join(' | ')} |`;
  return [
    '# Bench', '',
    'Made by `npm run bench -- --page`. Ratios are of one run, in which all ways take turns; times hold for this machine alone.', '',
    `${machine.date} UTC. ${machine.line}`, '',
    row(heads), row(heads.map(() => '---')), ...lines.map((line) => row(cells(line))), '',
  ].join('\n');
}
