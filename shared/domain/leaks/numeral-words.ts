// Numerals of the three languages in any case, cardinal and ordinal, as single words: "двенадцати", «жиырмасыншы», "million", «млн».

export type Numeral = {
  readonly value: number;
  /** `hundred` and `scale` multiply what stands before them; `half` adds a half to it, or halves what follows. */
  readonly kind: 'simple' | 'hundred' | 'scale' | 'half' | 'and-half';
  readonly isOrdinal: boolean;
};

const cardinal = (value: number, kind: Numeral['kind'] = 'simple'): Numeral => ({ value, kind, isOrdinal: false });
const ordinal = (value: number): Numeral => ({ value, kind: 'simple', isOrdinal: true });

const russian = readTable([
  [0, 'ноль нуля'],
  [1, 'один одна одно одну одной одного одному одним одном'],
  [2, 'два две двух двум двумя'],
  [3, 'три трех трем тремя'],
  [4, 'четыре четырех четырем четырьмя'],
  [8, 'восемь восьми восемью восьмью'],
  [40, 'сорок сорока'],
  [50, 'пятьдесят пятидесяти пятьюдесятью'],
  [60, 'шестьдесят шестидесяти шестьюдесятью'],
  [70, 'семьдесят семидесяти семьюдесятью'],
  [80, 'восемьдесят восьмидесяти восемьюдесятью'],
  [90, 'девяносто девяноста'],
  [100, 'сто ста'],
  [200, 'двести двухсот двумстам двумястами двухстах'],
  [300, 'триста трехсот тремстам тремястами трехстах'],
  [400, 'четыреста четырехсот четыремстам четырьмястами четырехстах'],
  [500, 'пятьсот пятисот пятистам пятьюстами пятистах'],
  [600, 'шестьсот шестисот шестистам шестьюстами шестистах'],
  [700, 'семьсот семисот семистам семьюстами семистах'],
  [800, 'восемьсот восьмисот восьмистам восемьюстами восьмистах'],
  [900, 'девятьсот девятисот девятистам девятьюстами девятистах'],
]);
const russianRegular: readonly (readonly [number, string])[] = [
  [5, 'пят'], [6, 'шест'], [7, 'сем'], [9, 'девят'], [10, 'десят'], [11, 'одиннадцат'], [12, 'двенадцат'], [13, 'тринадцат'], [14, 'четырнадцат'], [15, 'пятнадцат'], [16, 'шестнадцат'],
  [17, 'семнадцат'], [18, 'восемнадцат'], [19, 'девятнадцат'], [20, 'двадцат'], [30, 'тридцат'],
];
for (const [value, stem] of russianRegular) for (const ending of ['ь', 'и', 'ью']) russian.set(stem + ending, cardinal(value));
const russianOrdinals: readonly (readonly [number, string])[] = [
  ...russianRegular.filter(([value]) => value !== 7), [1, 'перв'], [2, 'втор'], [4, 'четверт'], [7, 'седьм'], [8, 'восьм'], [40, 'сороков'], [50, 'пятидесят'],
];
for (const [value, stem] of russianOrdinals) for (const ending of ['ого', 'ое', 'ому', 'ый', 'ой', 'ым', 'ом', 'ая', 'ую']) russian.set(stem + ending, ordinal(value));
for (const form of ['третье', 'третьего', 'третий', 'третьему', 'третьим', 'третьем', 'третья', 'третью']) russian.set(form, ordinal(3));

const english = readTable([
  [0, 'zero nil'], [1, 'one'], [2, 'two'], [3, 'three'], [4, 'four'], [5, 'five'], [6, 'six'], [7, 'seven'], [8, 'eight'], [9, 'nine'], [10, 'ten'], [11, 'eleven'], [12, 'twelve'], [13, 'thirteen'],
  [14, 'fourteen'], [15, 'fifteen'], [16, 'sixteen'], [17, 'seventeen'], [18, 'eighteen'], [19, 'nineteen'], [20, 'twenty'], [30, 'thirty'], [40, 'forty fourty'], [50, 'fifty'], [60, 'sixty'], [70, 'seventy'], [80, 'eighty'], [90, 'ninety'],
]);
const englishOrdinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ');
for (const [at, word] of englishOrdinals.entries()) english.set(word, ordinal(at + 1));
english.set('thirtieth', ordinal(30));
english.set('hundred', cardinal(100, 'hundred'));

/** Folded. */
const kazakhBases: readonly (readonly [number, string])[] = [
  [0, 'нол'], [1, 'бир'], [2, 'еки'], [3, 'уш'], [4, 'торт'], [5, 'бес'], [6, 'алты'], [7, 'жети'], [8, 'сегиз'], [9, 'тогыз'], [10, 'он'], [20, 'жиырма'], [30, 'отыз'], [40, 'кырык'], [50, 'елу'],
  [60, 'алпыс'], [70, 'жетпис'], [80, 'сексен'], [90, 'токсан'],
];
const kazakhCase = '(?:га|ге|ка|ке|нын|нин|дын|дин|тын|тин|ны|ни|ды|ди|ты|ти|нан|нен|дан|ден|тан|тен|да|де|та|те|мен|бен|пен|сы|си|нда|нде|дагы|деги|дай|дей|лык|лик|дык|дик|тык|тик|сын|син|сынан|синен|сына|сине|ы|и|а|е)?';
const kazakhOrdinal = `(?:сы|ы|и)?нш[ыи]${kazakhCase}`;
const kazakhPatterns = kazakhBases.map(([value, base]) => ({ value, cardinal: new RegExp(`^${base}${kazakhCase}$`), ordinal: new RegExp(`^${base}${kazakhOrdinal}$`) }));
const kazakhHundred = new RegExp(`^жуз${kazakhCase}$`);
/** «мың» is folded to «мын»; «оң», the right hand, to «он»: told apart by the letter as it was written. */
const kazakhThousand = new RegExp(`^мын${kazakhCase}$`);

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:тысяч(?:а|и|у|е|ей|ам|ами|ах|ью)?|тыс|тыщ(?:а|и|у)?|thousand|thousands)$/, 1e3],
  [/^(?:миллион\p{L}{0,6}|млн|лям(?:а|ов|ы|у)?|лимон(?:а|ов)?|million|millions|mln)$/u, 1e6],
  [/^(?:миллиард\p{L}{0,6}|млрд|billion|billions|bn)$/u, 1e9],
  [/^(?:триллион\p{L}{0,6}|трлн|trillion)$/u, 1e12],
];
/** Right behind figures alone. */
export const figureScales: ReadonlyMap<string, number> = new Map([['k', 1e3], ['к', 1e3], ['m', 1e6], ['м', 1e6], ['mio', 1e6]]);

const halves: ReadonlyMap<string, Numeral> = new Map([
  ['полтора', cardinal(1.5)], ['полторы', cardinal(1.5)], ['полутора', cardinal(1.5)],
  ['пол', cardinal(0.5, 'half')], ['половина', cardinal(0.5, 'half')], ['half', cardinal(0.5, 'half')], ['жарты', cardinal(0.5, 'half')],
  ['половиной', cardinal(0.5, 'and-half')], ['жарым', cardinal(0.5, 'and-half')],
  ['полмиллиона', cardinal(500_000)], ['полтысячи', cardinal(500)], ['полмиллиарда', cardinal(500_000_000)],
]);

function readTable(rows: readonly (readonly [number, string])[]): Map<string, Numeral> {
  return new Map(rows.flatMap(([value, forms]) => forms.split(' ').map((form) => [form, cardinal(value)] as const)));
}

/** `shown` as written; `isKazakh`: what the text around it is. Russian «он», he, is no ten. */
export function numeralOf(shown: string, folded: string, isKazakh: boolean): Numeral | null {
  const key = isKazakh ? ` ${shown}` : shown;
  const before = known.get(key);
  if (before !== undefined) return before;
  const numeral = readNumeral(shown, folded, isKazakh);
  if (known.size > 50_000) known.clear();
  known.set(key, numeral);
  return numeral;
}

const known = new Map<string, Numeral | null>();

function readNumeral(shown: string, folded: string, isKazakh: boolean): Numeral | null {
  const half = halves.get(folded);
  if (half) return half;
  const scale = scales.find(([pattern]) => pattern.test(folded));
  if (scale) return cardinal(scale[1], 'scale');
  const plain = russian.get(folded) ?? english.get(folded);
  if (plain) return plain;
  const numeral = kazakhNumeral(shown, folded);
  // «он», «торт» and «бес» are Russian words as well; «жиырма» is not.
  return isKazakh || (numeral && numeral.kind === 'simple' && numeral.value >= 6 && numeral.value !== 10) ? numeral : null;
}

function kazakhNumeral(shown: string, folded: string): Numeral | null {
  if (kazakhHundred.test(folded)) return cardinal(100, 'hundred');
  if (kazakhThousand.test(folded)) return cardinal(1e3, 'scale');
  if (shown.toLowerCase().startsWith('оң')) return null;
  for (const { value, cardinal: plain, ordinal: ordered } of kazakhPatterns) {
    if (plain.test(folded)) return cardinal(value);
    if (ordered.test(folded)) return ordinal(value);
  }
  return null;
}
