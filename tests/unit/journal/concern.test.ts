// What of a case's journal concerns one party: its own, what was told to it, what it was asked; never what is another's.
import { describe, expect, test } from 'vitest';
import type { PartyId, RecordId } from '#shared/domain/ids.ts';
import { concernOf, mayGiveProof, type ConcernFacts } from '#shared/domain/journal-concern.ts';
import { journalKinds } from '#shared/domain/journal-kinds.ts';

const [a, b] = ['a', 'b'] as unknown as readonly [PartyId, PartyId];
const factsOf = (party: PartyId, leftAt: number | null = null): ConcernFacts => ({ party, leftAt, isSource: (id: RecordId) => (id as string).startsWith(`of-${party}`) });
const ofA = factsOf(a);
const ofB = factsOf(b);
const concern = (kind: string, content: unknown, facts = ofA, at = 100) => concernOf({ kind, at, content }, facts);

describe('concerns', () => {
  test('nothing by default: not one kind concerns a party that it does not name', () => {
    const general = ['case-made', 'rule-changed', 'case-closed', 'case-reopened', 'notes-destroyed'];
    expect(journalKinds.filter((kind) => concern(kind, {}) !== 'no').sort()).toEqual(general.sort());
    expect(concern('verse-sung', { party: a, parties: [a], by: { type: 'party', party: a } })).toBe('no');
  });
  test('permissions concern their source alone, not whom something is told', () => {
    for (const kind of ['permission-given', 'permission-changed', 'permission-revoked', 'keep-requested', 'keep-withdrawn']) {
      const content = { by: { type: 'party', party: b }, to: { type: 'parties', parties: [a] } };
      expect(concern(kind, content, ofA)).toBe('no');
      expect(concern(kind, content, ofB)).toBe('whole');
      expect(concern(kind, { by: { type: 'third-person', name: a }, to: content.to }, ofA)).toBe('no');
    }
  });
  test('what was passed on concerns the recipient with its words, the source without them, and nobody else', () => {
    const content = { records: ['of-b-1', 'of-c-1'], to: { type: 'parties', parties: [a] }, words: 'said' };
    // Who is told that something was passed on is told that nothing came of it.
    for (const kind of ['disclosure', 'disclosure-stopped']) {
      expect(concern(kind, content, ofA)).toBe('whole');
      expect(concern(kind, content, ofB)).toBe('without-words');
      expect(concern(kind, content, factsOf('d' as PartyId))).toBe('no');
      expect(concern(kind, { artefact: 'settlement', to: [a, b] }, ofA)).toBe('whole');
    }
  });
  test('what the mediator noted for herself concerns nobody', () => {
    for (const kind of ['own-file', 'own-file-stopped', 'leak-confirmed', 'origins-confirmed', 'room-corrected', 'hold-set', 'item-shown', 'door-passed', 'left-trash', 'party-deleted']) {
      expect(concern(kind, { party: a, parties: [a], to: [a], reason: 'x', by: { type: 'party', party: a } }), kind).toBe('no');
    }
  });
  test('sealed questions concern those who were asked', () => {
    expect(concern('sealed-ended', { parties: [a, b], result: 'no-deal' }, ofA)).toBe('whole');
    expect(concern('sealed-ended', { parties: [b], result: 'no-deal' }, ofA)).toBe('no');
  });
  test('an erased entry, and the course of the case after somebody has left, concern nobody', () => {
    expect(concern('case-closed', null)).toBe('no');
    expect(concern('case-closed', {}, factsOf(a, 99))).toBe('no');
    expect(concern('case-made', {}, factsOf(a, 101))).toBe('whole');
    expect(concern('party-left', { party: a }, factsOf(a, 99))).toBe('whole');
  });
});

test('the content itself is given only where it holds nothing of others', () => {
  expect(mayGiveProof('permission-given', 'whole')).toBe(true);
  for (const [kind, how] of [['disclosure', 'whole'], ['details-taken', 'whole'], ['paper-frozen', 'whole'], ['permission-given', 'without-words']] as const) expect(mayGiveProof(kind, how), kind).toBe(false);
});
