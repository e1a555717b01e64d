// Plainly invented people and matters. Nobody here exists.
import { createCaseBody } from '#shared/domain/case.ts';
import { sampleItems } from './item-answers.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { MeetingBody } from '#shared/domain/meeting.ts';
import type { NoteBody, NoteKind } from '#shared/domain/note.ts';
import type { PartyBody, PartyMark } from '#shared/domain/party.ts';
import type { ProfileBody } from '#shared/domain/profile.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { Audience, Source } from '#shared/domain/audience.ts';
import type { AppStatus, CaseSummary, VaultStatus } from '#shared/ipc/contract.ts';
import type { Language } from '#shared/domain/text-limits.ts';

const sampleId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const sampleCase = sampleId(1) as CaseId;
const [partyA, partyB, partyC] = [sampleId(11) as PartyId, sampleId(12) as PartyId, sampleId(13) as PartyId] as const;
export const sampleMeeting = sampleId(21) as RecordId;
const jointMeeting = sampleId(22) as RecordId;
const day = Date.UTC(2026, 10, 20, 9, 30);
const minute = 60_000;

const marks: readonly PartyMark[] = [
  { letter: 'A', colour: 'teal', shape: 'circle' },
  { letter: 'B', colour: 'orange', shape: 'square' },
  { letter: 'C', colour: 'violet', shape: 'triangle' },
];

function record(id: string, kind: VaultRecord['kind'], audience: Audience, body: unknown, source: Source = { type: 'mediator' }): VaultRecord {
  return { id: id as RecordId, caseId: kind === 'profile' ? null : sampleCase, kind, audience, source, origins: [], version: 1, revision: 1, createdAt: day, updatedAt: day + minute, deletedAt: null, body };
}

function party(id: PartyId, index: number, language: Language, rest: Partial<PartyBody>): VaultRecord {
  const body: PartyBody = {
    type: 'person', name: { surname: '', givenName: '', patronymic: '' }, organisationName: '', identifier: '', identifierNote: '',
    identityDocument: { type: '', number: '', issuedBy: '', issuedOn: '' }, addresses: [], phones: [], email: '', language,
    representatives: [], interpreter: { name: '', languages: '', phone: '' }, remarks: '', mark: marks[index] as PartyMark, joinedAt: day, leftAt: null, ...rest,
  };
  return record(id, 'party', { type: 'parties', parties: [id] }, body, { type: 'party', party: id });
}

function note(number: number, audience: Audience, source: Source, noteKind: NoteKind, speaker: string, text: string, meetingId: RecordId | null): VaultRecord {
  const body: NoteBody = { noteKind, speaker, text, rich: null, meetingId, saidAt: day + number * minute, call: null, position: number };
  return record(sampleId(100 + number), 'note', audience, body, source);
}

const ofA: Audience = { type: 'parties', parties: [partyA] };
const joint: Audience = { type: 'parties', parties: [partyA, partyB, partyC] };
const fromA: Source = { type: 'party', party: partyA };
const fromB: Source = { type: 'party', party: partyB };

function meeting(id: RecordId, title: string, parties: PartyId[], startsAt: number): VaultRecord {
  const body: MeetingBody = {
    title, parties, startsAt, place: 'Үлгі көшесі 1, 204-бөлме', form: 'in-person',
    participants: [{ id: sampleId(31) as RecordId, name: 'Үлгіова Сара', role: 'party', source: fromA }],
    timer: [{ from: startsAt, to: startsAt + 42 * minute }],
  };
  return record(id, 'meeting', { type: 'parties', parties }, body);
}

function sampleRecords(): VaultRecord[] {
  const parties = [
    { id: partyA, displayName: 'Үлгіова Сара', mark: marks[0] as PartyMark, present: true },
    { id: partyB, displayName: 'ТОО «Образец Строй»', mark: marks[1] as PartyMark, present: true },
    { id: partyC, displayName: 'Примеров Иван', mark: marks[2] as PartyMark, present: true },
  ];
  return [
    record(sampleCase, 'case', { type: 'mediator' }, {
      ...createCaseBody({ workingName: 'Үлгіова — Образец Строй', matter: 'Недоделки в квартире и пеня', openedOn: '2026-11-02' }),
      subject: 'Сроки сдачи квартиры, устранение недоделок, размер пени.',
      court: { name: 'Межрайонный суд города Образцова', caseNumber: '0000-26-00-2/0001', official: '' },
      nextPartyLetter: 3,
    }),
    party(partyA, 0, 'kk', {
      name: { surname: 'Үлгіова', givenName: 'Сара', patronymic: 'Үлгіқызы' }, identifier: '900101400009',
      phones: [{ id: sampleId(41) as RecordId, label: 'ұялы', number: '+7 700 000 00 01' }],
      addresses: [{ id: sampleId(42) as RecordId, label: '', text: 'Үлгі қаласы, Мысал көшесі 3' }],
    }),
    party(partyB, 1, 'ru', { type: 'organisation', organisationName: 'ТОО «Образец Строй»', identifier: '000140000002' }),
    party(partyC, 2, 'ru', { name: { surname: 'Примеров', givenName: 'Иван', patronymic: 'Образцович' } }),
    record(sampleId(15), 'roster', joint, { parties }),
    meeting(sampleMeeting, 'Жеке-дара кездесу', [partyA], day),
    meeting(jointMeeting, 'Первая совместная встреча', [partyA, partyB, partyC], day - 86_400_000),
    note(1, ofA, fromA, 'fact', 'Үлгіова Сара', 'Пәтер 14 қыркүйекте тапсырылуы тиіс еді, кілт 30 қазанда берілді.', sampleMeeting),
    note(2, ofA, fromA, 'interest', 'Үлгіова Сара', 'Қыс басталғанша көшіп кіру маңызды.', sampleMeeting),
    note(3, { type: 'mediator' }, { type: 'mediator' }, 'idea', '', 'Ask whether a staged handover would help.', sampleMeeting),
    note(4, joint, fromB, 'offer', 'ТОО «Образец Строй»', 'Устраним недоделки до 15 декабря за свой счёт.', jointMeeting),
    note(5, joint, fromA, 'position', 'Үлгіова Сара', 'Пеня за каждый день просрочки.', jointMeeting),
    ...sampleItems(record, sampleId, [partyA, partyB, partyC]),
  ];
}

const open: CaseSummary['end'] = { closedOn: '', result: null, archivedOn: '', isHeld: false, due: [] };
const summaries: readonly CaseSummary[] = [
  { caseId: sampleCase, workingName: 'Үлгіова — Образец Строй', matter: 'Недоделки в квартире и пеня', openedOn: '2026-11-02', courtCaseNumber: '0000-26-00-2/0001', updatedAt: day, meetings: 2, notes: 5, end: open,
    parties: [{ partyId: partyA, displayName: 'Үлгіова Сара', mark: marks[0] as PartyMark }, { partyId: partyB, displayName: 'ТОО «Образец Строй»', mark: marks[1] as PartyMark }, { partyId: partyC, displayName: 'Примеров Иван', mark: marks[2] as PartyMark }] },
  { caseId: sampleId(2) as CaseId, workingName: 'Sample v. Example', matter: 'Fence between two gardens', openedOn: '2026-10-12', courtCaseNumber: '', updatedAt: day - 5 * 86_400_000, meetings: 1, notes: 12, end: { ...open, closedOn: '2026-11-01', result: 'settled' },
    parties: [{ partyId: sampleId(14) as PartyId, displayName: 'Sample Ann', mark: marks[0] as PartyMark }, { partyId: sampleId(16) as PartyId, displayName: 'Example Bob', mark: marks[1] as PartyMark }] },
  { caseId: sampleId(3) as CaseId, workingName: 'Мысалов мұрасы', matter: 'Мұраны бөлу', openedOn: '2026-09-30', courtCaseNumber: '', updatedAt: day - 9 * 86_400_000, meetings: 0, notes: 0, parties: [], end: open },
];

export type SampleWorld = {
  app: AppStatus;
  vault: VaultStatus;
  profile: RecordOf<'profile'> | null;
  records: readonly VaultRecord[];
  readonly summaries: readonly CaseSummary[];
  readonly trash: readonly VaultRecord[];
  readonly recoveryKey: string;
  readonly makeProfile: (body: unknown) => RecordOf<'profile'>;
};

/** `state` in the query: unlocked, locked, no-vault, room, recovery, empty. */
export function makeSampleWorld(query: URLSearchParams): SampleWorld {
  const state = query.get('state') ?? 'unlocked';
  const route = query.get('route') ?? '/cases';
  const empty = state === 'empty';
  const makeProfile = (body: unknown): RecordOf<'profile'> => record(sampleId(90), 'profile', { type: 'mediator' }, body) as RecordOf<'profile'>;
  const profile: ProfileBody = {
    name: { surname: 'Үлгібаева', givenName: 'Мысал', patronymic: 'Үлгіқызы' }, status: 'professional', organisation: 'Үлгі медиаторлар палатасы',
    certificate: { number: '000', issuedOn: '2024-05-17', issuedBy: 'Үлгі оқу орталығы' }, register: { name: 'Кәсіпқой медиаторлар тізілімі', number: '00-00', date: '2024-06-01' },
    languages: ['kk', 'ru'], otherLanguages: '', identifier: '', phone: '+7 700 000 00 00', email: 'sample@example.com', address: '',
  };
  const sampleViewer: AppStatus['viewer'] = state === 'room' ? { type: 'room', caseId: sampleCase, parties: [partyA], meetingId: sampleMeeting } : { type: 'desk' };
  return {
    app: {
      version: '0.1.0', shell: 'chromium', platform: 'linux',
      settings: { language: (query.get('lang') ?? 'en') as Language, theme: (query.get('theme') ?? 'light') as 'light' | 'dark', idleMinutes: 5, contentProtection: true },
      viewer: sampleViewer, lockReason: state === 'locked' ? 'idle' : null, state: state === 'locked' || state === 'no-vault' ? state : 'unlocked',
      vaults: state === 'no-vault' ? [] : [{ folder: '/sample/Documents/Practice.bitim', name: 'Practice', found: true, opensHere: true }, { folder: '/media/stick/Older.bitim', name: 'Older', found: false, opensHere: false }],
      waitMs: Number(query.get('wait') ?? 0), place: state === 'locked' || state === 'no-vault' ? null : { path: route, recordId: null, scrollTop: 0, selection: null, unsaved: {} },
      proposedVaultFolder: '/sample/Documents', missing: ['content-protection', 'keychain', 'power-events'], displays: 1, hasQuickCode: false, joint: null, namesHidden: false,
    },
    vault: { name: 'Practice', recoveryProven: state !== 'unproven', openedBy: state === 'recovery' ? 'recovery' : 'passphrase', integrity: { type: 'whole', checkedAt: day }, notices: [], readOnly: null, awaitsAnswer: false, alterationNotedAt: null, rescue: null, isMediumGone: false },
    profile: empty ? null : makeProfile(profile),
    records: empty ? sampleRecords().slice(0, 1) : state === 'room' ? sampleRecords().filter(({ audience }) => audience.type === 'parties' && audience.parties.includes(partyA)) : sampleRecords(),
    summaries: empty ? [] : summaries,
    trash: empty ? [] : [{ ...record(sampleId(199), 'note', { type: 'mediator' }, { noteKind: 'note', speaker: '', text: 'A line that was thrown away.', rich: null, meetingId: null, saidAt: day, call: null, position: 99 } satisfies NoteBody), deletedAt: day },
      { ...record(sampleId(4), 'case', { type: 'mediator' }, createCaseBody({ workingName: 'Discarded sample', matter: 'Example', openedOn: '2026-01-10' })), deletedAt: day }],
    recoveryKey: 'ABCD2-EFGH3-JKMN4-PQRS5-TVWX6-YZ237-89ABC',
    makeProfile,
  };
}
