// Every session, Electron's default one included: no permission, no network, no spelling service, no download.
import { app, session, type Session } from 'electron';
import { answerFromBundle, answerFromShelf, isOwnAddress, type BundleTable } from './bundle-scheme.ts';
import type { PaperShelf } from './paper-shelf.ts';

/** In memory only: a name without `persist:`. */
const pagePartition = 'bitim';

export function hardenSessions(options: { readonly table: BundleTable; readonly shelf: PaperShelf; readonly mayUseDevTools: boolean }): Session {
  app.on('session-created', (created) => hardenSession(created, options.mayUseDevTools));
  hardenSession(session.defaultSession, options.mayUseDevTools);
  const pages = session.fromPartition(pagePartition, { cache: false });
  hardenSession(pages, options.mayUseDevTools);
  pages.protocol.handle('app', (request) => answerFromShelf(options.shelf, request) ?? answerFromBundle(options.table, request));
  return pages;
}

const hardened = new WeakSet<Session>();

function hardenSession(target: Session, mayUseDevTools: boolean): void {
  if (hardened.has(target)) return;
  hardened.add(target);
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerLanguages([]);
  target.setCertificateVerifyProc((_request, answer) => answer(-2));
  // One listener is all that a session keeps: nobody else may set another.
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnAddress(details.url, details.resourceType, mayUseDevTools) }));
  target.on('will-download', (event) => event.preventDefault());
  void target.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}
