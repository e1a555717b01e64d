// What must be said before Chromium starts: sandbox everywhere, one scheme of our own, no network, nothing kept on disk.
import { app, protocol } from 'electron';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Each alone would not be enough; together they mean "no network" and "no cache" whatever a page or Chromium itself tries. */
const chromiumSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['disable-http-cache'],
  ['disable-gpu-shader-disk-cache'],
  ['disable-breakpad'],
];

/** To be called while main.js is being read. */
export function hardenBeforeReady(): void {
  app.enableSandbox();
  for (const [name, value] of chromiumSwitches) app.commandLine.appendSwitch(name, value);
  // No codeCache, no service workers, no bypass of the policy: only what makes a page at this address behave like one of the web.
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/** Chromium writes Preferences even for a session in memory: into a folder that is new at each start and gone after it. */
export function makeFreshSessionData(): { readonly remove: () => void } {
  const folder = join(app.getPath('userData'), 'session');
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  remove();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('sessionData', folder);
  return {
    remove: () => {
      try {
        remove();
      } catch {
        // Windows keeps files that Chromium still has open: the next start removes them.
      }
    },
  };
}

/** To be called when ready: names are never resolved, neither by the system nor over HTTPS. */
export function hardenResolver(): void {
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false, enableAdditionalDnsQueryTypes: false });
}
