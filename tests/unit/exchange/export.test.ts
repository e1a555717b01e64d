// What an export is made of, what is said of it, and what stays where it is stopped or refused.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { toPartySet } from '#shared/domain/audience.ts';
import { buildDraftInput, buildMeetingDetails, buildPartyDetails, roomOf } from '#tests/support/case-builder.ts';
import { filesIn, readExport, setupExchangeVault, setupFolder, unwrap, type ExchangeVault } from '#tests/support/exchange-vault.ts';

const newId = <Id>(): Id => randomUUID() as unknown as Id;

type Laid = { readonly caseId: CaseId; readonly party: PartyId; readonly other: PartyId; readonly meeting: RecordId };

/** Two parties, a meeting with one of them, a note in it, one for own eyes, one begun and not saved. */
async function layCase({ get }: ExchangeVault, workingName = 'Well & <b>garden</b>'): Promise<Laid> {
  const laid = { caseId: newId<CaseId>(), party: newId<PartyId>(), other: newId<PartyId>(), meeting: newId<RecordId>() };
  const { caseId, party, other, meeting } = laid;
  await get('case:create', { caseId, workingName, matter: 'A *well*', openedOn: '2026-11-02' });
  await get('party:save', { caseId, partyId: party, revision: 0, details: buildPartyDetails('Пробина'), left: false });
  await get('party:save', { caseId, partyId: other, revision: 0, details: buildPartyDetails('Образцов'), left: false });
  await get('meeting:save', { caseId, meetingId: meeting, revision: 0, details: buildMeetingDetails([party]) });
  await get('note:save', buildDraftInput({ caseId, recordId: newId(), text: 'told alone', meetingId: meeting }));
  await get('note:save', buildDraftInput({ caseId, recordId: newId(), text: 'own eyes', ownEyes: true }));
  await get('note:draft', buildDraftInput({ caseId, recordId: newId(), text: 'half a word', ownEyes: true }));
  return laid;
}

async function addFile({ vault }: ExchangeVault, { caseId, party }: Laid, fileName: string, bytes: Uint8Array): Promise<RecordId> {
  const id = newId<RecordId>();
  const { file, keep } = unwrap(await vault.files.add(bytes.length, [bytes]));
  const at = Date.now();
  const body = { fileName, remarks: '', mediaType: 'application/pdf', size: bytes.length, belongsTo: null };
  const audience = { type: 'parties' as const, parties: toPartySet([party]) };
  vault.store.transact((writer) => {
    writer.putRecord({ id, caseId, kind: 'attachment', audience, source: { type: 'party', party }, origins: [], version: 1, revision: 1, createdAt: at, updatedAt: at, deletedAt: null, body });
    writer.putAttachment({ ...file, id, caseId, recordId: id, createdAt: at });
  });
  keep();
  return id;
}

describe('an export of a case', () => {
  it('holds pages to read, tables, data and files, says that it is not locked, and leaves no trace of anything else', async () => {
    const vault = await setupExchangeVault();
    const laid = await layCase(vault);
    await addFile(vault, laid, '../скан: 1.pdf', new Uint8Array(3_000_000).fill(7));
    await addFile(vault, laid, 'CON', new Uint8Array());
    const other = await layCase(vault, 'Other words');
    const folder = join(setupFolder(), 'copy');
    const done = unwrap(await vault.exportTo(folder, { type: 'case', caseId: laid.caseId }));
    expect(done).toMatchObject({ cases: 1, files: 2, fileBytes: 3_000_000, lackingFiles: [] });

    const below = `cases/Well & _b_garden__b_ ${laid.caseId.slice(0, 8)}`;
    expect(filesIn(folder).sort()).toEqual(['READ-ME.txt', 'bitim-export.json', `${below}/case.json`, `${below}/case.md`, `${below}/files/_CON`, `${below}/files/_скан_ 1.pdf`, `${below}/parties.csv`, 'schema/bitim-export.schema.json'].sort());
    const { manifest, files } = readExport(folder);
    expect(manifest).toMatchObject({ scope: 'case', vaultFile: null, vault: { name: 'Practice' } });
    expect(manifest.files.map(({ path }) => path).sort()).toEqual(filesIn(folder).filter((path) => path !== 'bitim-export.json').sort());
    expect(files.get(`${below}/files/_скан_ 1.pdf`)?.every((byte) => byte === 7)).toBe(true);
    for (const path of ['READ-ME.txt', `${below}/case.md`]) expect(String(files.get(path))).toContain('больше не под замком');
    const markdown = String(files.get(`${below}/case.md`));
    for (const words of ['told alone', 'own eyes', 'half a word', 'Пробина', String.raw`A \*well\*`, '# Well &amp; &lt;b>garden']) expect(markdown).toContain(words);
    expect(markdown).not.toContain('<b>');
    expect(String(files.get(`${below}/parties.csv`))).toMatch(/^\uFEFF.*;/);
    expect([...files.values()].map(String).join('')).not.toContain('Other words');
    expect(other.caseId).not.toBe(laid.caseId);
    expect(readdirSync(join(folder, '..'))).toEqual(['copy']);
  });

  it('is in the journal before it leaves, and once more with what left', async () => {
    const vault = await setupExchangeVault();
    const { caseId } = await layCase(vault);
    const folder = join(setupFolder(), 'copy');
    unwrap(await vault.exportTo(folder, { type: 'case', caseId }));
    const { journal } = readExport(folder).cases.get(caseId) ?? { journal: [] };
    expect(journal.at(-1)).toMatchObject({ kind: 'own-file', content: { artefact: 'export', scope: 'case', way: 'folder' } });
    expect(vault.vault.store.journal(caseId).at(-1)).toMatchObject({ kind: 'export-finished', content: { manifest: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    unwrap(await vault.exportTo(`${folder} 2`, { type: 'everything' }));
    expect(vault.vault.store.journal(caseId).at(-1)).toMatchObject({ kind: 'own-file', content: { scope: 'everything' } });
    expect(vault.vault.store.journal('vault').at(-1)).toMatchObject({ kind: 'export-finished' });
  });

  it('does not leave a vault that takes no change, which could keep no journal of it, and brings nothing in there', async () => {
    const vault = await setupExchangeVault();
    const { caseId } = await layCase(vault);
    const folder = join(setupFolder(), 'copy');
    expect(unwrap(await vault.exportTo(folder, { type: 'everything' }))).toMatchObject({ cases: 1 });
    vault.vault.refuseChanges();
    const before = vault.vault.store.journal(caseId);
    expect(await vault.exportTo(`${folder} 2`, { type: 'everything' })).toEqual({ ok: false, error: { type: 'read-only' } });
    expect(vault.vault.store.journal(caseId)).toEqual(before);
    const preview = unwrap(await vault.open(folder));
    expect(await vault.ask('import:run', { importId: preview.importId, cases: [{ caseId, as: 'copy' }], withProfile: false, withNames: false, taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'read-only' } });
  });

  it('leaves to nobody in a room', async () => {
    const vault = await setupExchangeVault();
    const { caseId, party, meeting } = await layCase(vault);
    const viewer = roomOf(caseId, meeting, party);
    const folder = join(setupFolder(), 'copy');
    for (const scope of [{ type: 'case' as const, caseId }, { type: 'everything' as const }]) {
      expect(await vault.call('release-export', { viewer, scope, way: 'zip', path: folder, language: 'ru', appVersion: '0', taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'not-allowed' } });
    }
    expect(await vault.call('open-import', { viewer, way: 'zip', path: folder, taskId: randomUUID() })).toEqual({ ok: false, error: { type: 'not-allowed' } });
    expect(existsSync(folder)).toBe(false);
    expect(vault.vault.store.journal(caseId).filter(({ kind }) => kind === 'own-file')).toEqual([]);
  });

  it.each(['zip', 'folder'] as const)('that is stopped leaves nothing behind, as a %s', async (way) => {
    const vault = await setupExchangeVault();
    const laid = await layCase(vault);
    await addFile(vault, laid, 'scan.pdf', new Uint8Array(40_000_000).fill(3));
    const place = setupFolder();
    const taskId = randomUUID();
    const path = join(place, way === 'zip' ? 'copy.zip' : 'copy');
    if (way === 'zip') writeFileSync(path, 'what was there before');
    const begun = vault.untilDone(taskId, 8_000_000);
    const going = vault.exportTo(path, { type: 'case', caseId: laid.caseId }, way, taskId);
    await begun;
    await vault.get('task:cancel', { taskId });
    expect(await going).toEqual({ ok: false, error: { type: 'cancelled' } });
    expect(readdirSync(place)).toEqual(way === 'zip' ? ['copy.zip'] : []);
    if (way === 'zip') expect(readFileSync(path, 'utf8')).toBe('what was there before');
    expect(vault.vault.store.journal(laid.caseId).at(-1)?.kind).toBe('export-stopped');
  });

  it('tells why its place refuses it', async () => {
    const vault = await setupExchangeVault();
    const { caseId } = await layCase(vault);
    const place = setupFolder();
    for (const way of ['zip', 'folder'] as const) expect(await vault.exportTo(join(place, 'gone', 'copy'), { type: 'case', caseId }, way)).toMatchObject({ ok: false });
    expect(await vault.exportTo(join(place, 'x'), { type: 'case', caseId: newId() })).toEqual({ ok: false, error: { type: 'not-found' } });
    expect(readdirSync(place).filter((name) => name !== 'gone')).toEqual([]);
  });

  it('names a file that cannot be read, and brings all else', async () => {
    const vault = await setupExchangeVault();
    const laid = await layCase(vault);
    const id = await addFile(vault, laid, 'torn.pdf', new Uint8Array(2_000).fill(1));
    await addFile(vault, laid, 'whole.pdf', new Uint8Array(2_000).fill(2));
    const { path } = vault.vault.store.attachment(id) ?? { path: '' };
    const stored = join(vault.home, 'Practice.bitim', 'files', path);
    const bytes = readFileSync(stored);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(stored, bytes);
    const folder = join(setupFolder(), 'copy');
    expect(unwrap(await vault.exportTo(folder, { type: 'case', caseId: laid.caseId }))).toMatchObject({ files: 1, lackingFiles: ['torn.pdf'] });
    expect(filesIn(folder).filter((name) => name.endsWith('.pdf'))).toHaveLength(1);
    // And comes back without it.
    const to = await setupExchangeVault('To');
    expect((await to.bringIn(folder)).failed).toEqual([]);
  });
});

describe('a case that is brought in', () => {
  it('comes in without its own record, too: what was rescued may have lost it', async () => {
    const from = await setupExchangeVault('From');
    const { caseId } = await layCase(from);
    const folder = join(setupFolder(), 'copy');
    unwrap(await from.exportTo(folder, { type: 'case', caseId }));
    const { manifest, cases } = readExport(folder);
    const part = cases.get(caseId);
    writeFileSync(join(folder, manifest.cases[0]?.file ?? ''), JSON.stringify({ ...part, records: part?.records.filter(({ record }) => record.kind !== 'case') }));
    const to = await setupExchangeVault('To');
    expect(unwrap(await to.open(folder)).cases).toMatchObject([{ problem: null, isChanged: true, state: 'new' }]);
    await to.bringIn(folder);
    const [listed] = await to.get('case:list', {});
    expect(listed).toMatchObject({ caseId, workingName: `? ${caseId.slice(0, 8)}`, notes: 2 });
    await to.get('party:save', { caseId, partyId: newId(), revision: 0, details: buildPartyDetails('Третий'), left: false });
    const marks = to.vault.store.records({ caseId, kinds: ['party'], state: 'live' }).map(({ body }) => (body as { mark: { letter: string } }).mark.letter);
    expect(marks.sort()).toEqual(['A', 'B', 'C']);
  });

  it('keeps its walls', async () => {
    const from = await setupExchangeVault('From');
    const { caseId, party, other, meeting } = await layCase(from);
    const folder = join(setupFolder(), 'copy');
    unwrap(await from.exportTo(folder, { type: 'case', caseId }));
    const to = await setupExchangeVault('To');
    await to.bringIn(folder);
    for (const [who, expected] of [[party, ['told alone']], [other, []]] as const) {
      const viewer = roomOf(caseId, meeting, who);
      for (const vault of [from, to]) {
        const opened = unwrap((await vault.call('request', { channel: 'case:open', viewer, input: { caseId } })) as never) as { records: { kind: string; body: { text?: string } }[]; drafts: unknown[] };
        expect(opened.records.filter(({ kind }) => kind === 'note').map(({ body }) => body.text)).toEqual(expected);
        expect(opened.drafts).toEqual([]);
      }
    }
  });

  it('comes beside what is here, under ids of its own, with the same walls for its own parties', async () => {
    const vault = await setupExchangeVault();
    const { caseId } = await layCase(vault);
    const folder = join(setupFolder(), 'copy');
    unwrap(await vault.exportTo(folder, { type: 'case', caseId }));
    const preview = unwrap(await vault.open(folder));
    expect(preview.cases).toMatchObject([{ caseId, state: 'present', problem: null, parties: 2, meetings: 1, notes: 2 }]);
    const asIs = await vault.get('import:run', { importId: preview.importId, cases: [{ caseId, as: 'same' }], withProfile: false, withNames: false, taskId: randomUUID() });
    expect(asIs).toMatchObject({ cases: [], failed: [{ caseId, because: 'already-here' }] });
    const done = await vault.bringIn(folder, 'folder', 'copy');
    const [copyId = caseId] = done.cases;
    expect(copyId).not.toBe(caseId);
    const names = (await vault.get('case:list', {})).map(({ workingName }) => workingName).sort();
    expect(names).toEqual(['Well & <b>garden</b>', 'Well & <b>garden</b> (2)']);
    const [first, second] = [caseId, copyId].map((id) => vault.vault.store.records({ caseId: id, state: 'all' }));
    expect(second).toHaveLength(first?.length ?? 0);
    const ids = new Set([caseId as string, ...(first ?? []).map(({ id }) => id as string)]);
    for (const record of second ?? []) for (const id of JSON.stringify(record).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []) expect(ids.has(id), `${record.kind} ${id}`).toBe(false);
    const party = second?.find(({ kind }) => kind === 'party');
    expect(party?.audience).toEqual({ type: 'parties', parties: [party?.id] });
    expect(vault.vault.store.journal(copyId).at(-1)).toMatchObject({ kind: 'case-imported', content: { as: 'copy', caseId } });
    expect(await vault.vault.verify()).toMatchObject({ type: 'whole' });
  });

  it('brings the names of the conflict register only where they are wanted, and without any case', async () => {
    const [from, to] = [await setupExchangeVault('From'), await setupExchangeVault('To')];
    const entry = { role: 'party', from: '2020-01-01', until: '2020-06-01', remark: '' } as const;
    for (const name of ['Gamma Sample', 'Delta Sample']) await from.get('conflict:save', { recordId: randomUUID() as string as RecordId, revision: 0, entry: { ...entry, name } });
    const folder = join(setupFolder(), 'copy');
    unwrap(await from.exportTo(folder, { type: 'everything' }));
    const bring = async (withNames: boolean) => {
      const preview = unwrap(await to.open(folder));
      const done = await to.get('import:run', { importId: preview.importId, cases: [], withProfile: false, withNames, taskId: randomUUID() });
      return { told: preview.names, brought: done.names, register: (await to.get('conflict:list', {})).map(({ body }) => body.name).sort() };
    };
    expect(await bring(false)).toEqual({ told: 2, brought: 0, register: [] });
    expect(await bring(true)).toEqual({ told: 2, brought: 2, register: ['Delta Sample', 'Gamma Sample'] });
    expect(await bring(true)).toMatchObject({ told: 0, brought: 0 });
  });

  it('stays out as a whole where one of its files is another, and nothing of its files stays', async () => {
    const from = await setupExchangeVault('From');
    const laid = await layCase(from);
    await addFile(from, laid, 'scan.pdf', new Uint8Array(5_000).fill(9));
    const folder = join(setupFolder(), 'copy');
    unwrap(await from.exportTo(folder, { type: 'case', caseId: laid.caseId }));
    const { files } = readExport(folder);
    const path = [...files.keys()].find((name) => name.endsWith('.pdf')) ?? '';
    writeFileSync(join(folder, path), new Uint8Array(5_000).fill(8));
    const to = await setupExchangeVault('To');
    // Of the right size, so that only its hash can tell.
    expect(await to.bringIn(folder)).toMatchObject({ cases: [], failed: [{ caseId: laid.caseId, because: 'export-damaged' }] });
    mkdirSync(join(to.home, 'To.bitim', 'files'), { recursive: true });
    expect(filesIn(join(to.home, 'To.bitim', 'files'))).toEqual([]);
    expect(to.vault.store.records({ state: 'all' }).filter(({ kind }) => kind === 'case')).toEqual([]);
  });
});
