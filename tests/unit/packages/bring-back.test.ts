// What comes back from a co-mediator and differs: nothing of it is lost, nothing here is overwritten, and what was taken back waits to be ended.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { plainTerms } from '#shared/domain/permission-state.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { addFile } from '#tests/support/add-file.ts';
import { buildMeetingDetails, buildPartyDetails } from '#tests/support/case-builder.ts';
import { unwrap, type ExchangeVault } from '#tests/support/exchange-vault.ts';
import { askAs, layPackageCase, makePackage, seenBy, setupPair, trustAndTake, type PackageCase } from '#tests/support/package-vault.ts';

type Pair = { readonly from: ExchangeVault; readonly to: ExchangeVault; readonly laid: PackageCase };
const all = ({ audiences }: PackageCase) => Object.values(audiences);

/** Berik has the whole case. */
async function setupShared(lay: (from: ExchangeVault, laid: PackageCase) => Promise<void> = async () => undefined): Promise<Pair> {
  const { from, to } = await setupPair();
  const laid = await layPackageCase(from);
  await lay(from, laid);
  const out = await makePackage(from, laid.caseId, all(laid), { for: to });
  unwrap(out.result);
  await trustAndTake(to, out.path);
  return { from, to, laid };
}

async function bringBack({ from, to, laid }: Pair, audiences = all(laid)) {
  const back = await makePackage(to, laid.caseId, audiences, { for: from });
  unwrap(back.result);
  return trustAndTake(from, back.path);
}

const record = (vault: ExchangeVault, id: string): VaultRecord => vault.vault.store.record(id as RecordId) as VaultRecord;
const saveParty = (vault: ExchangeVault, caseId: CaseId, partyId: string, surname: string, change: object) => vault.get('party:save', { caseId, partyId, revision: record(vault, partyId).revision, details: buildPartyDetails(surname, change), left: false } as never);
const files = (vault: ExchangeVault) => ({ get: async (viewer: never, channel: never, input: never) => unwrap(await askAs(vault, viewer, channel, input) as never) }) as never;

describe('sheets that differ', () => {
  it('stand beside as a note of the mediator’s own, field by field, and once only', { timeout: 60_000 }, async () => {
    const pair = await setupShared();
    const { from, to, laid } = pair;
    const { caseId, a, b, rooms } = laid;
    await saveParty(to, caseId, a, 'Alpha', { email: 'new@example.org', remarks: 'speaks softly' });
    await saveParty(from, caseId, a, 'Alpha', { email: 'alpha@example.org', remarks: 'in a hurry' });
    const meetingId = rooms.joint.type === 'room' ? rooms.joint.meetingId : null;
    const meeting = (vault: ExchangeVault, place: string) =>
      vault.get('meeting:save', { caseId, meetingId, revision: record(vault, meetingId ?? '').revision, details: buildMeetingDetails([a, b], { startsAt: (record(vault, meetingId ?? '').body as { startsAt: number }).startsAt, place }) } as never);
    await meeting(to, 'Room 7');
    await meeting(from, 'Room 3');
    const before = from.vault.store.records({ caseId, state: 'all' });
    expect(await bringBack(pair)).toMatchObject({ as: 'beside', added: 0, copied: 2, sheets: 2, left: [] });
    for (const one of before) expect(record(from, one.id)).toEqual(one);
    const { marks } = await from.get('package:outside', { caseId });
    const [ofParty, ofMeeting] = [a as string, meetingId as string].map((id) => record(from, marks.find(({ of }) => of === id)?.recordId ?? ''));
    expect(ofParty).toMatchObject({ kind: 'note', audience: { type: 'mediator' }, source: { type: 'mediator' }, origins: [a] });
    const textOf = (note: VaultRecord | undefined): string => (note?.body as { readonly text: string } | undefined)?.text ?? '';
    const text = textOf(ofParty);
    expect(text).toContain('Berik');
    expect(text).toContain('new@example.org (здесь: alpha@example.org)');
    expect(text).toContain('speaks softly (здесь: in a hurry)');
    expect(text.split('\n')).toHaveLength(3);
    expect(textOf(ofMeeting)).toContain('Room 7 (здесь: Room 3)');
    // To no room, not even the party's own.
    for (const viewer of Object.values(rooms)) expect((await seenBy(from, viewer, caseId)).has(ofParty?.id as RecordId)).toBe(false);
    expect(await bringBack(pair)).toMatchObject({ added: 0, copied: 0, sheets: 0, left: [] });
    expect(await from.vault.verify()).toMatchObject({ type: 'whole' });
  });

  it('of what was not chosen say nothing: names and marks that always go are no difference', { timeout: 60_000 }, async () => {
    const pair = await setupShared();
    const { from, to, laid } = pair;
    await saveParty(to, laid.caseId, laid.a, 'Alpha', { email: 'new@example.org' });
    await saveParty(from, laid.caseId, laid.a, 'Alpha', { email: 'other@example.org', name: { surname: 'Alpha', givenName: 'Sample', patronymic: 'Patronymic' } });
    await from.get('case:save', { caseId: laid.caseId, revision: record(from, laid.caseId).revision, details: { workingName: 'Well between two yards', matter: 'water', openedOn: '2026-11-02', subject: 'the well', court: { name: '', caseNumber: '', official: '' }, rule: 'closed', referral: '' } });
    await to.get('case:save', { caseId: laid.caseId, revision: record(to, laid.caseId).revision, details: { workingName: 'Well between two yards', matter: 'water', openedOn: '2026-11-02', subject: 'a well', court: { name: '', caseNumber: '', official: '' }, rule: 'closed', referral: '' } });
    expect(await bringBack(pair, [laid.audiences.joint])).toMatchObject({ copied: 0, sheets: 0, left: [] });
    expect(await bringBack(pair, [laid.audiences.own])).toMatchObject({ copied: 1, sheets: 1 });
  });
});

describe('a file and an agreement that differ', () => {
  it('come as records of their own, the file with its content', { timeout: 60_000 }, async () => {
    const [fileId, paperId] = [randomUUID() as string as RecordId, randomUUID() as string as RecordId];
    const pair = await setupShared(async (from, laid) => {
      await addFile(files(from), laid.rooms.joint, { caseId: laid.caseId, recordId: fileId, content: 'a scan of the plan', fileName: 'plan.txt' });
      await from.get('settlement:create', { caseId: laid.caseId, recordId: paperId, languages: 'ru', parties: [laid.a, laid.b] });
    });
    const { from, to, laid } = pair;
    const { caseId } = laid;
    for (const [vault, remarks] of [[to, 'seen by both'], [from, 'from the archive']] as const) {
      await vault.get('file:save', { caseId, recordId: fileId, revision: record(vault, fileId).revision, details: { fileName: 'plan.txt', remarks } });
      const { version: _version, replaces: _replaces, frozen: _frozen, ...details } = record(vault, paperId).body as Record<string, unknown>;
      await vault.get('settlement:save', { caseId, recordId: paperId, revision: record(vault, paperId).revision, details: { ...details, number: remarks.slice(0, 4) } } as never);
    }
    expect(await bringBack(pair)).toMatchObject({ copied: 2, sheets: 0, left: [], files: 1 });
    const { marks } = await from.get('package:outside', { caseId });
    const [file, paper] = [fileId, paperId].map((id) => record(from, marks.find(({ of }) => of === id)?.recordId ?? ''));
    expect(file).toMatchObject({ kind: 'attachment', audience: laid.audiences.joint, origins: [fileId], body: { remarks: 'seen by both' } });
    expect(paper).toMatchObject({ kind: 'settlement', audience: { type: 'mediator' }, body: { number: 'seen' } });
    const read = await from.get('file:read', { caseId, recordId: file?.id as RecordId, piece: 0 });
    expect(JSON.stringify(read)).toBe(JSON.stringify(await from.get('file:read', { caseId, recordId: fileId, piece: 0 })));
    expect(await bringBack(pair)).toMatchObject({ copied: 0, files: 0 });
    expect(await from.vault.verify()).toMatchObject({ type: 'whole' });
  });
});

describe('a permission that was taken back over there', () => {
  async function setupRevoked(): Promise<Pair & { readonly permissionId: RecordId }> {
    const pair = await setupShared(async (from, { caseId, notes, b }) => {
      await from.get('permission:give', { caseId, covers: { type: 'records', records: [notes.a] }, to: { type: 'parties', parties: [b] }, answer: { type: 'yes' }, terms: plainTerms });
    });
    const { from, to, laid: { caseId } } = pair;
    const [waiting] = (await to.get('package:outside', { caseId })).waiting;
    const permissionId = waiting?.permission.id as RecordId;
    unwrap(await to.ask('package:decide', { caseId, permissionId, decision: 'taken' }) as never);
    await to.get('permission:revoke', { caseId, permissionId, reason: 'thought better of it' });
    expect(await bringBack(pair)).toMatchObject({ permissions: 0, revocations: 1 });
    expect((await seenBy(from, pair.laid.rooms.b, caseId)).has(pair.laid.notes.a)).toBe(true);
    return { ...pair, permissionId };
  }

  it('waits for the mediator’s look; one step ends it here, with an entry in the journal', { timeout: 60_000 }, async () => {
    const pair = await setupRevoked();
    const { from, permissionId, laid: { caseId, rooms, notes, a } } = pair;
    expect((await from.get('package:outside', { caseId })).waiting).toMatchObject([{ over: true, name: 'Berik', permission: { id: permissionId, by: { type: 'party', party: a } } }]);
    unwrap(await from.ask('package:decide', { caseId, permissionId, decision: 'taken' }) as never);
    expect((await seenBy(from, rooms.b, caseId)).has(notes.a)).toBe(false);
    expect((await from.get('package:outside', { caseId })).waiting).toEqual([]);
    expect(from.vault.store.journal(caseId).slice(-2)).toMatchObject([{ kind: 'permission-revoked', content: { permissionId } }, { kind: 'foreign-permission-looked-at', content: { permissionId, decision: 'ended' } }]);
    expect(await bringBack(pair)).toMatchObject({ revocations: 0 });
    expect(await from.vault.verify()).toMatchObject({ type: 'whole' });
  });

  it('stays where the mediator lets it stand, and is asked about once', { timeout: 60_000 }, async () => {
    const pair = await setupRevoked();
    const { from, permissionId, laid: { caseId, rooms, notes } } = pair;
    unwrap(await from.ask('package:decide', { caseId, permissionId, decision: 'refused' }) as never);
    expect((await seenBy(from, rooms.b, caseId)).has(notes.a)).toBe(true);
    expect(await bringBack(pair)).toMatchObject({ revocations: 0 });
    expect((await from.get('package:outside', { caseId })).waiting).toEqual([]);
    expect(await from.ask('package:decide', { caseId, permissionId, decision: 'taken' })).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('that had never counted here asks nothing', { timeout: 60_000 }, async () => {
    const pair = await setupShared();
    const { from, to, laid: { caseId, notes, b } } = pair;
    const { permissions } = await to.get('permission:give', { caseId, covers: { type: 'records', records: [notes.a] }, to: { type: 'parties', parties: [b] }, answer: { type: 'yes' }, terms: plainTerms });
    expect(await bringBack(pair)).toMatchObject({ permissions: 1, revocations: 0 });
    await to.get('permission:revoke', { caseId, permissionId: permissions[0]?.permission.id as RecordId, reason: '' });
    expect(await bringBack(pair)).toMatchObject({ permissions: 0, revocations: 0 });
    expect((await from.get('package:outside', { caseId })).waiting).toEqual([]);
  });
});
