import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resetAllStores } from '#renderer/state/create-store.ts';
import { caseOfPath, go, matchPath, useNavigation } from '#renderer/state/navigation.ts';
import { registerDrafts } from '#renderer/state/autosave.ts';
import { registerWork } from '#renderer/state/page-work.ts';

const requests: unknown[] = [];

beforeEach(() => {
  requests.length = 0;
  resetAllStores();
  vi.stubGlobal('window', {
    bitim: {
      request: async (channel: string, input: unknown) => {
        requests.push([channel, input]);
        return { ok: true, value: null };
      },
      subscribe: () => () => {},
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('matches names, rests and nothing else', () => {
  expect(matchPath('/case/:caseId/*', '/case/1/parties')).toEqual({ caseId: '1' });
  expect(matchPath('/case/:caseId/*', '/case/1')).toEqual({ caseId: '1' });
  expect(matchPath('/case/:caseId/meeting/:meetingId', '/case/1/meeting/2')).toEqual({ caseId: '1', meetingId: '2' });
  expect(matchPath('/case/:caseId', '/case/1/parties')).toBeNull();
  expect(matchPath('/cases', '/case')).toBeNull();
  expect(caseOfPath('/cases')).toBeNull();
});

test('moves within the page outside a case and into one', async () => {
  await go('/settings');
  await go('/case/1/parties');
  await go('/case/1/notes');
  expect(useNavigation.getState().path).toBe('/case/1/notes');
  expect(requests).toEqual([]);
});

test('asks for a new page when a case is left, or another opened', async () => {
  await go('/case/1');
  await go('/case/2');
  expect(requests).toEqual([['page:go', { path: '/case/2' }]]);
  expect(useNavigation.getState().path).toBe('/case/1');
});

test('stays in the case while something typed there cannot be kept', async () => {
  await go('/case/1');
  const release = registerDrafts('line', { read: () => [{} as never], flush: async () => false });
  await go('/cases');
  expect(requests).toEqual([]);
  expect(useNavigation.getState()).toMatchObject({ path: '/case/1', leaving: false, refusals: 1 });
  release();
  await go('/cases');
  expect(requests).toEqual([['page:go', { path: '/cases' }]]);
});

test('stays in a case while the page itself is at work, and says why', async () => {
  let isRunning = true;
  registerWork('test', () => isRunning);
  await go('/case/1/parties');
  await go('/cases');
  expect(useNavigation.getState()).toMatchObject({ path: '/case/1/parties', leaving: false, refusals: 1, refusedFor: 'work' });
  expect(requests).toEqual([]);
  await go('/case/1/notes');
  expect(useNavigation.getState().path).toBe('/case/1/notes');
  isRunning = false;
  await go('/cases');
  expect(requests).toEqual([['page:go', { path: '/cases' }]]);
});
