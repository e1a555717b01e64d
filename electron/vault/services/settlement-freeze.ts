// Closing a signed agreement. What the law demands can never be overridden (Law on mediation, Art. 27 p.1-2; wording of 20.12.2021).
import { checkSettlement, checkSigners } from '#shared/domain/settlement-check.ts';
import type { SettlementBody } from '#shared/domain/settlement.ts';
import { err, ok } from '#shared/result.ts';
import { editedMeanwhile, nextRevision } from './records.ts';
import { checkLeaks } from './release-leaks.ts';
import { finalPaperOf } from './release-papers.ts';
import { readersOf, settlementOutgoing } from './release-settlement.ts';
import type { Service } from './session.ts';
import { detailsOf, findSettlement, frozen } from './settlements.ts';

export const freezeSettlement: Service<'settlement:freeze'> = (call, { caseId, recordId, revision, signers, form, confirmed }) => {
  const { session } = call;
  const found = findSettlement(call, caseId, recordId);
  if (!found.ok) return found;
  const present = found.value;
  if (present.body.frozen) return frozen;
  // What was signed is what stood on the screen.
  if (editedMeanwhile(session.store, present, revision, detailsOf)) return err({ type: 'conflict', revision: present.revision });
  const parties = new Set(present.body.parties.map(({ partyId }) => partyId));
  const areKnown = signers.every(({ role, partyId }) => (role === 'mediator' ? partyId === null : partyId !== null && parties.has(partyId)));
  const lacks = [...checkSettlement(present.body), ...checkSigners(present.body, signers)].some(({ standing }) => standing === 'mandatory');
  if (!areKnown || lacks) return err({ type: 'not-ready' });
  const now = session.now(caseId);
  const { paper, fingerprint } = finalPaperOf(present.body);
  // What is signed is read by its parties for good: looked at now, it need not be looked at each time it is printed.
  const outgoing = settlementOutgoing(session, present, paper);
  const checked = outgoing === null ? ok(null) : checkLeaks(session, outgoing, confirmed);
  if (!checked.ok) return checked;
  const checkedFor = readersOf(session, present.caseId, present.body);
  const body: SettlementBody = { ...present.body, frozen: { frozenAt: now, signers, form, fingerprint, paper: JSON.stringify(paper) } };
  const record = nextRevision(present, { body }, now);
  const saved = session.change((writer) => {
    writer.putRecord(record);
    if (checked.value) writer.addJournalEntry(caseId, 'leak-confirmed', checked.value);
    writer.addJournalEntry(caseId, 'paper-frozen', { recordId, version: body.version, fingerprint, form, signers, checkedFor });
  });
  return saved.ok ? ok({ record }) : saved;
};
