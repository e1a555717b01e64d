// An agreement before the leak check. It is checked when it is frozen, for the parties it was made for; what was signed then leaves to
// the same readers without another question, and to others, or with nothing said of its check, as anything else does.
import { toPartySet } from '#shared/domain/audience.ts';
import { frozenCheckSchema } from '#shared/domain/frozen-check.ts';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import type { PaperDocument } from '#shared/domain/paper.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { SettlementBody } from '#shared/domain/settlement.ts';
import { paperPieces, templateWords } from '#electron/documents/paper-pieces.ts';
import { settlementTemplate } from '#electron/documents/settlement/template.ts';
import { recordText } from '../record-text.ts';
import type { Outgoing } from './release-secrets.ts';
import type { VaultSession } from './session.ts';

/** One that names no party yet might be meant for all. */
export function readersOf(session: VaultSession, caseId: CaseId | null, { parties }: Pick<SettlementBody, 'parties'>): readonly PartyId[] {
  const named = toPartySet(parties.map(({ partyId }) => partyId));
  return named.length > 0 || caseId === null ? named : toPartySet([...(session.worlds.get(caseId)?.parties.keys() ?? [])]);
}

/** null: there is nobody whom it could tell anything. */
export function settlementOutgoing(session: VaultSession, { id, caseId, body }: RecordOf<'settlement'>, paper: PaperDocument): Outgoing | null {
  const readers = readersOf(session, caseId, body);
  if (caseId === null || readers.length === 0) return null;
  const { pieces, boilerplate } = paperPieces(paper);
  // Details of the parties and of the mediator were confirmed to be read by all of them when they were taken in.
  const confirmed = recordText({ kind: 'settlement', body: { parties: body.parties, mediators: body.mediators, court: body.court } });
  return { caseId, to: { type: 'parties', parties: [...readers] }, pieces, known: [...boilerplate, ...templateWords(settlementTemplate.sentences), confirmed].map((text) => ({ recordId: null, text })), made: new Set([id]) };
}

export function wasCheckedFrozen(session: VaultSession, { id, caseId, body }: RecordOf<'settlement'>): boolean {
  const { frozen } = body;
  if (!frozen || caseId === null) return false;
  const readers = readersOf(session, caseId, body).join();
  return session.store.journal(caseId).some(({ kind, content }) => {
    const parsed = kind === 'paper-frozen' ? frozenCheckSchema.safeParse(content) : null;
    return parsed?.success && parsed.data.recordId === id && parsed.data.fingerprint === frozen.fingerprint && parsed.data.checkedFor.join() === readers;
  });
}
