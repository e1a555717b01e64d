// process.ts starts the built `kdf.js`; run from the sources it is sent to another file.
import { registerHooks } from 'node:module';

export function redirectKdf(url: string): void {
  registerHooks({
    resolve: (specifier, context, next) => (specifier.endsWith('/electron/vault/kdf.js') ? { url, shortCircuit: true } : next(specifier, context)),
  });
}
