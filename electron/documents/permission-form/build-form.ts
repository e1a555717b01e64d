// The written permission as a paper, in one language or in two side by side.
import { languagesOf, type PaperLanguages } from '#shared/domain/language-text.ts';
import { plainRun, valueRun, type PaperBlock, type PaperDocument, type PaperLeaf } from '#shared/domain/paper.ts';
import type { BuiltPaper } from '../built-paper.ts';
import { fingerprintOf, shortFingerprint } from '../fingerprint.ts';
import { pageWords } from '../page-words.ts';
import { readTemplate, readTitle } from '../read-template.ts';
import type { PermissionFormDraft } from './form-draft.ts';
import { formLabels } from './labels.ts';
import { permissionFormTemplate } from './template.ts';

export function buildPermissionForm(draft: PermissionFormDraft, paperLanguages: PaperLanguages): BuiltPaper {
  const languages = languagesOf(paperLanguages);
  const heads = languages.map((language): PaperLeaf[] => [
    { type: 'title', language, runs: readTitle(permissionFormTemplate, draft, language), number: '' },
    { type: 'place-and-date', language, place: [plainRun(`${formLabels.place[language]}: `), valueRun('')], date: [plainRun(`${formLabels.date[language]}: `), valueRun('')] },
  ]);
  const [left = [], right] = heads;
  const head: PaperBlock[] = right ? left.map((leaf, index) => ({ type: 'columns', left: [leaf], right: right.slice(index, index + 1) })) : left;
  const blocks: PaperBlock[] = [...head, ...readTemplate(permissionFormTemplate, draft, paperLanguages)];
  const fingerprint = fingerprintOf({ kind: 'permission-form', languages: paperLanguages, blocks });
  const paper: PaperDocument = {
    format: 1, kind: 'permission-form', languages: paperLanguages, blocks,
    margin: { draftMark: '', initials: [], pageOf: languages.map((language) => pageWords[language]), fingerprint: shortFingerprint(fingerprint), version: '' },
  };
  return { paper, fingerprint };
}
