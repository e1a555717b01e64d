// Sentences about packages for a co-mediator: what left in one, what came with one, and what was looked at.
import type { LanguageText } from '#shared/domain/language-text.ts';
import { pick, say, type Tell, type Told } from './sentence.ts';

const asWords: Readonly<Record<string, LanguageText>> = {
  new: { kk: 'жаңа іс ретінде', ru: 'как новое дело', en: 'as a new case' },
  beside: { kk: 'бар істің жанына', ru: 'рядом с имеющимся', en: 'beside what was here' },
  copy: { kk: 'бөлек іс ретінде', ru: 'как отдельное дело', en: 'as another case' },
};
const decisionWords: Readonly<Record<string, LanguageText>> = {
  taken: { kk: 'қабылданды', ru: 'принято', en: 'taken over' },
  refused: { kk: 'қабылданбады', ru: 'не принято', en: 'not taken over' },
  ended: { kk: 'қайтарып алынғаны ескерілді, рұқсат тоқтады', ru: 'отзыв учтён, разрешение прекращено', en: 'it was taken back there and has ended here' },
  kept: { kk: 'қайтарып алынғаны ескерілмеді, рұқсат күшінде қалды', ru: 'отзыв не учтён, разрешение остаётся', en: 'it was taken back there and stays here' },
};
const toKeyOf = (name: string): LanguageText => ({ kk: `кілтпен (${name})`, ru: `ключом (${name})`, en: `the key of ${name}` });
const toPassphrase: LanguageText = { kk: 'құпия фразамен', ru: 'парольной фразой', en: 'a passphrase' };

const audiences = ({ content, names }: Told): string => content.parts('audiences').map((audience) => names.audience(audience)).join('; ');
const sealedTo = ({ content, language }: Told): string => {
  const to = content.part('to');
  return to.text('type') === 'key' ? toKeyOf(to.text('name') || to.text('recipient').slice(0, 12))[language] : toPassphrase[language];
};

export const packageSentences = {
  'package-made': say(
    { kk: 'Бірге жүргізетін медиаторға жинақ жасалды. Ішінде: {audiences}. Мөрленді: {to}.', ru: 'Сделан пакет для сомедиатора. В нём: {audiences}. Запечатан: {to}.', en: 'A package for a co-mediator was made. In it: {audiences}. Sealed to: {to}.' },
    (told) => ({ audiences: audiences(told), to: sealedTo(told) }),
  ),
  'package-finished': say({ kk: 'Жинақ сақталды. Оның хеші: {hash}.', ru: 'Пакет записан. Его хеш: {hash}.', en: 'The package was written. Its hash: {hash}.' }, ({ content }) => ({ hash: content.text('sha256') })),
  'package-stopped': say({ kk: 'Жинақ жасау тоқтатылды, ештеңе шықпады.', ru: 'Пакет не записан, ничего не вышло.', en: 'The package was not written; nothing left.' }),
  'package-taken': say(
    { kk: 'Жинақ қабылданды, {as}. Кімнен: {name}. Қосылғаны: {added}, жанына қойылғаны: {copied}.', ru: 'Принят пакет, {as}. От кого: {name}. Добавлено: {added}, положено рядом: {copied}.', en: 'A package was taken in, {as}. From: {name}. Added: {added}, put beside: {copied}.' },
    ({ content, language }) => ({ as: pick(asWords, content.text('as'), null, language), name: content.text('name'), added: String(content.parts('added').length), copied: String(content.parts('copied').length) }),
  ),
  'foreign-journal': say(
    { kk: 'Басқа қойманың осы іс бойынша журналы алынды, ол бөлек тізбек болып қалады. Кімнен: {name}. Жазбалар саны: {count}.', ru: 'Получен журнал этого дела из другого хранилища; он остаётся отдельной цепочкой. От кого: {name}. Записей: {count}.', en: 'Another vault’s journal of this case came in; it stays a chain of its own. From: {name}. Entries: {count}.' },
    ({ content }) => ({ name: content.text('name'), count: String(content.parts('lines').length) }),
  ),
  'foreign-permission-looked-at': say(
    { kk: 'Жинақпен келген рұқсатты медиатор қарады: {decision}.', ru: 'Разрешение из пакета просмотрено медиатором: {decision}.', en: 'The mediator looked at a permission that came in a package: {decision}.' },
    ({ content, language }) => ({ decision: pick(decisionWords, content.text('decision'), null, language) }),
  ),
} as const satisfies Readonly<Record<string, Tell>>;

export const senderSentences = {
  'sender-compared': say({ kk: 'Медиатордың тексеру нөмірі салыстырылды: {name}. Нөмірі: {fingerprint}.', ru: 'Сверен отпечаток медиатора: {name}. Отпечаток: {fingerprint}.', en: 'A mediator’s fingerprint was compared: {name}. Fingerprint: {fingerprint}.' }, ({ content }) => ({ name: content.text('name'), fingerprint: content.text('fingerprint') })),
  'sender-forgotten': say({ kk: 'Салыстырылған медиатор ұмытылды: {name}.', ru: 'Сверенный медиатор забыт: {name}.', en: 'A compared mediator was forgotten: {name}.' }, ({ content }) => ({ name: content.text('name') })),
} as const satisfies Readonly<Record<string, Tell>>;
