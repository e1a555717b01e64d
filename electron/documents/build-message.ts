// A message to a recipient as a paper: the exact words, and nothing of the records they come from.
import { dayInText } from '#shared/domain/dates-in-words.ts';
import { plainRun, type PaperBlock, type PaperDocument } from '#shared/domain/paper.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { BuiltPaper } from './built-paper.ts';
import { fingerprintOf } from './fingerprint.ts';
import { messageWords as words } from './message-words.ts';
import { pageWords } from './page-words.ts';

export type MessageToPrint = {
  readonly language: Language;
  /** One line each. */
  readonly recipients: readonly string[];
  readonly items: readonly string[];
  readonly at: number;
  readonly timeZone: string;
  readonly mediatorName: string;
};

export function buildMessage({ language, recipients, items, at, timeZone, mediatorName }: MessageToPrint): BuiltPaper {
  const day = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(at);
  const row = (label: string, value: string) => ({ label, runs: [plainRun(value)] });
  const blocks: PaperBlock[] = [
    { type: 'title', language, runs: [plainRun(words.title[language])], number: '' },
    {
      type: 'fields', language, title: '', isWhole: true,
      rows: [row(words.to[language], recipients.join(', ')), row(words.from[language], mediatorName), row(words.date[language], dayInText(day, language))],
    },
    ...items.flatMap((item) => item.split(/\n+/)).map((line): PaperBlock => ({ type: 'paragraph', language, runs: [plainRun(line)] })),
    { type: 'notice', language, runs: [plainRun(words.law[language])] },
    {
      type: 'signatures',
      blocks: [{ roles: [words.mediator[language]], names: mediatorName ? [mediatorName] : [], details: [], lines: [{ label: words.signature[language], value: '' }] }],
    },
  ];
  const paper: PaperDocument = { format: 1, kind: 'message', languages: language, blocks, margin: { draftMark: '', initials: [], pageOf: [pageWords[language]], fingerprint: '', version: '' } };
  return { paper, fingerprint: fingerprintOf(paper) };
}
