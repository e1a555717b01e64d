import { describe, expect, it } from 'vitest';
import { addMonths, dueClasses, isDestroyedBy, keptLonger, openLifecycle, proposeKeepUntil, usualKeepPeriods, type Lifecycle } from '#shared/domain/case-lifecycle.ts';
import { compareNames, namesOfParty } from '#shared/domain/conflict-entry.ts';
import { createCaseBody } from '#shared/domain/case.ts';
import { bodyByKind, readBody } from '#shared/domain/record-kinds.ts';
import { isTrashOver, trashEndsAt } from '#shared/domain/trash-term.ts';
import { recordKinds } from '#shared/domain/vault-record.ts';
import { buildPartyDetails } from '#tests/support/case-builder.ts';

const closed: Lifecycle = {
  ...openLifecycle,
  closed: { on: '2026-01-31', result: 'settled', remark: '' },
  keepUntil: { notes: '2026-02-28', files: '', papers: '2029-01-31', case: '2029-01-31' },
};

describe('how long what is kept', () => {
  it('counts months to the same day, or to the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-11-22', 36)).toBe('2029-11-22');
    expect(addMonths('2026-12-31', 0)).toBe('2026-12-31');
  });

  it('proposes dates from the closing, and none where no term is set', () => {
    expect(proposeKeepUntil('2026-11-22', usualKeepPeriods)).toEqual({ notes: '2026-12-22', files: '2026-12-22', papers: '2029-11-22', case: '2029-11-22' });
    expect(proposeKeepUntil('2026-11-22', { ...usualKeepPeriods, papers: null }).papers).toBe('');
  });

  it('falls due on the day after the last, never while open or under hold, and not for what is gone', () => {
    expect(dueClasses(closed, '2026-02-28')).toEqual([]);
    expect(dueClasses(closed, '2026-03-01')).toEqual(['notes']);
    expect(dueClasses(closed, '2029-02-01')).toEqual(['notes', 'papers', 'case']);
    expect(dueClasses({ ...closed, closed: null }, '2029-02-01')).toEqual([]);
    expect(dueClasses({ ...closed, hold: { since: '2026-02-01', reason: 'complaint' } }, '2029-02-01')).toEqual([]);
    expect(dueClasses({ ...closed, notesDestroyedOn: '2026-03-02' }, '2029-02-01')).toEqual(['papers', 'case']);
  });

  it('names what a destruction takes too early', () => {
    expect(keptLonger(closed, 'case', '2026-03-01')).toEqual(['papers', 'case']);
    expect(keptLonger(closed, 'notes-and-files', '2026-03-01')).toEqual([]);
    expect(keptLonger(closed, 'notes-and-files', '2026-02-28')).toEqual(['notes']);
  });

  it('leaves papers, parties and meetings where only notes and files go, and the vault’s own records always', () => {
    expect(recordKinds.filter((kind) => isDestroyedBy(kind, 'notes-and-files')).sort()).toEqual(['accepted-term', 'agenda-point', 'attachment', 'frame', 'ground-rule', 'issue', 'note', 'offer', 'option']);
    expect(recordKinds.filter((kind) => !isDestroyedBy(kind, 'case')).sort()).toEqual(['conflict-entry', 'profile']);
  });

  it('keeps the trash for ninety days', () => {
    expect(isTrashOver(1_000, trashEndsAt(1_000) - 1)).toBe(false);
    expect(isTrashOver(1_000, trashEndsAt(1_000))).toBe(true);
  });
});

describe('bodies of an earlier version', () => {
  const { lifecycle: _new, ...first } = createCaseBody({ workingName: 'Well', matter: '', openedOn: '2026-11-02' });
  it('are read as the present one', () => {
    expect(readBody('case', 1, first)).toEqual({ ...first, lifecycle: openLifecycle });
    expect(readBody('case', bodyByKind.case.version, first)).toBeNull();
  });
  it('are refused where the version is unknown or the body no object', () => {
    expect(readBody('case', bodyByKind.case.version + 1, { ...first, lifecycle: openLifecycle })).toBeNull();
    expect(readBody('case', 0, first)).toBeNull();
    expect(readBody('case', 1, null)).toBeNull();
    expect(readBody('case', 1, { ...first, extra: true })).toBeNull();
  });
});

describe('likeness of names', () => {
  it.each([
    ['Үлгіова Сара', 'Улгиова Сара', 'same'],
    ['Sampleov Anuar', 'Anuar Sampleov', 'same'],
    ['Ахметов К. С.', 'Ахметов Кайрат Серикович', 'same'],
    ['ТОО «Образец Строй»', 'Образец Строй ЖШС', 'same'],
    ['Ахметова Динара', 'Ахметов Кайрат', 'surname'],
    ['Ковальская Анна', 'Ковальский Пётр', 'surname'],
    ['Sampleov', 'Sampleov Anuar', 'surname'],
  ] as const)('%s and %s: %s', (one, other, likeness) => {
    expect(compareNames(one, other)).toBe(likeness);
    expect(compareNames(other, one)).toBe(likeness);
  });
  it.each([['Sampleov Anuar', 'Exampleov Berik'], ['ТОО «Альфа»', 'ТОО «Бета»'], ['', 'Sampleov'], ['—', '!'], ['Сара', 'Серик']])('nothing in common: %s and %s', (one, other) => {
    expect(compareNames(one, other)).toBeNull();
  });
  it('lists everyone a sheet names, once', () => {
    const name = (surname: string) => ({ surname, givenName: 'Sample', patronymic: '' });
    const details = buildPartyDetails('Alpha', {
      representatives: [{ id: '00000000-0000-4000-8000-000000000001' as never, name: name('Beta'), position: '', phone: '', email: '', authority: { ground: '', number: '', date: '', until: '' }, powerToSettle: null }],
      interpreter: { name: '  Gamma   Sample ', languages: '', phone: '' },
    });
    expect(namesOfParty(details)).toEqual([{ name: 'Alpha Sample', role: 'party' }, { name: 'Beta Sample', role: 'representative' }, { name: 'Gamma Sample', role: 'interpreter' }]);
  });
});
