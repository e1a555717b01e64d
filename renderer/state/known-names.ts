// The names of participants that this page has been told, gathered at its one door, so that none can be shown before it is known here. The mediator's own name is nobody's secret.
import { everydayWords, mediationWords, tradeWords } from '#shared/domain/leaks/ordinary-words.ts';

/** Name to the letter of its side; '' where it belongs to none that is known, `several` where to different ones. */
export type KnownNames = ReadonlyMap<string, string>;

export const several = '*';

const mostDepth = 14;
type Learn = (name: string, letter: string) => void;

/** Adds what an answer or an event names; answers whether anything was new. */
export function learnNames(known: Map<string, string>, told: unknown): boolean {
  let isNew = false;
  const learn: Learn = (name, letter) => {
    const clean = name.normalize('NFC').replace(/\s+/gu, ' ').trim();
    if (!/\p{L}{2}/u.test(clean)) return;
    const before = known.get(clean);
    const now = before === undefined || before === '' ? letter : letter === '' || letter === before ? before : several;
    if (before === now) return;
    known.set(clean, now);
    isNew = true;
  };
  look(told, '', mostDepth, learn);
  return isNew;
}

type Told = { readonly [key: string]: unknown };
const isObject = (value: unknown): value is Told => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function look(told: unknown, letter: string, depth: number, learn: Learn): void {
  if (depth === 0 || !isObject(told) || ArrayBuffer.isView(told)) return;
  if (Array.isArray(told)) {
    for (const each of told) look(each, letter, depth - 1, learn);
    return;
  }
  if (told['kind'] === 'profile') return;
  const { mark } = told;
  const own = isObject(mark) ? textOf(mark['letter']) : letter;
  readNames(told, own, learn);
  for (const [key, value] of Object.entries(told)) if (key !== 'mediator') look(value, own, depth - 1, learn);
}

/** Where the shapes of the contract keep a name. */
function readNames(told: Told, letter: string, learn: Learn): void {
  if (typeof told['displayName'] === 'string') learn(told['displayName'], letter);
  if (typeof told['organisationName'] === 'string') learn(told['organisationName'], letter);
  const { surname, givenName, patronymic, speaker, name, type } = told;
  if (typeof surname === 'string' && typeof givenName === 'string') learn([surname, givenName, textOf(patronymic)].join(' '), letter);
  if (typeof speaker === 'string') learnTyped(speaker, learn);
  if (typeof name === 'string' && (type === 'third-person' || type === 'outside' || told['role'] !== undefined || told['interpreterId'] !== undefined)) learnTyped(name, learn);
  if (isObject(told['interpreter'])) learnTyped(textOf(told['interpreter']['name']), learn);
}

const ordinary = new Set([everydayWords, mediationWords, tradeWords].flatMap((lists) => Object.values(lists).flatMap((list) => list.split(/\s+/u))));
const roles = new Set(
  ('мать отец мама папа сын дочь брат сестра бабушка дедушка дед внук внучка муж жена сосед соседка тётя дядя свекровь тёща зять невестка адвокат судья нотариус директор бухгалтер эксперт переводчик психолог учитель врач следователь ' +
    'ана апа әке әкесі анасы ұлы қызы аға іні апке әпке сіңлі қарындас ата әже немере күйеу әйел көрші келін енесі қайын адвокат судья нотариус директор бухгалтер сарапшы аудармашы психолог мұғалім дәрігер ' +
    'mother father mum dad son daughter brother sister grandmother grandfather husband wife neighbour aunt uncle advocate lawyer judge notary director accountant expert interpreter psychologist teacher doctor').split(' '),
);

/** A name typed by hand may be a role: «Сосед сверху» stays, of «сосед Игорь» only the name is hidden. */
function learnTyped(typed: string, learn: Learn): void {
  const words = typed.match(/[\p{L}\p{M}'’-]+\.?/gu) ?? [];
  const names = words.filter((word) => /^\p{Lu}/u.test(word) && !roles.has(word.toLowerCase()) && !ordinary.has(word.toLowerCase()));
  if (names.some((word) => word.length > 2)) learn(names.join(' '), '');
}
