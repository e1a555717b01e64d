// Where a sheet went on differently in another vault, two of it make no sense: a party is one party. What differs is laid beside ours as a
// note of the mediator's own, made from the sheet, so that nothing that came is lost, and it is found, exported and compared as all notes are.
import { audienceKey, type PackageHeader } from '#shared/domain/package.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { differingText, isSheet, type Sheet } from '#electron/documents/differing-sheet.ts';
import { caseFrame, partyFrame } from '../packages/pack-case.ts';
import { nextPosition } from './notes.ts';
import { mediator, newRecord, ownEyes } from './records.ts';
import type { VaultSession } from './session.ts';

type Coming = { readonly ours: VaultRecord | null; readonly theirs: VaultRecord; readonly header: PackageHeader; readonly from: string; readonly language: Language };

export { isSheet };

/** null: nothing of it differs that the package was to hold. */
export function differingNote(session: VaultSession, { ours, theirs, header, from, language }: Coming): VaultRecord | null {
  const caseId = theirs.caseId;
  if (!isSheet(theirs) || caseId === null) return null;
  const here = ours === null ? null : readHere(session, ours);
  const isWhole = header.audiences.some((audience) => audienceKey(audience) === audienceKey(theirs.audience));
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const text = differingText(here === null || isWhole ? here : framed(here), theirs, from, { language, timeZone });
  if (text === '') return null;
  const now = session.now(caseId);
  const body = { noteKind: 'note' as const, speaker: '', text: text.slice(0, mostChars), rich: null, meetingId: null, saidAt: now, call: null, position: nextPosition(session, caseId, now) };
  return newRecord({ id: session.newId(), caseId, kind: 'note', audience: ownEyes, source: mediator, origins: ours === null ? [] : [ours.id], now, body });
}

const mostChars = 50_000;

function readHere({ bodies }: VaultSession, ours: VaultRecord): Sheet | null {
  const read = bodies.read(ours);
  return read && isSheet(read) ? read : null;
}

/** Names and marks go always: what was cut from them over there is no difference. */
const framed = (sheet: Sheet): Sheet => (isRecordOf(sheet, 'party') ? partyFrame(sheet) : isRecordOf(sheet, 'case') ? caseFrame(sheet) : sheet);
