import { threadId } from 'node:worker_threads';

process.parentPort.on('message', ({ data, ports }) => {
  if (data.kind === 'exit') process.exit(data.code);
  const [port] = ports;
  port?.on('message', (event) => {
    const { id, value } = event.data;
    const seen = { value, kind: value?.constructor?.name, fixture: process.env.FIXTURE, args: process.argv.slice(2), threadId };
    port.postMessage({ id, value: seen });
  });
  port?.start();
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window.
process.parentPort.postMessage('ready');
