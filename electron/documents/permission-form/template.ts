// The written permission to disclose: six sections, as the digest of the law orders them.
import { dayInText } from '#shared/domain/dates-in-words.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';
import { plainRun, valueRun, type PaperCell, type PaperLeaf } from '#shared/domain/paper.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { block, clause, type Template } from '../template.ts';
import type { PermissionFormDraft as Draft } from './form-draft.ts';
import { formLabels as labels } from './labels.ts';
import { formSentences } from './sentences.ts';

export const permissionFormTemplate: Template<Draft> = {
  title: 'permission.title',
  sections: [
    { id: 'who', heading: 'permission.heading.who', parts: [block('source'), clause('permission.who.law')] },
    { id: 'what', heading: 'permission.heading.what', parts: [clause('permission.what.named', 'permission.what.all'), block('items'), clause('permission.what.words'), block('words'), clause('permission.what.rest')] },
    { id: 'to', heading: 'permission.heading.to', parts: [clause('permission.to.party', 'permission.to.body', 'permission.to.person')] },
    {
      id: 'how',
      heading: 'permission.heading.how',
      parts: [clause('permission.how.purpose'), clause('permission.how.spoken', 'permission.how.copy', 'permission.how.summary'), clause('permission.how.askFirst', 'permission.how.afterEvent')],
    },
    { id: 'term', heading: 'permission.heading.term', parts: [clause('permission.term.until', 'permission.term.open'), clause('permission.term.withdraw')] },
    { id: 'signature', heading: 'permission.heading.signature', parts: [block('signatures')] },
  ],
  sentences: formSentences,
  conditions: {
    isNamed: ({ items }) => items !== null,
    isAll: ({ items }) => items === null,
    onlyWords: ({ answer }) => answer.type === 'only-words',
    toParty: ({ to }) => to.role === 'party',
    toBody: ({ to }) => to.role === 'body',
    toPerson: ({ to }) => to.role === 'third-person',
    waySpoken: ({ terms }) => terms.way === 'spoken',
    wayCopy: ({ terms }) => terms.way === 'copy',
    waySummary: ({ terms }) => terms.way === 'summary',
    askFirst: ({ answer }) => answer.type === 'ask-me',
    afterEvent: ({ answer }) => answer.type === 'yes-after',
    hasTerm: ({ terms }) => terms.untilDay !== '',
    hasNoTerm: ({ terms }) => terms.untilDay === '',
  },
  fields: {
    recipients: ({ to }) => to.names.join(', '),
    purpose: ({ terms }) => terms.purpose,
    event: ({ answer }) => (answer.type === 'yes-after' ? answer.event : ''),
    until: ({ terms }, language) => terms.untilDay && dayInText(terms.untilDay, language),
  },
  blocks: { source: sourceFields },
  sharedBlocks: { items: itemTable, words: wordsTable, signatures: signatureLeaves },
  overrides: () => [],
  additions: () => [],
};

function sourceFields({ source, caseNumber, mediatorName }: Draft, language: Language): readonly PaperLeaf[] {
  const row = (label: LanguageText, value: string) => ({ label: label[language], runs: [valueRun(value)] });
  const optional = (label: LanguageText, value: string) => (value.trim() === '' ? [] : [row(label, value)]);
  return [
    {
      type: 'fields', language, title: '', isWhole: true,
      rows: [
        row(labels.name, source.name),
        row(labels.identifier, source.identifier),
        ...optional(labels.identityDocument, source.identityDocument),
        ...source.representatives.map((name) => row(labels.representative, name)),
        ...optional(labels.caseNumber, caseNumber),
        ...optional(labels.mediator, mediatorName),
      ],
    },
  ];
}

const inAll = (text: LanguageText, languages: readonly Language[]): string => [...new Set(languages.map((language) => text[language]))].join(' / ');
const cell = (text: string): PaperCell => ({ marks: [], paragraphs: text.split(/\n+/).map((line) => [plainRun(line)]) });

/** As it was noted, whatever the languages of the paper: nobody signs for a translation that nobody made. */
function itemTable({ items }: Draft, languages: readonly Language[]): readonly PaperLeaf[] {
  const [language] = languages;
  if (items === null || language === undefined) return [];
  return [
    {
      type: 'table', language,
      columns: [
        { label: inAll(labels.itemNumber, languages), width: 'number', align: 'start' },
        { label: inAll(labels.saidOn, languages), width: 'middle', align: 'start' },
        { label: inAll(labels.information, languages), width: 'wide', align: 'start' },
      ],
      rows: items.map(({ saidOn, text }, index) => [cell(String(index + 1)), cell(saidOn), cell(text)]),
    },
  ];
}

function wordsTable({ answer }: Draft, languages: readonly Language[]): readonly PaperLeaf[] {
  const [language] = languages;
  if (answer.type !== 'only-words' || language === undefined) return [];
  return [{ type: 'table', language, columns: [{ label: inAll(labels.exactWords, languages), width: 'wide', align: 'start' }], rows: [[cell(answer.text)]] }];
}

/** One for the permission, one that stays empty until it is withdrawn. */
function signatureLeaves({ source }: Draft, languages: readonly Language[]): readonly PaperLeaf[] {
  const each = (text: LanguageText): string[] => languages.map((language) => text[language]);
  const line = (label: LanguageText) => ({ label: inAll(label, languages), value: '' });
  return [
    {
      type: 'signatures',
      blocks: [
        { roles: each(labels.signer), names: [source.name].filter((name) => name !== ''), details: [], lines: [line(labels.signature), line(labels.signedName), line(labels.dateAndTime)] },
        { roles: each(labels.withdrawal), names: [], details: [], lines: [line(labels.signature), line(labels.dateAndTime)] },
      ],
    },
  ];
}
