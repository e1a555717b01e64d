// What is committed runs anywhere: it names no host of a package registry and no path of the machine it was written on.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadFiles, type SourceFile } from './source-file.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const isText = (path: string): boolean => /\.(ts|tsx|mjs|cjs|js|css|html|md|json|yml|yaml|txt|svg)$/.test(path) || /(^|\/)(LICENSE|run|\.[a-z]+)$/.test(path);

// Put together here, so that this file does not find itself.
const marks: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(^|[^\\w.])/${'work'}/`, 'm'), 'a path of one machine'],
  [new RegExp(`/${'root'}/\\.`), 'a path of one machine'],
  [new RegExp(`/${'home'}/[a-z]+/`), 'a path of one machine'],
  [new RegExp(`/tmp/(${'brief'}|bash_jobs)`), 'a path of one machine'],
  [new RegExp(`${'registry'}\\.[a-z]|npm${'mirror'}|:48\\d\\d/`), 'a package registry'],
  [/"resolved"\s*:/, 'a package address'],
];

const findMarks = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text }) => marks.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${path}: names ${what}`));

test('names no machine and no registry', () => {
  const files = loadFiles(root, isText);
  expect(files.map(({ path }) => path)).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'README.md']));
  expect(findMarks(files)).toEqual([]);
});

test('finds planted ones', () => {
  const planted = [
    { path: 'a.md', text: `See /${'work'}/main for more` },
    { path: 'package-lock.json', text: `"${'resolved'}": "x"` },
    { path: '.npmrc', text: `${'registry'}.example.org` },
    { path: 'b.ts', text: `const home = '/${'home'}/anna/x';` },
  ];
  expect(findMarks(planted)).toHaveLength(4);
  expect(findMarks([{ path: 'c.ts', text: 'const path = "electron/framework/x"; // at work' }])).toEqual([]);
});
