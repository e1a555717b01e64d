// The settlement agreement as a paper. The same content for a draft and for signing: only the margin says which it is.
import { dayInHead } from '#shared/domain/dates-in-words.ts';
import { languagesOf, nearestText } from '#shared/domain/language-text.ts';
import { valueRun, type PaperBlock, type PaperDocument, type PaperLeaf } from '#shared/domain/paper.ts';
import type { SettlementBody } from '#shared/domain/settlement.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { BuiltPaper } from '../built-paper.ts';
import { fingerprintOf, shortFingerprint } from '../fingerprint.ts';
import { pageWords } from '../page-words.ts';
import { readTemplate, readTitle } from '../read-template.ts';
import { paperWords } from './labels.ts';
import { initialsLabels } from './signatures.ts';
import { settlementTemplate } from './template.ts';

/** `draft` carries the draft mark; `final` is for signing and for the frozen copy. */
export type PaperStage = 'draft' | 'final';

export function buildSettlement(draft: Omit<SettlementBody, 'frozen'>, stage: PaperStage): BuiltPaper {
  const languages = languagesOf(draft.languages);
  const heads = languages.map((language) => headOf(draft, language));
  const blocks: PaperBlock[] = [...sideBySide(heads), ...readTemplate(settlementTemplate, draft, draft.languages)];
  const fingerprint = fingerprintOf({ kind: 'settlement', languages: draft.languages, blocks });
  const paper: PaperDocument = {
    format: 1,
    kind: 'settlement',
    languages: draft.languages,
    blocks,
    margin: {
      draftMark: stage === 'draft' ? languages.map((language) => paperWords.draftMark[language]).join(' / ') : '',
      initials: initialsLabels(draft, languages),
      pageOf: languages.map((language) => pageWords[language]),
      fingerprint: shortFingerprint(fingerprint),
      version: draft.version === 1 ? '' : languages.map((language) => `${paperWords.version[language]} ${draft.version}`).join(' / '),
    },
  };
  return { paper, fingerprint };
}

function headOf(draft: Omit<SettlementBody, 'frozen'>, language: Language): PaperLeaf[] {
  const number = draft.number.trim();
  return [
    { type: 'title', language, runs: readTitle(settlementTemplate, draft, language), number: number && `${language === 'en' ? 'No.' : '№'} ${number}` },
    { type: 'place-and-date', language, place: [valueRun(nearestText(draft.place, language))], date: [valueRun(draft.concludedOn && dayInHead(draft.concludedOn, language))] },
  ];
}

/** Each piece of the head level with its other language. */
function sideBySide([left = [], right]: PaperLeaf[][]): PaperBlock[] {
  if (!right) return left;
  return left.map((leaf, index) => ({ type: 'columns', left: [leaf], right: right.slice(index, index + 1) }));
}
