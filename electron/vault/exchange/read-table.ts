// A table's text as lines of cells. Whatever is in it: it is read within limits, or refused.
import { parse } from 'csv-parse/sync';
import { cellFromCsv } from '#shared/domain/csv-cell.ts';
import { tableLimits, type TableLine } from '#shared/domain/table-import.ts';
import { err, ok, type Result } from '#shared/result.ts';

export const separators = { semicolon: ';', comma: ',', tab: '\t', bar: '|' } as const;
export type Separator = keyof typeof separators;
export type TableFailure = { readonly type: 'table-unreadable' | 'table-too-large' };

/** `lines`: blank ones left out, each with the number of its first line in the file. */
export function readTable(text: string, separator: Separator): Result<TableLine[], TableFailure> {
  try {
    // What spreadsheets write to name their separator is no line of the table.
    const body = text.replace(/^sep=.(\r\n|\n|\r)/i, '$1');
    const parsed = parse(body, {
      delimiter: separators[separator],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: 200_000,
      to: tableLimits.lines + 2,
      info: true,
    }) as unknown as { readonly record: string[]; readonly info: { readonly bytes: number } }[];
    if (parsed.length > tableLimits.lines + 1 || parsed.some(({ record }) => record.length > tableLimits.columns)) return err({ type: 'table-too-large' });
    const lineAt = createLineCounter(Buffer.from(body));
    const lines = parsed.map(({ record }, index) => ({ line: lineAt(parsed[index - 1]?.info.bytes ?? 0), cells: record.map(cellFromCsv) }));
    return ok(lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')));
  } catch (error) {
    if (!isCsvError(error)) throw error;
    return err({ type: error.code === 'CSV_MAX_RECORD_SIZE' ? 'table-too-large' : 'table-unreadable' });
  }
}

/** The one that parts the first lines into the same number of cells, as many as can be. */
export function guessSeparator(text: string): Separator {
  const start = text.slice(0, 20_000);
  let best: Separator = 'semicolon';
  let bestScore = 0;
  for (const separator of Object.keys(separators) as Separator[]) {
    const read = readTable(start, separator);
    if (!read.ok) continue;
    // The last one may have been cut.
    const counts = read.value.slice(0, 20).map(({ cells }) => cells.length);
    const columns = counts[0] ?? 0;
    const score = columns < 2 ? 0 : (counts.filter((count) => count === columns).length / counts.length) * Math.min(columns, 20);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** The line on which the next cell begins, as an editor counts them; asked for places that only grow. */
function createLineCounter(bytes: Buffer): (from: number) => number {
  const [feed, carriage] = [0x0a, 0x0d];
  let seen = 0;
  let line = 1;
  return (from) => {
    let place = seen;
    for (; place < from || bytes[place] === feed || bytes[place] === carriage; place += 1) {
      // Both together end one line.
      if (bytes[place] === feed || (bytes[place] === carriage && bytes[place + 1] !== feed)) line += 1;
    }
    seen = place;
    return line;
  };
}

const isCsvError = (error: unknown): error is Error & { readonly code: string } => error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
