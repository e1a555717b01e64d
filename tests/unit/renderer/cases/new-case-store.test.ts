import { beforeEach, describe, expect, it, vi } from 'vitest';

type Store = Awaited<ReturnType<typeof setupPage>>;

/** A page of its own each time: what was kept is given back once per page. */
async function setupPage() {
  vi.resetModules();
  return import('#renderer/features/cases/new-case-store.ts');
}

describe('a new case being typed', () => {
  let first: Store;
  beforeEach(async () => {
    first = await setupPage();
  });

  it('survives into the next page, field by field', async () => {
    first.openNewCase();
    first.changeNewCase({ workingName: 'Sample', openedOn: '2026-03-05' });
    const kept = first.newCaseToKept();
    const second = await setupPage();
    second.takeKeptNewCase((name) => kept[name]);
    expect(second.useNewCase.getState()).toEqual({ opened: true, fields: { workingName: 'Sample', matter: '', openedOn: '2026-03-05' } });
  });
  it('keeps nothing while its form is closed', () => {
    first.changeNewCase({ workingName: 'Sample' });
    expect(first.newCaseToKept()).toEqual({});
  });
  it('is given back once only, so that a case just opened does not come again', () => {
    const kept = { 'new-case.opened': 'yes', 'new-case.workingName': 'Sample' };
    first.takeKeptNewCase((name) => kept[name as keyof typeof kept]);
    first.emptyNewCase();
    first.takeKeptNewCase((name) => kept[name as keyof typeof kept]);
    expect(first.useNewCase.getState()).toMatchObject({ opened: false, fields: { workingName: '' } });
  });
});
