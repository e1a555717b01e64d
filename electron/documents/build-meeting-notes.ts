// A meeting's notes as a paper for the mediator's own file, with the audience mark of each note. Never for a party.
import { dayInText } from '#shared/domain/dates-in-words.ts';
import { plainRun, type PaperBlock, type PaperCell, type PaperDocument, type PaperMark } from '#shared/domain/paper.ts';
import type { Audience } from '#shared/domain/audience.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { MeetingBody } from '#shared/domain/meeting.ts';
import type { NoteBody } from '#shared/domain/note.ts';
import type { PartyMark } from '#shared/domain/party.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { fingerprintOf } from './fingerprint.ts';
import { formWords, kindWords, meetingNotesWords as words, roleWords } from './meeting-notes-words.ts';
import { pageWords } from './page-words.ts';
import { richParagraphs } from './rich-paragraphs.ts';
import type { BuiltPaper } from './built-paper.ts';

export type NotesToPrint = {
  readonly language: Language;
  readonly meeting: MeetingBody;
  /** In the order of the stream. */
  readonly notes: readonly { readonly body: NoteBody; readonly audience: Audience }[];
  /** Everyone an audience of these notes may name. */
  readonly parties: readonly { readonly id: PartyId; readonly name: string; readonly mark: Pick<PartyMark, 'letter' | 'shape'> }[];
  readonly timeZone: string;
};

export function buildMeetingNotes(input: NotesToPrint): BuiltPaper {
  const { language, meeting, notes } = input;
  const marks = notes.map(({ audience }) => marksOf(audience, input.parties));
  const blocks: PaperBlock[] = [
    { type: 'title', language, runs: [plainRun(words.title[language])], number: meeting.title },
    { type: 'place-and-date', language, place: [plainRun(meeting.place)], date: [plainRun(momentInWords(meeting.startsAt, input))] },
    { type: 'notice', language, runs: [plainRun(words.noLock[language])] },
    participantsBlock(input),
    { type: 'paragraph', language, runs: [plainRun(words.marks[language])] },
    legendBlock(input, marks.flat()),
    { type: 'heading', language, number: '', runs: [plainRun(words.notes[language])] },
    notes.length === 0 ? { type: 'paragraph', language, runs: [plainRun(words.noNotes[language])] } : notesTable(input, marks),
  ];
  const paper: PaperDocument = {
    format: 1,
    kind: 'meeting-notes',
    languages: language,
    blocks,
    margin: { draftMark: '', initials: [], pageOf: [pageWords[language]], fingerprint: '', version: '' },
  };
  return { paper, fingerprint: fingerprintOf(paper) };
}

function participantsBlock({ language, meeting }: NotesToPrint): PaperBlock {
  const people = meeting.participants.map(({ name, role }) => `${name} (${roleWords[role][language].toLocaleLowerCase(language)})`);
  return {
    type: 'fields',
    language,
    title: '',
    isWhole: false,
    rows: [
      { label: words.form[language], runs: [plainRun(formWords[meeting.form][language])] },
      ...(people.length > 0 ? [{ label: words.participants[language], runs: [plainRun(people.join('\n'))] }] : []),
    ],
  };
}

/** Only the marks that the notes carry, each once. */
function legendBlock({ language, parties }: NotesToPrint, used: readonly PaperMark[]): PaperBlock {
  const signs = (['own-eyes', 'screening', 'body'] as const).filter((type) => used.some((mark) => mark.type === type));
  const named = parties.filter(({ mark }) => used.some((one) => one.type === 'party' && one.mark.letter === mark.letter));
  return {
    type: 'legend',
    language,
    rows: [...named.map(({ mark, name }) => ({ mark: partyMark(mark), text: name })), ...signs.map((type) => ({ mark: { type }, text: words[type][language] }))],
  };
}

function notesTable({ language, notes, timeZone }: NotesToPrint, marks: readonly PaperMark[][]): PaperBlock {
  const column = (label: string, width: 'narrow' | 'middle' | 'wide') => ({ label, width, align: 'start' as const });
  return {
    type: 'table',
    language,
    columns: [column(words.time[language], 'narrow'), column(words.audience[language], 'narrow'), column(words.speaker[language], 'middle'), column(words.text[language], 'wide')],
    rows: notes.map(({ body }, index): PaperCell[] => [
      { marks: [], paragraphs: [[plainRun(timeOfDay(body.saidAt, timeZone))]] },
      { marks: marks[index] ?? [], paragraphs: [] },
      { marks: [], paragraphs: [...(body.speaker ? [[plainRun(body.speaker)]] : []), [{ text: kindWords[body.noteKind][language], looks: ['quiet'], sentence: null }]] },
      { marks: [], paragraphs: body.rich === null ? [[plainRun(body.text)]] : richParagraphs(body.rich, body.text) },
    ]),
  };
}

const partyMark = ({ letter, shape }: Pick<PartyMark, 'letter' | 'shape'>): PaperMark => ({ type: 'party', mark: { letter, shape } });

function marksOf(audience: Audience, parties: NotesToPrint['parties']): PaperMark[] {
  if (audience.type === 'mediator') return [{ type: 'own-eyes' }];
  if (audience.type !== 'parties') return [{ type: audience.type }];
  return parties.filter(({ id }) => audience.parties.includes(id)).map(({ mark }) => partyMark(mark));
}

function timeOfDay(timestamp: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(timestamp);
}

function momentInWords(timestamp: number, { language, timeZone }: NotesToPrint): string {
  const isoDay = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(timestamp);
  return `${dayInText(isoDay, language)}, ${timeOfDay(timestamp, timeZone)}`;
}
