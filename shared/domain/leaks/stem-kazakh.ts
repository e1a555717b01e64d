// Kazakh endings off, one after another from the end: case, possession, plural, person, tense, mood. An ending is taken off only where it may follow the
// letter before it: «картада» is «карта» and «да», never «кар», «та» and «да». Letters are folded to their Russian neighbours (kazakh-letters.ts), so
// «қ» and «к», «ғ» and «г», «ы» of «і» need no care.

import { kazakhBases } from './kazakh-bases.ts';

/** Folded: і is и, ы stays; ө о; ү, ұ у; ә а. */
const endings = (
  'ларынын леринин дарынын деринин тарынын теринин ' +
  'ганнан геннен каннан кеннен ' +
  'ымыз имиз ыныз иниз сыз сиз быз биз мыз миз пыз пиз ' +
  'лар лер дар дер тар тер ' +
  'нын нин дын дин тын тин нан нен дан ден тан тен нда нде мен бен пен дагы деги тагы теги ндагы ндеги ' +
  'ган ген кан кен атын етин йтын йтин ады еди йды йди мак мек бак бек пак пек ' +
  'уга уге уды уди удын удин умен ' +
  'ынша инше ша ше дай дей тай тей ' +
  'мын мин пын пин бын бин сын син са се ып ип па пе ма ме ба бе ' +
  'лык лик дык дик тык тик ' +
  'ны ни ды ди ты ти га ге ка ке на не да де та те сы си ын ин ым им ыл ил ' +
  'а е ы и у п н м й'
).split(' ');

const voiceless = 'птксшщфхцчбвгд';
const afterVowel = /[аеиоуыэюя]$/;
const afterConsonant = /[^аеиоыэюя]$/;
const afterVoiceless = new RegExp(`[${voiceless}]$`);
const afterVoiced = /[^пткшщфхцчс]$/;
const anywhere = /$/;

/** What may stand before an ending. */
function placeOf(ending: string): RegExp {
  if (/^(?:п|м|н|й|сы|си|йтын|йтин|йды|йди)$/.test(ending)) return afterVowel;
  if (/^[аеыи]/.test(ending)) return afterConsonant;
  if (/^[ткп]/.test(ending)) return afterVoiceless;
  if (/^(?:дар|дер|тар|тер)/.test(ending)) return /[^аеиоыэюяпткшщфхцчср]$/;
  if (/^[дгм]/.test(ending)) return afterVoiced;
  if (ending.startsWith('л')) return /[аеиоуыэюярйл]$/;
  if (ending.startsWith('н')) return /[аеиоуыэюямн]$/;
  return ending.startsWith('б') ? /[мнзж]$/ : anywhere;
}

/** The longest first. */
const rules = endings.toSorted((one, other) => other.length - one.length).map((ending) => ({ ending, place: placeOf(ending) }));
const shortest = 3;
/** Short words that take long endings: «үйдің», «суға», «атты». */
const shortWords = new Set('уй ат ит су ай ел ер ет от ис ой ок ас ак'.split(' '));
const mayStay = (base: string, ending: string): boolean => base.length >= shortest || (ending.length >= 2 && shortWords.has(base));
const vowel = /[аеиоуыэюя]/;

let bases: ReadonlySet<string> | null = null;

export function kazakhStem(folded: string): string {
  bases ??= new Set(kazakhBases.split(' '));
  return stripped(folded, bases);
}

/** Without regard to words that only look as if they had an ending. */
export const bareKazakhStem = (folded: string): string => stripped(folded, new Set());

function stripped(folded: string, whole: ReadonlySet<string>): string {
  let stem = folded;
  for (let turns = 0; turns < 6; turns += 1) {
    if (whole.has(soften(stem))) break;
    const rule = rules.find(({ ending, place }) => stem.endsWith(ending) && mayStay(stem.slice(0, -ending.length), ending) && place.test(stem.slice(0, -ending.length)) && vowel.test(stem.slice(0, -ending.length)));
    if (rule === undefined) break;
    stem = stem.slice(0, -rule.ending.length);
  }
  return soften(stem);
}

/** «Тілек», «тілегі»; «мектеп», «мектебі». */
const soften = (stem: string): string => stem.replace(/г$/, 'к').replace(/б$/, 'п');
