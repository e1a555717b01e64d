// Invented cases, parties, meetings and notes, as a page would send them.
import { toPartySet, type Source, type Viewer } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { MeetingDetails } from '#shared/domain/meeting.ts';
import type { NoteContent } from '#shared/domain/note.ts';
import type { PartyDetails } from '#shared/domain/party.ts';
import type { DraftInput } from '#shared/ipc/contract.ts';
import { desk, setupServices, toCaseId, toPartyId, toRecordId, type ServiceHarness } from './service-harness.ts';

export function buildPartyDetails(surname: string, change: Partial<PartyDetails> = {}): PartyDetails {
  return {
    type: 'person',
    name: { surname, givenName: 'Sample', patronymic: '' },
    organisationName: '',
    identifier: '',
    identifierNote: '',
    identityDocument: { type: '', number: '', issuedBy: '', issuedOn: '' },
    addresses: [],
    phones: [],
    email: '',
    language: 'ru',
    representatives: [],
    interpreter: { name: '', languages: '', phone: '' },
    remarks: '',
    ...change,
  };
}

export function buildMeetingDetails(parties: readonly PartyId[], change: Partial<MeetingDetails> = {}): MeetingDetails {
  return { title: '', parties: toPartySet(parties), startsAt: 1_800_000_000_000, place: '', form: 'in-person', participants: [], ...change };
}

export const buildContent = (text: string, change: Partial<NoteContent> = {}): NoteContent => ({ noteKind: 'note', speaker: '', text, rich: null, ...change });

export type NoteInput = Omit<Partial<DraftInput>, 'content'> & { readonly caseId: CaseId; readonly recordId: RecordId; readonly text?: string; readonly content?: NoteContent };

export function buildDraftInput({ text = '', content = buildContent(text), ...change }: NoteInput): DraftInput {
  return { meetingId: null, baseRevision: 0, source: null, ownEyes: false, saidAt: 1_800_000_000_000, call: null, ...change, content };
}

export const roomOf = (caseId: CaseId, meetingId: RecordId, ...parties: PartyId[]): Viewer => ({ type: 'room', caseId, meetingId, parties: toPartySet(parties) });
export const screenOf = (caseId: CaseId, ...parties: PartyId[]): Viewer => ({ type: 'screen', caseId, parties: toPartySet(parties) });
export const fromParty = (party: PartyId): Source => ({ type: 'party', party });

export const caseOne = toCaseId(1);
export const partyA = toPartyId(1);
export const partyB = toPartyId(2);
export const partyC = toPartyId(3);
export const meetingA = toRecordId(0x1001);
export const meetingB = toRecordId(0x1002);
export const meetingAB = toRecordId(0x1003);
export const roomA = roomOf(caseOne, meetingA, partyA);
export const roomB = roomOf(caseOne, meetingB, partyB);
export const roomAB = roomOf(caseOne, meetingAB, partyA, partyB);

export async function addParty(harness: ServiceHarness, partyId: PartyId, surname: string, caseId: CaseId = caseOne): Promise<void> {
  await harness.get(desk, 'party:save', { caseId, partyId, revision: 0, details: buildPartyDetails(surname), left: false });
}

export async function addMeeting(harness: ServiceHarness, meetingId: RecordId, parties: readonly PartyId[], caseId: CaseId = caseOne): Promise<void> {
  await harness.get(desk, 'meeting:save', { caseId, meetingId, revision: 0, details: buildMeetingDetails(parties, { startsAt: harness.time.now }) });
}

/** A case with parties A and B, a meeting alone with each, and a joint one. */
export async function setupCase(options: Parameters<typeof setupServices>[0] = {}): Promise<ServiceHarness> {
  const harness = await setupServices(options);
  await harness.get(desk, 'case:create', { caseId: caseOne, workingName: 'Sample case', matter: 'rent', openedOn: '2026-11-02' });
  await addParty(harness, partyA, 'Alpha');
  await addParty(harness, partyB, 'Beta');
  await addMeeting(harness, meetingA, [partyA]);
  await addMeeting(harness, meetingB, [partyB]);
  await addMeeting(harness, meetingAB, [partyA, partyB]);
  return harness;
}
