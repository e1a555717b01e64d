// What may stand after a name: case endings of Russian, and plural, possessive and case endings of Kazakh, one after another. As skeletons (name-skeleton.ts).
import { skeletonsOf } from './name-skeleton.ts';

const russian = 'а у ом ем е ы и ой ей ою ею ью ам ям ами ями ах ях ым им ых их ыми ими ого его ому ему ую юю ая яя ое ее ые ие я ю ью ьи ье ья';

const kazakhPlural = 'лар лер дар дер тар тер';
const kazakhOwned = 'ым ім м ың ің ң ыңыз іңіз ңыз ңіз ы і сы сі ымыз іміз мыз міз';
const kazakhCase =
  'ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі нікі дікі тікі дай дей тай тей ша ше сыз сіз лы лі';
const kazakhKind = 'жан';

const toSkeletons = (words: string): string[] => words.split(' ').map((word) => skeletonsOf(word)[0] ?? '');

const plural = ['', ...toSkeletons(kazakhPlural)];
const owned = ['', ...toSkeletons(kazakhOwned)];
const cases = ['', ...toSkeletons(kazakhCase)];

function joinKazakh(): Set<string> {
  const all = new Set<string>();
  for (const kind of ['', ...toSkeletons(kazakhKind)])
    for (const many of plural) for (const whose of owned) for (const place of cases) all.add(kind + many + whose + place);
  all.delete('');
  return all;
}

const russianEndings: ReadonlySet<string> = new Set(toSkeletons(russian));
const kazakhEndings: ReadonlySet<string> = joinKazakh();

/** After a name as it stands. A doubled letter is written once in skeletons: «Асан» + «ның» is "asanin". */
export function mayFollowName(lastLetter: string, rest: string): boolean {
  return rest === '' || isEnding(rest) || isEnding(lastLetter + rest);
}

/** After a name whose last vowel has gone: «Динар|ой». */
export const mayFollowTrimmedName = (rest: string): boolean => russianEndings.has(rest);

/** «Серік»: «Серігі», «Айбек»: «Айбегіне»: the softened last letter stands before a vowel alone. */
export const mayFollowSoftenedName = (rest: string): boolean => rest.startsWith('i') && kazakhEndings.has(rest);

const isEnding = (rest: string): boolean => russianEndings.has(rest) || kazakhEndings.has(rest);
