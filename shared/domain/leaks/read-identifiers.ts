// What names one thing and no other: IIN and BIN, telephone, account, contract and policy numbers, plates, addresses of mail. Spaces and hyphens say nothing,
// nor does the alphabet of letters that look alike.

/** `isPlain`: digits alone, which may be a sum as well. */
export type FoundIdentifier = { readonly from: number; readonly to: number; readonly code: string; readonly isPlain: boolean };

const lookalike: ReadonlyMap<string, string> = new Map(Object.entries({ А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T', Х: 'X', У: 'Y', І: 'I' }));

const addresses: readonly RegExp[] = [
  /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
  /(?:https?:\/\/|www\.)\S+[\p{L}\d/]/gu,
];
const numbers: readonly RegExp[] = [
  /(?<![\p{L}\d])KZ[\s\u00A0]?\d{2}(?:[\s\u00A0]?[A-Z0-9]){13,18}(?![\p{L}\d])/giu,
  // Plates: 417 KZA 05, A 123 BCD.
  /(?<![\p{L}\d])\d{3}[\s\u00A0]?[\p{Lu}]{2,3}[\s\u00A0]?\d{2}(?![\p{L}\d])/gu,
  /(?<![\p{L}\d])\p{Lu}[\s\u00A0]?\d{3}[\s\u00A0]?\p{Lu}{2,3}(?:[\s\u00A0]?\d{2})?(?![\p{L}\d])/gu,
  // Local telephones.
  /(?<![\p{L}\d.,/-])\d{2}-\d{2}-\d{2}(?![\d\p{L}]|-\d)/gu,
  // Digits in any grouping.
  /(?<![\p{L}\d.,/])\+?\d(?:[\s\u00A0()-]{0,2}\d){6,19}(?![\d\p{L}])/gu,
  // Numbers of papers: 17/К-2024, ЖД-004518, ЖД 004518.
  /(?<![\p{L}\d/-])(?=[\p{L}\d/-]*\d)(?=[\d/-]*\p{L}|\d+\/\d)[\p{L}\d]{1,8}(?:[/-][\p{L}\d]{1,8}){1,4}(?![\p{L}\d/-])/gu,
  /(?<![\p{L}\d])(?!(?:N|NO|No|ИИН|БИН|ЖСН|БСН|IIN|BIN|ТЕЛ|TEL|KZT|USD|EUR|ГОД|ЖЫЛ)(?!\p{L}))\p{Lu}{1,4}[\s\u00A0-]?(?:(?:№|No?\.?)[\s\u00A0]?)?\d{4,9}(?![\p{L}\d]|[\s\u00A0]\d)/gu,
  // Bare: may be a sum as well.
  /(?<![\p{L}\d.,/-])(?!\d*00(?!\d))\d{6,9}(?![\d\p{L}%]|[.,/-]\d|[\s\u00A0]?(?:₸|\$|€|₽|тг|тенге|теңге|tenge|kzt))/giu,
];

const grouped = /^\d{1,3}(?:([ \u00A0])\d{3})(?:\1\d{3})*$/u;
/** «№ 401-IV», «№ 226-V ЗРК»: how laws are numbered, which everybody may read. */
const lawNumber = /^\d{1,4}-(?:[IVXІ]{1,5})$/;
const isDay = /^(?:\d{4}-\d{2}-\d{2}|(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])[/-](?:\d{4}|\d{2}))$/;
const localTelephone = /^\d\d-\d\d-\d\d$/;
const fewestDigits = 7;
const fewestTogether = 6;

export function readIdentifiers(text: string): FoundIdentifier[] {
  const found: FoundIdentifier[] = [];
  const patterns = [...(/@|:\/\/|www\./.test(text) ? addresses : []), ...(/\d\D{0,3}\d\D{0,3}\d/.test(text) ? numbers : [])];
  for (const pattern of patterns) {
    for (const { 0: shown, index } of text.matchAll(pattern)) {
      const to = index + shown.length;
      if (found.some((each) => each.from < to && index < each.to)) continue;
      const code = codeOf(shown);
      if (code !== null) found.push({ from: index, to, code, isPlain: /^\d{6,9}$/.test(shown) });
    }
  }
  return found.toSorted((one, other) => one.from - other.from);
}

function codeOf(shown: string): string | null {
  if (shown.includes('@') || /^(?:http|www)/i.test(shown)) return shown.toLowerCase();
  if (isDay.test(shown) || lawNumber.test(shown)) return null;
  const code = [...shown.replace(/(?<=\p{Lu}[\s\u00A0-]?)No?\.?(?=[\s\u00A0]?\d)/u, '').toUpperCase().replace(/[^\p{L}\d]/gu, '')].map((letter) => lookalike.get(letter) ?? letter).join('');
  const digits = code.replace(/\D/g, '');
  if (/^\d+$/.test(code)) return isPlainNumber(shown, digits) ? null : withoutTrunk(digits);
  // «9-пәтер», «2-й», "4-year": words with a number in them name nothing.
  return digits.length >= 3 && code.length >= 5 && !/^\d+\p{Ll}+$/u.test(shown.replace(/[^\p{L}\d]/gu, '')) ? code : null;
}

/** A sum with its thousands apart is no identifier; nor is a short number. */
const isPlainNumber = (shown: string, digits: string): boolean => digits.length < (shown === digits || localTelephone.test(shown) ? fewestTogether : fewestDigits) || (grouped.test(shown) && digits.length < 12) || (digits.length <= 9 && shown.endsWith('00'));

/** +7 701 …, 8 701 … and 701 … are one telephone. */
const withoutTrunk = (digits: string): string => (digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits);
