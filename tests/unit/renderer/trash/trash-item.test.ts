import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { endsAt, firstWords, toTrashItem } from '#renderer/features/trash/trash-item.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';

const deleted = (kind: VaultRecord['kind'], body: unknown): VaultRecord => ({
  id: randomUUID() as RecordId, caseId: randomUUID() as CaseId, kind, audience: { type: 'mediator' }, source: { type: 'mediator' }, origins: [],
  version: 1, revision: 2, createdAt: 1, updatedAt: 2, deletedAt: 3, body,
});

describe('toTrashItem', () => {
  it('names a case by its working name and a note by its first words', () => {
    expect(toTrashItem(deleted('case', { workingName: 'Sample', matter: 'fence' }))).toMatchObject({ kind: 'case', words: 'Sample', under: 'fence' });
    expect(toTrashItem(deleted('note', { text: '  two\n lines ', speaker: 'Sample Ann' }))).toMatchObject({ kind: 'note', words: 'two lines', under: 'Sample Ann' });
  });
  it('gives a meeting without a title its start, and a party without a name its mark', () => {
    expect(toTrashItem(deleted('meeting', { title: ' ', place: '', startsAt: 42 }))).toMatchObject({ words: '', startsAt: 42 });
    const mark = { letter: 'B', colour: 'teal', shape: 'circle' };
    expect(toTrashItem(deleted('party', { type: 'person', name: { surname: '', givenName: '', patronymic: '' }, organisationName: '', mark }))).toMatchObject({ words: '', mark });
  });
  it('leaves out what never lies there by itself', () => {
    expect(toTrashItem(deleted('roster', { parties: [] }))).toBeNull();
  });
});

describe('endsAt', () => {
  it('is ninety days on, and never while the case is under hold', () => {
    const note = deleted('note', { text: 'words', speaker: '' });
    expect([endsAt(note, false), endsAt(note, true)]).toEqual([3 + 90 * 86_400_000, null]);
    const caseUnder = (hold: unknown): VaultRecord => deleted('case', { workingName: 'Sample', lifecycle: { hold } });
    expect([endsAt(caseUnder(null), false), endsAt(caseUnder({ since: '2026-11-02', reason: 'a complaint' }), false)]).toEqual([3 + 90 * 86_400_000, null]);
  });
});

describe('firstWords', () => {
  it('cuts a long text between words, and one endless word anywhere', () => {
    const cut = firstWords('слово '.repeat(60));
    expect(cut.length).toBeLessThanOrEqual(142);
    expect(cut.endsWith('слово …')).toBe(true);
    expect(firstWords('ы'.repeat(500)).length).toBeLessThan(142);
  });
});
