// Reasons that are being typed in the leak dialog, by the hit that they are for: kept while the page lives, and over a lock in the desk's
// place, which main gives to no other viewer. A hit is known by a digest (electron/vault/services/leak-keys.ts), so that no word of
// a closed note is kept with them.
import type { CaseId } from '#shared/domain/ids.ts';
import { createStore } from './create-store.ts';
import { registerKeptForm, takeKeptField } from './place.ts';

const fieldName = 'leak-reasons';
/** A kept field holds at most 20,000 characters (shared/ipc/contract.ts). */
const mostChars = 19_000;

type Kept = { readonly caseId: CaseId | null; readonly reasons: ReadonlyMap<string, string> };
const useReasons = createStore<Kept>(() => ({ caseId: null, reasons: new Map() }));
const reasonsOf = (caseId: CaseId): ReadonlyMap<string, string> => (useReasons.getState().caseId === caseId ? useReasons.getState().reasons : new Map());

/** For the case that stands open; returns the way out. */
export function keepLeakReasons(caseId: CaseId): () => void {
  if (useReasons.getState().caseId !== caseId) useReasons.setState({ caseId, reasons: readKept(caseId) });
  return registerKeptForm(fieldName, () => ({ [fieldName]: write() }));
}

export const leakReasonOf = (caseId: CaseId, key: string): string => reasonsOf(caseId).get(key) ?? '';

export function setLeakReason(caseId: CaseId, keys: readonly string[], reason: string): void {
  const reasons = new Map([...reasonsOf(caseId)].filter(([key]) => !keys.includes(key)));
  if (reason.trim() !== '') for (const key of keys) reasons.set(key, reason);
  useReasons.setState({ caseId, reasons });
}

/** They stand in the journal now. */
export const dropLeakReasons = (caseId: CaseId, keys: readonly string[]): void => setLeakReason(caseId, keys, '');

/** The case in the first line, then a hit and its reason in each. */
function readKept(caseId: CaseId): Map<string, string> {
  const [ofCase, ...lines] = (takeKeptField(fieldName) ?? '').split('\n');
  const pairs = ofCase === caseId ? lines.map((line): [string, string] => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]) : [];
  return new Map(pairs.filter(([key, reason]) => key !== '' && reason !== ''));
}

/** The newest, as many as fit. */
function write(): string {
  const { caseId, reasons } = useReasons.getState();
  if (caseId === null || reasons.size === 0) return '';
  const lines: string[] = [];
  let left = mostChars;
  for (const [key, reason] of [...reasons].toReversed()) {
    const line = `${key} ${reason.replace(/\s+/g, ' ')}`;
    left -= line.length + 1;
    if (left < 0) break;
    lines.unshift(line);
  }
  return [caseId, ...lines].join('\n');
}
