// The only way out of the vault: a paper for the printer or a file, made of records that may go to its readers and of nothing else.
// What left is in the journal before it leaves: for the parties as a disclosure, for the mediator's own file as such.
import { createHash } from 'node:crypto';
import { toPartySet } from '#shared/domain/audience.ts';
import type { Artefact } from '#shared/ipc/contract-papers.ts';
import type { DoorError, NotFound, NotReady } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { renderHtml } from '#electron/documents/render-html.ts';
import { renderPageStyle } from '#electron/documents/render-page-style.ts';
import type { BuiltPaper } from '#electron/documents/built-paper.ts';
import type { VaultCalls } from '../messages.ts';
import { notAllowed, notFound } from './records.ts';
import { certificateOf } from './release-certificate.ts';
import { meetingNotesOf } from './release-notes.ts';
import { paperOf } from './release-papers.ts';
import type { ServiceCall } from './session.ts';
import { findSettlement } from './settlements.ts';

type Release = VaultCalls['release'];
/** `chain`: whose journal it stands in. */
type Leaving = { readonly chain: string; readonly built: BuiltPaper; readonly entry: { readonly kind: 'disclosure' | 'own-file'; readonly content: object } };

export function release(call: ServiceCall, { artefact, way, sheets }: Omit<Release['input'], 'viewer'>): Release['result'] {
  if (call.viewer.type !== 'desk') return notAllowed;
  const found = find(call, artefact);
  if (!found.ok) return found;
  const { chain, built, entry } = found.value;
  const html = renderHtml(built.paper, [...sheets, 'page.css']);
  const css = renderPageStyle(built.paper);
  const hash = createHash('sha256').update(html).update('\0').update(css).digest('hex');
  const saved = call.session.change((writer) => writer.addJournalEntry(chain, entry.kind, { ...entry.content, way, fingerprint: built.fingerprint, hash }));
  return saved.ok ? ok({ html, css }) : saved;
}

type Found = Result<Leaving, NotFound | NotReady | DoorError>;

function find(call: ServiceCall, artefact: Artefact): Found {
  switch (artefact.type) {
    case 'settlement':
      return settlement(call, artefact);
    case 'meeting-notes':
      return meetingNotes(call, artefact);
    case 'certificate': {
      const built = certificateOf(call.session, artefact.number, artefact.language);
      return built ? ok({ chain: 'vault', built, entry: { kind: 'own-file', content: { artefact: 'certificate', number: artefact.number } } }) : notFound;
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
  return ok({ chain: caseId, built, entry: { kind: 'disclosure', content: { artefact: 'settlement', recordId, revision, to, stage: body.frozen ? 'frozen' : stage } } });
}

function meetingNotes(call: ServiceCall, { caseId, meetingId, language }: Extract<Artefact, { type: 'meeting-notes' }>): Found {
  const notes = meetingNotesOf(call, { caseId, meetingId, language });
  if (!notes) return notFound;
  return ok({ chain: caseId, built: notes.built, entry: { kind: 'own-file', content: { artefact: 'meeting-notes', recordId: meetingId, notes: notes.noteIds } } });
}
