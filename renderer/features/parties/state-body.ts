// Does a party's name look like a state body? Only to warn: Art. 1 p.3 of the Law on mediation (wording of 2019) closed mediation
// to such disputes, and the wording of 20.12.2021 opened it to administrative bodies with discretion (Art. 1 p.1, 27-1).

const wordStarts = [
  'министерств', 'акимат', 'прокуратур', 'департамент', 'полици', 'инспекци', 'маслихат', 'агентств',
  'министрлі', 'әкімді', 'әкімшілі', 'департамент', 'инспекция', 'мәслихат', 'агенттігі',
  'ministry', 'akimat', 'prosecutor', 'maslikhat',
] as const;
const wholeWords = new Set([
  'аким', 'акима', 'управление', 'комитет', 'суд', 'гу', 'ргу', 'кгу', 'мвд', 'днк', 'кгд', 'дгд', 'угд',
  'әкім', 'әкімі', 'басқармасы', 'комитеті', 'соты', 'мм', 'рмм', 'кмм', 'ішм',
  'court', 'committee', 'akim',
]);
const phrases = ['государственное учреждение', 'мемлекеттік мекеме', 'государственный орган', 'мемлекеттік орган', 'state institution', 'state body'] as const;
// Private bodies that use the same words: a school's board of trustees, an arbitration court, a block's owners.
const privatePhrases = ['третейский суд', 'попечительский', 'комитет собственников', 'детективное агентство', 'агентство недвижимости', 'жылжымайтын мүлік агенттігі', 'рекламное агентство', 'туристическое агентство', 'кадровое агентство', 'төрелік соты', 'court of arbitration'] as const;
const companyForms = new Set(['тоо', 'ао', 'жшс', 'ақ', 'ип', 'жк', 'оо', 'қб', 'пк', 'llp', 'llc', 'jsc']);

export function looksLikeStateBody(organisationName: string): boolean {
  const name = organisationName.normalize('NFKC').toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ');
  if (phrases.some((phrase) => name.includes(phrase))) return true;
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (words.some((word) => companyForms.has(word)) || privatePhrases.some((phrase) => name.includes(phrase))) return false;
  return words.some((word) => wholeWords.has(word) || wordStarts.some((start) => word.startsWith(start)));
}
