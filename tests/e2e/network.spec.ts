// The whole app under strace, from its start to its end: no process of it connects to another machine or sends anything to one. Linux only.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { farAddresses, readSystemCalls } from '#tests/support/system-calls.ts';
import { createCasesPage } from './pages/cases-page.ts';
import { createDriver } from './pages/driver.ts';
import { createLockPage } from './pages/lock-page.ts';
import { createMeetingsPage } from './pages/meetings-page.ts';
import { createNotesPage } from './pages/notes-page.ts';
import { makeSampleCase } from './pages/sample-case.ts';
import { samplePassphrase } from './pages/start-page.ts';
import { expect, test } from './fixtures.ts';

const canTrace = process.platform === 'linux' && spawnSync('strace', ['-qq', '-e', 'trace=none', '-o', '/dev/null', 'true']).status === 0;
const folder = canTrace ? mkdtempSync(join(tmpdir(), 'bitim-network-')) : '';
const traceFile = join(folder, 'trace');

test.use({
  appArgs: ['--kdf-floor'], trace: 'off', screenshot: 'off',
  appUnder: ['strace', '-f', '--seccomp-bpf', '-qq', '-yy', '-s', '0', '-o', traceFile, '-e', 'trace=connect,sendto,sendmsg,sendmmsg'],
});
test.skip(({ shellKind }) => !canTrace || shellKind !== 'chromium-shell', 'strace is not installed, or may not be used, or the shell is Electron');
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the app speaks to no other machine', async ({ page, bitim }) => {
  test.setTimeout(300_000);
  const driver = createDriver(bitim, page);
  await makeSampleCase(driver);
  await createCasesPage(driver).section('meetings');
  await createMeetingsPage(driver).beginJoint();
  const notes = createNotesPage(driver);
  await notes.line().waitFor();
  await notes.enter('Something was said');
  const lock = createLockPage(driver);
  await lock.lockByKey();
  await lock.unlock(samplePassphrase);
  await notes.line().waitFor();
  await bitim.quit();
  const calls = readSystemCalls(readFileSync(traceFile, 'utf8'));
  // Awake: the browser is driven over a socket of this machine.
  expect(calls.some(({ text }) => /127\.0\.0\.1|AF_UNIX/.test(text))).toBe(true);
  expect(farAddresses(calls)).toEqual([]);
});

test('the look at addresses sees one that is far', () => {
  const near = '1 connect(7, {sa_family=AF_INET, sin_port=htons(40000), sin_addr=inet_addr("127.0.0.1")}, 16) = 0';
  const far = '1 connect(7, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16) = -1 EINPROGRESS (Operation now in progress)';
  const far6 = '2 sendto(9, ""..., 40, 0, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = 40';
  const asked = '3 connect(8<UDPv6:[41]>, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::8", &sin6_addr), sin6_scope_id=0}, 28) = 0';
  const sent = '3 sendto(8<UDPv6:[[2001:db8::2]:4000->[2001:db8::8]:443]>, ""..., 40, 0, NULL, 0) = 40';
  expect(farAddresses(readSystemCalls([near, far, far6, asked].join('\n')))).toEqual(['connect 192.0.2.7 port 443', 'sendto 2001:db8::1 port 53']);
  expect(farAddresses(readSystemCalls([asked, sent].join('\n')))).toEqual(['sendto 2001:db8::8 port 443']);
});
