// Loaded before the vault process: its key derivation thread is the stand-in of the tests.
import { redirectKdf } from './redirect-kdf.ts';

redirectKdf(new URL('quick-kdf-thread.ts', import.meta.url).href);
