// What a room is asked of packages: all of it is the desk's alone.
import { randomUUID } from 'node:crypto';
import type { Viewer } from '#shared/domain/audience.ts';
import type { WallWorld } from './wall-world.ts';

const handle = randomUUID();
const bytes = (): Uint8Array<ArrayBuffer> => new TextEncoder().encode('five invented words for tests');
const probe = (inputs: (world: WallWorld) => unknown[]) => inputs;

export const packageProbes = {
  'package:card': probe(() => [{}]),
  'package:forget-sender': probe(() => [{ signKey: 'A' }]),
  'package:shares': probe(({ caseId }) => [{ caseId }]),
  'package:unseal': probe(() => [{ handle, secret: bytes(), taskId: randomUUID() }]),
  'package:look': probe(() => [{ handle, from: 0 }]),
  'package:trust': probe(() => [{ handle, fingerprint: '0000' }]),
  'package:take': probe(() => [{ handle, language: 'ru', taskId: randomUUID() }]),
  'package:outside': probe(({ caseId }) => [{ caseId }]),
};

/** The ways out and in that main asks for a page: for nobody but the desk. */
export async function packageCalls({ harness, caseId, model }: WallWorld, viewer: Viewer): Promise<unknown[]> {
  const audiences = [{ type: 'mediator' as const }, ...model.parties.slice(0, 1).map(({ id }) => ({ type: 'parties' as const, parties: [id as never] }))];
  const to = { type: 'passphrase' as const, bytes: bytes() };
  return [
    await harness.call('release-package', { viewer, caseId, audiences, withFiles: true, to, language: 'ru', confirmed: [], path: '/nowhere/package.age', appVersion: '0', taskId: randomUUID() }),
    await harness.call('open-package', { viewer, path: '/nowhere/package.age', taskId: randomUUID() }),
  ];
}
