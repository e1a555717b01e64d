import { describe, expect, it } from 'vitest';
import { caseColumns, newestFirst, orderCases, orderToWord, pressColumn, wordToOrder, type CaseOrder } from '#renderer/features/cases/case-order.ts';
import { buildSummary } from './case-summary-builder.ts';

const cases = [
  buildSummary({ workingName: 'Ғалым', matter: '', openedOn: '2026-03-01', updatedAt: 2 }),
  buildSummary({ workingName: 'Бекзат', matter: 'аренда', openedOn: '2026-01-01', updatedAt: 3 }),
  buildSummary({ workingName: 'Әсел', matter: 'труд', openedOn: '2026-02-01', updatedAt: 1 }),
];
const names = (order: CaseOrder) => orderCases(cases, order, 'kk').map((summary) => summary.workingName);

describe('orderCases', () => {
  it('sorts names by the Kazakh alphabet', () => {
    expect(names({ column: 'name', descending: false })).toEqual(['Әсел', 'Бекзат', 'Ғалым']);
  });
  it('keeps cases without a matter last, whichever way the column is turned', () => {
    expect(names({ column: 'matter', descending: false })).toEqual(['Бекзат', 'Әсел', 'Ғалым']);
    expect(names({ column: 'matter', descending: true })).toEqual(['Әсел', 'Бекзат', 'Ғалым']);
  });
  it('sorts by day and by last change', () => {
    expect(names({ column: 'opened', descending: true })).toEqual(['Ғалым', 'Әсел', 'Бекзат']);
    expect(names(newestFirst)).toEqual(['Бекзат', 'Ғалым', 'Әсел']);
  });
  it('leaves the list it was given as it was', () => {
    const before = [...cases];
    names({ column: 'name', descending: false });
    expect(cases).toEqual(before);
  });
});

describe('pressColumn', () => {
  it('turns the same column round and starts a new one as people expect', () => {
    expect(pressColumn(newestFirst, 'changed')).toEqual({ column: 'changed', descending: false });
    expect(pressColumn(newestFirst, 'name')).toEqual({ column: 'name', descending: false });
    expect(pressColumn({ column: 'name', descending: false }, 'opened')).toEqual({ column: 'opened', descending: true });
  });
});

describe('the order as a word of the path', () => {
  it('is read back as it was written', () => {
    for (const column of caseColumns) for (const descending of [true, false]) expect(wordToOrder(orderToWord({ column, descending }))).toEqual({ column, descending });
  });
  it('falls back to the newest change for a word it does not know', () => {
    expect(wordToOrder('colour-down')).toEqual(newestFirst);
  });
});
