// What the columns of a table of cases and parties can be, and the headings that tell it: those of court lists, spreadsheets of other
// programs, and of our own tables of parties, in three languages.

export const tableColumns = [
  'ignore', 'caseName', 'matter', 'openedOn', 'subject', 'courtName', 'courtCaseNumber', 'courtOfficial', 'referral',
  'partyType', 'partyName', 'surname', 'givenName', 'patronymic', 'organisationName', 'identifier', 'phones', 'email', 'addresses', 'language', 'remarks',
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** Whole headings, folded as below. */
const headings: Readonly<Partial<Record<TableColumn, readonly string[]>>> = {
  caseName: ['case', 'case name', 'name of the case', 'working name', 'дело', 'название дела', 'наименование дела', 'рабочее название', 'іс', 'істің атауы', 'іс атауы', 'жұмыс атауы'],
  matter: ['matter', 'about', 'dispute', 'спор', 'существо', 'суть', 'о чём', 'категория', 'категория спора', 'дау', 'мәні', 'не туралы', 'даудың санаты'],
  openedOn: ['opened', 'opened on', 'date', 'date opened', 'start date', 'дата', 'дата открытия', 'дата начала', 'открыто', 'начато', 'күні', 'ашылған күні', 'басталған күні'],
  subject: ['subject', 'subject of the dispute', 'предмет', 'предмет спора', 'предмет спора (конфликта)', 'даудың нысанасы', 'даудың мәні', 'дау нысанасы'],
  courtName: ['court', 'court or body', 'суд', 'суд или орган', 'наименование суда', 'сот', 'сот немесе орган', 'соттың атауы'],
  courtCaseNumber: ['court case number', 'case number', 'case no', 'number', 'номер дела', '№ дела', 'номер', 'номер дела там', 'номер дела в суде', 'іс нөмірі', 'істің нөмірі', '№'],
  courtOfficial: ['judge', 'official', 'judge or official', 'судья', 'должностное лицо', 'судья или должностное лицо', 'судья (фио)', 'судья фио', 'төреші', 'лауазымды тұлға'],
  referral: ['referral', 'referred by', 'source', 'откуда', 'источник', 'как пришло дело', 'кем направлено', 'қайдан келді', 'кім жіберді'],
  partyType: ['type', 'kind of party', 'party type', 'вид', 'вид стороны', 'тип', 'тип стороны', 'тараптың түрі', 'түрі'],
  partyName: ['party', 'name', 'full name', 'party name', 'client', 'сторона', 'фио', 'ф.и.о.', 'фио стороны', 'фио / наименование', 'клиент', 'участник', 'истец', 'ответчик', 'тарап', 'аты-жөні', 'тегі, аты, әкесінің аты', 'та.ә.', 'таә'],
  surname: ['surname', 'last name', 'family name', 'фамилия', 'тегі'],
  givenName: ['given name', 'first name', 'имя', 'аты'],
  patronymic: ['patronymic', 'middle name', 'отчество', 'әкесінің аты'],
  organisationName: ['organisation', 'organization', 'company', 'full name of the organisation', 'организация', 'наименование', 'наименование организации', 'полное наименование организации', 'компания', 'юридическое лицо', 'юрлицо', 'ұйым', 'ұйымның атауы', 'ұйымның толық атауы', 'заңды тұлға'],
  identifier: ['iin', 'bin', 'iin / bin', 'iin/bin', 'identifier', 'иин', 'бин', 'иин / бин', 'иин/бин', 'жсн', 'бсн', 'жсн / бсн', 'жсн/бсн'],
  phones: ['phone', 'phones', 'telephone', 'mobile', 'телефон', 'телефоны', 'тел', 'тел.', 'моб', 'мобильный', 'ұялы', 'телефон нөмірі'],
  email: ['e-mail', 'email', 'mail', 'эл. почта', 'электронная почта', 'почта', 'электрондық пошта', 'эл. пошта', 'пошта'],
  addresses: ['address', 'addresses', 'адрес', 'адреса', 'мекенжай', 'мекенжайы', 'мекен-жайы'],
  language: ['language', 'язык', 'тіл', 'тілі'],
  remarks: ['remarks', 'notes', 'comment', 'примечание', 'примечания', 'заметки', 'комментарий', 'ескерту', 'ескертпе', 'ескертпелер'],
};

const columnByHeading: ReadonlyMap<string, TableColumn> = new Map(
  Object.entries(headings).flatMap(([column, words]) => words.map((word) => [fold(word), column as TableColumn] as const)),
);

function fold(heading: string): string {
  return heading.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replaceAll(/[\s_:*"«»]+/g, ' ').trim();
}

/** Each column by its heading; no column twice, since one of two must be wrong. */
export function guessColumns(header: readonly string[]): TableColumn[] {
  const taken = new Set<TableColumn>();
  const guessed = header.map((heading): TableColumn => {
    const column = columnByHeading.get(fold(heading)) ?? 'ignore';
    if (column === 'ignore' || taken.has(column)) return 'ignore';
    taken.add(column);
    return column;
  });
  // "Name" beside "Surname" is the given one.
  const isGivenName = taken.has('surname') && !taken.has('givenName');
  return isGivenName ? guessed.map((column) => (column === 'partyName' ? 'givenName' : column)) : guessed;
}

const typeWords: Readonly<Record<'person' | 'sole-entrepreneur' | 'organisation', readonly string[]>> = {
  person: ['person', 'individual', 'физ', 'физ. лицо', 'физлицо', 'физическое лицо', 'гражданин', 'жеке тұлға', 'азамат'],
  'sole-entrepreneur': ['sole entrepreneur', 'entrepreneur', 'sole trader', 'ип', 'индивидуальный предприниматель', 'жк', 'жеке кәсіпкер', 'дара кәсіпкер'],
  organisation: ['organisation', 'organization', 'company', 'legal entity', 'юр', 'юр. лицо', 'юрлицо', 'юридическое лицо', 'организация', 'тоо', 'ао', 'ұйым', 'заңды тұлға', 'жшс', 'ақ'],
};
const languageWords: Readonly<Record<'kk' | 'ru' | 'en', readonly string[]>> = {
  kk: ['kk', 'kz', 'kaz', 'kazakh', 'казахский', 'каз', 'қазақша', 'қазақ', 'қазақ тілі'],
  ru: ['ru', 'rus', 'russian', 'русский', 'рус', 'орысша', 'орыс', 'орыс тілі'],
  en: ['en', 'eng', 'english', 'английский', 'англ', 'ағылшын', 'ағылшынша', 'ағылшын тілі'],
};

const wordIn = <Word extends string>(words: Readonly<Record<Word, readonly string[]>>, text: string): Word | null =>
  (Object.keys(words) as Word[]).find((word) => word === fold(text) || words[word].some((other) => fold(other) === fold(text))) ?? null;

export const partyTypeOf = (text: string): keyof typeof typeWords | null => wordIn(typeWords, text);
export const languageOf = (text: string): keyof typeof languageWords | null => wordIn(languageWords, text);
