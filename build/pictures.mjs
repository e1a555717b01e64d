// npm run pictures: every screen, in three languages, light and dark, by driving the built app without a window. Leaves out/pictures/*.png and index.html.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { installDebianPackages, installPackages, inProject, runNode } from './setup.mjs';

const folder = inProject('out', 'pictures');

/** `03-cases.ru.dark.png` */
const nameShape = /^(?<screen>.+)\.(?<language>en|ru|kk)\.(?<theme>light|dark)\.png$/;

/** @param {readonly string[]} files @returns {string} A page that shows each screen in its languages and themes side by side. */
export function picturePage(files) {
  const screens = [...new Set(files.map((file) => nameShape.exec(file)?.groups?.['screen'] ?? ''))].filter(Boolean).sort();
  const row = (/** @type {string} */ screen) => {
    const cells = files.filter((file) => nameShape.exec(file)?.groups?.['screen'] === screen).sort();
    return `<h2>${screen}</h2>\n<div>${cells.map((file) => `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`).join('')}</div>`;
  };
  return `<!doctype html><meta charset="utf-8"><title>Bitim: pictures</title>\n<style>body{font-family:sans-serif}div{display:grid;grid-template-columns:repeat(3,1fr);gap:8px}img{width:100%;border:1px solid #999}</style>\n${screens.map(row).join('\n')}\n`;
}

async function pictures() {
  installPackages();
  installDebianPackages(['chromium']);
  const built = await runNode([inProject('build/bundle.mjs')]);
  if (built.code !== 0) return built.code;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { code } = await runNode([inProject('node_modules/@playwright/test/cli.js'), 'test', '--reporter=list', '--project=chromium-shell', 'tests/e2e/screens.spec.ts'], { env: { BITIM_PICTURES: folder } });
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => nameShape.test(file)) : [];
  if (files.length === 0) throw new Error('No picture was made.');
  writeFileSync(inProject('out', 'pictures', 'index.html'), picturePage(files));
  console.log(`${files.length} pictures: out/pictures/index.html`);
  return code;
}

try {
  process.exitCode = await pictures();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
