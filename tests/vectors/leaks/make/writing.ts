// How people write amounts and dates: each value in one of several writings.
import { numberInWords } from '#shared/domain/money-in-words.ts';
import type { Language } from './bank.ts';
import type { Chance } from './seeded.ts';

export const amountWritings = ['grouped', 'bare', 'short', 'words'] as const;
export type AmountWriting = (typeof amountWritings)[number];
export const dateWritings = ['digits', 'month', 'month-year', 'iso', 'words'] as const;
export type DateWriting = (typeof dateWritings)[number];

const currency = { kk: ['теңге', 'тг', '₸'], ru: ['тенге', 'тг', '₸'], en: ['tenge', 'KZT'] } as const;
const million = { kk: 'млн', ru: 'млн', en: 'million' } as const;
const thousand = { kk: 'мың', ru: 'тыс.', en: 'thousand' } as const;

export function writeAmount(value: number, language: Language, writing: AmountWriting, chance: Chance): string {
  const unit = chance.pick(currency[language]);
  if (writing === 'words') return `${numberInWords(BigInt(value), language)} ${currency[language][0]}`;
  if (writing === 'bare') return `${value} ${unit}`;
  if (writing === 'short') {
    const [share, name] = value >= 1_000_000 ? [value / 1_000_000, million[language]] : [value / 1_000, thousand[language]];
    return `${language === 'en' ? share : String(share).replace('.', ',')} ${name} ${currency[language][0]}`;
  }
  const gap = language === 'en' ? chance.pick([',', ' ']) : chance.pick([' ', '\u00A0', '.']);
  return `${String(value).replace(/\B(?=(\d{3})+$)/gu, gap)} ${unit}`;
}

const months = {
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;
const ordinals = {
  kk: ('бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы он_бірінші он_екінші он_үшінші он_төртінші он_бесінші он_алтыншы он_жетінші он_сегізінші он_тоғызыншы жиырмасыншы ' +
    'жиырма_бірінші жиырма_екінші жиырма_үшінші жиырма_төртінші жиырма_бесінші жиырма_алтыншы жиырма_жетінші жиырма_сегізінші жиырма_тоғызыншы отызыншы отыз_бірінші').split(' '),
  ru: ('первого второго третьего четвёртого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого ' +
    'девятнадцатого двадцатого двадцать_первого двадцать_второго двадцать_третьего двадцать_четвёртого двадцать_пятого двадцать_шестого двадцать_седьмого двадцать_восьмого двадцать_девятого тридцатого тридцать_первого').split(' '),
  en: ('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth ' +
    'twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first').split(' '),
} as const;

export type Day = { readonly year: number; readonly month: number; readonly day: number };

const two = (value: number): string => String(value).padStart(2, '0');

export function writeDate({ year, month, day }: Day, language: Language, writing: DateWriting): string {
  const name = months[language][month - 1] ?? '';
  const ordinal = (ordinals[language][day - 1] ?? '').replace('_', ' ');
  if (writing === 'iso') return `${year}-${two(month)}-${two(day)}`;
  if (writing === 'digits') return language === 'en' ? `${two(day)}/${two(month)}/${year}` : `${two(day)}.${two(month)}.${year}`;
  if (writing === 'words') return language === 'en' ? `the ${ordinal} of ${name}` : `${ordinal} ${name}`;
  if (writing === 'month') return `${day} ${name}`;
  if (language === 'kk') return `${year} жылғы ${day} ${name}`;
  return language === 'ru' ? `${day} ${name} ${year} года` : `${name} ${day}, ${year}`;
}
