// Main's side and the vault's side of the port, without a process between them, and the process itself as main starts it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createVaultClient, type VaultPort } from '#electron/vault/client.ts';
import type { EventFromVault, MessageFromVault, MessageToVault, ReportFromVault } from '#electron/vault/messages.ts';
import { setupCase } from '#tests/support/case-builder.ts';
import { desk, setupServices } from '#tests/support/service-harness.ts';
import { memoryPassphrase } from '#tests/support/memory-vault.ts';

function setupPort() {
  const sent: MessageToVault[] = [];
  const listeners: { message?: (message: MessageFromVault) => void; exit?: () => void } = {};
  const port: VaultPort = {
    postMessage: (message) => void sent.push(message),
    onMessage: (listener) => void (listeners.message = listener),
    onExit: (listener) => void (listeners.exit = listener),
    kill: () => listeners.exit?.(),
  };
  const events: EventFromVault[] = [];
  const reports: ReportFromVault[] = [];
  const client = createVaultClient({ port, onEvent: (event) => void events.push(event), onReport: (report) => void reports.push(report) });
  return { client, sent, events, reports, say: (message: MessageFromVault) => listeners.message?.(message) };
}

describe('the client', () => {
  it('gives each answer to who asked, in any order', async () => {
    const { client, sent, say } = setupPort();
    const [first, second] = [client.call('close', null), client.call('set-viewers', { viewers: [desk] })];
    expect(sent.map(({ type }) => type)).toEqual(['close', 'set-viewers']);
    say({ type: 'reply', id: 2, result: { ok: true, value: 'second' } });
    say({ type: 'reply', id: 1, result: { ok: true, value: 'first' } });
    say({ type: 'reply', id: 1, result: { ok: true, value: 'twice' } });
    expect(await first).toEqual({ ok: true, value: 'first' });
    expect(await second).toEqual({ ok: true, value: 'second' });
  });

  it('answers "locked" for everything open when the process ends, and for all that comes after', async () => {
    const { client, sent } = setupPort();
    const open = client.call('close', null);
    client.kill();
    expect(await open).toEqual({ ok: false, error: { type: 'locked' } });
    await client.ended;
    expect(client.hasEnded()).toBe(true);
    expect(await client.call('close', null)).toEqual({ ok: false, error: { type: 'locked' } });
    expect(sent).toHaveLength(1);
  });

  it('passes events and reports on', () => {
    const { client, events, reports, say } = setupPort();
    say({ type: 'event', viewerKey: 'desk', channel: 'lock:blank', payload: null });
    say({ type: 'report', reference: '1', where: 'note:save', what: 'Error' });
    expect([events.length, reports.length]).toEqual([1, 1]);
    client.kill();
    say({ type: 'event', viewerKey: 'desk', channel: 'lock:blank', payload: null });
    expect(events).toHaveLength(1);
  });
});

describe('the server', () => {
  it('wipes passphrases after use, whatever came of it', async () => {
    const harness = await setupServices();
    const bytes = new TextEncoder().encode(memoryPassphrase);
    await harness.server.handle({ id: 1, type: 'open', input: { folder: '', secret: { type: 'passphrase', bytes } } });
    expect(bytes.every((byte) => byte === 0)).toBe(true);
    const [current, next] = [new TextEncoder().encode('wrong'), new TextEncoder().encode('long enough now')];
    await harness.server.handle({ id: 2, type: 'request', input: { channel: 'vault:change-passphrase', viewer: desk, input: { current, next } } });
    expect([...current, ...next].every((byte) => byte === 0)).toBe(true);
  });

  it('answers a bug with a reference, and reports it without any value', async () => {
    const harness = await setupCase();
    const result = await harness.call('request', { channel: 'note:save', viewer: desk, input: { caseId: 'a secret', recordId: 1n, content: null } });
    expect(result).toMatchObject({ ok: false, error: { type: 'internal' } });
    expect(harness.reports).toMatchObject([{ where: 'note:save', reference: (result as unknown as { error: { reference: string } }).error.reference }]);
    expect(JSON.stringify(harness.reports)).not.toContain('secret');
    expect(harness.reports[0]?.what).toMatch(/^TypeError/);
  });

  it('answers "locked" before a vault is open and after it is closed', async () => {
    const harness = await setupServices();
    await harness.call('close', null);
    for (const answer of [
      await harness.ask(desk, 'case:list', {}),
      await harness.call('set-viewers', { viewers: [] }),
      await harness.call('sealed', { boxes: [] }),
      await harness.call('flush', { viewer: desk, input: { drafts: [], saves: [], place: null } }),
    ])
      expect(answer).toEqual({ ok: false, error: { type: 'locked' } });
  });
});

describe('the process', () => {
  it('starts from its port alone and answers', async () => {
    const prelude = `data:text/javascript,${encodeURIComponent(
      "process.parentPort = { on: (name, listener) => process.on('message', (data) => listener({ data })), postMessage: (message) => process.send(message) };",
    )}`;
    const entry = new URL('../../../electron/vault/process.ts', import.meta.url);
    const child = fork(entry, ['--witness-folder=/nowhere', '--private-folder=/nowhere'], { execArgv: ['--import', prelude], serialization: 'advanced', stdio: 'ignore' });
    try {
      child.send({ id: 7, type: 'room', input: { caseId: '', meetingId: '' } });
      const [reply] = await once(child, 'message');
      expect(reply).toEqual({ type: 'reply', id: 7, result: { ok: false, error: { type: 'locked' } } });
    } finally {
      child.kill();
    }
  });
});
