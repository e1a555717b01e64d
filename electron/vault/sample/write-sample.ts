// Writes the sample into an opened vault by the requests a page would make, at the moments when they would have been made.
import { assert } from '#shared/assert.ts';
import { toPartySet, type Source } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { Item } from '#shared/domain/negotiation.ts';
import type { Participant } from '#shared/domain/meeting.ts';
import { plainTerms } from '#shared/domain/permission-state.ts';
import { richToPlainText } from '#shared/domain/rich-text.ts';
import type { DraftInput, ParsedInput, RequestAnswer } from '#shared/ipc/contract.ts';
import { contract } from '#shared/ipc/contract.ts';
import { fileChunkBytes } from '#shared/ipc/contract-files.ts';
import type { Leaks } from '#shared/ipc/errors.ts';
import type { VaultChannel } from '../messages.ts';
import type { VaultServer } from '../server.ts';
import { fillSettlement, settlementSigners } from './fill-settlement.ts';
import { sampleCase, sampleParties, sampleProfile, type SampleSide } from './sample-case.ts';
import { sampleFiles, type SampleFile } from './sample-files.ts';
import { sampleFrames, sampleIssues, sampleIssuesAt } from './sample-issues.ts';
import { sampleGroundRules, sampleMeetings, sampleSpeakers, type SampleMeeting, type SampleMeetingKey, type SampleSpeaker } from './sample-meetings.ts';
import { sampleDocuments, type SampleDeskNote, type SampleNote } from './sample-note.ts';
import { deskNotes, notesWithCompany, notesWithPerson } from './sample-notes-alone.ts';
import { closingNotes, openingNotes } from './sample-notes-joint.ts';
import { sampleAnswers, sampleOffers, type SampleAnswer, type SampleOffer } from './sample-sharing.ts';
import { sampleSettlementTimes } from './sample-settlement.ts';

export type SampleWriting = {
  readonly server: Pick<VaultServer, 'handle'>;
  readonly newId: () => string;
  /** Sets the vault's clock. */
  readonly setTime: (now: number) => void;
};

export type WrittenSample = {
  readonly caseId: CaseId;
  readonly parties: Readonly<Record<SampleSide, PartyId>>;
  readonly meetings: Readonly<Record<SampleMeetingKey, RecordId>>;
  readonly settlementId: RecordId;
};

const notesByMeeting: Readonly<Record<SampleMeetingKey, readonly SampleNote[]>> = {
  opening: openingNotes, withPerson: notesWithPerson, withCompany: notesWithCompany, closing: closingNotes,
};

export async function writeSample({ server, newId, setTime }: SampleWriting): Promise<WrittenSample> {
  let lastMessage = 0;
  const tryToAsk = async <Channel extends VaultChannel>(channel: Channel, input: ParsedInput<Channel>) => {
    lastMessage += 1;
    const parsed = contract[channel].input.parse(input);
    const { result } = await server.handle({ id: lastMessage, type: 'request', input: { channel, viewer: { type: 'desk' }, input: parsed } });
    return result as { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: { readonly type: string } };
  };
  const ask = async <Channel extends VaultChannel>(channel: Channel, input: ParsedInput<Channel>): Promise<RequestAnswer<Channel>> => {
    const result = await tryToAsk(channel, input);
    assert(result.ok, `the sample's ${channel} is answered`);
    return result.value as RequestAnswer<Channel>;
  };
  const newRecordId = (): RecordId => newId() as RecordId;
  const withIds = <Item extends object>(items: readonly Item[]): (Item & { readonly id: RecordId })[] => items.map((item) => ({ ...item, id: newRecordId() }));
  const caseId = newId() as CaseId;
  const parties = { person: newId() as PartyId, company: newId() as PartyId };
  const meetings = { opening: newRecordId(), withPerson: newRecordId(), withCompany: newRecordId(), closing: newRecordId() };
  const both = toPartySet([parties.person, parties.company]);

  const sourceOf = (speaker: SampleSpeaker): Source => {
    const { side, name } = sampleSpeakers[speaker];
    return side === null ? { type: 'third-person', name } : { type: 'party', party: parties[side] };
  };

  const writeCase = async (): Promise<void> => {
    setTime(momentOf(sampleCase.beganAt));
    await ask('profile:save', { revision: 0, body: sampleProfile });
    const { beganAt: _beganAt, ...details } = sampleCase;
    const { workingName, matter, openedOn } = details;
    const { record } = await ask('case:create', { caseId, workingName, matter, openedOn });
    await ask('case:save', { caseId, revision: record.revision, details });
    for (const { side, addedAt, addresses, phones, representatives, ...rest } of sampleParties) {
      setTime(momentOf(addedAt));
      const filled = { ...rest, addresses: withIds(addresses), phones: withIds(phones), representatives: withIds(representatives) };
      await ask('party:save', { caseId, partyId: parties[side], revision: 0, details: filled, left: false });
    }
  };

  const writeGroundRules = async (): Promise<void> => {
    for (const [position, { text, agreed }] of sampleGroundRules.entries()) {
      await ask('plan:save', { caseId, recordId: newRecordId(), revision: 0, parties: both, line: { kind: 'ground-rule', text, agreed, position } });
    }
  };

  const writeMeeting = async ({ key, sides, startsAt, endsAt, present, agenda, ...rest }: SampleMeeting): Promise<void> => {
    const meetingId = meetings[key];
    const set = toPartySet(sides.map((side) => parties[side]));
    const participants = withIds(present.map((speaker): Omit<Participant, 'id'> => ({ name: sampleSpeakers[speaker].name, role: sampleSpeakers[speaker].role, source: sourceOf(speaker) })));
    // A little earlier, as one prepares for it.
    setTime(momentOf(startsAt) - 600_000);
    await ask('meeting:save', { caseId, meetingId, revision: 0, details: { ...rest, parties: set, startsAt: momentOf(startsAt), participants } });
    for (const [position, { text, done }] of agenda.entries()) {
      await ask('plan:save', { caseId, recordId: newRecordId(), revision: 0, parties: set, line: { kind: 'agenda-point', text, done, position, meetingId } });
    }
    setTime(momentOf(startsAt));
    await ask('meeting:set-timer', { caseId, meetingId, running: true });
    for (const note of notesByMeeting[key]) await writeMeetingNote(meetingId, startsAt.slice(0, 10), note);
    setTime(momentOf(endsAt));
    await ask('meeting:set-timer', { caseId, meetingId, running: false });
  };

  const writeMeetingNote = async (meetingId: RecordId, day: string, note: SampleNote): Promise<void> => {
    const said = { ...toDraft(note, `${day}T${note.at}`), meetingId, ownEyes: note.ownEyes ?? false };
    if (note.before === undefined) await writeNote(said);
    else {
      await writeNote({ ...said, content: { ...said.content, text: note.before } });
      setTime(said.saidAt + 90_000);
      await ask('note:save', { ...said, baseRevision: 1 });
    }
    if (note.isTrash) await ask('note:delete', { caseId, recordId: said.recordId });
  };

  const writeDeskNote = async (note: SampleDeskNote): Promise<void> => {
    const call = note.call && note.by ? ({ form: 'telephone', with: sampleSpeakers[note.by].name } as const) : null;
    await writeNote({ ...toDraft(note, note.at), call });
  };

  const noteIds = new Map<string, RecordId>();
  const writeNote = async (input: DraftInput): Promise<void> => {
    setTime(input.saidAt);
    await ask('note:save', input);
    noteIds.set(input.content.text, input.recordId);
  };
  const noteThatBegins = (beginning: string): RecordId => {
    const [, id] = [...noteIds].find(([text]) => text.startsWith(beginning)) ?? [];
    assert(id, `a note of the sample: ${beginning}`);
    return id;
  };
  const other = { person: 'company', company: 'person' } as const satisfies Record<SampleSide, SampleSide>;

  const writeAnswer = async ({ at, by, notes, answer, signedOn }: SampleAnswer): Promise<void> => {
    setTime(momentOf(at));
    await ask('permission:give', {
      caseId, covers: { type: 'records', records: notes.map(noteThatBegins) }, to: { type: 'parties', parties: [parties[other[by]]] }, answer, terms: { ...plainTerms, signedOn },
    });
  };

  const writeOffer = async ({ at, from, note, tenge, term, state }: SampleOffer, position: number): Promise<void> => {
    setTime(momentOf(at));
    await ask('item:save', {
      caseId, recordId: newRecordId(), revision: 0, born: { origins: [noteThatBegins(note)], meetingId: null, source: null, parties: null, ownEyes: false },
      item: {
        kind: 'offer', from: parties[from], to: [parties[other[from]]], amount: { minor: `${tenge}00`, currency: 'KZT' }, term, madeOn: at.slice(0, 10), validUntil: '', state, answers: null, issueId: null, position,
      },
    });
  };

  const toDraft = ({ kind = 'note', by, text, rich }: Pick<SampleNote, 'kind' | 'by' | 'text' | 'rich'>, at: string): DraftInput => ({
    caseId,
    recordId: newRecordId(),
    meetingId: null,
    baseRevision: 0,
    content: {
      noteKind: kind,
      speaker: by ? sampleSpeakers[by].name : '',
      text: rich ? richToPlainText(sampleDocuments[rich]) : text,
      rich: rich ? JSON.stringify(sampleDocuments[rich]) : null,
    },
    // A mediator's own words stay the mediator's in a room with one side, too.
    source: by ? sourceOf(by) : { type: 'mediator' },
    ownEyes: false,
    saidAt: momentOf(at),
    call: null,
  });

  const writeFile = async ({ fileName, bytes, from, meeting, at, remarks }: SampleFile): Promise<void> => {
    const key = { caseId, recordId: newRecordId() };
    const content = bytes();
    const source: Source = from === null ? { type: 'mediator' } : { type: 'party', party: parties[from] };
    setTime(momentOf(at));
    await ask('file:begin', { ...key, fileName, size: content.length, belongsTo: meeting && meetings[meeting], source, ownEyes: false });
    for (let offset = 0; offset < content.length; offset += fileChunkBytes) await ask('file:chunk', { ...key, offset, bytes: content.slice(offset, offset + fileChunkBytes) });
    const { record } = await ask('file:finish', key);
    assert(record, 'the desk sees every file');
    if (remarks !== '') await ask('file:save', { ...key, revision: record.revision, details: { fileName: record.body.fileName, remarks } });
  };

  const writeSettlement = async (): Promise<RecordId> => {
    const recordId = newRecordId();
    setTime(momentOf(sampleSettlementTimes.draftedAt));
    const { record: begun } = await ask('settlement:create', { caseId, recordId, languages: 'kk-ru', parties: [parties.person, parties.company] });
    const details = fillSettlement(begun.body, { parties, newId: newRecordId });
    const { record: drafted } = await ask('settlement:save', { caseId, recordId, revision: begun.revision, details });
    setTime(momentOf(sampleSettlementTimes.signedAt));
    // What each side had said alone was agreed by both in the end: the check asks, and the answer stands in the journal.
    const frozen = { caseId, recordId, revision: drafted.revision, signers: settlementSigners(details, parties), form: 'paper' as const };
    for (let confirmed: ParsedInput<'settlement:freeze'>['confirmed'] = []; ; ) {
      const answer = await tryToAsk('settlement:freeze', { ...frozen, confirmed });
      if (answer.ok) break;
      assert(answer.error.type === 'leaks', 'nothing but the leak check stops it');
      confirmed = [...confirmed, ...(answer.error as Leaks).hits.map(({ key }) => ({ key, reason: sampleSettlementTimes.agreedReason }))];
    }
    return recordId;
  };

  const writeIssues = async (): Promise<void> => {
    setTime(momentOf(sampleIssuesAt));
    const born = { origins: [], meetingId: null, source: null, parties: both, ownEyes: false };
    const save = async (item: Item, recordId = newRecordId()): Promise<unknown> => ask('item:save', { caseId, recordId, revision: 0, born, item });
    for (const [position, { title, wording, state, options, terms }] of sampleIssues.entries()) {
      const issueId = newRecordId();
      await save({ kind: 'issue', title, wording, state, position }, issueId);
      for (const [place, option] of options.entries()) await save({ kind: 'option', ...option, issueId, position: place });
      for (const [place, term] of terms.entries()) await save({ kind: 'accepted-term', ...term, issueId, position: place });
    }
    for (const [position, frame] of sampleFrames.entries()) await save({ kind: 'frame', ...frame, issueId: null, position });
  };

  await writeCase();
  await writeGroundRules();
  const steps = [
    ...sampleMeetings.map((meeting) => ({ at: meeting.startsAt, write: () => writeMeeting(meeting) })),
    ...deskNotes.map((note) => ({ at: note.at, write: () => writeDeskNote(note) })),
    ...sampleAnswers.map((answer) => ({ at: answer.at, write: () => writeAnswer(answer) })),
    ...sampleOffers.map((offer, position) => ({ at: offer.at, write: () => writeOffer(offer, position) })),
    { at: sampleIssuesAt, write: writeIssues },
    ...sampleFiles.map((file) => ({ at: file.at, write: () => writeFile(file) })),
  ];
  for (const { write } of steps.sort((one, other) => (one.at < other.at ? -1 : 1))) await write();
  const settlementId = await writeSettlement();
  return { caseId, parties, meetings, settlementId };
}

/** Local time, so that a meeting at ten is shown at ten on every machine. */
function momentOf(moment: string): number {
  const time = new Date(moment).getTime();
  assert(Number.isFinite(time), `a moment of the sample: ${moment}`);
  return time;
}
