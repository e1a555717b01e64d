// The search for the preview: through all records there are, as the vault would show them to the desk.
import { foundAt, foundText, isFindableKind } from '#electron/vault/search-text.ts';
import { excerptOf, findMarks, markText } from '#electron/vault/services/text-marks.ts';
import { foldedWords } from '#electron/vault/store/fold-text.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { FoundRecord, RequestInput } from '#shared/ipc/contract.ts';
import type { SampleWorld } from './sample-world.ts';

export function searchAnswers(world: SampleWorld) {
  const toHit = (record: VaultRecord, { text, caseId, noteKinds, recordKinds, parties }: RequestInput<'search:find'>): FoundRecord[] => {
    const found = foundText(record);
    const words = foldedWords(text);
    if (!found || !isFindableKind(record.kind) || (recordKinds.length > 0 && !recordKinds.includes(record.kind))) return [];
    const note = isRecordOf(record, 'note') ? record.body : null;
    if (noteKinds.length > 0 && !noteKinds.some((kind) => kind === note?.noteKind)) return [];
    if (parties.length > 0 && !(record.source.type === 'party' && parties.includes(record.source.party))) return [];
    const [inTitle, inText] = [findMarks(found.title, words), findMarks(found.text, words)];
    if (words.length === 0 || new Set([...inTitle, ...inText].map((mark) => mark.word)).size < words.length) return [];
    return [{
      recordId: record.id, caseId: record.caseId as never, caseName: caseId === null ? 'Үлгіова — Образец Строй' : '', kind: record.kind, noteKind: note?.noteKind ?? null,
      title: markText(found.title, inTitle), excerpt: excerptOf(found.text, inText), at: foundAt(record), audience: record.audience, source: record.source, meetingId: note?.meetingId ?? null,
    }];
  };
  return {
    'search:find': (input: RequestInput<'search:find'>) => {
      const hits = world.records.flatMap((record) => toHit(record, input)).sort((one, other) => other.at - one.at);
      return { ok: true, value: { hits: hits.slice(0, input.limit), next: null } } as never;
    },
  };
}
