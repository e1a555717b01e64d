// A record filter as SQL; values are bound, never written into the text.
import type { RecordFilter } from '../ports.ts';

const stateCondition = { live: 'deleted_at IS NULL', trash: 'deleted_at IS NOT NULL', all: 'TRUE' } as const;

export function recordCondition({ caseId, kinds, state }: RecordFilter): { sql: string; values: unknown[] } {
  const conditions: string[] = [stateCondition[state]];
  const values: unknown[] = [];
  if (caseId === null) conditions.push('case_id IS NULL');
  else if (caseId !== undefined) {
    conditions.push('case_id = ?');
    values.push(caseId);
  }
  if (kinds) {
    conditions.push(`kind IN (${kinds.map(() => '?').join(', ')})`);
    values.push(...kinds);
  }
  return { sql: conditions.join(' AND '), values };
}
