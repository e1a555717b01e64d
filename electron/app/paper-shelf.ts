// Papers on their way to the printer or a file: kept in memory under one-time addresses, gone when they have left.
// They carry words of a case, so they hold no script and may run none.
import { randomBytes } from 'node:crypto';
import { assert } from '#shared/assert.ts';

/** Fonts and two sheets from this app; nothing else, and nobody may embed it. */
export const paperSecurityPolicy = [
  "default-src 'none'", "style-src 'self'", "font-src 'self'", "script-src 'none'", "connect-src 'none'", "frame-src 'none'", "object-src 'none'",
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
].join('; ');

export type PaperFile = { readonly text: string; readonly contentType: string };
export type PaperShelf = ReturnType<typeof createPaperShelf>;

export function createPaperShelf() {
  const files = new Map<string, PaperFile>();
  return {
    find: (pathname: string): PaperFile | undefined => files.get(pathname),
    /** Gives the address of the page, and the way to take it off again. */
    lay: ({ html, css }: { readonly html: string; readonly css: string }): { readonly path: string; readonly remove: () => void } => {
      const folder = `/paper/${randomBytes(16).toString('hex')}`;
      files.set(`${folder}/paper.html`, { text: html, contentType: 'text/html; charset=utf-8' });
      files.set(`${folder}/page.css`, { text: css, contentType: 'text/css; charset=utf-8' });
      return {
        path: `${folder}/paper.html`,
        remove: () => {
          files.delete(`${folder}/paper.html`);
          files.delete(`${folder}/page.css`);
        },
      };
    },
  };
}

/** Sheets of papers as the build named them, as a page two folders down reaches them. */
export function paperSheets(table: ReadonlyMap<string, { readonly bytes: Uint8Array }>): readonly string[] {
  const page = table.get('/paper.html');
  assert(page, 'the bundle has the page that names the sheets of papers');
  const names = [...new TextDecoder().decode(page.bytes).matchAll(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"/g)].map((match) => match[1] ?? '');
  assert(names.length > 0, 'the sheets of papers are in the bundle');
  return names.map((name) => `../../${name}`);
}
