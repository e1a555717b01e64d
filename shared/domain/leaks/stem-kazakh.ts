// Kazakh endings off, one after another from the end: case, possession, plural, person, tense, mood. Letters are folded to their Russian neighbours
// (kazakh-letters.ts), so «қ» and «к», «ғ» and «г», «ы» of «і» need no care.

/** Folded: і is и, ы stays; ө о; ү, ұ у; ә а. The longest first. */
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
  'а е ы и у п н м'
)
  .split(' ')
  .toSorted((one, other) => other.length - one.length);
const shortest = 3;

export function kazakhStem(folded: string): string {
  let stem = folded;
  for (let turns = 0; turns < 6; turns += 1) {
    const ending = endings.find((each) => stem.length - each.length >= shortest && stem.endsWith(each) && /[аеиоуыэюя]/.test(stem.slice(0, -each.length)));
    if (ending === undefined) return soften(stem);
    stem = stem.slice(0, -ending.length);
  }
  return soften(stem);
}

/** «Тілек», «тілегі»; «мектеп», «мектебі». */
const soften = (stem: string): string => stem.replace(/г$/, 'к').replace(/б$/, 'п');
