// app://bundle/…: the only address a page can load from. A fixed table of the built files, made at start, so no path can lead elsewhere.
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { paperSecurityPolicy, type PaperShelf } from './paper-shelf.ts';

export const bundleOrigin = 'app://bundle';
export const deskPage = `${bundleOrigin}/index.html`;
/** What is turned towards the parties: a bundle of its own, which holds no screen of the desk. */
export const jointPage = `${bundleOrigin}/joint.html`;

const policyOf = (directives: Readonly<Record<string, string>>): string => Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ');

const strictPolicy = {
  'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'img-src': "'self' blob: data:", 'font-src': "'self'", 'connect-src': "'none'", 'worker-src': "'none'",
  'frame-src': "'none'", 'object-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'", 'trusted-types': "'none'",
} as const;

/** Sent with every file but the desk's page. `blob:` and `data:` in img-src are for pictures made in the page; nothing can be fetched. */
export const contentSecurityPolicy = policyOf(strictPolicy);

/**
 * The desk's page and the rooms' shows files kept with a case. Sound is played from memory, and PDFs are read by one worker of our own bundle:
 * the one trusted-types policy there is makes that worker's address (renderer/features/files/pdf-worker.ts) and can be made only once.
 */
export const deskSecurityPolicy = policyOf({ ...strictPolicy, 'media-src': 'blob:', 'worker-src': "'self'", 'trusted-types': 'bitim-pdf' });

const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=(), clipboard-read=()',
  'Cache-Control': 'no-store',
};

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.woff': 'font/woff',
};

export type BundleTable = ReadonlyMap<string, { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string }>;

export function readBundle(folder: string): BundleTable {
  const table = new Map<string, { bytes: Uint8Array<ArrayBuffer>; contentType: string }>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const contentType = contentTypes[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    table.set(`/${relative(folder, path).split(sep).join('/')}`, { bytes: new Uint8Array(readFileSync(path)), contentType });
  }
  return table;
}

/** A paper on its way out, from memory, under its own stricter policy. */
export function answerFromShelf(shelf: PaperShelf, request: { readonly url: string; readonly method: string }): Response | null {
  const url = URL.parse(request.url);
  const found = url?.protocol === 'app:' && url.host === 'bundle' && request.method === 'GET' ? shelf.find(url.pathname) : undefined;
  return found ? new Response(found.text, { headers: { ...securityHeaders, 'Content-Security-Policy': paperSecurityPolicy, 'Content-Type': found.contentType } }) : null;
}

export function answerFromBundle(table: BundleTable, request: { readonly url: string; readonly method: string }): Response {
  const url = URL.parse(request.url);
  const found = url?.protocol === 'app:' && url.host === 'bundle' && request.method === 'GET' ? table.get(url.pathname) : undefined;
  if (!found) return new Response(null, { status: 404, headers: securityHeaders });
  const policy = `${bundleOrigin}${url?.pathname ?? ''}` === deskPage ? { 'Content-Security-Policy': deskSecurityPolicy } : {};
  return new Response(found.bytes, { headers: { ...securityHeaders, ...policy, 'Content-Type': found.contentType } });
}

/** Our scheme; pictures and sound made in the page; developer tools of a development build. Everything else is cancelled, ws and wss too. */
export function isOwnAddress(url: string, resourceType: string, mayUseDevTools: boolean): boolean {
  if (url.startsWith(`${bundleOrigin}/`)) return true;
  if (resourceType === 'media') return url.startsWith(`blob:${bundleOrigin}/`);
  if (resourceType === 'image') return url.startsWith(`blob:${bundleOrigin}/`) || url.startsWith('data:image/');
  return mayUseDevTools && url.startsWith('devtools://');
}
