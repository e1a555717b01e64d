// Loaded before the vault process: its key derivation thread from the sources, which in the built app is a file beside it.
import { redirectKdf } from './redirect-kdf.ts';

redirectKdf(new URL('../../electron/vault/kdf-thread.ts', import.meta.url).href);
