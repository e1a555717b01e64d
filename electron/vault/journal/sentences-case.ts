// Sentences of a case's chain: its course, its people, what was put on paper and what left.
import type { caseJournalGroups } from '#shared/domain/journal-kinds.ts';
import { artefactWords, noWay, resultWords, ruleWords, somePaper, someWay, stoppedWayWords, wayWords } from './journal-words.ts';
import { pick, say, type Tell, type Told } from './sentence.ts';
import type { sharingSentences } from './sentences-sharing.ts';

type CaseKind = (typeof caseJournalGroups)[keyof typeof caseJournalGroups][number];

const party = ({ content, names }: Told) => ({ party: names.party(content.text('party')) });
const rule = (word: string, { language }: Told): string => pick(ruleWords, word, null, language);
const day = (isoDay: string, { names }: Told): string => (isoDay === '' ? '—' : names.day(isoDay));
const terms = (told: Told, from: Told['content']) => ({ notes: day(from.text('notes'), told), files: day(from.text('files'), told), papers: day(from.text('papers'), told), whole: day(from.text('case'), told) });

export const caseSentences: Readonly<Record<Exclude<CaseKind, keyof typeof sharingSentences>, Tell>> = {
  'case-made': say(
    { kk: 'Іс ашылды. Жария ету қағидасы: {rule}.', ru: 'Дело заведено. Правило раскрытия: {rule}.', en: 'The case was opened. Disclosure rule: {rule}.' },
    (told) => ({ rule: rule(told.content.text('rule'), told) }),
  ),
  'rule-changed': say(
    { kk: 'Жария ету қағидасы өзгертілді: {rule}.', ru: 'Правило раскрытия изменено: {rule}.', en: 'The disclosure rule was changed: {rule}.' },
    (told) => ({ rule: rule(told.content.text('to'), told) }),
  ),
  'entry-lost': say({
    kk: 'Бұл жазба қойма бүлінгенде жоғалды; қойма құтқарылғанда оның орны сақталды.',
    ru: 'Эта запись утрачена при повреждении хранилища; при спасении сохранено её место.',
    en: 'This entry was lost when the vault was damaged; its place was kept when the vault was rescued.',
  }),
  'case-deleted': say({ kk: 'Іс себетке салынды.', ru: 'Дело перемещено в корзину.', en: 'The case was put into the trash.' }),
  'case-restored': say({ kk: 'Іс себеттен қайтарылды.', ru: 'Дело возвращено из корзины.', en: 'The case was brought back from the trash.' }),
  'case-closed': say(
    { kk: 'Іс аяқталды: {day}. Негізі: {result}.', ru: 'Дело завершено: {day}. Основание: {result}.', en: 'The case was closed: {day}. Ground: {result}.' },
    (told) => ({ day: day(told.content.text('on'), told), result: pick(resultWords, told.content.text('result'), null, told.language) }),
  ),
  'case-reopened': say({ kk: 'Іс қайта ашылды.', ru: 'Дело возобновлено.', en: 'The case was opened again.' }),
  'case-archived': say({ kk: 'Іс мұрағатқа салынды.', ru: 'Дело убрано в архив.', en: 'The case was put into the archive.' }),
  'case-unarchived': say({ kk: 'Іс мұрағаттан шығарылды.', ru: 'Дело возвращено из архива.', en: 'The case was taken out of the archive.' }),
  'keep-until-set': say(
    {
      kk: 'Сақтау мерзімдері белгіленді. Жазбалар: {notes}, файлдар: {files}, құжаттар: {papers}, іс: {whole}.',
      ru: 'Заданы сроки хранения. Заметки: {notes}, файлы: {files}, документы: {papers}, дело: {whole}.',
      en: 'Keeping was set. Notes: {notes}, files: {files}, papers: {papers}, case: {whole}.',
    },
    (told) => terms(told, told.content),
  ),
  'hold-set': say({ kk: 'Жоюға тыйым қойылды.', ru: 'Уничтожение запрещено.', en: 'Destruction was put on hold.' }, undefined, ({ content }) => content.text('reason')),
  'hold-lifted': say({ kk: 'Жоюға қойылған тыйым алып тасталды.', ru: 'Запрет на уничтожение снят.', en: 'The hold on destruction was lifted.' }),
  'notes-destroyed': say({ kk: 'Істің жазбалары мен файлдары біржола жойылды.', ru: 'Заметки и файлы дела уничтожены навсегда.', en: 'Notes and files of the case were destroyed for good.' }),
  'left-trash': say(
    { kk: 'Себеттен біржола жойылды: {record}.', ru: 'Из корзины удалено навсегда: {record}.', en: 'Deleted from the trash for good: {record}.' },
    ({ content, names }) => ({ record: names.record(content.text('recordId'), content.text('kind')) }),
  ),
  'history-erased': say(
    { kk: 'Жазбаның бұрынғы нұсқалары өшірілді ({count}): {record}.', ru: 'Прежние версии записи стёрты ({count}): {record}.', en: 'Earlier versions of a record were erased ({count}): {record}.' },
    ({ content, names }) => ({ count: String(content.number('versions') ?? 0), record: names.record(content.text('recordId')) }),
  ),
  'case-imported': say(
    { kk: 'Іс басқа қоймадан алынды: {name}. Көшірме уақыты: {moment}.', ru: 'Дело принято из другого хранилища: {name}. Копия от: {moment}.', en: 'The case was taken in from another vault: {name}. Copy of: {moment}.' },
    ({ content, names }) => ({ name: content.text('name'), moment: content.number('madeAt') === null ? '—' : names.moment(content.number('madeAt') ?? 0) }),
  ),

  'party-joined': say({ kk: 'Тарап қосылды: {party}.', ru: 'Сторона вступила: {party}.', en: 'A party joined: {party}.' }, party),
  'party-left': say({ kk: 'Тарап медиациядан шықты: {party}.', ru: 'Сторона вышла из медиации: {party}.', en: 'A party left the mediation: {party}.' }, party),
  'party-returned': say({ kk: 'Тарап медиацияға қайта оралды: {party}.', ru: 'Сторона вернулась в медиацию: {party}.', en: 'A party came back to the mediation: {party}.' }, party),
  'party-deleted': say({ kk: 'Тараптың карточкасы себетке салынды: {party}.', ru: 'Карточка стороны перемещена в корзину: {party}.', en: 'A party’s sheet was put into the trash: {party}.' }, party),
  'party-restored': say({ kk: 'Тараптың карточкасы себеттен қайтарылды: {party}.', ru: 'Карточка стороны возвращена из корзины: {party}.', en: 'A party’s sheet was brought back from the trash: {party}.' }, party),
  'identifier-kept': say(
    {
      kk: 'Бақылау цифры сәйкес келмейтін нөмір сақталды. Тарап: {party}. Нөмірі: {identifier}.',
      ru: 'Оставлен номер, у которого не сходится контрольная цифра. Сторона: {party}. Номер: {identifier}.',
      en: 'A number whose control digit is wrong was kept. Party: {party}. Number: {identifier}.',
    },
    (told) => ({ ...party(told), identifier: told.content.text('identifier') }),
    ({ content }) => content.text('reason'),
  ),

  'paper-frozen': say(
    {
      kk: 'Қол қойылған келісім бекітілді. Нұсқасы: {version}. Қол қойғандар: {signers}. Мазмұнының хеші: {hash}.',
      ru: 'Подписанное соглашение закреплено. Версия: {version}. Подписали: {signers}. Хеш содержания: {hash}.',
      en: 'A signed agreement was frozen. Version: {version}. Signed by: {signers}. Hash of its content: {hash}.',
    },
    ({ content }) => ({ version: String(content.number('version') ?? ''), signers: content.parts('signers').map((signer) => signer.text('name')).join(', '), hash: content.text('fingerprint') }),
  ),
  'own-file': say(
    { kk: 'Медиатордың өз ісіне {way}: {artefact}.', ru: 'Для собственного дела медиатора {way}: {artefact}.', en: 'For the mediator’s own file, {way}: {artefact}.' },
    ({ content, language }) => ({ way: pick(wayWords, content.text('way'), someWay, language), artefact: pick(artefactWords, content.text('artefact'), somePaper, language) }),
  ),
  'own-file-stopped': say(
    {
      kk: 'Медиатордың өз ісіне {way} (№\u00A0{number} жазба): {artefact}.',
      ru: 'Для собственного дела медиатора {way} (запись №\u00A0{number}): {artefact}.',
      en: 'For the mediator’s own file, {way} after all (entry {number}): {artefact}.',
    },
    ({ content, language }) => ({
      number: String(content.number('of') ?? ''), way: pick(stoppedWayWords, content.text('way'), noWay, language), artefact: pick(artefactWords, content.text('artefact'), somePaper, language),
    }),
  ),
  'export-finished': say(
    { kk: 'Ашық пішімдегі көшірме аяқталды. Тізімінің хеші: {hash}.', ru: 'Копия в открытых форматах готова. Хеш её описи: {hash}.', en: 'The copy in open formats was finished. Hash of its list: {hash}.' },
    ({ content }) => ({ hash: content.text('manifest') }),
  ),
  'export-stopped': say({ kk: 'Ашық пішімдегі көшірме жасау тоқтатылды.', ru: 'Копирование в открытых форматах остановлено.', en: 'The copy in open formats was stopped.' }),
};
