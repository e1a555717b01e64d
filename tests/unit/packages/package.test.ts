// A package from one mediator to another and back: what is in it, who may read it, and what of it counts over there.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportedCaseSchema } from '#shared/domain/export-format.ts';
import { packageHeaderSchema } from '#shared/domain/package.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { plainTerms } from '#shared/domain/permission-state.ts';
import { buildPartyDetails } from '#tests/support/case-builder.ts';
import { setupExchangeVault, setupFolder, unwrap, type ExchangeVault } from '#tests/support/exchange-vault.ts';
import { askAs, choose, layPackageCase, makePackage, openWith, phrase, phraseBytes, plainOf, saveNote, seenBy, setupPair, trustAndTake } from '#tests/support/package-vault.ts';
import { addFile } from '#tests/support/add-file.ts';
import { desk } from '#tests/support/service-harness.ts';

const missing = ['age', 'age-keygen', 'unzip', 'script'].filter((name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0);

const give = (vault: ExchangeVault, caseId: string, records: readonly RecordId[], to: string) =>
  vault.get('permission:give', { caseId, covers: { type: 'records', records: [...records] }, to: { type: 'parties', parties: [to] }, answer: { type: 'yes' }, terms: plainTerms } as never);

describe('a package', () => {
  it.skipIf(missing.length > 0)(`is opened by the age of this system${missing.length > 0 ? ` (skipped: ${missing.join(', ')} missing)` : ''}, with a key and with a passphrase`, { timeout: 60_000 }, async () => {
    const from = await setupExchangeVault('Aigul', 'usual');
    const { caseId, audiences } = await layPackageCase(from);
    const folder = setupFolder();
    const keyFile = join(folder, 'key.txt');
    execFileSync('age-keygen', ['-o', keyFile], { stdio: 'pipe' });
    const recipient = /age1\w+/.exec(readFileSync(keyFile, 'utf8'))?.[0] ?? '';
    const toKey = await makePackage(from, caseId, [audiences.joint, audiences.a], { to: { type: 'key', recipient } });
    unwrap(toKey.result);
    execFileSync('age', ['-d', '-i', keyFile, '-o', join(folder, 'key.zip'), toKey.path], { stdio: 'pipe' });
    const toPhrase = await makePackage(from, caseId, [audiences.joint]);
    unwrap(toPhrase.result);
    expect(readFileSync(toPhrase.path, 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/);
    const typed = spawnSync('script', ['-qec', `age -d -o ${join(folder, 'phrase.zip')} ${toPhrase.path}`, '/dev/null'], { input: `${phrase}\n`, timeout: 30_000 });
    expect(existsSync(join(folder, 'phrase.zip')), String(typed.stdout)).toBe(true);
    for (const name of ['key', 'phrase']) execFileSync('unzip', ['-q', join(folder, `${name}.zip`), '-d', join(folder, name)]);
    const [ofKey, ofPhrase] = ['key', 'phrase'].map((name) => readFileSync(join(folder, name, 'case.md'), 'utf8'));
    expect(ofKey).toContain('alpha would leave the upper yard');
    expect(ofPhrase).toContain('both want water by spring');
    expect(ofPhrase).not.toMatch(/alpha would|beta fears|slow down|alpha@example|goats/);
    expect(exportedCaseSchema.parse(JSON.parse(readFileSync(join(folder, 'key', 'case.json'), 'utf8'))).caseId).toBe(caseId);
    expect(readdirSync(join(folder, 'key')).sort()).toEqual(['READ-ME.txt', 'bitim-package.json', 'bitim-package.sig', 'case.json', 'case.md', 'schema']);
  });

  it('made by age itself to this vault’s key is recognised as none of ours, and ours opens without a word', { timeout: 60_000 }, async () => {
    const { from, to } = await setupPair();
    const { caseId, audiences } = await layPackageCase(from);
    const { ageRecipient } = await to.get('package:card', {});
    const made = await makePackage(from, caseId, [audiences.joint], { to: { type: 'key', recipient: ` ${ageRecipient.toUpperCase()} ` } });
    unwrap(made.result);
    expect(await choose(to, made.path)).toMatchObject({ type: 'opened', preview: { seal: 'signed', sender: { state: 'new' }, place: 'new', caseId } });
    // The sender itself has no key to it.
    expect(await choose(from, made.path)).toMatchObject({ type: 'needs-secret', secret: 'key' });
    expect((await makePackage(from, caseId, [audiences.joint], { to: { type: 'key', recipient: `${ageRecipient.slice(0, -1)}${ageRecipient.endsWith('q') ? 'p' : 'q'}` } })).result).toEqual({ ok: false, error: { type: 'bad-recipient' } });
    expect((await makePackage(from, caseId, [audiences.joint], { to: { type: 'passphrase', bytes: new TextEncoder().encode('short') } })).result).toEqual({ ok: false, error: { type: 'weak-passphrase' } });
    if (missing.length > 0) return;
    const other = join(setupFolder(), 'letter.age');
    execFileSync('age', ['-r', ageRecipient, '-o', other], { input: 'a letter' });
    expect(await to.call('open-package', { viewer: desk, path: other, taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'not-a-package' } });
  });

  it('comes in only after the fingerprint was compared, and both know each other by it', { timeout: 60_000 }, async () => {
    const { from, to } = await setupPair();
    const { caseId, audiences, notes } = await layPackageCase(from);
    const made = await makePackage(from, caseId, [audiences.joint, audiences.own]);
    unwrap(made.result);
    expect(await to.ask('package:unseal', { handle: randomUUID(), secret: phraseBytes(), taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'not-found' } });
    const step = await choose(to, made.path);
    expect(await to.ask('package:unseal', { handle: (step as { handle: string }).handle, secret: new TextEncoder().encode('another phrase'), taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'wrong-secret' } });
    const preview = await openWith(to, made.path);
    expect(preview.sender?.fingerprint).toBe((await from.get('package:card', {})).fingerprint);
    expect(preview.sender?.fingerprint).toMatch(/^(\d{4} ){5}\d{4}$/);
    const { lines } = await to.get('package:look', { handle: preview.handle, from: 0 });
    expect(lines.map(({ text }) => text)).toEqual(expect.arrayContaining(['both want water by spring', 'slow down tomorrow']));
    expect(await to.ask('package:take', { handle: preview.handle, language: 'ru', taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'not-trusted' } });
    expect(await to.ask('package:trust', { handle: preview.handle, fingerprint: '0000 0000 0000 0000 0000 0000' })).toEqual({ ok: false, error: { type: 'not-trusted' } });
    await to.get('package:trust', { handle: preview.handle, fingerprint: preview.sender?.fingerprint ?? '' });
    expect(await to.get('package:take', { handle: preview.handle, language: 'ru', taskId: randomUUID() })).toMatchObject({ caseId, as: 'new', copied: 0, left: [] });
    expect(to.vault.store.record(notes.joint)?.audience).toEqual(audiences.joint);
    expect((await openWith(to, made.path))).toMatchObject({ place: 'here', sender: { state: 'known' }, takenAt: expect.any(Number) });
    expect(await to.vault.verify()).toMatchObject({ type: 'whole' });
    const card = await to.get('package:card', {});
    expect(card.known).toHaveLength(1);
    expect((await to.get('package:forget-sender', { signKey: card.known[0]?.signKey ?? '' })).known).toEqual([]);
  });

  it('holds the chosen audiences and names and marks, and nothing else', { timeout: 60_000 }, async () => {
    const { from } = await setupPair();
    const { caseId, audiences, notes, rooms, a, b } = await layPackageCase(from);
    await give(from, caseId, [notes.a], b);
    const draftId = await saveNote(from, rooms.joint, caseId, { text: 'to be deleted words', meetingId: rooms.joint.type === 'room' ? rooms.joint.meetingId : null });
    unwrap(await askAs(from, rooms.joint, 'note:delete', { caseId, recordId: draftId }) as never);
    await addFile({ get: async (viewer, channel, input) => unwrap(await askAs(from, viewer, channel as never, input) as never) }, rooms.joint, { caseId, recordId: randomUUID() as RecordId, content: 'a scan of the plan', fileName: 'plan.txt' });
    const made = await makePackage(from, caseId, [audiences.joint]);
    expect(unwrap(made.result)).toMatchObject({ files: 1, permissions: 0 });
    const zip = (await plainOf(made.path)).toString('latin1');
    expect(zip).toContain('plan.txt');
    const preview = await openWith(from, made.path);
    const { lines } = await from.get('package:look', { handle: preview.handle, from: 0 });
    const all = JSON.stringify(lines);
    expect(all).not.toMatch(/alpha would|beta fears|slow down|to be deleted|alpha@example|goats/);
    expect(lines.some(({ recordId }) => recordId === (a as string))).toBe(true);
    expect(preview).toMatchObject({ counts: { parties: 2, notes: 1, meetings: 1, files: 1, permissions: 0 }, sender: { state: 'own' } });
    const withoutFiles = await makePackage(from, caseId, [audiences.joint], { withFiles: false, for: from });
    expect(unwrap(withoutFiles.result)).toMatchObject({ files: 0 });
    const [entry] = from.vault.store.journal(caseId).filter(({ kind }) => kind === 'package-made');
    expect(entry?.content).toMatchObject({ audiences: [audiences.joint], to: { type: 'passphrase' } });
    expect(from.vault.store.journal(caseId).filter(({ kind }) => kind === 'package-finished')).toHaveLength(2);
  });

  it('keeps its walls over there; a permission from outside counts after the mediator’s look alone', { timeout: 60_000 }, async () => {
    const { from, to } = await setupPair();
    const laid = await layPackageCase(from);
    const { caseId, audiences, notes, rooms, a, b } = laid;
    await give(from, caseId, [notes.a], b);
    expect((await seenBy(from, rooms.b, caseId)).has(notes.a)).toBe(true);
    const made = await makePackage(from, caseId, Object.values(audiences), { for: to });
    unwrap(made.result);
    expect(await trustAndTake(to, made.path)).toMatchObject({ as: 'new', permissions: 1 });
    for (const [viewer, mine] of [[rooms.a, [notes.a, notes.joint]], [rooms.b, [notes.b, notes.joint]], [rooms.joint, [notes.joint]]] as const) {
      const seen = await seenBy(to, viewer, caseId);
      for (const id of Object.values(notes)) expect(seen.has(id), `${JSON.stringify(viewer)} ${id}`).toBe((mine as readonly string[]).includes(id));
    }
    const { waiting, marks, taken } = await to.get('package:outside', { caseId });
    expect(waiting).toMatchObject([{ permission: { by: { type: 'party', party: a } } }]);
    expect(marks.some(({ recordId }) => recordId === notes.joint)).toBe(true);
    expect(taken).toMatchObject([{ isJournalWhole: true }]);
    const permissionId = waiting[0]?.permission.id as RecordId;
    unwrap(await to.ask('package:decide', { caseId, permissionId, decision: 'taken' }) as never);
    expect((await seenBy(to, rooms.b, caseId)).has(notes.a)).toBe(true);
    expect((await to.get('package:outside', { caseId })).waiting).toEqual([]);
    expect(await to.ask('package:decide', { caseId, permissionId, decision: 'refused' })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(await to.vault.verify()).toMatchObject({ type: 'whole' });
  });

  it('comes back beside: new words are added, changed ones stand as a second record, nothing here is overwritten', { timeout: 90_000 }, async () => {
    const { from, to } = await setupPair();
    const { caseId, audiences, notes, rooms } = await layPackageCase(from);
    const out = await makePackage(from, caseId, Object.values(audiences), { for: to });
    await trustAndTake(to, out.path);
    const meetingOf = (viewer: typeof rooms.joint) => (viewer.type === 'room' ? viewer.meetingId : null);
    const added = await saveNote(to, rooms.a, caseId, { text: 'alpha told Berik more', meetingId: meetingOf(rooms.a) });
    await saveNote(to, rooms.joint, caseId, { recordId: notes.joint, baseRevision: 1, text: 'both want water by April', meetingId: meetingOf(rooms.joint) });
    await saveNote(from, rooms.joint, caseId, { recordId: notes.joint, baseRevision: 1, text: 'both want water by May', meetingId: meetingOf(rooms.joint) });
    const before = from.vault.store.records({ caseId, state: 'all' });
    const back = await makePackage(to, caseId, Object.values(audiences), { for: from });
    unwrap(back.result);
    const done = await trustAndTake(from, back.path);
    expect(done).toMatchObject({ as: 'beside', added: 1, copied: 1, left: [], permissions: 0 });
    for (const record of before) expect(from.vault.store.record(record.id), record.kind).toEqual(record);
    expect(from.vault.store.record(added)).toMatchObject({ audience: audiences.a });
    const { marks, taken } = await from.get('package:outside', { caseId });
    const copy = marks.find(({ of }) => of === notes.joint);
    expect(from.vault.store.record(copy?.recordId as RecordId)).toMatchObject({ body: { text: 'both want water by April' }, origins: [notes.joint], audience: audiences.joint });
    expect(marks).toContainEqual({ recordId: added, name: 'Berik', of: null });
    // The same once more brings nothing new; their journal stays a chain of its own, beside ours.
    expect(await trustAndTake(from, back.path)).toMatchObject({ added: 0, copied: 0 });
    expect(taken).toMatchObject([{ isJournalWhole: true }]);
    expect(from.vault.store.journal(caseId).filter(({ kind }) => kind === 'case-made')).toHaveLength(1);
    expect(await from.vault.verify()).toMatchObject({ type: 'whole' });
    // Walls of what came back.
    expect((await seenBy(from, rooms.b, caseId)).has(added)).toBe(false);
    expect((await seenBy(from, rooms.a, caseId)).has(added)).toBe(true);
  });

  it('brings a party that joined over there, with a mark that is free here', { timeout: 60_000 }, async () => {
    const { from, to } = await setupPair();
    const { caseId, audiences, b } = await layPackageCase(from);
    const out = await makePackage(from, caseId, Object.values(audiences), { for: to });
    await trustAndTake(to, out.path);
    const [theirs, ours] = [randomUUID(), randomUUID()];
    const add = (vault: ExchangeVault, partyId: string, surname: string) => vault.get('party:save', { caseId, partyId, revision: 0, details: buildPartyDetails(surname), left: false } as never);
    await add(to, theirs, 'Gamma');
    await add(from, ours, 'Delta');
    const back = await makePackage(to, caseId, [...Object.values(audiences), { type: 'parties', parties: [theirs as never] }], { for: from });
    unwrap(back.result);
    await trustAndTake(from, back.path);
    const letters = from.vault.store.records({ caseId, kinds: ['party'], state: 'live' }).map(({ body }) => (body as { mark: { letter: string } }).mark.letter);
    expect([...letters].sort()).toEqual(['A', 'B', 'C', 'D']);
    const screen = await seenBy(from, { type: 'screen', caseId, parties: [b] }, caseId);
    expect([...screen.values()].filter(({ kind }) => kind === 'roster').map(({ body }) => (body as { parties: unknown[] }).parties.length)).toEqual([4]);
  });

  it('of a case in the trash or destroyed here does not slip back', { timeout: 60_000 }, async () => {
    const { from, to } = await setupPair();
    const { caseId, audiences } = await layPackageCase(from);
    const out = await makePackage(from, caseId, [audiences.joint], { for: to });
    await trustAndTake(to, out.path);
    await to.get('case:delete', { caseId });
    const preview = await openWith(to, out.path);
    expect(preview.place).toBe('trash');
    expect(await to.ask('package:take', { handle: preview.handle, language: 'ru', taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'case-in-trash' } });
    await to.get('trash:empty', { caseId: null, recordIds: null });
    const again = await openWith(to, out.path);
    expect(again.place).toBe('gone');
    const done = await to.get('package:take', { handle: again.handle, language: 'ru', taskId: randomUUID() });
    expect(done.as).toBe('copy');
    expect(done.caseId).not.toBe(caseId);
    expect(await to.vault.verify()).toMatchObject({ type: 'whole' });
  });

  it('says in its header what it is', { timeout: 60_000 }, async () => {
    const { from } = await setupPair();
    const { caseId, audiences } = await layPackageCase(from);
    const made = await makePackage(from, caseId, [audiences.joint]);
    const path = join(setupFolder(), 'plain.zip');
    writeFileSync(path, await plainOf(made.path));
    if (missing.includes('unzip')) return;
    const header = packageHeaderSchema.parse(JSON.parse(execFileSync('unzip', ['-p', path, 'bitim-package.json']).toString()));
    expect(header).toMatchObject({ caseId, audiences: [audiences.joint], rule: 'closed', sender: { vaultName: 'Aigul' } });
    expect(header.files.map((file) => file.path)).toEqual(['READ-ME.txt', 'schema/bitim-export.schema.json', 'case.json', 'case.md']);
  });
});
