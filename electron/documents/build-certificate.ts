// The certificate of a destruction as a paper: scope, day, counts, method and where copies remain, and no content.
import type { BackupMention, DestroyedCounts, DestructionCertificate } from '#shared/domain/destruction.ts';
import { dayInFigures, dayInText } from '#shared/domain/dates-in-words.ts';
import { plainRun, type PaperBlock, type PaperCell, type PaperDocument } from '#shared/domain/paper.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { BuiltPaper } from './built-paper.ts';
import { certificateWords as words, resultWords } from './certificate-words.ts';
import { fingerprintOf } from './fingerprint.ts';
import { pageWords } from './page-words.ts';

export type CertificateToPrint = {
  readonly language: Language;
  readonly certificate: DestructionCertificate;
  /** As the profile has it; a line to write on where it is empty. */
  readonly mediatorName: string;
  readonly timeZone: string;
};

const countRows = ['notes', 'meetings', 'parties', 'papers', 'files', 'fileBytes', 'other', 'versions', 'drafts', 'journalEntries'] as const satisfies readonly (keyof DestroyedCounts)[];

export function buildCertificate(input: CertificateToPrint): BuiltPaper {
  const { language, certificate, mediatorName } = input;
  const { entry, ended } = certificate;
  const paragraph = (text: string): PaperBlock => ({ type: 'paragraph', language, runs: [plainRun(text)] });
  const heading = (text: string): PaperBlock => ({ type: 'heading', language, number: '', runs: [plainRun(text)] });
  const blocks: PaperBlock[] = [
    { type: 'title', language, runs: [plainRun(words.title[language])], number: `№ ${certificate.number}` },
    paragraph(words.intro[language]),
    paragraph(words.law[language]),
    factsBlock(input),
    heading(words.counts[language]),
    countsTable(language, entry.counts),
    heading(words.method[language]),
    paragraph(words.methodRows[language]),
    paragraph(ended ? words.methodKey[language] : words.notEnded[language]),
    ...(ended ? backupBlocks(input, ended) : []),
    paragraph(words.beyond[language]),
    {
      type: 'signatures',
      blocks: [{ roles: [words.mediator[language]], names: mediatorName ? [mediatorName] : [], details: [], lines: [{ label: words.signature[language], value: '' }, { label: words.date[language], value: '' }] }],
    },
  ];
  const paper: PaperDocument = { format: 1, kind: 'certificate', languages: language, blocks, margin: { draftMark: '', initials: [], pageOf: [pageWords[language]], fingerprint: '', version: '' } };
  return { paper, fingerprint: fingerprintOf(paper) };
}

function factsBlock({ language, certificate, ...rest }: CertificateToPrint): PaperBlock {
  const { entry, at } = certificate;
  const row = (label: string, value: string) => ({ label, runs: [plainRun(value)] });
  return {
    type: 'fields',
    language,
    title: '',
    isWhole: true,
    rows: [
      row(words.destroyedAt[language], moment(at, { language, ...rest })),
      row(words.scope[language], entry.scope === 'case' ? words.scopeCase[language] : words.scopeNotes[language]),
      ...(entry.reference ? [row(words.reference[language], entry.reference)] : []),
      row(words.openedOn[language], dayInText(entry.openedOn, language)),
      row(words.closedOn[language], entry.closedOn ? dayInText(entry.closedOn, language) : words.notClosed[language]),
      ...(entry.result ? [row(words.result[language], resultWords[entry.result][language])] : []),
      row(words.namesKept[language], String(entry.namesKept)),
      row(words.chainLength[language], String(entry.chainLength)),
      ...(entry.chainHead ? [row(words.chain[language], entry.chainHead)] : []),
    ],
  };
}

const cell = (text: string): PaperCell => ({ marks: [], paragraphs: [[plainRun(text)]] });

function countsTable(language: Language, counts: DestroyedCounts): PaperBlock {
  return {
    type: 'table',
    language,
    columns: [{ label: words.kind[language], width: 'wide', align: 'start' }, { label: words.number[language], width: 'sum', align: 'end' }],
    rows: countRows.filter((name) => counts[name] > 0).map((name) => [cell(words[name][language]), cell(new Intl.NumberFormat('ru', { useGrouping: true }).format(counts[name]))]),
  };
}

function backupBlocks(input: CertificateToPrint, ended: NonNullable<DestructionCertificate['ended']>): PaperBlock[] {
  const { language } = input;
  const heading = (text: string): PaperBlock => ({ type: 'heading', language, number: '', runs: [plainRun(text)] });
  const paragraph = (label: string, text: string): PaperBlock => ({ type: 'paragraph', language, runs: [plainRun(`${label}: ${text}.`)] });
  const listed = (label: string, backups: readonly BackupMention[]): PaperBlock[] =>
    backups.length === 0 ? [paragraph(label, words.none[language])] : [paragraph(label, String(backups.length)), backupTable(input, backups)];
  const made = ended.newBackup;
  return [
    heading(words.backups[language]),
    paragraph(words.newBackup[language], made ? `${made.place}, ${moment(made.madeAt, input)}` : words.noNewBackup[language]),
    ...listed(words.deleted[language], ended.deletedBackups),
    ...listed(words.unreachable[language], ended.unreachableBackups),
  ];
}

function backupTable(input: Pick<CertificateToPrint, 'language' | 'timeZone'>, backups: readonly BackupMention[]): PaperBlock {
  const { language } = input;
  return {
    type: 'table',
    language,
    columns: [{ label: words.madeAt[language], width: 'middle', align: 'start' }, { label: words.place[language], width: 'wide', align: 'start' }],
    rows: backups.map(({ place, madeAt }) => [cell(moment(madeAt, input)), cell(place)]),
  };
}

/** 05.03.2026, 18:04 */
function moment(at: number, { timeZone }: Pick<CertificateToPrint, 'timeZone' | 'language'>): string {
  const day = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(at);
  return `${dayInFigures(day)}, ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(at)}`;
}
