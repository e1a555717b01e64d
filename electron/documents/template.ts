// A paper's template is data: sections of clauses and blocks; sentences in three languages with conditions and {fields}.
// One reader (read-template.ts) serves all papers; a template only says which conditions, fields and blocks it has.
import type { LanguageText } from '#shared/domain/language-text.ts';
import type { LawReference } from '#shared/domain/law-reference.ts';
import type { PaperLeaf, SentenceMark } from '#shared/domain/paper.ts';
import type { Language } from '#shared/domain/text-limits.ts';

export type Sentence = {
  readonly id: string;
  /** `law`: words of the law. `sheet`: our digest of the law. `ours`: our wording, which no lawyer has checked. */
  readonly standing: SentenceMark['standing'];
  readonly reference: LawReference | null;
  readonly text: LanguageText;
  /** Printed only if this condition of the template holds. */
  readonly when?: string;
};

/** A clause is one numbered paragraph of sentences; a block is filled from the record. */
export type TemplatePart = { readonly type: 'clause'; readonly sentences: readonly string[] } | { readonly type: 'block'; readonly block: string };

/** A section of which nothing is left is not printed, and numbers close up. */
export type TemplateSection = { readonly id: string; readonly heading: string; readonly parts: readonly TemplatePart[] };

/** What a block gives in one language; each leaf stands level with the same leaf of the other language. */
export type BlockLeaves = readonly PaperLeaf[];

export type Template<Draft> = {
  readonly title: string;
  readonly sections: readonly TemplateSection[];
  readonly sentences: readonly Sentence[];
  readonly conditions: Readonly<Record<string, (draft: Draft) => boolean>>;
  /** An empty value prints a line to write on. */
  readonly fields: Readonly<Record<string, (draft: Draft, language: Language) => string>>;
  readonly blocks: Readonly<Record<string, (draft: Draft, language: Language, isNarrow: boolean) => BlockLeaves>>;
  /** Blocks that stand once over the whole width whatever the languages: signatures. */
  readonly sharedBlocks: Readonly<Record<string, (draft: Draft, languages: readonly Language[]) => readonly PaperLeaf[]>>;
  readonly overrides: (draft: Draft) => readonly { readonly sentence: string; readonly language: Language; readonly text: string }[];
  readonly additions: (draft: Draft) => readonly { readonly id: string; readonly section: string; readonly text: LanguageText }[];
};

const fieldPattern = /\{([a-zA-Z]+)\}/g;
export const fieldsIn = (text: string): string[] => [...text.matchAll(fieldPattern)].map((match) => match[1] ?? '');

export const sentence = (id: string, standing: Sentence['standing'], reference: LawReference | null, text: LanguageText, when?: string): Sentence => ({
  id,
  standing,
  reference,
  text,
  ...(when !== undefined && { when }),
});
export const clause = (...sentences: string[]): TemplatePart => ({ type: 'clause', sentences });
export const block = (name: string): TemplatePart => ({ type: 'block', block: name });
