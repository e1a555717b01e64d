// Words of a printed journal.
import type { LanguageText } from '#shared/domain/language-text.ts';

export const journalWords = {
  titleCase: { kk: 'Істің журналы', ru: 'Журнал дела', en: 'Journal of the case' },
  titleVault: { kk: 'Қойманың журналы', ru: 'Журнал хранилища', en: 'Journal of the vault' },
  titleParty: { kk: 'Тарапқа арналған журнал үзіндісі', ru: 'Выписка из журнала для стороны', en: 'Extract of the journal for a party' },
  ownFile: {
    kk: 'Медиатордың өз ісіне арналған. Мұнда тараптар құпия түрде айтқан сөздер бар: тараптар көретін қағаздардан бөлек сақтаңыз.',
    ru: 'Для собственного дела медиатора. Здесь есть и то, что стороны сказали доверительно: храните отдельно от бумаг, которые видят стороны.',
    en: 'For the mediator’s own file. It holds what parties said in confidence: keep it apart from papers that the parties see.',
  },
  vaultFile: {
    kk: 'Медиатордың өз ісіне арналған. Мұнда істердің мазмұны жоқ.',
    ru: 'Для собственного дела медиатора. Содержания дел здесь нет.',
    en: 'For the mediator’s own file. It has no content of the cases.',
  },
  forParty: {
    kk: 'Мұнда осы тарапқа қатысты жазбалар ғана бар: оның рұқсаттары, оған жеткізілгені, одан сұралғаны. Басқалар туралы жазбалар көрсетілмейді, олардың саны мен уақыты да айтылмайды («Медиация туралы» Заң, 8-бап).',
    ru: 'Здесь только то, что касается этой стороны: её разрешения, что ей передано, о чём её спросили. Записи о других не показаны, не названы ни их число, ни время (Закон «О\u00A0медиации», ст.\u00A08).',
    en: 'Here stands only what concerns this party: its permissions, what was told to it, what it was asked. Entries about others are not shown, nor their number or times (Law on Mediation, Art. 8).',
  },
  party: { kk: 'Тарап', ru: 'Сторона', en: 'Party' },
  name: { kk: 'Атауы', ru: 'Название', en: 'Name' },
  printedAt: { kk: 'Жасалған уақыты', ru: 'Составлено', en: 'Made' },
  mediator: { kk: 'Медиатор', ru: 'Медиатор', en: 'Mediator' },
  count: { kk: 'Жазбалар саны', ru: 'Записей', en: 'Entries' },
  head: { kk: 'Соңғы жазбаның хеші', ru: 'Хеш последней записи', en: 'Hash of the last entry' },
  number: { kk: '№', ru: '№', en: 'No.' },
  time: { kk: 'Уақыты', ru: 'Время', en: 'Time' },
  entry: { kk: 'Жазба', ru: 'Запись', en: 'Entry' },
  code: { kk: 'Белгі', ru: 'Код', en: 'Code' },
  nothing: { kk: 'Жазба жоқ.', ru: 'Записей нет.', en: 'There are no entries.' },
  check: { kk: 'Тексеру үшін', ru: 'Для проверки', en: 'For checking' },
  checkOwn: {
    kk: 'Белгі: жазба мазмұны хешінің бас жағы. Әр жазба алдыңғысымен байланған, сондықтан кейін өзгертілген, алынған не қосылған жазба тізбекті бұзады; Bitim-дегі «Тізбекті тексеру» мұны көрсетеді.',
    ru: 'Код: начало хеша содержания записи. Каждая запись связана с предыдущей, поэтому изменённая, изъятая или добавленная позже разрывает цепочку; «Проверить цепочку» в Bitim это покажет.',
    en: 'Code: the beginning of the hash of an entry’s content. Each entry is bound to the one before, so that one altered, taken out or put in later breaks the chain; “Check the chain” in Bitim shows it.',
  },
  checkParty: {
    kk: 'Хеш жазбаның журналдағы мазмұнынан есептелген және медиатордың тізбегінде тұр: медиатор оны Bitim-де белгі бойынша таба алады, ал тізбек тексерілгенде оның кейін өзгермегені көрінеді. Мазмұны мен «тұзы» көрсетілген жазбаның хешін тараптың өзі де тексере алады (BLAKE2b-256; өрістердің жазылуы Bitim пішімінің 6.4 және 7.1-бөлімдерінде).',
    ru: 'Хеш посчитан по содержанию записи в журнале и стоит в цепочке у медиатора: медиатор находит его в Bitim по коду, а проверка цепочки показывает, что позже ничего не меняли. Там, где даны содержание и соль, сторона может проверить хеш сама (BLAKE2b-256; запись полей описана в формате Bitim, разделы 6.4 и 7.1).',
    en: 'The hash is reckoned from the entry’s content in the journal and stands in the mediator’s chain: the mediator finds it in Bitim by its code, and the check of the chain shows that nothing was altered later. Where content and salt are given, the party can check the hash itself (BLAKE2b-256; fields as the Bitim format writes them, sections 6.4 and 7.1).',
  },
  hash: { kk: 'Хеш', ru: 'Хеш', en: 'Hash' },
  salt: { kk: 'Тұз', ru: 'Соль', en: 'Salt' },
  content: { kk: 'Мазмұны', ru: 'Содержание', en: 'Content' },
  signature: { kk: 'Қолы', ru: 'Подпись', en: 'Signature' },
} as const satisfies Readonly<Record<string, LanguageText>>;
