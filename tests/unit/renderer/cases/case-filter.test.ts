import { describe, expect, it } from 'vitest';
import { filterCases, toSearchableCase } from '#renderer/features/cases/case-filter.ts';
import { buildSummary } from './case-summary-builder.ts';

const cases = [
  buildSummary({ workingName: 'Қалдыбаев – Ұлы Дала', matter: 'еңбек дауы', courtCaseNumber: '2-1234/2026', parties: ['Қалдыбаев Әнуар', 'ТОО «Ұлы Дала»'] }),
  buildSummary({ workingName: 'Королёв и соседи', matter: 'затопление', parties: ['Королёв Пётр', 'Іңкәрбекова Гүлнәр'] }),
  buildSummary({ workingName: 'Lease of a shop', matter: 'rent' }),
].map(toSearchableCase);
const find = (query: string) => filterCases(cases, query).map((found) => found.workingName);

describe('filterCases', () => {
  it('shows every case while nothing is typed', () => {
    expect(find('   ')).toHaveLength(3);
  });
  it('finds Kazakh letters typed as their Russian neighbours', () => {
    expect(find('калдыбаев')).toEqual(['Қалдыбаев – Ұлы Дала']);
    expect(find('енбек')).toEqual(['Қалдыбаев – Ұлы Дала']);
    expect(find('Инкарбекова Гулнар')).toEqual(['Королёв и соседи']);
  });
  it('finds Russian letters typed as Kazakh ones, and a Latin i for the Kazakh one', () => {
    expect(find('қоролев')).toEqual(['Королёв и соседи']);
    expect(find('iңкәр')).toEqual(['Королёв и соседи']);
  });
  it('looks into the name, the matter, the parties and the court number', () => {
    expect(find('1234/2026')).toHaveLength(1);
    expect(find('затоп')).toHaveLength(1);
    expect(find('rent')).toHaveLength(1);
  });
  it('asks for every word, in any order', () => {
    expect(find('дала ануар')).toEqual(['Қалдыбаев – Ұлы Дала']);
    expect(find('дала петр')).toEqual([]);
  });
});
