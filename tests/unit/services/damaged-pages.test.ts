// One page of a vault's database that cannot be read any more, each in turn: it opens or says that it is damaged, nothing is taken for a bug, and a rescue
// is the way on.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import type { VaultStatus } from '#shared/ipc/contract.ts';
import type { VaultCall, VaultCalls, VaultChannel } from '#electron/vault/messages.ts';
import { createVaultServer } from '#electron/vault/server.ts';
import { createVault, openVault } from '#electron/vault/vault.ts';
import { buildDraftInput, caseOne } from '#tests/support/case-builder.ts';
import { floorCost, quickKdf } from '#tests/support/quick-kdf.ts';
import { desk } from '#tests/support/service-harness.ts';

const pageBytes = 4_096;
const passphrase = 'five invented words for tests';
const folderIn = (home: string): string => join(home, 'Practice.bitim');
const secret = () => ({ type: 'passphrase', bytes: new TextEncoder().encode(passphrase) }) as const;

function startProcess(home: string) {
  const clock = { now: () => Date.now() };
  const bugs: string[] = [];
  const server = createVaultServer({
    createVault,
    openVault,
    clock,
    vaultDependencies: { clock, deriveKey: quickKdf, witnessFolder: join(home, 'witness'), privateFolder: join(home, 'private') },
    newId: () => randomUUID() as string as RecordId,
    chooseCost: async () => floorCost,
    emit: (message) => void (message.type === 'report' && bugs.push(`${message.where}: ${message.what}`)),
  });
  const call = async <Call extends VaultCall>(type: Call, input: VaultCalls[Call]['input']): Promise<VaultCalls[Call]['result']> =>
    (await server.handle({ id: 1, type, input } as Parameters<typeof server.handle>[0])).result as VaultCalls[Call]['result'];
  const ask = async (channel: VaultChannel, input: unknown = {}) => call('request', { channel, viewer: desk, input });
  const checked = async (): Promise<VaultStatus['integrity']> => {
    for (;;) {
      const status = await ask('vault:status');
      const { integrity } = (status as unknown as { readonly value: VaultStatus }).value;
      if (integrity.type !== 'checking') return integrity;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { call, ask, checked, bugs };
}

const newNote = (text: string) => buildDraftInput({ caseId: caseOne, recordId: randomUUID() as string as RecordId, text });

it('a damaged page is damage wherever it lies: said so, never a bug, and what can be read is rescued', async () => {
  const home = mkdtempSync(join(tmpdir(), 'bitim-pages-'));
  try {
    const maker = startProcess(home);
    await maker.call('create', { folder: home, name: 'Practice', passphrase: secret().bytes });
    await maker.ask('case:create', { caseId: caseOne, workingName: 'Garden wall', matter: '', openedOn: '2026-11-02' });
    for (let index = 0; index < 10; index++) await maker.ask('note:save', newNote('Words of a note, many times over. '.repeat(20)));
    await maker.call('close', null);

    const path = join(folderIn(home), 'cases.db');
    const whole = readFileSync(path);
    const outcomes = { unopened: 0, refused: 0 };
    for (let page = 1; page < whole.length / pageBytes; page++) {
      writeFileSync(path, Buffer.from(whole).fill(0, page * pageBytes, (page + 1) * pageBytes));
      rmSync(`${path}-wal`, { force: true });
      const process = startProcess(home);
      const opened = await process.call('open', { folder: folderIn(home), secret: secret() });
      if (opened.ok) {
        const answers = [await process.ask('case:list'), await process.ask('case:open', { caseId: caseOne }), await process.ask('note:save', newNote('One more'))];
        for (const answer of answers) if (!answer.ok) expect(answer.error.type, `page ${page}`).toBe('vault-damaged');
        if (answers.some(({ ok }) => !ok)) {
          outcomes.refused += 1;
          expect(await process.checked(), `page ${page}`).toMatchObject({ type: 'altered' });
        }
      } else {
        outcomes.unopened += 1;
        expect(opened.error.type, `page ${page}`).toBe('database-damaged');
      }
      expect(process.bugs, `page ${page}`).toEqual([]);
      await process.call('close', null);
      // Now and then: what a rescue reads is tried in tests of its own.
      if (page % 9 !== 0) continue;
      const rescuer = startProcess(home);
      expect(await rescuer.call('open', { folder: folderIn(home), secret: secret(), mode: 'rescue' }), `page ${page}`).toMatchObject({ ok: true });
      expect((await rescuer.ask('case:list')).ok).toBe(true);
      await rescuer.call('close', null);
    }
    expect(outcomes.unopened).toBeGreaterThan(3);
    expect(outcomes.refused).toBeGreaterThan(3);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}, 60_000);
