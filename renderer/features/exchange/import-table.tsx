import { Button, FileButton, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import type { CaseSummary, RequestAnswer } from '#shared/ipc/contract.ts';
import { tableLimits } from '#shared/domain/table-import.ts';
import { listCases } from './api.ts';
import { TableChoicesForm } from './table-choices.tsx';
import { TableOutcome } from './table-outcome.tsx';
import { useTable } from './use-table.ts';

/** A table is chosen, its columns named, what would come of it shown; then it is brought in as one change. */
export function ImportTable({ onOpenCases }: { readonly onOpenCases: () => void }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const { table, open, change, bringIn, close } = useTable();
  const [cases, setCases] = useState<readonly CaseSummary[]>([]);
  const [error, setError] = useState<AnyFailure | 'too-long' | null>(null);
  const [done, setDone] = useState<RequestAnswer<'table:import'> | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => void listCases().then(setCases), []);

  const choose = async (file: File | null): Promise<void> => {
    setDone(null);
    setError(null);
    if (!file) return;
    // Signs of a table take one byte each, or two.
    if (file.size > tableLimits.chars * 2) return setError('too-long');
    await open(file, null);
  };
  const send = async (): Promise<void> => {
    setBusy(true);
    const answer = await bringIn();
    setBusy(false);
    if (!answer?.ok) return setError(answer?.error ?? null);
    close();
    setDone(answer.value);
    setCases(await listCases());
  };
  const failure = error ?? table?.error ?? null;
  const made = ({ cases: caseCount, parties }: { readonly cases: number; readonly parties: number }): string =>
    [caseCount > 0 ? t('exchange:sizeCases', { count: caseCount }) : '', t('exchange:sizeParties', { count: parties })].filter(Boolean).join(', ');
  const chooser = (label: string) => (
    <FileButton accept=".csv,.txt,.tsv,text/csv,text/plain" onChange={(file) => void choose(file)} inputProps={{ 'aria-label': label }}>
      {(props) => (
        <Button variant="default" {...props}>
          {label}
        </Button>
      )}
    </FileButton>
  );
  return (
    <Card title={t('exchange:tableTitle')}>
      <div className={stack['stack']}>
        <p>{t('exchange:tableText')}</p>
        {done ? (
          <Notice
            tone="good"
            title={t('exchange:tableDone', { what: made(done) })}
            urgent
            action={
              <Button variant="default" onClick={onOpenCases}>
                {t('exchange:toCases')}
              </Button>
            }
          />
        ) : null}
        <ProblemNotice words={failure && (failure === 'too-long' ? t('exchange:tableTooLong') : errorWords(failure))} />
        {table ? (
          <>
            <strong style={{ overflowWrap: 'anywhere' }}>{table.name}</strong>
            <TableChoicesForm table={table} cases={cases} onChange={change} />
            {table.preview ? <TableOutcome preview={table.preview} what={made(table.preview)} /> : null}
            <Group>
              <Button variant="default" onClick={close}>
                {t('exchange:anotherTable')}
              </Button>
              {table.preview ? (
                <Button loading={busy} disabled={table.preview.cases + table.preview.parties === 0} onClick={() => void send()}>
                  {t('exchange:importTable', { what: made(table.preview) })}
                </Button>
              ) : null}
            </Group>
          </>
        ) : (
          <div>{chooser(t('exchange:chooseTable'))}</div>
        )}
      </div>
    </Card>
  );
}
