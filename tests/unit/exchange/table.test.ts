// Lines of a table as cases and parties, problems by line, and what is made of the rest.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { controlDigit } from '#shared/domain/iin-bin.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { guessColumns } from '#shared/domain/table-columns.ts';
import { readDay, readTableLines, tableLimits, type TableContext } from '#shared/domain/table-import.ts';
import type { TableInput } from '#shared/ipc/contract-exchange.ts';
import { partiesCsv } from '#electron/documents/parties-csv.ts';
import { guessSeparator, readTable } from '#electron/vault/exchange/read-table.ts';
import { partyMarkAt } from '#shared/domain/party-mark.ts';
import { buildPartyDetails } from '#tests/support/case-builder.ts';
import { desk, setupServices, type ServiceHarness } from '#tests/support/service-harness.ts';

const iin = (eleven: string): string => `${eleven}${controlDigit(eleven)}`;
const [iinOne, iinTwo, bin] = [iin('90010130001'), iin('85121540002'), iin('12034000001')];
const input = (lines: readonly string[], change: Partial<TableInput> = {}): TableInput => ({ text: lines.join('\r\n'), separator: null, hasHeader: true, columns: null, caseId: null, keepWrongIdentifiers: false, ...change });
const ask = async (harness: ServiceHarness, table: TableInput) => harness.get(desk, 'table:preview', table);
const problemsOf = async (lines: readonly string[], change: Partial<TableInput> = {}) => (await ask(await setupServices(), input(lines, change))).problems.map(({ line, column, because }) => [line, column, because]);

describe('a table', () => {
  it('becomes cases with their parties, one per name and number', async () => {
    const harness = await setupServices();
    const table = input([
      'Дело;Номер дела;Дата;ФИО;ИИН / БИН;Телефон;Адрес;Язык',
      `Склад;12/26;05.11.2026;Пробина Дана Ануаровна;${iinOne};+7 700 000 00 01; Алматы;казахский`,
      `Склад;12/26;05.11.2026;ТОО «Пример»;${bin};;;`,
      `склад;13/26;2026-11-06;Образцов Ануар;${iinTwo};8 700;"Астана; ул. Примерная";`,
      'Пустое дело;;5/1/2026;;;;;',
    ]);
    const preview = await ask(harness, table);
    expect(preview).toMatchObject({ separator: 'semicolon', lines: 4, cases: 3, parties: 3, linesWithErrors: 0, columns: ['caseName', 'courtCaseNumber', 'openedOn', 'partyName', 'identifier', 'phones', 'addresses', 'language'] });
    expect(await harness.get(desk, 'case:list', {})).toEqual([]);
    expect(await harness.get(desk, 'table:import', table)).toEqual({ cases: 3, parties: 3 });
    const cases = await harness.get(desk, 'case:list', {});
    expect(cases.map(({ workingName, openedOn, courtCaseNumber, parties }) => [workingName, openedOn, courtCaseNumber, parties.map(({ displayName, mark }) => `${mark.letter} ${displayName}`)])).toEqual(
      expect.arrayContaining([
        ['Склад', '2026-11-05', '12/26', ['A Пробина Дана', 'B ТОО «Пример»']],
        ['склад', '2026-11-06', '13/26', ['A Образцов Ануар']],
        ['Пустое дело', '2026-01-05', '', []],
      ]),
    );
    const { records } = await harness.get(desk, 'case:open', { caseId: cases.find(({ workingName }) => workingName === 'Склад')?.caseId as CaseId });
    const parties = records.filter(({ kind }) => kind === 'party');
    // Each in its own compartment, as if it had been typed in.
    for (const { id, audience, source } of parties) expect([audience, source]).toEqual([{ type: 'parties', parties: [id] }, { type: 'party', party: id }]);
    expect(parties.map(({ body }) => body)).toMatchObject([
      { type: 'person', name: { surname: 'Пробина', givenName: 'Дана', patronymic: 'Ануаровна' }, identifier: iinOne, language: 'kk', phones: [{ number: '+7 700 000 00 01' }], addresses: [{ text: 'Алматы' }] },
      { type: 'organisation', organisationName: 'ТОО «Пример»', identifier: bin },
    ]);
    expect(records.filter(({ kind }) => kind === 'roster').at(-1)?.body).toMatchObject({ parties: [{ displayName: 'Пробина Дана' }, { displayName: 'ТОО «Пример»' }] });
    // Once more: it is here.
    expect(await ask(harness, table)).toMatchObject({ cases: 0, parties: 0, linesWithErrors: 4 });
  });

  it('names what is wrong by its line in the file', async () => {
    const lines = [
      'дело;дата;фамилия;имя;организация;иин;вид;язык',
      ';05.11.2026;А;Б;;;;',
      '"Дело',
      'на две строки";31.02.2026;;;;;;',
      'Дело 3;;А;Б;;900101300018;;',
      `Дело 4;;А;Б;;${bin};физ. лицо;`,
      `Дело 5;;;;;${iinOne};;`,
      'Дело 6;;А;Б;;;инопланетянин;эльфийский',
      `Дело 7;;А;Б;;${iinOne};;`,
      `Дело 7;;В;Г;;${iinOne};;`,
      `Дело 8;;;;Общество;${iinOne};;`,
      'Дело 9;01.01.2026;;;;;;;лишнее',
      'Дело 9;02.01.2026;;;;;;',
    ];
    expect(await problemsOf(lines)).toEqual(
      expect.arrayContaining([
        [2, 'caseName', 'case-name-missing'],
        [3, 'openedOn', 'bad-date'],
        [5, 'identifier', 'identifier-control'],
        [6, 'identifier', 'identifier-is-bin'],
        [7, 'partyName', 'party-nameless'],
        [8, 'partyType', 'unknown-type'],
        [8, 'language', 'unknown-language'],
        [10, 'identifier', 'repeated'],
        [11, 'identifier', 'identifier-is-iin'],
        [12, null, 'more-cells'],
        [13, 'openedOn', 'case-differs'],
      ]),
    );
  });

  it('takes wrong numbers only if asked to', async () => {
    const lines = ['дело;фио;иин', 'Склад;Пробина Дана;123'];
    expect(await problemsOf(lines)).toContainEqual([2, 'identifier', 'identifier-length']);
    const harness = await setupServices();
    const table = input(lines, { keepWrongIdentifiers: true });
    expect((await ask(harness, table)).problems.map(({ because, isError }) => [because, isError])).toContainEqual(['identifier-kept', false]);
    expect(await harness.get(desk, 'table:import', table)).toEqual({ cases: 1, parties: 1 });
  });

  it('brings parties into a case that is here, and none twice', async () => {
    const harness = await setupServices();
    const caseId = randomUUID() as string as CaseId;
    await harness.get(desk, 'case:create', { caseId, workingName: 'Here', matter: '', openedOn: '2026-11-02' });
    const table = input(['фио;иин', `Пробина Дана;${iinOne}`, 'Образцов Ануар;', ';'], { caseId });
    expect(await harness.get(desk, 'table:import', table)).toEqual({ cases: 0, parties: 2 });
    expect((await ask(harness, table)).problems.map(({ line, because }) => [line, because])).toEqual([[2, 'party-here']]);
    expect((await ask(harness, input(['фио', ...Array.from({ length: 60 }, (_unused, index) => `Лицо ${index}`)], { caseId }))).problems.map(({ because }) => because)).toEqual(Array.from({ length: 12 }, () => 'too-many-parties'));
    expect(await harness.ask(desk, 'table:preview', { ...table, caseId: randomUUID() })).toEqual({ ok: false, error: { type: 'not-found' } });
  });

  it('is made as one change, or not at all', async () => {
    const harness = await setupServices();
    const table = input(['дело;фио', 'Склад;Пробина Дана', 'Забор;Образцов Ануар']);
    harness.store.failWith('disk-full');
    expect(await harness.ask(desk, 'table:import', table)).toEqual({ ok: false, error: { type: 'disk-full' } });
    harness.store.failWith(null);
    expect(await harness.get(desk, 'case:list', {})).toEqual([]);
  });

  it('of our own parties comes back through its own headings, in every language', () => {
    const party = { ...buildPartyDetails('Пробина', { identifier: iinOne, email: 'a@example.org', phones: [{ id: randomUUID() as string as RecordId, label: '', number: '+7 700' }], remarks: '=1+1' }), mark: partyMarkAt(0), joinedAt: 1, leftAt: null };
    for (const language of ['kk', 'ru', 'en'] as const) {
      const text = partiesCsv([party], language).slice(1);
      const read = readTable(text, guessSeparator(text));
      if (!read.ok) throw new Error(read.error.type);
      const [header, ...lines] = read.value;
      const columns = guessColumns(header?.cells ?? []);
      const context: TableContext = { columns, today: '2026-11-22', keepWrongIdentifiers: false, newId: () => randomUUID() as string as RecordId, knownCases: new Set(), intoCase: { identifiers: new Set(), room: 50 } };
      const { cases, problems } = readTableLines(lines, context);
      expect(problems, language).toEqual([]);
      expect(cases[0]?.parties[0], language).toMatchObject({ type: 'person', name: party.name, identifier: iinOne, email: 'a@example.org', remarks: '=1+1', language: 'ru', phones: [{ number: '+7 700' }] });
    }
  });
});

describe('reading', () => {
  it.each([['a;b\n1;2\n3;4', 'semicolon'], ['a,b,c\n"1;2",2,3', 'comma'], ['a\tb\n1\t2', 'tab'], ['a|b\n1|2', 'bar'], ['one column\nonly', 'semicolon'], ['a;b,c;d\n1;2,5;3\n1;2,7;3', 'semicolon']] as const)('finds out what parts %j', (text, separator) => {
    expect(guessSeparator(text)).toBe(separator);
  });

  it('takes every kind of line end, quotes and the line that names the separator', () => {
    for (const end of ['\r\n', '\n', '\r']) {
      const read = readTable(['sep=;', 'a;b', '"x ""y""";2', ''].join(end), 'semicolon');
      expect(read.ok && read.value.map(({ cells }) => cells)).toEqual([['a', 'b'], ['x "y"', '2']]);
    }
  });

  it.each([
    ['too many lines', 'a;b\n'.repeat(tableLimits.lines + 3), 'table-too-large'],
    ['too many columns', ';'.repeat(tableLimits.columns + 1), 'table-too-large'],
    ['a cell without end', `"${'x'.repeat(300_000)}`, 'table-too-large'],
    ['a quotation mark that never closes', 'a;b\n"x;y\n', 'table-unreadable'],
  ])('refuses %s', (_what, text, type) => {
    expect(readTable(text, 'semicolon')).toEqual({ ok: false, error: { type } });
  });

  it.each([['05.11.2026', '2026-11-05'], ['5/1/2026', '2026-01-05'], ['2026-11-05', '2026-11-05'], ['05.11.2026 г.', '2026-11-05'], ['05.11.2026 10:30', '2026-11-05'], ['29.02.2024', '2024-02-29'], ['29.02.2026', null], ['2026-13-01', null], ['05.11.26', null], ['вчера', null]])('takes %j for %j', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});
