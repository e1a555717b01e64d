// Journals on the real vault: the chain is reckoned anew and shows an alteration; a party's printed journal holds its own entries with the
// means to check them, and no trace of the others; sealed answers change not one byte of the vault's folder.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RecordId } from '#shared/domain/ids.ts';
import type { Viewer } from '#shared/domain/audience.ts';
import type { JournalCheck, JournalShown } from '#shared/ipc/contract-journal.ts';
import { contract } from '#shared/ipc/contract.ts';
import { loadSodium } from '#electron/vault/keys/sodium.ts';
import type { VaultChannel } from '#electron/vault/messages.ts';
import type { OpenedVault } from '#electron/vault/ports.ts';
import { journalFor } from '#electron/vault/services/journal.ts';
import { release } from '#electron/vault/services/release.ts';
import { serve } from '#electron/vault/services/service-table.ts';
import { createVaultSession, type VaultSession } from '#electron/vault/services/session.ts';
import { hashContent } from '#electron/vault/store/journal.ts';
import { toJson } from '#electron/vault/store/rows.ts';
import { buildDraftInput, buildPartyDetails, caseOne, meetingA, meetingB, buildMeetingDetails, partyA, partyB, partyC, roomA, roomB, screenOf } from '#tests/support/case-builder.ts';
import { changeRawDatabase } from '#tests/support/raw-database.ts';
import { desk, toRecordId } from '#tests/support/service-harness.ts';
import { passphrase, setupVault } from '#tests/support/vault-fixture.ts';

const [noteA, noteB] = [toRecordId(0x2a), toRecordId(0x2b)];
const secretOfB = 'marrowfeld';

function startSession(vault: OpenedVault): { readonly session: VaultSession; readonly get: (viewer: Viewer, channel: VaultChannel, input: unknown) => Promise<unknown> } {
  let lastId = 0;
  let now = 1_800_000_000_000;
  const session = createVaultSession({ vault, clock: { now: () => (now += 1_000) }, newId: () => toRecordId(0xbb00 + (lastId += 1)) as RecordId, onChanged: () => undefined, onStatusChanged: () => undefined, onProgress: () => undefined });
  const get = async (viewer: Viewer, channel: VaultChannel, input: unknown): Promise<unknown> => {
    const answer = await serve({ session, viewer }, channel, contract[channel].input.parse(input));
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  return { session, get };
}

/** What A and B told apart, what B permitted, and a proposal put to both. */
async function fill({ get }: ReturnType<typeof startSession>): Promise<void> {
  await get(desk, 'case:create', { caseId: caseOne, workingName: 'Hidden name of the case', matter: '', openedOn: '2026-11-02' });
  for (const [partyId, name] of [[partyA, 'Alphason'], [partyB, 'Betason'], [partyC, 'Gammason']] as const) await get(desk, 'party:save', { caseId: caseOne, partyId, revision: 0, details: buildPartyDetails(name), left: false });
  for (const [meetingId, party] of [[meetingA, partyA], [meetingB, partyB]] as const) await get(desk, 'meeting:save', { caseId: caseOne, meetingId, revision: 0, details: buildMeetingDetails([party]) });
  await get(roomA, 'note:save', buildDraftInput({ caseId: caseOne, recordId: noteA, meetingId: meetingA, text: 'told by the first' }));
  await get(roomB, 'note:save', buildDraftInput({ caseId: caseOne, recordId: noteB, meetingId: meetingB, text: `${secretOfB} told by the second` }));
  const permission = { caseId: caseOne, answer: { type: 'ask-me' }, terms: { signedOn: null, validUntil: null, purpose: '', way: 'spoken' } };
  await get(desk, 'permission:give', { ...permission, covers: { type: 'records', records: [noteB] }, to: { type: 'parties', parties: [partyA] } });
  await get(desk, 'permission:give', { ...permission, covers: { type: 'records', records: [noteA] }, to: { type: 'parties', parties: [partyB] } });
  await get(desk, 'case:hold', { caseId: caseOne, reason: 'a complaint of the second' });
}

const of = { type: 'case', caseId: caseOne } as const;
const folderHash = (folder: string): string => {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) if (statSync(join(folder, name)).isFile()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
};

describe('the chain', () => {
  it('is whole, also where words were erased, and shows what was altered behind its back', async () => {
    const fixture = await setupVault();
    const running = startSession(fixture.vault);
    await fill(running);
    running.session.change((writer) => writer.eraseJournalContent(caseOne, 2));
    const whole = (await running.get(desk, 'journal:verify', { of })) as JournalCheck;
    expect(whole).toMatchObject({ isWhole: true, brokenAt: null, erased: 1 });
    expect(await running.get(desk, 'journal:verify', { of: { type: 'vault' } })).toMatchObject({ isWhole: true });
    fixture.vault.close();

    await changeRawDatabase(fixture.folder, passphrase(), (connection) => connection.prepare("UPDATE journal_content SET content = replace(content, 'complaint', 'compliment') WHERE chain = ?").run(caseOne));
    const altered = startSession(await fixture.reopen());
    expect(await altered.get(desk, 'journal:verify', { of })).toMatchObject({ isWhole: false, brokenAt: whole.count });
    altered.session.vault.close();

    await changeRawDatabase(fixture.folder, passphrase(), (connection) => connection.prepare('DELETE FROM journal WHERE chain = ? AND number = ?').run(caseOne, whole.count));
    const cut = startSession(await fixture.reopen());
    expect(await cut.get(desk, 'journal:verify', { of })).toMatchObject({ isWhole: false, brokenAt: null, count: whole.count - 1 });
  });
});

describe('the journal of one party', () => {
  it('holds its own entries, can be checked by itself, and has no trace of the others', async () => {
    const { vault } = await setupVault();
    const running = startSession(vault);
    await fill(running);
    const { session, get } = running;
    const sodium = await loadSodium();
    const all = (await get(desk, 'journal:read', { of, party: null, language: 'en' })) as JournalShown;
    const own = (await get(desk, 'journal:read', { of, party: partyA, language: 'en' })) as JournalShown;
    expect(JSON.stringify(all)).toContain(secretOfB);
    expect(own.lines.map(({ text }) => text)).toEqual([
      expect.stringContaining('The case was opened'), 'A party joined: Alphason Sample.', expect.stringMatching(/^Permission\. Given by: Alphason Sample\. May be told to: Betason Sample\./),
    ]);

    const told = journalFor(session, { of, party: partyA, language: 'en' }) ?? [];
    const released = release({ session, viewer: desk }, { artefact: { type: 'journal', of, party: partyA, language: 'en' }, way: 'pdf', sheets: [], confirmed: [] });
    expect(released.ok).toBe(true);
    const html = released.ok ? released.value.html : '';
    for (const words of [secretOfB, 'Hidden name', 'complaint', 'hold', 'Gammason']) expect(html, words).not.toContain(words);
    for (const { shown, proof } of told) {
      expect(html).toContain(shown.code);
      const { salt, content } = proof ?? {};
      if (!salt) throw new Error('each of these may be checked');
      expect(Buffer.from(hashContent(sodium, salt, toJson(content))).toString('hex')).toBe(shown.code);
      expect(html).toContain(Buffer.from(salt).toString('hex'));
    }
    // Of the entries that are not its own: no hash, no salt, no time, and no gap in the numbers.
    const ownNumbers = new Set(own.lines.map(({ number }) => number));
    for (const { number, previous, contentHash, salt } of session.store.journalLines(caseOne).filter((line) => !ownNumbers.has(line.number) && line.number <= all.count)) {
      for (const bytes of [previous, contentHash, salt ?? new Uint8Array()]) if (bytes.length > 0) expect(html, String(number)).not.toContain(Buffer.from(bytes).toString('hex'));
    }
    const after = (await get(desk, 'journal:read', { of, party: partyA, language: 'en' })) as JournalShown;
    expect(after.lines.at(-1)?.text).toBe('Passed on to: Alphason Sample. What: journal, saved as PDF.');
    expect(((await get(desk, 'journal:read', { of, party: partyB, language: 'en' })) as JournalShown).lines.map(({ text }) => text).join()).not.toContain('journal');
  });
});

describe('sealed answers on the disk', () => {
  it('change not one byte of the vault, whatever they are', async () => {
    const { vault, folder } = await setupVault();
    const running = startSession(vault);
    await fill(running);
    const roundId = toRecordId(0x5ea1);
    await running.get(desk, 'sealed:begin', { caseId: caseOne, roundId, question: { type: 'within', text: 'price', limit: { minor: '100', currency: 'KZT' } }, parties: [partyA, partyB], consents: [partyA, partyB] });
    const before = folderHash(folder);
    for (const [party, minor] of [[partyA, '735192400'], [partyB, '735192500']] as const) {
      await running.get(screenOf(caseOne, party), 'sealed:answer', { roundId, answer: { type: 'within', minor } });
      await running.get(desk, 'sealed:state', { caseId: caseOne });
      expect(folderHash(folder)).toBe(before);
    }
    expect(await running.get(desk, 'sealed:open', { caseId: caseOne, roundId })).toEqual({ result: 'within' });
    expect(JSON.stringify(vault.store.journal(caseOne))).not.toMatch(/7351925|7351924/);
  });
});
