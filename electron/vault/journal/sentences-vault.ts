// Sentences of the vault's own chain.
import type { vaultJournalGroups } from '#shared/domain/journal-kinds.ts';
import type { LanguageText } from '#shared/domain/language-text.ts';
import { alteredWords } from './altered-words.ts';
import { senderSentences } from './sentences-packages.ts';
import { pick, say, type Tell } from './sentence.ts';

type VaultKind = (typeof vaultJournalGroups)[keyof typeof vaultJournalGroups][number];

const noticeWords: Readonly<Record<string, LanguageText>> = {
  'witness-missing': { kk: 'бұл компьютерде қойманың күйі туралы белгі жоқ', ru: 'на этом компьютере нет отметки о состоянии хранилища', en: 'this computer had no mark of the vault’s state' },
  'keys-file-older': { kk: 'кілттер файлы күтілгеннен ескі', ru: 'файл ключей старше ожидаемого', en: 'the file of keys was older than expected' },
  'older-than-witness': { kk: 'қойма күтілгеннен ескі', ru: 'хранилище старше ожидаемого', en: 'the vault was older than expected' },
};
const scopeWords: Readonly<Record<string, LanguageText>> = {
  case: { kk: 'іс толығымен', ru: 'дело целиком', en: 'the whole case' },
  'notes-and-files': { kk: 'істің жазбалары мен файлдары', ru: 'заметки и файлы дела', en: 'notes and files of a case' },
};

export const vaultSentences: Readonly<Record<VaultKind, Tell>> = {
  'vault-made': say({ kk: 'Қойма жасалды.', ru: 'Хранилище создано.', en: 'The vault was made.' }),
  'vault-restored': say(
    { kk: 'Қойма сақтық көшірмеден қалпына келтірілді. Көшірме уақыты: {moment}.', ru: 'Хранилище восстановлено из резервной копии. Копия от: {moment}.', en: 'The vault was restored from a backup. Backup of: {moment}.' },
    ({ content, names }) => ({ moment: names.moment(content.number('madeAt') ?? 0) }),
  ),
  'vault-rescued': say(
    {
      kk: 'Қойма бүлінген қоймадан оқылғанынан жасалды. Оқылмаған файлдар саны: {number}.',
      ru: 'Хранилище создано из того, что удалось прочесть в повреждённом. Файлов, которые не читаются: {number}.',
      en: 'The vault was made of what could be read of a damaged one. Files that could not be read: {number}.',
    },
    ({ content }) => ({ number: String(content.number('missingFiles') ?? 0) }),
  ),
  'vault-imported': say(
    { kk: 'Басқа қойманың деректері мен журналы алынды: {name}.', ru: 'Приняты данные и журнал другого хранилища: {name}.', en: 'Data and journal of another vault were taken in: {name}.' },
    ({ content }) => ({ name: content.text('name') }),
  ),
  'case-left-trash': say({ kk: 'Себеттегі іс біржола жойылды.', ru: 'Дело из корзины удалено навсегда.', en: 'A case in the trash was deleted for good.' }),
  destroyed: say(
    {
      kk: 'Біржола жойылды: {scope}. Белгісі: {reference}. Журналдағы жазбалар саны: {length}, соңғысының хеші: {head}.',
      ru: 'Уничтожено навсегда: {scope}. Обозначение: {reference}. Записей в журнале дела: {length}, хеш последней: {head}.',
      en: 'Destroyed for good: {scope}. Reference: {reference}. Entries in the case’s journal: {length}, hash of the last: {head}.',
    },
    ({ content, language }) => ({
      scope: pick(scopeWords, content.text('scope'), null, language), reference: content.text('reference') || '—',
      length: String(content.number('chainLength') ?? 0), head: content.text('chainHead') || '—',
    }),
  ),
  'destruction-ended': say(
    {
      kk: '№\u00A0{number} жазба бойынша жою аяқталды: деректер кілті ауыстырылды, жойылған сақтық көшірмелер: {deleted}, қолжетімсізі: {unreachable}.',
      ru: 'Уничтожение по записи №\u00A0{number} завершено: ключ данных заменён, удалено резервных копий: {deleted}, недоступно: {unreachable}.',
      en: 'The destruction of entry {number} was finished: the data key was renewed, backups deleted: {deleted}, out of reach: {unreachable}.',
    },
    ({ content }) => ({ number: String(content.number('of') ?? ''), deleted: String(content.parts('deletedBackups').length), unreachable: String(content.parts('unreachableBackups').length) }),
  ),
  'noticed-and-went-on': say(
    { kk: 'Ашқанда байқалды: {what}. Медиатор жұмысты жалғастырды.', ru: 'Замечено при открытии: {what}. Медиатор продолжил работу.', en: 'Noticed at opening: {what}. The mediator went on.' },
    ({ content, language }) => ({ what: content.parts('noticed').map((each) => pick(noticeWords, each.text('type'), null, language)).join('; ') }),
  ),
  'altered-and-went-on': say(
    { kk: 'Тексеру өзгеріс тапты: {what}. Медиатор жұмысты жалғастырды.', ru: 'Проверка нашла изменения: {what}. Медиатор продолжил работу.', en: 'The check found alterations: {what}. The mediator went on.' },
    ({ content, language }) => ({ what: alteredWords(content.texts('what'), language) }),
  ),
  'files-brought-back': say(
    { kk: 'Сақтық көшірмеден қайтарылған файлдар саны: {number}.', ru: 'Файлов возвращено из резервной копии: {number}.', en: 'Files brought back from a backup: {number}.' },
    ({ content }) => ({ number: String(content.texts('records').length) }),
  ),
  'recovery-proven': say({ kk: 'Қалпына келтіру кілті тексерілді.', ru: 'Ключ восстановления проверен.', en: 'The recovery key was proven.' }),
  'passphrase-changed': say({ kk: 'Құпия фраза ауыстырылды.', ru: 'Парольная фраза изменена.', en: 'The passphrase was changed.' }),
  'passphrase-set-after-recovery': say({
    kk: 'Қалпына келтіру кілтімен ашылғаннан кейін жаңа құпия фраза қойылды.', ru: 'После открытия ключом восстановления задана новая парольная фраза.', en: 'After opening by the recovery key a new passphrase was set.',
  }),
  'recovery-key-replaced': say({ kk: 'Қалпына келтіру кілті ауыстырылды.', ru: 'Ключ восстановления заменён.', en: 'The recovery key was replaced.' }),
  'quick-code-set': say({ kk: 'Жылдам код қойылды.', ru: 'Задан быстрый код.', en: 'A quick code was set.' }),
  'quick-code-removed': say({ kk: 'Жылдам код алып тасталды.', ru: 'Быстрый код удалён.', en: 'The quick code was removed.' }),
  'computer-slot-added': say(
    { kk: 'Қойманы мына компьютердің кілтімен ашуға рұқсат берілді: {computer}.', ru: 'Разрешено открывать ключом этого компьютера: {computer}.', en: 'Opening by the key of this computer was allowed: {computer}.' },
    ({ content }) => ({ computer: content.text('computer') }),
  ),
  'computer-slot-removed': say(
    { kk: 'Мына компьютердің кілтімен ашу тоқтатылды: {computer}.', ru: 'Открытие ключом этого компьютера отменено: {computer}.', en: 'Opening by the key of this computer was ended: {computer}.' },
    ({ content }) => ({ computer: content.text('computer') }),
  ),
  'data-key-renewed': say({ kk: 'Деректер кілті ауыстырылды.', ru: 'Ключ данных заменён.', en: 'The data key was renewed.' }),
  ...senderSentences,
};
