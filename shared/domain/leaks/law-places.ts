// «Статья 272», «27-баптың 2-тармағы», "Article 8": the number of a rule, which everybody may read.
import type { TextWord } from './text-words.ts';

const ruleWord = /^(?:стать|ст$|пункт|п$|подпункт|част|бап|баб|тармак|тармаг|тармагы|article|art$|clause|paragraph|para$|section|annex|приложени|косымша|глав)/;
const farthest = 4;

export const isRuleWord = (folded: string): boolean => ruleWord.test(folded);

/** `before` and `after`: the words beside the number. */
export function isNumberOfRule({ from, to }: { readonly from: number; readonly to: number }, before: TextWord | undefined, after: TextWord | undefined): boolean {
  return (before !== undefined && from - before.to <= farthest && isRuleWord(before.folded)) || (after !== undefined && after.from - to <= farthest && isRuleWord(after.folded));
}
