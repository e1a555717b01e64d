// What the check of the whole vault names, in words for the journal. Which single records and files are meant stands in the entry itself.
import type { LanguageText } from '#shared/domain/language-text.ts';
import type { Language } from '#shared/domain/text-limits.ts';

const wordsByName: Readonly<Record<string, LanguageText>> = {
  record: { kk: 'істердің жазбалары', ru: 'записи дел', en: 'records of cases' },
  revision: { kk: 'жазбалардың бұрынғы нұсқалары', ru: 'прежние версии записей', en: 'earlier versions of records' },
  draft: { kk: 'аяқталмаған мәтін', ru: 'недописанное', en: 'what was being typed' },
  journal: { kk: 'журнал', ru: 'журнал', en: 'the journal' },
  permission: { kk: 'жеткізуге рұқсаттар', ru: 'разрешения на передачу', en: 'permissions to pass on' },
  attachment: { kk: 'файлдар тізімі', ru: 'список файлов', en: 'the list of files' },
  setting: { kk: 'қоймадағы баптаулар', ru: 'настройки в хранилище', en: 'settings kept in the vault' },
  search: { kk: 'іздеу көрсеткіші', ru: 'поисковый индекс', en: 'the search index' },
  inside: { kk: 'қойманың ішкі жазбалары', ru: 'внутренние записи хранилища', en: 'the vault’s own entries' },
  unknown: { kk: 'тексеруге келмеген нәрсе', ru: 'то, что не удалось проверить', en: 'something that could not be checked' },
  unreadable: { kk: 'оқылмайтын жазбалар: {count}', ru: 'нечитаемые записи: {count}', en: 'records that cannot be read: {count}' },
  file: { kk: 'жоғалған не өзгерген файлдар: {count}', ru: 'пропавшие или изменённые файлы: {count}', en: 'files missing or changed: {count}' },
};
const insideNames: ReadonlySet<string> = new Set(['meta', 'root', 'state']);

export function alteredWords(what: readonly string[], language: Language): string {
  const counts = new Map<string, number>();
  for (const name of what) counts.set(groupOf(name), (counts.get(groupOf(name)) ?? 0) + 1);
  return [...counts].map(([group, count]) => wordsByName[group]?.[language].replace('{count}', String(count)) ?? group).join('; ');
}

function groupOf(name: string): string {
  const first = name.split(' ')[0] ?? '';
  if (first.startsWith('file-')) return 'file';
  if (first.startsWith('journal')) return 'journal';
  if (insideNames.has(first)) return 'inside';
  return Object.hasOwn(wordsByName, first) ? first : 'unknown';
}
