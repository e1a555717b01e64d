// The only way out of the vault: a paper for the printer or a file, made of records that may go to its readers and of nothing else.
// What is for others passes the leak check; what left is in the journal before it leaves: for others as a disclosure, for the mediator's
// own file as such. What then did not leave after all: release-stopped.ts.
import { createHash } from 'node:crypto';
import { toPartySet } from '#shared/domain/audience.ts';
import type { Artefact } from '#shared/ipc/contract-papers.ts';
import type { DoorError, NotFound, NotPermitted, NotReady } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { renderHtml } from '#electron/documents/render-html.ts';
import { renderPageStyle } from '#electron/documents/render-page-style.ts';
import type { BuiltPaper } from '#electron/documents/built-paper.ts';
import type { VaultCalls } from '../messages.ts';
import { notAllowed, notFound } from './records.ts';
import { certificateOf } from './release-certificate.ts';
import { journalPaperOf } from './release-journal.ts';
import { checkLeaks } from './release-leaks.ts';
import { messageOf, messagePaper } from './release-message.ts';
import { meetingNotesOf } from './release-notes.ts';
import { paperOf } from './release-papers.ts';
import { settlementOutgoing, wasCheckedFrozen } from './release-settlement.ts';
import { permissionForm } from './release-permission-form.ts';
import type { Outgoing } from './release-secrets.ts';
import { nameRelease } from './release-stopped.ts';
import type { ServiceCall } from './session.ts';
import { findSettlement } from './settlements.ts';

type Release = VaultCalls['release'];
/** `chain`: whose journal it stands in. `outgoing`: null where nobody but the mediator reads it. */
type Leaving = { readonly chain: string; readonly built: BuiltPaper; readonly outgoing: Outgoing | null; readonly entry: { readonly kind: 'disclosure' | 'own-file'; readonly content: object } };

export function release(call: ServiceCall, { artefact, way, sheets, confirmed }: Omit<Release['input'], 'viewer'>): Release['result'] {
  if (call.viewer.type !== 'desk') return notAllowed;
  const found = find(call, artefact);
  if (!found.ok) return found;
  const { chain, built, entry, outgoing } = found.value;
  const checked = outgoing === null ? ok(null) : checkLeaks(call.session, outgoing, confirmed);
  if (!checked.ok) return checked;
  const html = renderHtml(built.paper, [...sheets, 'page.css']);
  const css = renderPageStyle(built.paper);
  const hash = createHash('sha256').update(html).update('\0').update(css).digest('hex');
  const saved = call.session.change((writer) => {
    if (checked.value) writer.addJournalEntry(chain, 'leak-confirmed', checked.value);
    return writer.addJournalEntry(chain, entry.kind, { ...entry.content, way, fingerprint: built.fingerprint, hash });
  });
  return saved.ok ? ok({ html, css, releaseId: nameRelease(call.session, saved.value) }) : saved;
}

/** Whether it may leave: before the mediator is asked where to. */
export function checkRelease(call: ServiceCall, { artefact, confirmed }: Omit<VaultCalls['release-check']['input'], 'viewer'>): VaultCalls['release-check']['result'] {
  if (call.viewer.type !== 'desk') return notAllowed;
  const found = find(call, artefact);
  if (!found.ok) return found;
  const checked = found.value.outgoing === null ? ok(null) : checkLeaks(call.session, found.value.outgoing, confirmed);
  return checked.ok ? ok(null) : checked;
}

type Found = Result<Leaving, NotFound | NotReady | NotPermitted | DoorError>;

function find(call: ServiceCall, artefact: Artefact): Found {
  switch (artefact.type) {
    case 'settlement':
      return settlement(call, artefact);
    case 'meeting-notes':
      return meetingNotes(call, artefact);
    case 'certificate': {
      const built = certificateOf(call.session, artefact.number, artefact.language);
      return built ? ok({ chain: 'vault', built, outgoing: null, entry: { kind: 'own-file', content: { artefact: 'certificate', number: artefact.number } } }) : notFound;
    }
    case 'message':
      return message(call, artefact);
    case 'journal': {
      const journal = journalPaperOf(call.session, artefact);
      return journal ? ok(journal) : notFound;
    }
    case 'permission-form': {
      const form = permissionForm(call, artefact);
      return form.ok ? ok({ chain: artefact.caseId, built: form.value.built, outgoing: form.value.outgoing, entry: { kind: 'disclosure', content: form.value.content } }) : form;
    }
  }
}

/** Its readers are its parties: it is made of its own body alone, which the mediator wrote and confirmed for them. */
function settlement(call: ServiceCall, { caseId, recordId, stage }: Extract<Artefact, { type: 'settlement' }>): Found {
  const found = findSettlement(call, caseId, recordId);
  if (!found.ok) return found;
  const { body, revision } = found.value;
  const built = paperOf(body, stage);
  if (!built) return err({ type: 'not-ready' });
  const to = toPartySet(body.parties.map(({ partyId }) => partyId));
  return ok({ chain: caseId, built, outgoing: wasCheckedFrozen(call.session, found.value) ? null : settlementOutgoing(call.session, found.value, built.paper), entry: { kind: 'disclosure', content: { artefact: 'settlement', recordId, revision, to, stage: body.frozen ? 'frozen' : stage } } });
}

/** Its words are looked at one by one, not as the paper that they make. */
function message(call: ServiceCall, artefact: Extract<Artefact, { type: 'message' }>): Found {
  const found = messageOf(call, artefact);
  if (!found.ok) return found;
  const { carried, outgoing } = found.value;
  return ok({ chain: artefact.caseId, built: messagePaper(call.session, artefact, carried.at), outgoing, entry: { kind: 'disclosure', content: carried } });
}

function meetingNotes(call: ServiceCall, { caseId, meetingId, language }: Extract<Artefact, { type: 'meeting-notes' }>): Found {
  const notes = meetingNotesOf(call, { caseId, meetingId, language });
  if (!notes) return notFound;
  return ok({ chain: caseId, built: notes.built, outgoing: null, entry: { kind: 'own-file', content: { artefact: 'meeting-notes', recordId: meetingId, notes: notes.noteIds } } });
}
