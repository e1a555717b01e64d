// For tests only, over the IPC channel of a forked shell: runs a function's text with the electron module, and tells where Playwright can join.
import { app } from './app.mjs';
import electron from './electron.mjs';
import { hostEvents } from './host.mjs';

/** @param {object} message */
const say = (message) => process.connected && process.send?.(message, () => {});

hostEvents.on('browser', (url) => say({ kind: 'browser', url }));

process.on('message', async (/** @type {any} */ request) => {
  if (request.kind !== 'evaluate') return;
  try {
    // oxlint-disable-next-line no-eval -- running a test's function is what this channel is for.
    const callable = (0, eval)(`(${request.text})`);
    const value = await callable(electron, request.argument);
    say({ kind: 'answer', id: request.id, isOk: true, value });
  } catch (error) {
    say({ kind: 'answer', id: request.id, isOk: false, text: String(/** @type {Error} */ (error)?.stack ?? error) });
  }
});
// The tests' process is gone: nobody will close this app.
process.on('disconnect', () => app.exit(0));
