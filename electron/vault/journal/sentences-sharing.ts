// Sentences about what may be told, what was told, and what was asked of all at once.
import { amountSchema } from '#shared/domain/negotiation.ts';
import { formatFigures } from '#shared/domain/money.ts';
import type { Content } from '#shared/domain/journal-content.ts';
import { answerWords, artefactWords, noWay, somePaper, someWay, stoppedWayWords, wayWords } from './journal-words.ts';
import { packageSentences } from './sentences-packages.ts';
import { pick, say, type Tell, type Told } from './sentence.ts';

const who = ({ content, names }: Told) => ({ by: names.source(content.part('by')), to: names.recipient(content.part('to')) });
const records = ({ content, names }: Told, ids: readonly string[] = content.texts('records')): string => ids.map((id) => `• ${names.record(id)}`).join('\n');
const covered = (told: Told): string => records(told, told.content.part('covers').texts('records'));
const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');
const answerOf = ({ content, language }: Told) => pick(answerWords, content.part('answer').text('type'), null, language);
const answered = ({ content }: Told): string => content.part('answer').text('text') || content.part('answer').text('event');
/** A paper names its parties, a message its recipient. */
const recipient = ({ content, names }: Told): string => (content.texts('to').length > 0 ? content.texts('to').map(names.party).join(', ') : names.recipient(content.part('to')));
const partyNames = ({ content, names }: Told, field = 'parties'): string => content.texts(field).map(names.party).join(', ');

/** "500 000,00 KZT" */
export function amountIn(content: Content, language: Told['language']): string {
  const amount = amountSchema.safeParse({ minor: content.text('minor'), currency: content.text('currency') });
  return amount.success ? `${formatFigures(BigInt(amount.data.minor), language)} ${amount.data.currency}` : '—';
}
const within = (told: Told) => ({ parties: partyNames(told), limit: amountIn(told.content.part('limit'), told.language) });

const uncompared = { kk: 'бұрынғы нұсқалардың бәрі салыстырылған жоқ', ru: 'сравнены не все прежние редакции', en: 'not all earlier versions were compared' } as const;

const permissionTells = say(
  { kk: 'Рұқсат. Кім берді: {by}. Кімге айтылады: {to}. Жауабы: {answer}.', ru: 'Разрешение. Кто дал: {by}. Кому передать: {to}. Ответ: {answer}.', en: 'Permission. Given by: {by}. May be told to: {to}. Answer: {answer}.' },
  (told) => ({ ...who(told), answer: answerOf(told) }),
  (told) => lines(answered(told), covered(told)),
);

const changeWords: Readonly<Record<string, Tell>> = {
  asked: say({ kk: 'Алдымен сұрау орындалды, рұқсат күшіне енді. Кім берді: {by}. Кімге: {to}.', ru: 'Спрошено, разрешение действует. Кто дал: {by}. Кому: {to}.', en: 'It was asked, and the permission holds. Given by: {by}. To: {to}.' }, who, covered),
  'event-happened': say(
    { kk: 'Шарт орындалды, рұқсат күшіне енді. Кім берді: {by}. Кімге: {to}.', ru: 'Условие выполнено, разрешение действует. Кто дал: {by}. Кому: {to}.', en: 'What it waited for has happened, and the permission holds. Given by: {by}. To: {to}.' },
    who,
    (told) => lines(told.content.text('event'), covered(told)),
  ),
  'words-changed': say(
    { kk: 'Рұқсат аяқталды: ол берілгеннен кейін сөздері өзгертілді. Кім берген еді: {by}. Кімге айтылатын еді: {to}.', ru: 'Разрешение закончилось: слова были изменены после того, как его дали. Кто дал: {by}. Кому было можно передать: {to}.', en: 'A permission ended: the words were changed after it was given. Given by: {by}. Could be told to: {to}.' },
    who,
    covered,
  ),
  signed: say(
    { kk: 'Рұқсатқа қол қойылды: {day}. Кім берді: {by}. Кімге: {to}.', ru: 'Разрешение подписано: {day}. Кто дал: {by}. Кому: {to}.', en: 'The permission was signed: {day}. Given by: {by}. To: {to}.' },
    (told) => ({ ...who(told), day: told.content.text('signedOn') === '' ? '—' : told.names.day(told.content.text('signedOn')) }),
    covered,
  ),
};
const changedToAnswer = say(
  { kk: 'Рұқсат өзгертілді. Кім: {by}. Кімге айтылады: {to}. Жауабы: {answer}.', ru: 'Разрешение изменено. Кто: {by}. Кому передать: {to}. Ответ: {answer}.', en: 'A permission was changed. By: {by}. May be told to: {to}. Answer: {answer}.' },
  (told) => ({ ...who(told), answer: answerOf(told) }),
  (told) => lines(answered(told), covered(told)),
);
const changeTells = (change: string): Tell => changeWords[change] ?? changedToAnswer;

export const sharingSentences = {
  'permission-given': permissionTells,
  'permission-changed': (told) => changeTells(told.content.text('change'))(told),
  'permission-revoked': say(
    { kk: 'Рұқсат қайтарып алынды. Кім: {by}. Кімге айтылатын еді: {to}.', ru: 'Разрешение отозвано. Кто: {by}. Кому было можно передать: {to}.', en: 'A permission was revoked. By: {by}. Could be told to: {to}.' },
    who,
    (told) => lines(told.content.text('reason'), covered(told)),
  ),
  'keep-requested': say(
    { kk: '«Ешкімге айтпаңыз» деп сұрады: {by}.', ru: 'Просьба никому не передавать. Кто просил: {by}.', en: 'Asked that this be kept in confidence: {by}.' },
    ({ content, names }) => ({ by: names.source(content.part('by')) }),
    covered,
  ),
  'keep-withdrawn': say(
    { kk: '«Ешкімге айтпаңыз» деген өтінішін қайтарып алды: {by}.', ru: 'Просьба никому не передавать снята. Кто просил: {by}.', en: 'No longer asks that this be kept in confidence: {by}.' },
    ({ content, names }) => ({ by: names.source(content.part('by')) }),
    covered,
  ),
  disclosure: say(
    { kk: 'Жеткізілді: {to}. Не: {artefact}, {way}.', ru: 'Передано: {to}. Что: {artefact}, {way}.', en: 'Passed on to: {to}. What: {artefact}, {way}.' },
    (told) => ({
      to: recipient(told),
      artefact: pick(artefactWords, told.content.text('artefact'), somePaper, told.language),
      way: pick(wayWords, told.content.text('way'), someWay, told.language),
    }),
    (told) => told.content.text('words') || records(told),
  ),
  'disclosure-stopped': say(
    {
      kk: 'Жеткізу іске аспады (№\u00A0{number} жазба). Кімге: {to}. Не: {artefact}, {way}.',
      ru: 'Передача не состоялась (запись №\u00A0{number}). Кому: {to}. Что: {artefact}, {way}.',
      en: 'Nothing was passed on after all (entry {number}). To: {to}. What: {artefact}, {way}.',
    },
    (told) => ({
      number: String(told.content.number('of') ?? ''),
      to: recipient(told),
      artefact: pick(artefactWords, told.content.text('artefact'), somePaper, told.language),
      way: pick(stoppedWayWords, told.content.text('way'), noWay, told.language),
    }),
  ),
  'origins-confirmed': say(
    {
      kk: 'Медиатор растады: басқа жазбалардан жасалған осы мәтінде олардан ештеңе қалмаған: {record}.',
      ru: 'Медиатор подтвердил: в составленном из других записей от них ничего не осталось: {record}.',
      en: 'The mediator confirmed that nothing is left of the records this was made from: {record}.',
    },
    ({ content, names }) => ({ record: names.record(content.text('recordId')) }),
  ),
  'item-shown': say(
    { kk: 'Кімге көрсетілетіні өзгертілді: {record}. Бұрын: {from}. Енді: {to}.', ru: 'Изменено, кому это показано: {record}. Было: {from}. Стало: {to}.', en: 'Who may see it was changed: {record}. Before: {from}. Now: {to}.' },
    ({ content, names }) => ({ record: names.record(content.text('record'), content.text('kind')), from: names.audience(content.part('from')), to: names.audience(content.part('to')) }),
  ),
  'door-passed': say(
    { kk: 'Кездесудің жаңа жазбалары шығарда қаралды: {record}. Жазбалар саны: {count}.', ru: 'Новые заметки встречи просмотрены на выходе: {record}. Заметок: {count}.', en: 'New notes of a meeting were gone through at the door: {record}. Notes: {count}.' },
    ({ content, names }) => ({ record: names.record(content.text('meetingId'), 'meeting'), count: String(content.texts('records').length) }),
  ),
  'question-settled': say(
    { kk: 'Уәде етілген сұрақ жабылды: {record}.', ru: 'Обещанный вопрос закрыт: {record}.', en: 'A question promised to be asked was settled: {record}.' },
    ({ content, names }) => ({ record: names.record(content.text('recordId')) }),
  ),
  'leak-confirmed': say(
    {
      kk: 'Ағып кетуді тексергенде табылғанды медиатор зиянсыз деп таныды. Кімге: {to}.',
      ru: 'Найденное проверкой на утечки медиатор признал безвредным. Кому: {to}.',
      en: 'The mediator found harmless what the leak check had found. To: {to}.',
    },
    ({ content, names }) => ({ to: names.recipient(content.part('to')) }),
    ({ content, names, language }) =>
      lines(
        content.text('reason'),
        ...content.parts('hits').map((hit) => `• ${names.record(hit.text('recordId'))}: ${hit.text('reason')}`),
        content.part('unread').text('reason') === '' ? '' : `• ${uncompared[language]}: ${content.part('unread').text('reason')}`,
      ),
  ),
  'room-corrected': say(
    {
      kk: 'Басқа бөлмеде жазылып кеткен жазба жылжытылды: {record}. Бұрын: {from}. Енді: {to}.',
      ru: 'Заметка, записанная не в той комнате, перенесена: {record}. Было: {from}. Стало: {to}.',
      en: 'A note typed in the wrong room was moved: {record}. Before: {from}. Now: {to}.',
    },
    ({ content, names }) => ({ record: names.record(content.text('note')), from: names.audience(content.part('from')), to: names.audience(content.part('to')) }),
    ({ content }) => content.text('reason'),
  ),
  'details-taken': say(
    {
      kk: 'Тараптар туралы мәліметтер бәрі оқитын келісімге көшірілді: {parties}.',
      ru: 'Сведения о сторонах перенесены в соглашение, которое читают все: {parties}.',
      en: 'Details of parties were put into an agreement that all of them read: {parties}.',
    },
    (told) => ({ parties: partyNames(told) }),
  ),
  'sealed-begun': say(
    {
      kk: 'Медиатордың ұсынысына жабық жауап сұралды: {parties}. Нәтиже бәрі келіскенде ғана «келісті» болады.',
      ru: 'Запрошены закрытые ответы на предложение медиатора: {parties}. «Согласие» будет, только если согласны все.',
      en: 'Sealed answers to the mediator’s proposal were asked of: {parties}. It is a deal only if all say yes.',
    },
    (told) => ({ parties: partyNames(told) }),
    ({ content }) => content.text('text'),
  ),
  'sealed-ended': say(
    { kk: 'Жабық жауаптардың нәтижесі: {result}. Жауаптар өшірілді. Сұралғандар: {parties}.', ru: 'Итог закрытых ответов: {result}. Ответы стёрты. Спрошены: {parties}.', en: 'Result of the sealed answers: {result}. The answers were erased. Asked: {parties}.' },
    (told) => ({ parties: partyNames(told), result: sealedResults[told.content.text('result') === 'deal' ? 'deal' : 'noDeal'][told.language] }),
    ({ content }) => content.text('text'),
  ),
  'sealed-stopped': say(
    { kk: 'Жабық жауап жинау нәтижесіз тоқтатылды, жауаптар өшірілді. Сұралғандар: {parties}.', ru: 'Сбор закрытых ответов прекращён без итога, ответы стёрты. Спрошены: {parties}.', en: 'The sealed answers were given up without a result and erased. Asked: {parties}.' },
    (told) => ({ parties: partyNames(told) }),
  ),
  'within-begun': say(
    {
      kk: '«Арамыз {limit} шегінде ме?» деген жабық сұрақ. Әрқайсысы осы шекке және бір ғана сұрауға келісті: {parties}. Осы тараптардан нешінші рет: {run}.',
      ru: 'Закрытый вопрос «разница не больше {limit}?». Каждая сторона согласилась на этот предел и на одну попытку: {parties}. Попытка этих сторон по счёту: {run}.',
      en: 'Sealed question “are we within {limit}?”. Each agreed to this limit and to one run: {parties}. Run of these parties: {run}.',
    },
    (told) => ({ ...within(told), run: String(told.content.number('run') ?? 1) }),
    ({ content }) => content.text('text'),
  ),
  'within-ended': say(
    {
      kk: '«Арамыз {limit} шегінде ме?» деген сұрақтың нәтижесі: {result}. Сандар өшірілді. Сұралғандар: {parties}.',
      ru: 'Итог вопроса «разница не больше {limit}?»: {result}. Числа стёрты. Спрошены: {parties}.',
      en: 'Result of “are we within {limit}?”: {result}. The figures were erased. Asked: {parties}.',
    },
    (told) => ({ ...within(told), result: withinResults[told.content.text('result') === 'within' ? 'within' : 'apart'][told.language] }),
    ({ content }) => content.text('text'),
  ),
  'within-stopped': say(
    { kk: '«Арамыз {limit} шегінде ме?» деген сұрақ нәтижесіз тоқтатылды, сандар өшірілді. Сұралғандар: {parties}.', ru: 'Вопрос «разница не больше {limit}?» прекращён без итога, числа стёрты. Спрошены: {parties}.', en: '“Are we within {limit}?” was given up without a result, the figures erased. Asked: {parties}.' },
    within,
  ),
  ...packageSentences,
} as const satisfies Readonly<Record<string, Tell>>;

const sealedResults = {
  deal: { kk: 'бәрі келісті', ru: 'согласие', en: 'deal' },
  noDeal: { kk: 'келісім жоқ', ru: 'согласия нет', en: 'no deal' },
} as const;
const withinResults = {
  within: { kk: 'иә, шегінде', ru: 'да, в пределах', en: 'yes, within it' },
  apart: { kk: 'жоқ, шегінен асады', ru: 'нет, больше', en: 'no, further apart' },
} as const;
