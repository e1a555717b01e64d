// Words of the certificate of destruction. Grounds and classes are the screen's own words, so that paper and screen say the same.
import { closing as english } from '#shared/i18n/en/closing.ts';
import { closing as kazakh } from '#shared/i18n/kk/closing.ts';
import { closing as russian } from '#shared/i18n/ru/closing.ts';
import type { CaseResult } from '#shared/domain/case-lifecycle.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';

type Key = keyof typeof english & keyof typeof russian;
const ofScreen = (key: Key): LanguageText => ({ kk: kazakh[key], ru: russian[key], en: english[key] });

export const resultWords: Readonly<Record<CaseResult, LanguageText>> = {
  settled: ofScreen('resultSettled'), 'settled-in-part': ofScreen('resultSettledInPart'), 'not-possible': ofScreen('resultNotPossible'), 'parties-refused': ofScreen('resultPartiesRefused'),
  'one-party-refused': ofScreen('resultOnePartyRefused'), 'term-expired': ofScreen('resultTermExpired'), 'not-begun': ofScreen('resultNotBegun'), other: ofScreen('resultOther'),
};

export const certificateWords = {
  title: { kk: 'Жазбаларды жою туралы акт', ru: 'Акт об уничтожении записей', en: 'Certificate of destruction' },
  intro: {
    kk: 'Бұл актіде істің мазмұны жоқ: кімнің не айтқаны, тараптардың есімдері мен даудың мәні көрсетілмейді.',
    ru: 'В акте нет содержания дела: ни того, кто что сказал, ни имён сторон, ни сути спора.',
    en: 'This certificate has no content of the case: not what was said, not the parties’ names, not what the dispute was about.',
  },
  law: {
    kk: 'Негізі: «Дербес деректер және оларды қорғау туралы» Заң, 12, 18-баптар (2013 жылғы мәтін); «Медиация туралы» Заң, 8-бап.',
    ru: 'Основание: Закон «О персональных данных и их защите», ст.\u00A012, 18 (текст 2013 года); Закон «О\u00A0медиации», ст.\u00A08.',
    en: 'Basis: Law on personal data and their protection, Art. 12, 18 (text of 2013); Law on Mediation, Art. 8.',
  },
  mediator: { kk: 'Медиатор', ru: 'Медиатор', en: 'Mediator' },
  destroyedAt: { kk: 'Жойылған уақыты', ru: 'Уничтожено', en: 'Destroyed' },
  scope: { kk: 'Көлемі', ru: 'Объём', en: 'Scope' },
  scopeCase: { kk: 'іс толығымен', ru: 'дело целиком', en: 'the whole case' },
  scopeNotes: {
    kk: 'істің жазбалары мен файлдары; құжаттар, рұқсаттар, тараптар мен кездесулер туралы мәліметтер қалды',
    ru: 'заметки и файлы дела; документы, разрешения, сведения о сторонах и встречах остались',
    en: 'notes and files of the case; papers, permissions, parties and meetings stayed',
  },
  reference: { kk: 'Медиатордағы белгісі', ru: 'Обозначение у медиатора', en: 'The mediator’s reference' },
  openedOn: { kk: 'Іс басталды', ru: 'Дело начато', en: 'Case opened' },
  closedOn: { kk: 'Іс аяқталды', ru: 'Дело завершено', en: 'Case closed' },
  notClosed: { kk: 'аяқталмаған', ru: 'не завершалось', en: 'not closed' },
  result: { kk: 'Тоқтату негізі', ru: 'Основание прекращения', en: 'Ground of termination' },
  counts: { kk: 'Жойылғандар', ru: 'Что уничтожено', en: 'What was destroyed' },
  kind: { kk: 'Түрі', ru: 'Вид', en: 'Kind' },
  number: { kk: 'Саны', ru: 'Число', en: 'Number' },
  notes: { kk: 'Жазбалар', ru: 'Заметки', en: 'Notes' },
  meetings: { kk: 'Кездесулер', ru: 'Встречи', en: 'Meetings' },
  parties: { kk: 'Тараптар туралы мәліметтер', ru: 'Сведения о сторонах', en: 'Sheets of parties' },
  papers: { kk: 'Келісімдер мен құжаттар', ru: 'Соглашения и документы', en: 'Agreements and papers' },
  files: { kk: 'Файлдар', ru: 'Файлы', en: 'Files' },
  fileBytes: { kk: 'Файлдардың көлемі, байт', ru: 'Объём файлов, байт', en: 'Size of files, bytes' },
  other: { kk: 'Өзге жазбалар', ru: 'Прочие записи', en: 'Other records' },
  versions: { kk: 'Бұрынғы нұсқалар', ru: 'Прежние версии', en: 'Earlier versions' },
  drafts: { kk: 'Қараламалар', ru: 'Черновики', en: 'Drafts' },
  journalEntries: { kk: 'Сөздері өшірілген журнал жазбалары', ru: 'Записи журнала, слова которых стёрты', en: 'Journal entries whose words were erased' },
  namesKept: { kk: 'Қақтығыстар тізілімінде қалған есімдер', ru: 'Имена, оставленные в реестре конфликтов', en: 'Names kept in the conflict register' },
  method: { kk: 'Тәсілі', ru: 'Способ', en: 'Method' },
  methodRows: {
    kk: 'Жазбалар шифрланған дерекқордан, тарихтан, себеттен, қараламалардан және іздеу кестелерінен жойылып, орны нөлмен жазылды; файлдар өз кілттерімен бірге жойылды.',
    ru: 'Записи удалены из зашифрованной базы, истории, корзины, черновиков и таблиц поиска, их место перезаписано нулями; файлы удалены вместе с их ключами.',
    en: 'The records were deleted from the encrypted database, its history, trash, drafts and search tables, and overwritten with zeros; files were deleted together with their keys.',
  },
  methodKey: {
    kk: 'Содан кейін дерекқор жаңа кездейсоқ кілтпен қайта жазылды; бұрынғы кілт сақталмады, сондықтан дискіде қалуы мүмкін іздер оқылмайды.',
    ru: 'Затем база записана заново под новым случайным ключом; прежний ключ не сохранён, поэтому возможные следы на диске не читаются.',
    en: 'The database was then written anew under a new random key; the earlier key was not kept, so that traces a disk may still have cannot be read.',
  },
  notEnded: {
    kk: 'Кілтті ауыстыру және бұрынғы көшірмелерді жою әлі аяқталған жоқ.',
    ru: 'Смена ключа и удаление прежних копий ещё не завершены.',
    en: 'Renewing the key and deleting older backups is not finished yet.',
  },
  backups: { kk: 'Сақтық көшірмелер', ru: 'Резервные копии', en: 'Backups' },
  newBackup: { kk: 'Кейін жасалып, тексерілген көшірме', ru: 'Копия, созданная и проверенная после этого', en: 'Made and verified afterwards' },
  noNewBackup: { kk: 'жасалмады: көшірмелер орны таңдалмаған', ru: 'не создавалась: место для копий не выбрано', en: 'none: there is no place for backups' },
  deleted: { kk: 'Жойылған көшірмелер', ru: 'Удалённые копии', en: 'Deleted backups' },
  unreachable: { kk: 'Қолжетімсіз көшірмелер: жойылғандар оларда әлі бар', ru: 'Недоступные копии: в них уничтоженное ещё есть', en: 'Backups out of reach: these still hold what was destroyed' },
  none: { kk: 'жоқ', ru: 'нет', en: 'none' },
  place: { kk: 'Орны', ru: 'Место', en: 'Place' },
  madeAt: { kk: 'Жасалған уақыты', ru: 'Создана', en: 'Made' },
  beyond: {
    kk: 'Бағдарлама өзі білмейтін көшірмелерге, қағаздарға және басқа бағдарламаларға берілген файлдарға қол жеткізе алмайды.',
    ru: 'Копии, о которых программа не знает, бумаги и файлы, переданные другим программам, ей недоступны.',
    en: 'Copies that the program does not know of, papers, and files given to other programs are beyond its reach.',
  },
  chain: { kk: 'Іс журналының хеші', ru: 'Хеш журнала дела', en: 'Hash of the case’s journal' },
  chainLength: { kk: 'Журнал жазбалары', ru: 'Записей журнала', en: 'Entries of the journal' },
  signature: { kk: 'Қолы', ru: 'Подпись', en: 'Signature' },
  date: { kk: 'Күні', ru: 'Дата', en: 'Date' },
} as const satisfies Readonly<Record<string, LanguageText>>;
