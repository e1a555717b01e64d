// An answer half given survives a lock: for what it was asked, to whom it may be told, and what was put down so far.
import { keptField, takeKeptField, takeKeptJson } from '#renderer/state/place.ts';
import type { AskedCoverage } from '#renderer/state/permissions.ts';
import { sourceSchema } from '#shared/domain/audience.ts';
import { partyIdSchema, recordIdSchema, type CaseId, type RecordId } from '#shared/domain/ids.ts';
import { permissionAnswerTypes, permissionTermsSchema, type PermissionTerms } from '#shared/domain/permission-state.ts';
import type { AnswerDraft } from './answer-words.ts';
import type { RecipientDraft } from './recipient-field.tsx';

/** `without`: what was made of the same words and is left out. `typed` and `terms`: null while nobody changed what the dialog proposes. */
export type KeptAnswer = {
  readonly covers: AskedCoverage;
  readonly without: ReadonlySet<RecordId>;
  readonly to: RecipientDraft;
  readonly typed: AnswerDraft | null;
  readonly terms: PermissionTerms | null;
};

/** Of one field that a lock keeps, and of how many it may be. */
const fieldMax = 20_000;
const piecesMax = 20;

const coversField = (piece: number): string => `permission.covers.${piece}`;

export function toKeptFields(caseId: CaseId, { covers, without, to, typed, terms }: KeptAnswer): Readonly<Record<string, string>> {
  const [asked, left] = [JSON.stringify(covers), JSON.stringify([...without])];
  // An answer for more or fewer records than were chosen would be another answer.
  if (asked.length > piecesMax * fieldMax || left.length > fieldMax) return {};
  return {
    'permission.case': caseId,
    ...Object.fromEntries(Array.from({ length: Math.ceil(asked.length / fieldMax) }, (_, piece) => [coversField(piece), asked.slice(piece * fieldMax, (piece + 1) * fieldMax)])),
    'permission.without': left,
    'permission.to': JSON.stringify(to),
    'permission.type': typed?.type ?? '',
    'permission.event': typed?.event ?? '',
    'permission.words': typed?.text ?? '',
    'permission.terms': terms ? JSON.stringify(terms) : '',
  };
}

/** Once; null: no answer was being given in this case. */
export function takeKeptAnswer(caseId: CaseId): KeptAnswer | null {
  if (keptField('permission.case') !== caseId) return null;
  const covers = readCoverage(takeKeptJson(...Array.from({ length: piecesMax }, (_, piece) => coversField(piece))));
  const without = readIds(takeKeptJson('permission.without'));
  const to = readRecipient(takeKeptJson('permission.to'));
  if (!covers || !without || !to) return null;
  const chosen = takeKeptField('permission.type');
  const type = permissionAnswerTypes.find((each) => each === chosen);
  const terms = permissionTermsSchema.safeParse(takeKeptJson('permission.terms'));
  return {
    covers,
    without: new Set(without),
    to,
    typed: type ? { type, event: takeKeptField('permission.event') ?? '', text: takeKeptField('permission.words') ?? '' } : null,
    terms: terms.success ? terms.data : null,
  };
}

function readCoverage(kept: unknown): AskedCoverage | null {
  if (!isObject(kept)) return null;
  if (kept['type'] === 'records') {
    const records = readIds(kept['records']);
    return records && records.length > 0 ? { type: 'records', records } : null;
  }
  const [by] = parsed(sourceSchema.safeParse(kept['by']));
  return kept['type'] === 'all-of-source' && by ? { type: 'all-of-source', by } : null;
}

/** All of them, or null. */
function readIds(kept: unknown): readonly RecordId[] | null {
  if (!Array.isArray(kept)) return null;
  const ids = kept.flatMap((id) => parsed(recordIdSchema.safeParse(id)));
  return ids.length === kept.length ? ids : null;
}

function readRecipient(kept: unknown): RecipientDraft | null {
  if (!isObject(kept) || !Array.isArray(kept['parties']) || typeof kept['name'] !== 'string') return null;
  return {
    type: kept['type'] === 'outside' ? 'outside' : 'parties',
    parties: kept['parties'].flatMap((id) => parsed(partyIdSchema.safeParse(id))),
    role: kept['role'] === 'third-person' ? 'third-person' : 'body',
    name: kept['name'],
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const parsed = <Value>(result: { readonly success: true; readonly data: Value } | { readonly success: false }): Value[] => (result.success ? [result.data] : []);
