// A case as a page of Markdown that a person can read without Bitim: all that the mediator's desk sees of it, each note with its audience.
import { dayInText } from '#shared/domain/dates-in-words.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';
import { displayName, fullName } from '#shared/domain/names.ts';
import type { Audience } from '#shared/domain/audience.ts';
import type { PaperDocument } from '#shared/domain/paper.ts';
import type { PartyBody } from '#shared/domain/party.ts';
import { isRecordOf, type RecordOf } from '#shared/domain/record-kinds.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { caseWords, exportWords, languageWords, partyTypeWords, partyWords } from './case-words.ts';
import { frameLines, issueLines, itemLineInTrash, itemWords, offerLines, termLines } from './items-markdown.ts';
import { indented, markdownLine, markdownText, richMarkdown } from './markdown-text.ts';
import { formWords, kindWords, meetingNotesWords, roleWords } from './meeting-notes-words.ts';
import { paperMarkdown } from './paper-markdown.ts';

export type CaseToWrite = {
  readonly language: Language;
  readonly timeZone: string;
  readonly madeAt: number;
  /** Readable ones, the trash included. */
  readonly records: readonly VaultRecord[];
  readonly drafts: readonly { readonly audience: Audience; readonly text: string }[];
  readonly journal: readonly { readonly number: number; readonly at: number; readonly kind: string }[];
  readonly files: readonly { readonly recordId: string; readonly path: string }[];
  /** Of each agreement that is not in the trash: as it was signed, or as it would be printed now. */
  readonly papers: ReadonlyMap<string, PaperDocument>;
  readonly hasUnreadable: boolean;
};

export function caseMarkdown(input: CaseToWrite): string {
  const { records } = input;
  const live = records.filter(({ deletedAt }) => deletedAt === null);
  const trash = records.filter(({ deletedAt, kind }) => deletedAt !== null && kind !== 'roster' && kind !== 'case');
  const context = createContext(input);
  const { say, heading } = context;
  const meetings = ofKind(live, 'meeting').sort((one, other) => one.body.startsAt - other.body.startsAt);
  const notes = inStreamOrder(ofKind(live, 'note'));
  const ofMeeting = new Set<string>(meetings.map(({ id }) => id));
  const lines = [
    ...ofKind(records, 'case').flatMap((record) => [`# ${markdownLine(record.body.workingName)}`, '', `> ${say(exportWords.notLocked)}`, '', `${say(exportWords.madeAt)}: ${context.moment(input.madeAt)}`, '', ...caseFields(context, record)]),
    ...(input.hasUnreadable ? ['', `> ${say(exportWords.unreadable)}`] : []),
    ...heading(2, caseWords.parties),
    ...ofKind(live, 'party').sort(byJoining).flatMap((record) => partyLines(context, record)),
    ...section(context, exportWords.groundRules, ofKind(live, 'ground-rule').sort(byPosition).map(({ body }) => `- [${body.agreed ? 'x' : ' '}] ${markdownLine(body.text)}`)),
    ...section(context, exportWords.agenda, ofKind(live, 'agenda-point').sort(byPosition).map(({ body }) => `- [${body.done ? 'x' : ' '}] ${markdownLine(body.text)}`)),
    ...section(context, itemWords.issues, issueLines(context, ofKind(live, 'issue'), ofKind(live, 'option'))),
    ...section(context, itemWords.frames, frameLines(context, ofKind(live, 'frame'))),
    ...section(context, itemWords.terms, termLines(context, ofKind(live, 'accepted-term'))),
    ...section(context, itemWords.offers, offerLines(context, ofKind(live, 'offer'))),
    ...(meetings.length > 0 ? heading(2, caseWords.meetings) : []),
    ...meetings.flatMap((record) => meetingLines(context, record, notes.filter(({ body }) => body.meetingId === record.id))),
    ...section(context, exportWords.otherNotes, notes.filter(({ body }) => body.meetingId === null || !ofMeeting.has(body.meetingId)).map((note) => noteLine(context, note))),
    ...section(context, exportWords.drafts, input.drafts.map(({ audience, text }) => `- ${context.audience(audience)}: ${indented(markdownText(text))}`)),
    ...section(context, exportWords.settlements, ofKind(live, 'settlement').flatMap((record) => settlementLines(context, record, input.papers.get(record.id)))),
    ...section(context, exportWords.files, ofKind(live, 'attachment').map((record) => fileLine(context, record, input.files))),
    ...section(context, caseWords.trash, trash.map((record) => trashLine(context, record))),
    ...section(context, exportWords.journal, input.journal.map(({ number, at, kind }) => `${number}. ${context.moment(at)}: ${kind}`)),
  ];
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

type Context = {
  readonly language: Language;
  readonly say: (words: LanguageText) => string;
  readonly heading: (level: 2 | 3, words: LanguageText) => string[];
  readonly moment: (at: number) => string;
  readonly time: (at: number) => string;
  readonly audience: (audience: Audience) => string;
  readonly party: (id: string) => string;
};

function createContext({ language, timeZone, records }: CaseToWrite): Context {
  const letterById = new Map<string, string>(ofKind(records, 'party').map(({ id, body }) => [id, `${body.mark.letter} ${markdownLine(displayName(body))}`.trim()]));
  const day = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  return {
    language,
    say: (words) => words[language],
    heading: (level, words) => ['', `${'#'.repeat(level)} ${words[language]}`, ''],
    moment: (at) => `${dayInText(day.format(at), language)}, ${clock.format(at)}`,
    time: (at) => clock.format(at),
    party: (id) => letterById.get(id) ?? '?',
    audience: (audience) => (audience.type === 'parties' ? audience.parties.map((id) => letterById.get(id) ?? '?').join(', ') : meetingNotesWords[audience.type === 'mediator' ? 'own-eyes' : audience.type][language]),
  };
}

const section = (context: Context, title: LanguageText, lines: readonly string[]): string[] => (lines.length > 0 ? [...context.heading(2, title), ...lines] : []);

const fields = (context: Context, rows: readonly (readonly [LanguageText, string])[]): string[] =>
  rows.filter(([, value]) => value.trim() !== '').map(([label, value]) => `- **${context.say(label)}**: ${indented(value)}`);

const caseFields = (context: Context, { body }: RecordOf<'case'>): string[] =>
  fields(context, [
    [caseWords.matter, markdownText(body.matter)],
    [caseWords.openedOn, dayInText(body.openedOn, context.language)],
    [caseWords.subject, markdownText(body.subject)],
    [caseWords.courtName, markdownText(body.court.name)],
    [caseWords.courtCaseNumber, markdownText(body.court.caseNumber)],
    [caseWords.courtOfficial, markdownText(body.court.official)],
    [caseWords.referral, markdownText(body.referral)],
    [caseWords.rule, context.say(caseWords[body.rule])],
  ]);

function partyLines(context: Context, { body }: RecordOf<'party'>): string[] {
  const { identityDocument, interpreter } = body;
  const people = body.representatives.map((one) => [fullName(one.name), one.position, one.phone, one.email, one.authority.ground, one.authority.number, one.authority.date].filter(Boolean).join(', '));
  return [
    '',
    `### ${body.mark.letter}. ${markdownLine(displayName(body))}${body.leftAt === null ? '' : ` (${context.say(partyWords.left)})`}`,
    '',
    ...fields(context, [
      [partyWords.type, context.say(partyTypeWords[body.type])],
      [partyWords.fullName, markdownText(fullName(body.name))],
      [partyWords.organisationName, markdownText(body.organisationName)],
      [partyWords.identifier, markdownText([body.identifier, body.identifierNote].filter(Boolean).join(' '))],
      [partyWords.document, markdownText([identityDocument.type, identityDocument.number, identityDocument.issuedBy, identityDocument.issuedOn].filter(Boolean).join(', '))],
      [partyWords.phones, markdownText(body.phones.map(({ label, number }) => [number, label].filter(Boolean).join(' ')).join('; '))],
      [partyWords.email, markdownText(body.email)],
      [partyWords.addresses, markdownText(body.addresses.map(({ label, text }) => [label, text].filter(Boolean).join(': ')).join('; '))],
      [partyWords.language, context.say(languageWords[body.language])],
      [partyWords.representatives, markdownText(people.join('; '))],
      [partyWords.interpreter, markdownText([interpreter.name, interpreter.languages, interpreter.phone].filter(Boolean).join(', '))],
      [partyWords.remarks, markdownText(body.remarks)],
    ]),
  ];
}

function meetingLines(context: Context, record: RecordOf<'meeting'>, notes: readonly RecordOf<'note'>[]): string[] {
  const { title, startsAt, place, form, participants } = record.body;
  const people = participants.map(({ name, role }) => `${name} (${context.say(roleWords[role])})`);
  return [
    '',
    `### ${[context.moment(startsAt), markdownLine(title)].filter(Boolean).join(': ')}`,
    '',
    ...fields(context, [
      [meetingNotesWords.audience, context.audience(record.audience)],
      [meetingNotesWords.form, [context.say(formWords[form]), markdownText(place)].filter(Boolean).join(', ')],
      [meetingNotesWords.participants, markdownText(people.join('; '))],
    ]),
    '',
    ...notes.map((note) => noteLine(context, note)),
  ];
}

function noteLine(context: Context, { audience, body }: RecordOf<'note'>): string {
  const call = body.call && [context.say(exportWords.call), context.moment(body.saidAt), markdownLine(body.call.with)].filter(Boolean).join(' ');
  const head = [call ?? context.time(body.saidAt), context.audience(audience), context.say(kindWords[body.noteKind]), markdownLine(body.speaker)].filter(Boolean).join(' · ');
  return `- *${head}*: ${indented(body.rich === null ? markdownText(body.text) : richMarkdown(body.rich, body.text))}`;
}

function settlementLines(context: Context, { body }: RecordOf<'settlement'>, paper: PaperDocument | undefined): string[] {
  const state = context.say(body.frozen ? exportWords.settlementFrozen : exportWords.settlementDraft);
  const heading = [body.number && `№ ${markdownLine(body.number)}`, body.concludedOn, state].filter(Boolean).join(', ');
  return ['', `### ${heading}`, '', paper ? paperMarkdown(paper) : '', ''];
}

function fileLine(context: Context, { id, audience, body }: RecordOf<'attachment'>, files: CaseToWrite['files']): string {
  const path = files.find(({ recordId }) => recordId === id)?.path;
  const name = path === undefined ? markdownLine(body.fileName) : `[${markdownLine(body.fileName)}](<${encodeURI(path)}>)`;
  return `- ${name} · ${context.audience(audience)}${body.remarks ? `: ${indented(markdownText(body.remarks))}` : ''}`;
}

function trashLine(context: Context, record: VaultRecord): string {
  if (isRecordOf(record, 'note')) return noteLine(context, record);
  const item = itemLineInTrash(record);
  if (item !== null) return `- ${record.kind}: ${item}`;
  const text = isRecordOf(record, 'party') ? displayName(record.body) : isRecordOf(record, 'meeting') ? `${context.moment(record.body.startsAt)} ${record.body.title}` : isRecordOf(record, 'attachment') ? record.body.fileName : 'text' in (record.body as object) ? String((record.body as { text: unknown }).text) : '';
  return `- ${record.kind}: ${markdownLine(text)}`;
}

const ofKind = <Kind extends RecordKind>(records: readonly VaultRecord[], kind: Kind): RecordOf<Kind>[] => records.filter((record) => isRecordOf(record, kind)) as RecordOf<Kind>[];
const byPosition = (one: { body: { position: number } }, other: { body: { position: number } }): number => one.body.position - other.body.position;
const byJoining = (one: { body: PartyBody }, other: { body: PartyBody }): number => one.body.joinedAt - other.body.joinedAt || (one.body.mark.letter < other.body.mark.letter ? -1 : 1);
const inStreamOrder = (notes: readonly RecordOf<'note'>[]): RecordOf<'note'>[] => [...notes].sort(byPosition);
