import { describe, expect, it } from 'vitest';
import { groupLeaks, toConfirmations } from '#renderer/features/sharing/leaks/leak-groups.ts';
import type { LeakReason } from '#shared/domain/leaks/leak-hit.ts';
import type { LeakReport } from '#shared/ipc/leak-report.ts';
import { toRecordId } from '#tests/support/service-harness.ts';

let count = 0;
function hit(reason: LeakReason, found: string, record = 1, known: LeakReport['known'] = null): LeakReport {
  count += 1;
  const place = { before: `${count} `, found, after: '' };
  return { key: `key ${count}`, reason, outgoing: place, secret: { recordId: toRecordId(record), kind: 'note', source: { type: 'mediator' }, at: 0, isInTrash: false, version: null, place }, known };
}
const known = { recordId: toRecordId(9), kind: 'note' as const, text: 'said by all' };

describe('hits of the leak check on screen', () => {
  it('shows the same word once, however often and in however many records it is found', () => {
    const [group, ...rest] = groupLeaks([hit('name', 'Karaganda', 1), hit('name', 'karaganda', 2), hit('name', 'Karaganda', 2)]);
    expect(rest).toEqual([]);
    expect(group).toMatchObject({ otherRecords: 1, otherPlaces: 2 });
    expect(group?.keys).toHaveLength(3);
  });

  it('counts a sum or a rare word inside a run of words to the run, but not one of another record', () => {
    const groups = groupLeaks([hit('words', 'the lorry was sold for 620 000', 1), hit('amount', '620 000', 1), hit('rare-word', 'lorry', 1), hit('amount', '620 000', 2)]);
    expect(groups.map(({ first, keys }) => [first.reason, keys.length])).toEqual([['words', 3], ['amount', 1]]);
  });

  it('offers what is known only where all of it is known', () => {
    expect(groupLeaks([hit('name', 'Talgar', 1, known), hit('name', 'Talgar', 2)])[0]?.known).toBeNull();
    expect(groupLeaks([hit('name', 'Talgar', 1, known), hit('name', 'Talgar', 2, known)])[0]?.known).toEqual(known);
  });

  it('confirms every key, and only with a reason for each', () => {
    const groups = groupLeaks([hit('name', 'Talgar', 1), hit('date', '5 May', 1)]);
    const [first, second] = groups.map(({ id }) => id);
    expect(toConfirmations(groups, new Map([[first ?? '', 'agreed']]))).toBeNull();
    expect(toConfirmations(groups, new Map([[first ?? '', 'agreed'], [second ?? '', '  ']]))).toBeNull();
    expect(toConfirmations(groups, new Map([[first ?? '', 'agreed'], [second ?? '', 'public']]))?.map(({ reason }) => reason)).toEqual(['agreed', 'public']);
  });
});
