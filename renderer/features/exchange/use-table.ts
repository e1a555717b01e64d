// A table on its way in: its bytes stay in this page, each choice is answered with a fresh preview.
import { useEffect, useRef, useState } from 'react';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { TableColumn } from '#shared/domain/table-import.ts';
import { decodeText, guessEncoding, type TextEncoding } from './text-encoding.ts';
import type { TableInput, TablePreview } from '#shared/ipc/contract-exchange.ts';
import { importTable, previewTable } from './api.ts';

export type TableChoices = {
  readonly encoding: TextEncoding;
  readonly separator: TablePreview['separator'] | null;
  readonly hasHeader: boolean;
  readonly columns: readonly TableColumn[] | null;
  readonly caseId: CaseId | null;
  readonly keepWrongIdentifiers: boolean;
};

export type OpenTable = { readonly name: string; readonly choices: TableChoices; readonly preview: TablePreview | null; readonly error: AnyFailure | null };

export function useTable() {
  const bytes = useRef<Uint8Array>(new Uint8Array());
  const asked = useRef(0);
  const [table, setTable] = useState<OpenTable | null>(null);
  const inputOf = ({ encoding, columns, ...rest }: TableChoices): TableInput => ({ text: decodeText(bytes.current, encoding), columns: columns === null ? null : [...columns], ...rest });

  const look = async (name: string, choices: TableChoices): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    setTable((before) => ({ name, choices, preview: before?.preview ?? null, error: null }));
    const answer = await previewTable(inputOf(choices));
    // An older answer must not overwrite a newer choice.
    if (asked.current !== mine) return;
    setTable(answer.ok ? { name, choices, preview: answer.value, error: null } : { name, choices, preview: null, error: answer.error });
  };
  useEffect(
    () => () => {
      asked.current += 1;
      bytes.current = new Uint8Array();
    },
    [],
  );
  return {
    table,
    open: async (file: File, caseId: CaseId | null): Promise<void> => {
      bytes.current = new Uint8Array(await file.arrayBuffer());
      await look(file.name, { encoding: guessEncoding(bytes.current), separator: null, hasHeader: true, columns: null, caseId, keepWrongIdentifiers: false });
    },
    /** Another separator or heading line makes other columns. */
    change: (change: Partial<TableChoices>): void => {
      if (!table) return;
      const isAnother = 'encoding' in change || 'separator' in change || 'hasHeader' in change;
      void look(table.name, { ...table.choices, ...(isAnother ? { columns: null } : {}), ...change });
    },
    bringIn: async () => (table ? importTable(inputOf({ ...table.choices, columns: table.preview?.columns ?? table.choices.columns })) : null),
    close: (): void => {
      asked.current += 1;
      bytes.current = new Uint8Array();
      setTable(null);
    },
  };
}
