// Prints a paper with the Chromium of this machine, and reads the PDF back with poppler. The page runs no script of ours.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '#build/chromium-shell/find.mjs';
import { inProject } from '#build/setup.mjs';
import { renderHtml } from '#electron/documents/render-html.ts';
import { renderPageStyle } from '#electron/documents/render-page-style.ts';
import type { PaperDocument } from '#shared/domain/paper.ts';

/** The static sheet as the bundler would leave it: fonts by address. */
export function bundledStyle(): string {
  const fonts = pathToFileURL(inProject('node_modules', '@fontsource')).href;
  return readFileSync(inProject('renderer/paper/paper.css'), 'utf8').replaceAll("url('@fontsource/", `url('${fonts}/`);
}

/** Writes page and sheets into `folder` and prints them to `folder`/paper.pdf. */
export function printPdf(paper: PaperDocument, folder: string): string {
  writeFileSync(join(folder, 'paper.css'), bundledStyle());
  writeFileSync(join(folder, 'page.css'), renderPageStyle(paper));
  writeFileSync(join(folder, 'paper.html'), renderHtml(paper, ['paper.css', 'page.css']));
  const profile = mkdtempSync(join(tmpdir(), 'bitim-paper-profile-'));
  const pdf = join(folder, 'paper.pdf');
  const browser = findBrowser();
  if (!('executable' in browser)) throw new Error(browser.problem);
  try {
    execFileSync(
      browser.executable,
      ['--headless', '--no-sandbox', '--disable-gpu', '--allow-file-access-from-files', `--user-data-dir=${profile}`, '--no-pdf-header-footer', '--virtual-time-budget=5000', `--print-to-pdf=${pdf}`, pathToFileURL(join(folder, 'paper.html')).href],
      { stdio: 'ignore', timeout: 60_000 },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return pdf;
}

const run = (program: string, args: readonly string[]): string => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });

export const pdfText = (pdf: string, ...options: string[]): string => run('pdftotext', [...options, '-enc', 'UTF-8', pdf, '-']).replaceAll('\u00A0', ' ');
export const pdfPages = (pdf: string): string[] => pdfText(pdf).split('\f').slice(0, -1);

export type PdfFont = { readonly name: string; readonly isEmbedded: boolean; readonly isSubset: boolean; readonly hasUnicode: boolean };
export function pdfFonts(pdf: string): PdfFont[] {
  return run('pdffonts', [pdf])
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((line) => {
      const [name = ''] = line.split(/\s+/);
      const [embedded, subset, unicode] = /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(line)?.slice(1) ?? [];
      return { name, isEmbedded: embedded === 'yes', isSubset: subset === 'yes', hasUnicode: unicode === 'yes' };
    });
}

export const hasPoppler = (): boolean => {
  try {
    run('pdftotext', ['-v']);
    return true;
  } catch {
    return false;
  }
};

/** In points from the upper left corner of the page; in lines from top to bottom, each from left to right. */
export type PdfWord = { readonly text: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
export function pdfWords(pdf: string): PdfWord[][] {
  const page = /<page [^>]*>([\s\S]*?)<\/page>/g;
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g;
  const signs: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
  return [...run('pdftotext', ['-bbox', '-enc', 'UTF-8', pdf, '-']).matchAll(page)].map((found) =>
    [...(found[1] ?? '').matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
      text: text.replace(/&(?:amp|lt|gt|quot|apos);/g, (sign) => signs[sign] ?? sign),
      left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom),
    })).sort((one, other) => (Math.abs(one.bottom - other.bottom) < 3 ? one.left - other.left : one.bottom - other.bottom)),
  );
}
