// The log of a process whose stderr nobody reads any more, in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { projectFolder } from './main-sources.ts';

const program = `
  import { logBug } from '#electron/platform/log.ts';
  let bugs = 0;
  process.on('uncaughtException', (thrown) => {
    bugs += 1;
    logBug('uncaught exception', thrown);
  });
  process.stdin.once('data', () => {
    logBug('one', new Error('one'));
    setTimeout(() => {
      console.log('bugs: ' + bugs);
      process.exit();
    }, 200);
  });
`;

test('a log that nobody reads any more is no bug to be logged again', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: projectFolder, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stderr.destroy();
  await once(child.stderr, 'close');
  child.stdin.end('go');
  expect(await text(child.stdout)).toBe('bugs: 0\n');
});
