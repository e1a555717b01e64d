import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { Card } from '#renderer/ui/card.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskFoot } from '#renderer/ui/task-foot.tsx';
import type { ExportWay, ImportPreview } from '#shared/ipc/contract-exchange.ts';
import { openImport } from './api.ts';
import { CopyContents } from './copy-contents.tsx';

/** An export is chosen, read through and shown; only then is anything of it brought in. */
export function ImportCopy({ onOpenCases }: { readonly onOpenCases: () => void }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const task = useTask();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [error, setError] = useState<AnyFailure | null>(null);
  const choose = async (way: ExportWay): Promise<void> => {
    setError(null);
    const answer = await task.run((taskId) => openImport(way, taskId));
    if (!answer.ok) setError(answer.error.type === 'cancelled' ? null : answer.error);
    else if (answer.value) setPreview(answer.value);
  };
  return (
    <Card title={t('exchange:importTitle')}>
      <div className={stack['stack']}>
        {preview ? (
          <CopyContents key={preview.importId} preview={preview} onAnother={() => setPreview(null)} onOpenCases={onOpenCases} />
        ) : (
          <>
            <p>{t('exchange:importText')}</p>
            <TaskFoot problem={error && errorWords(error)} label={t('exchange:reading')} task={task}>
              <Button variant="default" onClick={() => void choose('zip')}>
                {t('exchange:chooseZip')}
              </Button>
              <Button variant="default" onClick={() => void choose('folder')}>
                {t('exchange:chooseFolder')}
              </Button>
            </TaskFoot>
          </>
        )}
      </div>
    </Card>
  );
}
