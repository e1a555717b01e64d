// Which message keys the sources use. Only whole literal keys count (`cases:newCase`): a key put together at run time hides from this test.
import type { ReadFile } from '../boundaries/source-file.ts';
import { baseKey, pluralFamilies } from './locale-checks.ts';

export type KeyUse = { readonly missing: string[]; readonly unused: string[]; readonly computed: string[] };

export function findKeyUse(files: readonly ReadFile[], keys: readonly string[], namespaces: readonly string[], channels: ReadonlySet<string> = new Set()): KeyUse {
  const families = pluralFamilies(keys);
  const known = new Set(keys.map((key) => baseKey(key, families)));
  const shape = new RegExp(`^(${namespaces.join('|')}):[A-Za-z][A-Za-z0-9_]*$`);
  const beginning = new RegExp(`^(${namespaces.join('|')}):`);
  const used = new Map<string, string>();
  const computed: string[] = [];
  for (const file of files) {
    for (const text of file.strings) {
      if (shape.test(text)) used.set(text, file.path);
      else if (beginning.test(text) && !text.includes(' ')) computed.push(`${file.path}: "${text}" is not a whole key`);
    }
    // t(`x`) and t('newCase') without a namespace.
    for (const match of file.text.matchAll(/(?<![\w.])t\(\s*(?:'([^']*)'|"([^"]*)"|(`))/g)) {
      const key = match[1] ?? match[2] ?? '';
      if (match[3] || !shape.test(key)) computed.push(`${file.path}: t(${match[3] ?? key}) is not a whole key`);
    }
  }
  return {
    missing: [...used].filter(([key]) => !known.has(key) && !channels.has(key)).map(([key, path]) => `${path}: ${key} is in no locale`),
    unused: [...known].filter((key) => !used.has(key)),
    computed,
  };
}
