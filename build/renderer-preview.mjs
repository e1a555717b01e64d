// Looks at screens without the app behind them: the real renderer over a stand-in for window.bitim that answers from invented
// sample data (tests/support/preview/), under the product's own content security policy. Never part of the product.
//
//   node build/renderer-preview.mjs --route /cases [--route /settings] [--lang en,ru,kk] [--theme light,dark]
//        [--state unlocked|locked|no-vault|room|recovery|unproven|empty] [--size 1280x800] [--zoom 2] [--name label] [--full] [--print]
//        [--do tests/support/preview/<steps>.mjs]   steps(page) run before the picture
//        [--axe]                                    prints accessibility violations
//
// Pictures: /tmp/preview/<name or route>-<lang>-<theme>.png. Console errors and refusals by the policy are printed; exit code 1 if any.
import { createServer } from 'node:http';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { chromium } from 'playwright-core';
import { pdfWorkerFiles } from './bundle.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    route: { type: 'string', multiple: true, default: ['/cases'] },
    lang: { type: 'string', default: 'en,ru,kk' },
    theme: { type: 'string', default: 'light,dark' },
    state: { type: 'string', default: 'unlocked' },
    size: { type: 'string', default: '1280x800' },
    zoom: { type: 'string', default: '1' },
    name: { type: 'string' },
    full: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    axe: { type: 'boolean', default: false },
    do: { type: 'string' },
  },
});

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src blob:; font-src 'self'; connect-src 'none'; worker-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types bitim-pdf";
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' };

const outDir = join(tmpdir(), `bitim-preview-${process.pid}`);
await build({
  configFile: false,
  root: join(root, 'renderer'),
  base: './',
  logLevel: 'warn',
  plugins: [
    react(),
    pdfWorkerFiles(),
    {
      name: 'preview-bridge',
      transformIndexHtml: {
        order: 'pre',
        handler: (html) => html.replace('<script type="module" src="./main.tsx">', '<script type="module" src="../tests/support/preview/bridge.ts"></script><script type="module" src="./main.tsx">'),
      },
    },
  ],
  build: { outDir, emptyOutDir: true, target: 'es2024', modulePreload: { polyfill: false }, minify: false, assetsInlineLimit: 0 },
});

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
  if (path === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  const file = resolve(outDir, `.${path === '/' ? '/index.html' : path}`);
  try {
    const body = readFileSync(file);
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-security-policy': policy });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${server.address().port}/`;

const steps = options.do ? (await import(pathToFileURL(resolve(options.do)).href)).steps : async () => {};
const [width, height] = options.size.split('x').map(Number);
const zoom = Number(options.zoom);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
let problems = 0;
try {
  mkdirSync(join(tmpdir(), 'preview'), { recursive: true });
  for (const route of options.route) {
    for (const lang of options.lang.split(',')) {
      for (const theme of options.theme.split(',')) {
        const context = await browser.newContext({ viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) }, deviceScaleFactor: zoom, bypassCSP: false });
        const page = await context.newPage();
        const label = `${options.name ?? (route.replaceAll('/', '-').replace(/^-/, '') || 'start')}-${lang}-${theme}`;
        page.on('console', (message) => {
          if (message.type() !== 'error' && message.type() !== 'warning') return;
          problems += 1;
          console.log(`${label}: ${message.text()}`);
        });
        page.on('pageerror', (error) => {
          problems += 1;
          console.log(`${label}: ${error.stack}`);
        });
        await page.goto(`${address}?${new URLSearchParams({ route, lang, theme, state: options.state })}`);
        await page.waitForTimeout(400);
        await steps(page, { lang, theme, route });
        await page.evaluate(() => document.fonts.ready);
        if (options.print) await page.emulateMedia({ media: 'print' });
        await page.screenshot({ path: join(tmpdir(), 'preview', `${label}.png`), fullPage: options.full });
        if (options.axe) problems += await reportAxe(page, label);
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  server.close();
  rmSync(outDir, { recursive: true, force: true });
}
console.log(problems === 0 ? 'no console errors' : `${problems} problems`);
process.exitCode = problems === 0 ? 0 : 1;

async function reportAxe(page, label) {
  const { AxeBuilder } = await import('@axe-core/playwright');
  // The checker runs in a page of its own; its script is not ours, so it goes around the policy.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  for (const violation of violations) {
    console.log(`${label}: axe ${violation.id}: ${violation.help}`);
    for (const node of violation.nodes.slice(0, 4)) console.log(`   ${node.target.join(' ')}  ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`);
  }
  return violations.length;
}
