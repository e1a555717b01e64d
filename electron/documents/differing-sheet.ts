// Another vault's state of a sheet (a case's, a party's, a meeting's) beside ours, in words for a person: field by field where they differ.
import { dayInText } from '#shared/domain/dates-in-words.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';
import type { MeetingBody } from '#shared/domain/meeting.ts';
import { displayName, fullName } from '#shared/domain/names.ts';
import type { PartyBody } from '#shared/domain/party.ts';
import { isRecordOf, type RecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { caseWords, languageWords, partyTypeWords, partyWords } from './case-words.ts';
import { formWords, meetingNotesWords, roleWords } from './meeting-notes-words.ts';

export type Sheet = RecordOf<'case'> | RecordOf<'party'> | RecordOf<'meeting'>;
export const isSheet = (record: VaultRecord): record is Sheet => isRecordOf(record, 'case') || isRecordOf(record, 'party') || isRecordOf(record, 'meeting');

type Reader = { readonly language: Language; readonly timeZone: string };
type Row = readonly [LanguageText, string];

const words = {
  case: { kk: 'Басқа қойманың іс туралы мәліметтері', ru: 'Сведения о деле в другом хранилище', en: 'What another vault says of the case' },
  party: { kk: 'Басқа қойманың тарап туралы мәліметтері', ru: 'Сведения о стороне в другом хранилище', en: 'What another vault says of a party' },
  meeting: { kk: 'Басқа қойманың кездесу туралы мәліметтері', ru: 'Сведения о встрече в другом хранилище', en: 'What another vault says of a meeting' },
  here: { kk: 'мұнда', ru: 'здесь', en: 'here' },
  beginsAt: { kk: 'Басталуы', ru: 'Начало', en: 'Begins' },
  title: { kk: 'Тақырыбы', ru: 'Тема', en: 'Title' },
  place: { kk: 'Орны', ru: 'Место', en: 'Place' },
} as const satisfies Readonly<Record<string, LanguageText>>;

/** '' where nothing differs. What is empty over there is not named: nothing is lost by it. `ours` null: there is none here. */
export function differingText(ours: Sheet | null, theirs: Sheet, from: string, reader: Reader): string {
  const before = new Map((ours === null ? [] : rowsOf(ours, reader)).map(([label, value]) => [label[reader.language], value]));
  const rows = rowsOf(theirs, reader).filter(([label, value]) => value.trim() !== '' && value !== before.get(label[reader.language]));
  if (rows.length === 0) return '';
  const lines = rows.map(([label, value]) => {
    const here = before.get(label[reader.language])?.trim() ?? '';
    return `${label[reader.language]}: ${value}${here === '' ? '' : ` (${words.here[reader.language]}: ${here})`}`;
  });
  return [`${words[theirs.kind][reader.language]} (${from}). ${nameOf(ours ?? theirs, reader)}`, ...lines].join('\n');
}

const nameOf = (sheet: Sheet, reader: Reader): string =>
  sheet.kind === 'case' ? sheet.body.workingName : sheet.kind === 'party' ? displayName(sheet.body) : [momentIn(sheet.body.startsAt, reader), sheet.body.title].filter(Boolean).join(': ');

function rowsOf(sheet: Sheet, reader: Reader): Row[] {
  if (sheet.kind === 'party') return partyRows(sheet.body, reader);
  if (sheet.kind === 'meeting') return meetingRows(sheet.body, reader);
  const { workingName, matter, openedOn, subject, court, referral } = sheet.body;
  return [
    [caseWords.workingName, workingName], [caseWords.matter, matter], [caseWords.openedOn, dayInText(openedOn, reader.language)], [caseWords.subject, subject],
    [caseWords.courtName, court.name], [caseWords.courtCaseNumber, court.caseNumber], [caseWords.courtOfficial, court.official], [caseWords.referral, referral],
  ];
}

const joined = (parts: readonly string[], by = ', '): string => parts.filter((part) => part.trim() !== '').join(by);

function partyRows(body: PartyBody, { language }: Reader): Row[] {
  const { identityDocument: document, interpreter } = body;
  const people = body.representatives.map((one) => joined([fullName(one.name), one.position, one.phone, one.email, one.authority.ground, one.authority.number, one.authority.date, one.authority.until]));
  return [
    [partyWords.type, partyTypeWords[body.type][language]],
    [partyWords.fullName, fullName(body.name)],
    [partyWords.organisationName, body.organisationName],
    [partyWords.identifier, joined([body.identifier, body.identifierNote], ' ')],
    [partyWords.document, joined([document.type, document.number, document.issuedBy, document.issuedOn])],
    [partyWords.phones, joined(body.phones.map(({ label, number }) => joined([number, label], ' ')), '; ')],
    [partyWords.email, body.email],
    [partyWords.addresses, joined(body.addresses.map(({ label, text }) => joined([label, text], ': ')), '; ')],
    [partyWords.language, languageWords[body.language][language]],
    [partyWords.representatives, joined(people, '; ')],
    [partyWords.interpreter, joined([interpreter.name, interpreter.languages, interpreter.phone])],
    [partyWords.remarks, body.remarks],
  ];
}

function meetingRows(body: MeetingBody, reader: Reader): Row[] {
  return [
    [words.beginsAt, momentIn(body.startsAt, reader)],
    [words.title, body.title],
    [meetingNotesWords.form, formWords[body.form][reader.language]],
    [words.place, body.place],
    [meetingNotesWords.participants, joined(body.participants.map(({ name, role }) => `${name} (${roleWords[role][reader.language]})`), '; ')],
  ];
}

function momentIn(at: number, { language, timeZone }: Reader): string {
  const day = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(at);
  return `${dayInText(day, language)}, ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at)}`;
}
