import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import { tableColumns } from '#shared/domain/table-columns.ts';
import type { TableColumn } from '#shared/domain/table-import.ts';
import { textEncodings, type TextEncoding } from './text-encoding.ts';
import type { CaseSummary } from '#shared/ipc/contract.ts';
import type { TablePreview } from '#shared/ipc/contract-exchange.ts';
import classes from './exchange.module.css';
import { columnWords, encodingNames, separatorWords } from './table-words.ts';
import type { OpenTable, TableChoices } from './use-table.ts';

type TableChoicesFormProps = { readonly table: OpenTable; readonly cases: readonly CaseSummary[]; readonly onChange: (change: Partial<TableChoices>) => void };

/** How the table is read, and what its columns are. */
export function TableChoicesForm({ table, cases, onChange }: TableChoicesFormProps) {
  const { t } = useTranslation();
  const { choices, preview } = table;
  const separators = Object.keys(separatorWords) as TablePreview['separator'][];
  return (
    <>
      <FieldRow min="14rem">
        <NativeSelect
          name="table-encoding"
          label={t('exchange:encoding')}
          value={choices.encoding}
          data={textEncodings.map((value) => ({ value, label: encodingNames[value] }))}
          onChange={(event) => onChange({ encoding: event.currentTarget.value as TextEncoding })}
        />
        <NativeSelect
          name="table-separator"
          label={t('exchange:separator')}
          value={choices.separator ?? preview?.separator ?? 'semicolon'}
          data={separators.map((value) => ({ value, label: t(separatorWords[value]) }))}
          onChange={(event) => onChange({ separator: event.currentTarget.value as TablePreview['separator'] })}
        />
        <NativeSelect
          name="table-into"
          label={t('exchange:into')}
          value={choices.caseId ?? ''}
          data={[{ value: '', label: t('exchange:intoLines') }, ...cases.map(({ caseId, workingName }) => ({ value: caseId as string, label: t('exchange:intoCase', { name: workingName }) }))]}
          onChange={(event) => onChange({ caseId: event.currentTarget.value === '' ? null : (event.currentTarget.value as CaseId) })}
        />
      </FieldRow>
      <Checkbox name="table-header" label={t('exchange:hasHeader')} checked={choices.hasHeader} onChange={(event) => onChange({ hasHeader: event.currentTarget.checked })} />
      <Checkbox name="table-keep-wrong" label={t('exchange:keepWrong')} checked={choices.keepWrongIdentifiers} onChange={(event) => onChange({ keepWrongIdentifiers: event.currentTarget.checked })} />
      {preview ? <Columns preview={preview} onChange={(columns) => onChange({ columns })} /> : null}
    </>
  );
}

function Columns({ preview, onChange }: { readonly preview: TablePreview; readonly onChange: (columns: TableColumn[]) => void }) {
  const { t } = useTranslation();
  const heading = (index: number): string => preview.header[index]?.trim() || t('exchange:columnNumbered', { number: index + 1 });
  const choices = tableColumns.map((value) => ({ value, label: t(columnWords[value]) }));
  return (
    // A wide table scrolls in itself, by keys as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={t('exchange:columns')}>
      <table className={classes['columns']}>
        <thead>
          <tr>
            {preview.columns.map((column, index) => (
              // Columns have no name of their own but their place.
              // oxlint-disable-next-line react/no-array-index-key -- see above
              <th key={index} scope="col">
                {heading(index)}
                <NativeSelect
                  mt={4}
                  name={`table-column-${index}`}
                  aria-label={t('exchange:columnIs', { heading: heading(index) })}
                  value={column}
                  data={choices}
                  onChange={(event) => {
                    const chosen = event.currentTarget.value as TableColumn;
                    // One of a kind: the other column gives it up.
                    onChange(preview.columns.map((each, at) => (at === index ? chosen : each === chosen ? 'ignore' : each)));
                  }}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((cells, row) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines have no name either
            <tr key={row}>
              {preview.columns.map((_column, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- see above
                <td key={index}>{cells[index] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
