// All words of a record, whatever its kind: for the leak check, which must miss none. Names of fields and choices from lists are no words.
import { formatFigures } from '#shared/domain/money.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';

/** Fields that hold ids, choices from lists, marks, or once more what stands elsewhere in words. */
const withoutWords: ReadonlySet<string> = new Set([
  'id', 'type', 'kind', 'noteKind', 'rich', 'mark', 'position', 'frozen', 'lifecycle', 'state', 'status', 'form', 'role', 'rule', 'language', 'languages', 'currency', 'mediaType', 'source',
  'call', 'timer', 'edits', 'isConfirmed',
]);
const someId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function recordText({ kind, body }: Pick<VaultRecord, 'kind' | 'body'>): string {
  const found: string[] = [];
  // Said before, so that what a list shows of a note begins with what was said.
  if (kind === 'note' && isObject(body)) found.push(...wordsOf(body['text']), ...wordsOf(body['speaker']), ...wordsOf(isObject(body['call']) ? body['call']['with'] : ''));
  else collect(body, '', found);
  return [...new Set(found)].join('\n');
}

function collect(value: unknown, name: string, found: string[]): void {
  if (withoutWords.has(name)) return;
  if (typeof value === 'string') {
    found.push(...(isAmountName(name) ? amountWords(value) : wordsOf(value)));
  } else if (Array.isArray(value)) {
    for (const each of value) collect(each, name, found);
  } else if (isObject(value)) {
    for (const [key, each] of Object.entries(value)) collect(each, key, found);
  }
}

/** Sums lie as whole hundredths (shared/domain/money.ts). */
const isAmountName = (name: string): boolean => name === 'minor' || name === 'amount';
const amountWords = (minor: string): string[] => (/^\d{1,15}$/.test(minor) ? [formatFigures(BigInt(minor), 'ru').replace(/,00$/, '')] : wordsOf(minor));
const wordsOf = (value: unknown): string[] => (typeof value === 'string' && value.trim() !== '' && !someId.test(value) ? [value.trim()] : []);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
