// Illnesses, addictions, descent, crimes: one such word of a secret tells much by itself, in whichever of the three languages it leaves. Each line is one matter;
// words are folded, and matched from their beginning.

const matters: readonly RegExp[] = [
  'вич$|вич-|спид$|спида$|спидом$|аитв|житс|hiv$|aids$',
  'инсульт|stroke$|strokes$',
  'инфаркт|infarct',
  'рак$|рака$|раком$|онколог|онкодиспансер|опухол|метастаз|лейкоз|лейкем|лимфом|обыр$|обыры|исиг|исик$|исикк|cancer|tumou?rs?$|oncolog|leuk[ae]*mi|lymphoma',
  'химиотерап|chemotherap',
  'диабет|diabet|инсулин|insulin',
  'эпилепс|эпилепт|кояншык|epilep',
  'психиатр|психоневр|психоз|психдиспанс|психбольн|психушк|psychiatr|psychos[ei]s',
  'шизофрен|schizo',
  'биполяр|bipolar',
  'депресси|антидепрессант|depression$|depressed|depressive|antidepress',
  'суицид|самоубийс|suicid',
  'алкогол|запое$|запоя$|запоем|запои$|маскунем|ишимдик|alcohol|drunkard',
  'закодиров|кодировани|кодировк',
  'наркот|наркоман|нарколог|нашакор|есиртк|narcoti|addict',
  'игроман|лудоман|gambling|gambler|кумар',
  'беремен|жуктили|екикабат|pregnan',
  'выкидыш|тусик(?:$|т|тен|тин)|miscarr',
  'аборт|abortion',
  'бесплоди|бедеу|infertil|эко$|ivf$',
  'туберкул|tubercul',
  'гепатит|hepatit',
  'сифилис|гоноре|венеричес|syphil|gonorr|venereal',
  'склероз|scleros',
  'деменци|альцгеймер|dementia|alzheimer',
  'паркинсон|parkinson',
  'инвалидност|мугедек|disabilit',
  'усынов|удочер|adoption$|adoptee',
  'отцовств|внебрачн|paternity|illegitim',
  'любовниц|любовник|конилдес|mistress$|adulter|infidel',
  'судимост|convicted|convictions?$',
  'тюрьм|тюрем|турме|prison|jail',
  'изнасил|домогательств|домогал|зорлау|rape$|raped$|harass|molest',
  'насилие$|насилия$|зорлык|violen[ct]',
  'избива|избил|побои$|побоев|побоях',
  'диализ|dialys',
  'протез|prosthe',
  'трансплант|transplant',
  'ампут|amputat',
  'аутизм|аутист|autis',
  'дцп$|palsy',
  'астм|демикпе|asthma',
  'язва$|язвы$|язву$|язвой$|ulcer',
  'грыж|жарык$|hernia',
  'псориаз|psoria',
  'аритми|arrhythmi',
  'глауком|катаракт|glaucom|cataract',
  'сотрясени|concussion',
  'глухот|оглох|deaf',
  'импотен|impoten',
  'гомосекс|лесбиян|homosex|lesbian|gay$',
  'дислекс|dyslex',
  'анорекс|булими|anorex|bulimi',
  'шантаж|blackmail|бопсала',
  'контрабанд|smuggl',
  'взятк|взяточ|парак(?:$|ор|а|о)|bribe',
  'отмыва|launder',
].map((words) => new RegExp(`^(?:${words})`, 'u'));

const found = new Map<string, number | null>();

/** The matter that a word speaks of; null for none. */
export function matterOf(folded: string): number | null {
  const before = found.get(folded);
  if (before !== undefined) return before;
  const at = folded.length < 3 ? -1 : matters.findIndex((pattern) => pattern.test(folded));
  if (found.size > 50_000) found.clear();
  found.set(folded, at < 0 ? null : at);
  return at < 0 ? null : at;
}
