// In which order the case list stands. Equal rows keep one order (newest change first), so that nothing jumps.
import type { CaseSummary } from '#shared/ipc/contract.ts';
import { createNameCompare } from './name-collation.ts';

export const caseColumns = ['name', 'matter', 'opened', 'changed'] as const;
export type CaseColumn = (typeof caseColumns)[number];
export type CaseOrder = { readonly column: CaseColumn; readonly descending: boolean };

export const newestFirst: CaseOrder = { column: 'changed', descending: true };

/** A second press turns the column round; a new column starts as people expect: names from A, dates from the newest. */
export function pressColumn(order: CaseOrder, column: CaseColumn): CaseOrder {
  if (order.column === column) return { column, descending: !order.descending };
  return { column, descending: column === 'opened' || column === 'changed' };
}

export function orderCases(cases: readonly CaseSummary[], order: CaseOrder, language: string): readonly CaseSummary[] {
  const compareNames = createNameCompare(language);
  const compare: Readonly<Record<CaseColumn, (left: CaseSummary, right: CaseSummary) => number>> = {
    name: (left, right) => compareNames(left.workingName, right.workingName),
    matter: (left, right) => compareWithEmptyLast(left.matter, right.matter, order.descending, compareNames),
    opened: (left, right) => (left.openedOn < right.openedOn ? -1 : left.openedOn > right.openedOn ? 1 : 0),
    changed: (left, right) => left.updatedAt - right.updatedAt,
  };
  const sign = order.descending ? -1 : 1;
  return [...cases].sort((left, right) => sign * compare[order.column](left, right) || right.updatedAt - left.updatedAt || (left.caseId < right.caseId ? -1 : 1));
}

function compareWithEmptyLast(left: string, right: string, descending: boolean, compareNames: (left: string, right: string) => number): number {
  if ((left === '') === (right === '')) return compareNames(left, right);
  return (left === '') === descending ? -1 : 1;
}

/** For the path: 'name', or 'name-down'. */
export const orderToWord = ({ column, descending }: CaseOrder): string => (descending ? `${column}-down` : column);

export function wordToOrder(word: string): CaseOrder {
  const [name, way] = word.split('-');
  const column = caseColumns.find((each) => each === name);
  return column ? { column, descending: way === 'down' } : newestFirst;
}
