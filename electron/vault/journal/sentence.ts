// One entry as a sentence that a person can read, the same on the screen and on paper. What is quoted (words, a reason, a proposal)
// stands apart, so that nobody takes a party's words for ours.
import type { LanguageText } from '#shared/domain/language-text.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { Content } from '#shared/domain/journal-content.ts';

/** Names of what an entry speaks of, as the reader may know them. */
export type JournalNames = {
  readonly party: (id: string) => string;
  readonly source: (source: Content) => string;
  readonly audience: (audience: Content) => string;
  readonly recipient: (to: Content) => string;
  /** The kind of a record and how it begins, or its kind alone where the reader may not see it. */
  readonly record: (id: string, kind?: string) => string;
  readonly moment: (at: number) => string;
  readonly day: (isoDay: string) => string;
};

export type Told = { readonly content: Content; readonly names: JournalNames; readonly language: Language };
export type Sentence = { readonly text: string; readonly quote: string };
export type Tell = (told: Told) => Sentence;

type Values = (told: Told) => Readonly<Record<string, string>>;
type Quote = (told: Told) => string;
const none: Values = () => ({});
const unquoted: Quote = () => '';

/** Words with `{names}` in them, filled with values of the entry. */
export const say =
  (texts: LanguageText, values: Values = none, quote: Quote = unquoted): Tell =>
  (told) => ({ text: fill(texts[told.language], values(told)), quote: quote(told) });

/** What is not known is a dash. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string => text.replace(/\{([a-zA-Z]+)\}/g, (_whole, name: string) => values[name]?.trim() || '—');

export const pick = (words: Readonly<Record<string, LanguageText | undefined>>, name: string, otherwise: LanguageText | null, language: Language): string =>
  words[name]?.[language] ?? otherwise?.[language] ?? name;

