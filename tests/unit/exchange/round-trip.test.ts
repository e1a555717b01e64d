// Out, into an empty vault, and out again: the same. What may differ is named here: the journal goes on, by the entries that say so.
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toPartySet, type Audience, type Source } from '#shared/domain/audience.ts';
import { createCaseBody } from '#shared/domain/case.ts';
import { exportJsonSchema, type ExportedCase } from '#shared/domain/export-format.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { partyMarkAt } from '#shared/domain/party-mark.ts';
import { bodyByKind } from '#shared/domain/record-kinds.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import type { OpenedVault, StoreWriter } from '#electron/vault/ports.ts';
import { buildPartyDetails } from '#tests/support/case-builder.ts';
import { readExport, setupExchangeVault, setupFolder, unwrap, type Everything } from '#tests/support/exchange-vault.ts';

const rounds = Number(process.env['BITIM_EXPORT_ROUNDS'] ?? 6);
const newId = (): RecordId => randomUUID() as string as RecordId;
const everything = { type: 'everything' } as const;

type Plan = { readonly texts: readonly string[]; readonly parties: number; readonly notes: readonly NotePlan[]; readonly files: readonly Uint8Array[]; readonly isTrashed: boolean };
type NotePlan = { readonly versions: readonly number[]; readonly audience: number; readonly isTrashed: boolean; readonly hasDraft: boolean; readonly kind: 'note' | 'unreadable' | 'screening' };

const anyText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom('</script>', '__proto__', '{{x}}', 'Қорғас ұлы “Іңкәр”', '=1+1', '\u202Eabc', '\uD800', '\u0000', ''));
const plan: fc.Arbitrary<Plan> = fc.record({
  texts: fc.array(anyText, { minLength: 3, maxLength: 12 }),
  parties: fc.integer({ min: 0, max: 4 }),
  notes: fc.array(
    fc.record({
      versions: fc.array(fc.nat(11), { minLength: 1, maxLength: 4 }),
      audience: fc.nat(20),
      isTrashed: fc.boolean(),
      hasDraft: fc.boolean(),
      kind: fc.constantFrom('note' as const, 'note' as const, 'note' as const, 'unreadable' as const, 'screening' as const),
    }),
    { maxLength: 8 },
  ),
  files: fc.array(fc.uint8Array({ maxLength: 3_000 }), { maxLength: 3 }),
  isTrashed: fc.boolean(),
});

/** Straight into the store, so that the vault holds things that no page makes. */
async function layCase(vault: OpenedVault, { texts, parties, notes, files, isTrashed }: Plan): Promise<CaseId> {
  const caseId = newId() as string as CaseId;
  const text = (index: number): string => texts[index % texts.length] ?? '';
  const partyIds = Array.from({ length: parties }, () => newId() as string as PartyId);
  const mediator: Source = { type: 'mediator' };
  const audienceOf = (number: number): Audience => {
    const set = toPartySet(partyIds.filter((_id, index) => (number >> index) % 2 === 1));
    return set.length > 0 ? { type: 'parties', parties: set } : { type: 'mediator' };
  };
  let at = 1_790_000_000_000;
  const record = (kind: RecordKind, id: RecordId, body: unknown, change: Partial<VaultRecord> = {}): VaultRecord => ({
    id, caseId, kind, audience: { type: 'mediator' }, source: mediator, origins: [], version: bodyByKind[kind].version, revision: 1, createdAt: (at += 1), updatedAt: at, deletedAt: null, body, ...change,
  });
  const noteBody = (index: number) => ({ noteKind: 'fact', speaker: text(index).slice(0, 20), text: text(index), rich: null, meetingId: null, saidAt: at, call: null, position: at });
  const brought = await Promise.all(files.map(async (bytes, index) => ({ id: newId(), added: unwrap(await vault.files.add(bytes.length, [bytes])), bytes, name: text(index).trim().slice(0, 50) || 'x' })));
  const write = (writer: StoreWriter): void => {
    const body = { ...createCaseBody({ workingName: text(0).slice(0, 60) || 'x', matter: text(1), openedOn: '2026-11-02' }), nextPartyLetter: parties };
    writer.putRecord(record('case', caseId as string as RecordId, body));
    if (isTrashed) writer.putRecord(record('case', caseId as string as RecordId, body, { revision: 2, deletedAt: at }));
    for (const [index, id] of partyIds.entries()) {
      writer.putRecord(record('party', id as string as RecordId, { ...buildPartyDetails(text(index)), mark: partyMarkAt(index), joinedAt: at, leftAt: null }, { audience: { type: 'parties', parties: [id] }, source: { type: 'party', party: id } }));
    }
    let last: RecordId | null = null;
    for (const note of notes) {
      const id = newId();
      const audience: Audience = note.kind === 'screening' ? { type: 'screening' } : audienceOf(note.audience);
      for (const [index, version] of note.versions.entries()) {
        const isLast = index === note.versions.length - 1;
        const noted = note.kind === 'unreadable' && index === 0 ? { damaged: text(version) } : noteBody(version);
        writer.putRecord(record('note', id, noted, { audience, origins: last && note.audience % 3 === 0 ? [last] : [], revision: index + 1, deletedAt: isLast && note.isTrashed ? at : null }));
      }
      if (note.hasDraft) writer.putDraft({ recordId: id, caseId, kind: 'note', audience, source: mediator, origins: [], baseRevision: note.versions.length, updatedAt: at, body: { content: { text: text(1) } } });
      last = id;
    }
    for (const { id, added, bytes, name } of brought) {
      writer.putRecord(record('attachment', id, { fileName: name, remarks: text(2), mediaType: 'application/octet-stream', size: bytes.length, belongsTo: null }, { audience: audienceOf(3) }));
      writer.putAttachment({ ...added.file, id, caseId, recordId: id, createdAt: at });
    }
    const [first] = partyIds;
    if (first) {
      const id = newId();
      writer.putPermission({ id, caseId, body: { type: 'keep-request', id, caseId, by: { type: 'party', party: first }, covers: { type: 'all-of-source' }, askedAt: at, withdrawnAt: null } });
      writer.putPermission({ id: 'odd', caseId, body: { type: 'unknown', text: text(0) } });
    }
    for (const [index, words] of texts.entries()) writer.addJournalEntry(caseId, 'disclosure', { words, index });
    writer.eraseJournalContent(caseId, 1);
  };
  const saved = vault.store.transact(write);
  if (!saved.ok) throw new Error(saved.error.type);
  brought.forEach(({ added }) => added.keep());
  return caseId;
}

/** All but what must differ: the journal of the second goes on where the first ended. */
function expectSame(first: Everything, second: Everything): void {
  expect([...second.cases.keys()].sort()).toEqual([...first.cases.keys()].sort());
  for (const [caseId, one] of first.cases) {
    const other = second.cases.get(caseId) as ExportedCase;
    expect({ ...other, journal: other.journal.slice(0, one.journal.length) }).toEqual(one);
    expect(other.journal.slice(one.journal.length).map(({ kind }) => kind)).toEqual(['case-imported', 'own-file']);
    for (const { file } of one.attachments) expect(second.files.get(file)?.equals(first.files.get(file) as Buffer), file).toBe(true);
  }
  const names = ({ files }: Everything): string[] => [...files.keys()].sort();
  expect(names(second)).toEqual(names(first));
}

describe('an export', () => {
  it.each(['folder', 'zip'] as const)('comes back as it left, through a %s', { timeout: 120_000 }, async (way) => {
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: 1, maxLength: 2 }), async (plans) => {
        const [from, to] = [await setupExchangeVault('From'), await setupExchangeVault('To')];
        for (const each of plans) await layCase(from.vault, each);
        const folder = setupFolder();
        expect(unwrap(await from.exportTo(join(folder, 'first'), everything)).lackingFiles).toEqual([]);
        const path = way === 'folder' ? join(folder, 'first') : join(folder, 'first.zip');
        if (way === 'zip') unwrap(await from.exportTo(path, everything, 'zip'));
        const done = await to.bringIn(path, way);
        expect(done.failed).toEqual([]);
        unwrap(await to.exportTo(join(folder, 'second'), everything));
        const [first, second] = [readExport(join(folder, 'first')), readExport(join(folder, 'second'))];
        // A zip was made after the folder, so that its journals have one more entry of that kind.
        if (way === 'folder') expectSame(first, second);
        else for (const [caseId, one] of first.cases) expect({ ...second.cases.get(caseId), journal: [] }).toEqual({ ...one, journal: [] });
        expect(await to.vault.verify()).toMatchObject({ type: 'whole' });
        // The other vault's journal stands inside this one's.
        const kinds = to.vault.store.journal('vault').flatMap(({ kind, content }) => (kind === 'vault-imported' ? (content as { journal: { kind: string }[] }).journal.map((line) => line.kind) : []));
        expect(kinds).toEqual(expect.arrayContaining(['vault-made', 'own-file']));
      }),
      { numRuns: rounds },
    );
  });

  it('is described by the schema that is published', () => {
    const published = readFileSync(join(import.meta.dirname, '../../../electron/vault/exchange/bitim-export.schema.json'), 'utf8');
    expect(published === `${JSON.stringify(exportJsonSchema(), null, 1)}\n`, 'run: node_modules/.bin/node build/export-schema.mjs').toBe(true);
  });
});
