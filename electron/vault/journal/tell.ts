// Every kind of entry and its sentence. A kind without one does not compile; one of a newer Bitim is shown by its name.
import { isJournalKind, journalGroupOf, type JournalKind } from '#shared/domain/journal-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { JournalEntry } from '../ports.ts';
import { readContent } from '#shared/domain/journal-content.ts';
import { groupWords } from './journal-words.ts';
import { fill, type JournalNames, type Sentence, type Tell } from './sentence.ts';
import { caseSentences } from './sentences-case.ts';
import { sharingSentences } from './sentences-sharing.ts';
import { vaultSentences } from './sentences-vault.ts';

export const sentences: Readonly<Record<JournalKind, Tell>> = { ...caseSentences, ...sharingSentences, ...vaultSentences };

const unknownKind = {
  kk: 'Бұл Bitim білмейтін түрдегі жазба: {kind}.',
  ru: 'Запись вида, которого этот Bitim не знает: {kind}.',
  en: 'An entry of a kind that this Bitim does not know: {kind}.',
} as const;
const erasedEntry = {
  kk: 'Мазмұны өшірілген жазба. Бөлімі: {group}.',
  ru: 'Запись, содержание которой стёрто. Раздел: {group}.',
  en: 'An entry whose content was erased. Section: {group}.',
} as const;

export function tellEntry({ kind, content }: Pick<JournalEntry, 'kind' | 'content'>, names: JournalNames, language: Language): Sentence {
  const group = journalGroupOf(kind);
  // Nothing is told of it, not even by the sentence of its kind: without its content that could say what is not so.
  if (content === null) return { text: fill(erasedEntry[language], { group: group ? groupWords[group][language] : kind }), quote: '' };
  if (!isJournalKind(kind)) return { text: fill(unknownKind[language], { kind }), quote: '' };
  return sentences[kind]({ content: readContent(content), names, language });
}
