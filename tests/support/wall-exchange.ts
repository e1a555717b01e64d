// What a room is asked of exports and tables: all of it is the desk's alone.
import { randomUUID } from 'node:crypto';
import type { Viewer } from '#shared/domain/audience.ts';
import type { WallWorld } from './wall-world.ts';

const table = { text: 'case;name\nA;B', separator: null, hasHeader: true, columns: null, keepWrongIdentifiers: false } as const;
const probe = (inputs: (world: WallWorld) => unknown[]) => inputs;

export const exchangeProbes = {
  'export:size': probe(({ caseId }) => [{ scope: { type: 'case', caseId } }, { scope: { type: 'everything' } }]),
  'import:run': probe(({ caseId }) => [{ importId: randomUUID(), cases: [{ caseId, as: 'copy' }], withProfile: true, withNames: true, taskId: randomUUID() }]),
  'table:preview': probe(({ caseId }) => [{ ...table, caseId }, { ...table, caseId: null }]),
  'table:import': probe(({ caseId }) => [{ ...table, caseId }]),
};

/** The ways out and in that main asks for a page: for nobody but the desk. */
export async function exchangeCalls({ harness, caseId }: WallWorld, viewer: Viewer): Promise<unknown[]> {
  const place = { viewer, way: 'folder', path: '/nowhere/copy', taskId: randomUUID() } as const;
  return [
    await harness.call('release-export', { ...place, scope: { type: 'case', caseId }, language: 'ru', appVersion: '0' }),
    await harness.call('release-export', { ...place, scope: { type: 'everything' }, language: 'ru', appVersion: '0' }),
    await harness.call('open-import', place),
  ];
}
