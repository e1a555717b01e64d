// Names of people, firms and places in a text that has no list of them: capitals where grammar asks for none, and what names end in.
import { createNameParts, startsWithCapital } from '../name-forms.ts';
import { isPlainWord } from './word-weights.ts';
import type { TextWord } from './text-words.ts';

/** Words that stand together and name one: «Бекболат Жунусов». */
export type FoundNames = { readonly parts: readonly TextWord[]; readonly from: number; readonly to: number };

const surnameOrPatronymic = /(?:[оеё]в|[оеё]ва|[иы]н|[иы]на|ский|ская|цкий|цкая|енко|[иы]ч|овна|евна|ична|ұлы|улы|қызы|кызы|ян|дзе|швили|ов[аоуы]й?м?|ев[аоуы]й?м?)(?:\p{L}{0,4})$/iu;
const surnameEnd = /(?:ov|ova|ev|eva|yev|yeva|in|ina|sky|skiy|skaya|enko|uly|kyzy|qyzy|ovich|evich|ovna|evna|bay|bai)$/i;
const abbreviation = /^\p{Lu}{2,5}$/u;
const street = /^(?:ул|улиц\p{L}*|пр|проспект\p{L}*|переул\p{L}*|мкр|микрорайон\p{L}*|промзон\p{L}*|зон\p{L}*|коше\p{L}*|даңғыл\p{L}*|дангыл\p{L}*|аймаг\p{L}*|ауыл\p{L}*|ауда\p{L}*|street|st|avenue|ave|lane|zone|road|district)$/u;
const between = /^(?:[\s\u00A0]+|-|[\s\u00A0]*\p{Lu}\.[\s\u00A0]*(?:\p{Lu}\.[\s\u00A0]*)?)$/u;

export const looksLikeSurname = (word: TextWord): boolean => word.shown.length >= 5 && (surnameOrPatronymic.test(word.shown) || surnameEnd.test(word.shown));

export function readNames(text: string, words: readonly TextWord[]): FoundNames[] {
  const found: FoundNames[] = [];
  for (let at = 0; at < words.length; ) {
    if (words[at]?.shown === words[at]?.folded) {
      at += 1;
      continue;
    }
    const run = capitalsFrom(text, words, at);
    if (run.length === 0) {
      at += 1;
      continue;
    }
    at += run.length;
    const parts = namesIn(text, words, run);
    const [first] = parts;
    const last = parts.at(-1);
    if (first && last) found.push({ parts, from: first.from, to: last.to });
  }
  return found;
}

function capitalsFrom(text: string, words: readonly TextWord[], start: number): TextWord[] {
  const run: TextWord[] = [];
  for (const word of words.slice(start, start + 5)) {
    const before = run.at(-1);
    if (before && (word.isFirst || !between.test(text.slice(before.to, word.from)))) break;
    if (!startsWithCapital(word.shown)) break;
    run.push(word);
  }
  return run;
}

/** A capital at the head of a sentence counts where another name follows, or where the word ends as surnames do. */
function namesIn(text: string, words: readonly TextWord[], run: readonly TextWord[]): TextWord[] {
  const long = run.filter(({ shown, folded }) => folded.length >= 3 && !abbreviation.test(shown));
  if (isStreet(words, run)) return [];
  const [head] = long;
  if (head && isTitle(text, head)) return long;
  const strong = long.filter((word) => !isPlainWord(word) && !word.isFirst);
  const [first] = long;
  if (first?.isFirst && !strong.includes(first)) {
    const second = long[1];
    if ((second && strong.includes(second) && !isPlainWord(first)) || (!isPlainWord(first) && looksLikeSurname(first)) || isGivenName(first)) return [first, ...strong];
  }
  // «Веры Архиповны»: a word of every day is a name beside a surname.
  return strong.some(looksLikeSurname) || strong.length > 1 ? long.filter((word) => !word.isFirst || strong.includes(word) || isGivenName(word)) : strong;
}

/** «Алтын Дән»: a few words in quotes, the first with a capital. A quoted sentence is longer. */
export const isTitle = (text: string, word: TextWord): boolean => /[«“„"]$/u.test(text.slice(Math.max(0, word.from - 1), word.from)) && /^[\p{L}\d&-]*(?:[\s\u00A0][\p{L}\d&-]+){0,2}[»”"]/u.test(text.slice(word.from, word.from + 60));

function isStreet(words: readonly TextWord[], run: readonly TextWord[]): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return false;
  const at = words.indexOf(first);
  return [words[at - 1], words[at + run.length], ...run].some((word) => word !== undefined && street.test(word.folded));
}

const givenNames = `абай абылай адиль айбек айгерим айгуль айдар айдана айнур айсулу акбота алдияр али алибек алия алмас алтынай аман анара арман арсен асан асель аскар асхат аяжан аян бакыт бакытжан балжан батыр бауыржан бекболат бекзат берик болат бота галым гулмира гулнар гулнара гульнара гулназ гаухар дамир дана данияр дархан
  даулет дидар динара досбол ерболат ержан ержигит ерик еркин ерлан ернар есен жанар жанат жандос жанибек жанна жаксылык жасулан жулдыз зарина зейнеп зере инкар ислам кайрат камила канат карлыгаш куаныш куралай лаура ляззат мадина мади макпал марат мейрам мереке меруерт мирас мурат назерке назым нургуль нурбек нурлан нурсултан олжас оразбек перизат рамазан ринат роза рустем сабина
  сабит салтанат самал самат санжар сания сара сауле саян серик серикали султан талгат тамерлан темирлан тимур толеген торегали улжан улан умит фарида фатима хасан шолпан шынар шынгыс эльмира юсуп
  александр алексей алина алла анатолий андрей анна антон аркадий артем борис вадим валентина валерий варвара василий вера виктор виктория виталий владимир вячеслав галина геннадий георгий глеб григорий дарья денис дмитрий евгений екатерина елена жанна зинаида зоя иван игорь илья инна ирина карина кирилл константин ксения лариса лев леонид лидия любовь людмила максим маргарита
  марина мария михаил надежда наталья никита николай нина оксана олег ольга павел петр полина раиса роман руслан светлана семен сергей софья станислав степан тамара татьяна федор эдуард юлия юрий яна ярослав john james peter paul anna maria david michael robert william thomas george henry sarah emma alice`
    .split(/\s+/);
const givenNameForms = createNameParts(givenNames);
const isGivenName = (word: TextWord): boolean => !isPlainWord(word) && givenNameForms.match(word.shown).length > 0;
