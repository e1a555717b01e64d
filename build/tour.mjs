// npm run tour: walks the built app through the sample case, without a window, and leaves under out/tour/ a numbered picture of every screen, the
// agreement as PDFs, and an index.html to look through. Runs on Node 18. Ends with an error that names the station when one cannot be reached.
//   --all                 all three languages, light and dark (npm run pictures); without it: Russian, light
//   --languages=ru,kk,en  --themes=light,dark
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { installDebianPackages, installPackages, inProject, runNode } from './setup.mjs';

const folder = inProject('out', 'tour');

/** `03-cases.ru.dark.png` */
const nameShape = /^(?<screen>.+)\.(?<language>en|ru|kk)\.(?<theme>light|dark)\.png$/;
const screenOf = (/** @type {string} */ file) => nameShape.exec(file)?.groups?.['screen'] ?? '';

/** @param {readonly string[]} files @returns {string} A page that shows each screen in its languages and themes side by side. */
export function tourPage(files) {
  const pictures = files.filter((file) => nameShape.test(file)).sort();
  const papers = files.filter((file) => file.endsWith('.pdf')).sort();
  const screens = [...new Set(pictures.map(screenOf))];
  const row = (/** @type {string} */ screen) => {
    const cells = pictures.filter((file) => screenOf(file) === screen);
    return `<h2 id="${screen}">${screen}</h2>\n<div>${cells.map((file) => `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`).join('')}</div>`;
  };
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bitim: the tour</title>',
    '<style>body{font-family:sans-serif;margin:2rem;max-width:120rem}div{display:grid;grid-template-columns:repeat(auto-fit,minmax(30rem,1fr));gap:1rem}img{width:100%;max-width:80rem;border:1px solid #999}li{line-height:1.6}</style>',
    '<h1>Bitim: the tour</h1><p>An invented case, screen by screen.</p>',
    papers.length > 0 ? `<h2>Papers</h2>\n<ul>${papers.map((file) => `<li><a href="${file}">${file}</a></li>`).join('')}</ul>` : '',
    ...screens.map(row),
    '</html>',
  ].filter(Boolean).join('\n');
}

/** @param {readonly string[]} args @returns {Record<string, string>} What the walk is told. */
export function tourOptions(args) {
  const given = (/** @type {string} */ name) => args.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
  const isAll = args.includes('--all');
  return {
    BITIM_TOUR: folder,
    BITIM_TOUR_LANGUAGES: given('languages') ?? (isAll ? 'ru,kk,en' : 'ru'),
    BITIM_TOUR_THEMES: given('themes') ?? (isAll ? 'light,dark' : 'light'),
  };
}

export async function tour(/** @type {readonly string[]} */ args) {
  installPackages();
  installDebianPackages(['chromium']);
  const built = await runNode([inProject('build', 'bundle.mjs')]);
  if (built.code !== 0) return built.code;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const walk = [inProject('node_modules/@playwright/test/cli.js'), 'test', '--reporter=list', '--project=chromium-shell', 'tests/e2e/screens.spec.ts'];
  const { code } = await runNode(walk, { env: { ...tourOptions(args), FORCE_COLOR: '0' } });
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const pictures = files.filter((file) => nameShape.test(file));
  if (pictures.length === 0) throw new Error('No picture was made.');
  writeFileSync(inProject('out', 'tour', 'index.html'), tourPage(files));
  const papers = files.filter((file) => file.endsWith('.pdf'));
  console.log(`${pictures.length} pictures and ${papers.length} papers: out/tour/index.html`);
  return code;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = await tour(argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
