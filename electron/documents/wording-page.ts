// Writes WORDING.md: every sentence and label of the papers by where it comes from, so that a lawyer can read them in one place.
import { citeLaw } from '#shared/domain/law-reference.ts';
import { languagesOf, type LanguageText } from '#shared/domain/language-text.ts';
import { meetingNotesWords } from './meeting-notes-words.ts';
import { pageWords } from './page-words.ts';
import { formLabels } from './permission-form/labels.ts';
import { formSentences } from './permission-form/sentences.ts';
import { mediatorLabel, obligationLabel, paperWords, partyLabel, settlementLabels } from './settlement/labels.ts';
import { settlementTemplate } from './settlement/template.ts';
import type { Sentence } from './template.ts';

const introduction = `# Wording of the papers

Made by \`node build/wording.mjs\` from the templates; a test fails when it is stale. No lawyer has checked these texts.

Each sentence has a standing. **Ours**: our own wording. **Digest**: our wording of a rule of law, which was read in the wording of the date given. **Law**: a title or
term that the Law itself uses. The mediator can change or leave out every sentence of a draft before it is signed; a changed sentence no longer
carries its standing. Names stand in the nominative everywhere. Words in braces are filled from the draft; \`when\` names the condition under which a sentence is printed
(electron/documents/settlement/conditions.ts).`;

export function writeWordingPage(): string {
  const { sentences } = settlementTemplate;
  const standing = (name: Sentence['standing']): string => sentences.filter((sentence) => sentence.standing === name).map(sentenceEntry).join('\n\n');
  return `${[
    introduction,
    '## Settlement agreement: ours',
    standing('ours'),
    '## Settlement agreement: digest of the law',
    standing('sheet'),
    '## Settlement agreement: words of the Law',
    standing('law'),
    '## Labels and margins (ours, save for terms of the Law)',
    labelLines({ ...settlementLabels, ...paperWords, partyLabel: partyLabel(0), obligationLabel: obligationLabel(0), mediatorLabel: mediatorLabel(0, 2), pageNumber: pageNumber() }),
    '## Written permission to disclose',
    'Conditions: electron/documents/permission-form/template.ts.',
    formSentences.map(sentenceEntry).join('\n\n'),
    '## Labels of the written permission (ours)',
    labelLines(formLabels),
    '## Meeting notes (ours)',
    labelLines(meetingNotesWords),
  ].join('\n\n')}\n`;
}

function sentenceEntry({ id, text, when, reference }: Sentence): string {
  const where = [reference && `${citeLaw(reference, 'en')}, wording of ${reference.wording}`, when && `when ${when}`].filter(Boolean).join('; ');
  return [`### ${id}`, ...(where ? [`${where}.`] : []), '', ...textLines(text)].join('\n');
}

const textLines = (text: LanguageText): string[] => [...languagesOf('kk-ru'), 'en' as const].map((language) => `- ${language}: ${text[language]}`);

function labelLines(labels: Readonly<Record<string, LanguageText>>): string {
  const rows = Object.entries(labels).map(([name, { kk, ru, en }]) => `| ${name} | ${kk} | ${ru} | ${en} |`);
  return ['| name | kk | ru | en |', '|---|---|---|---|', ...rows].join('\n');
}

function pageNumber(): LanguageText {
  const shown = (language: keyof typeof pageWords): string => `${pageWords[language].before}2${pageWords[language].between}5${pageWords[language].after}`;
  return { kk: shown('kk'), ru: shown('ru'), en: shown('en') };
}
