// A journal as a paper: of a case or of the vault for the mediator's own file, or of a case for one party. A party's has numbers of its own
// and no trace of the entries between, since a gap or a time would tell it that somebody else did something then.
import { dayInFigures } from '#shared/domain/dates-in-words.ts';
import { plainRun, type PaperBlock, type PaperCell, type PaperDocument, type PaperRun } from '#shared/domain/paper.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { BuiltPaper } from './built-paper.ts';
import { fingerprintOf } from './fingerprint.ts';
import { journalWords as words } from './journal-words.ts';
import { pageWords } from './page-words.ts';

export type PrintedEntry = {
  readonly number: number;
  readonly at: number;
  readonly text: string;
  readonly quote: string;
  /** Whole hash of the content. */
  readonly code: string;
  /** What the hash can be checked with, where the reader may have it. */
  readonly proof: { readonly salt: string; readonly content: string } | null;
};

export type JournalToPrint = {
  readonly language: Language;
  readonly kind: 'case' | 'vault' | 'party';
  /** Of the case, the vault or the party. */
  readonly name: string;
  readonly entries: readonly PrintedEntry[];
  /** Of the whole chain; told to the mediator alone. */
  readonly count: number;
  readonly head: string;
  readonly at: number;
  readonly timeZone: string;
  readonly mediatorName: string;
};

/** A quotation is printed in full up to here: what was told stands whole in the disclosure's own paper. */
const longestQuoteChars = 4_000;
const shownCodeChars = 16;

export function buildJournal(journal: JournalToPrint): BuiltPaper {
  const { language, kind, entries } = journal;
  const block = (type: 'paragraph' | 'notice', text: string): PaperBlock => ({ type, language, runs: [plainRun(text)] });
  const heading = (text: string): PaperBlock => ({ type: 'heading', language, number: '', runs: [plainRun(text)] });
  const title = { case: words.titleCase, vault: words.titleVault, party: words.titleParty }[kind][language];
  const intro = { case: words.ownFile, vault: words.vaultFile, party: words.forParty }[kind][language];
  const blocks: PaperBlock[] = [
    { type: 'title', language, runs: [plainRun(title)], number: '' },
    block('notice', intro),
    factsBlock(journal),
    ...(entries.length === 0 ? [block('paragraph', words.nothing[language])] : [entryTable(journal)]),
    heading(words.check[language]),
    block('paragraph', kind === 'party' ? words.checkParty[language] : words.checkOwn[language]),
    ...(kind === 'party' && entries.length > 0 ? [proofTable(journal)] : []),
    ...(kind === 'party'
      ? [{ type: 'signatures' as const, blocks: [{ roles: [words.mediator[language]], names: journal.mediatorName ? [journal.mediatorName] : [], details: [], lines: [{ label: words.signature[language], value: '' }] }] }]
      : []),
  ];
  const paper: PaperDocument = { format: 1, kind: 'journal', languages: language, blocks, margin: { draftMark: '', initials: [], pageOf: [pageWords[language]], fingerprint: '', version: '' } };
  return { paper, fingerprint: fingerprintOf(paper) };
}

function factsBlock({ language, kind, name, count, head, at, timeZone, mediatorName }: JournalToPrint): PaperBlock {
  const row = (label: string, value: string) => ({ label, runs: [plainRun(value)] });
  return {
    type: 'fields', language, title: '', isWhole: true,
    rows: [
      row(kind === 'party' ? words.party[language] : words.name[language], name),
      ...(mediatorName ? [row(words.mediator[language], mediatorName)] : []),
      row(words.printedAt[language], moment(at, timeZone)),
      ...(kind === 'party' ? [] : [row(words.count[language], String(count)), row(words.head[language], head || '—')]),
    ],
  };
}

const cell = (...paragraphs: readonly (readonly PaperRun[])[]): PaperCell => ({ marks: [], paragraphs: paragraphs.map((runs) => [...runs]) });
const quiet = (text: string): PaperRun => ({ text, looks: ['quiet'], sentence: null });
const numberOf = ({ kind }: JournalToPrint, entry: PrintedEntry, index: number): string => String(kind === 'party' ? index + 1 : entry.number);

function entryTable(journal: JournalToPrint): PaperBlock {
  const { language, entries, timeZone } = journal;
  return {
    type: 'table', language,
    columns: [
      { label: words.number[language], width: 'number', align: 'end' }, { label: words.time[language], width: 'middle', align: 'start' },
      { label: words.entry[language], width: 'wide', align: 'start' }, { label: words.code[language], width: 'middle', align: 'start' },
    ],
    rows: entries.map((entry, index) => [
      cell([plainRun(numberOf(journal, entry, index))]),
      cell(...moment(entry.at, timeZone).split(' ').map((part) => [plainRun(part)])),
      cell([plainRun(entry.text)], ...quoteLines(entry.quote).map((line) => [quiet(line)])),
      cell([quiet(inFours(entry.code.slice(0, shownCodeChars / 2)))], [quiet(inFours(entry.code.slice(shownCodeChars / 2, shownCodeChars)))]),
    ]),
  };
}

function quoteLines(quote: string): string[] {
  const shown = quote.length > longestQuoteChars ? `${quote.slice(0, longestQuoteChars)}…` : quote;
  return shown.split(/\n+/).filter((line) => line.trim() !== '').slice(0, 500);
}

function proofTable(journal: JournalToPrint): PaperBlock {
  const { language, entries } = journal;
  return {
    type: 'table', language,
    columns: [{ label: words.number[language], width: 'number', align: 'end' }, { label: words.check[language], width: 'wide', align: 'start' }],
    rows: entries.map((entry, index) => [
      cell([plainRun(numberOf(journal, entry, index))]),
      cell(
        [plainRun(`${words.hash[language]}: `), quiet(entry.code)],
        ...(entry.proof ? [[plainRun(`${words.salt[language]}: `), quiet(entry.proof.salt)], [plainRun(`${words.content[language]}: `), quiet(entry.proof.content)]] : []),
      ),
    ]),
  };
}

const inFours = (digits: string): string => (digits.match(/.{4}/g) ?? []).join(' ');

/** 05.03.2026 18:04 */
function moment(at: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(at);
  return `${dayInFigures(day)} ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at)}`;
}
