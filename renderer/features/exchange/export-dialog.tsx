import { Button, Group, Modal, Radio } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskFoot } from '#renderer/ui/task-foot.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { ExportDone, ExportScope, ExportSize, ExportWay } from '#shared/ipc/contract-exchange.ts';
import { saveExport, sizeOfExport } from './api.ts';
import classes from './exchange.module.css';
import { useSizeWords } from './size-words.ts';

type ExportDialogProps = { readonly scope: ExportScope; readonly opened: boolean; readonly onClose: () => void };

/** What leaves the vault, and that it will not be locked any more, is said before it leaves. */
export function ExportDialog({ scope, opened, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const [busy, setBusy] = useState(false);
  return (
    <Modal opened={opened} onClose={() => (busy ? undefined : onClose())} title={t('exchange:exportTitle')} size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': text.close }}>
      {opened ? <ExportForm scope={scope} onClose={onClose} onBusy={setBusy} /> : null}
    </Modal>
  );
}

function ExportForm({ scope, onClose, onBusy }: Pick<ExportDialogProps, 'scope' | 'onClose'> & { readonly onBusy: (busy: boolean) => void }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const text = useUiText();
  const task = useTask();
  const sizeWords = useSizeWords();
  const language = useSession(({ app }) => app?.settings.language ?? 'ru');
  const [way, setWay] = useState<ExportWay>('zip');
  const [size, setSize] = useState<ExportSize | null>(null);
  const [done, setDone] = useState<ExportDone | null>(null);
  const [error, setError] = useState<AnyFailure | null>(null);
  useEffect(() => {
    void sizeOfExport(scope).then((answer) => (answer.ok ? setSize(answer.value) : setError(answer.error)));
    // The dialog is made for one scope.
  }, [scope]);

  const copy = async (): Promise<void> => {
    setError(null);
    onBusy(true);
    const answer = await task.run((taskId) => saveExport(scope, way, language, taskId));
    onBusy(false);
    if (!answer.ok) setError(answer.error.type === 'cancelled' ? null : answer.error);
    else if (answer.value.done) setDone(answer.value.done);
  };

  if (done) {
    return (
      <div className={stack['stack']}>
        <Notice tone="good" title={t('exchange:copied')} urgent>
          {sizeWords(done)}
        </Notice>
        {done.lackingFiles.length > 0 ? <Notice tone="bad">{t('exchange:lacking', { count: done.lackingFiles.length, names: done.lackingFiles.slice(0, 20).join(', ') })}</Notice> : null}
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {text.close}
          </Button>
        </Group>
      </div>
    );
  }
  return (
    <div className={stack['stack']}>
      <Notice tone="warn">{t('exchange:warning')}</Notice>
      <p>{t('exchange:contents')}</p>
      {size ? <p className={classes['quiet']}>{sizeWords(size)}</p> : null}
      <Radio.Group name="export-way" label={t('exchange:way')} value={way} onChange={(next) => setWay(next === 'folder' ? 'folder' : 'zip')}>
        <Group gap="xl" mt={6}>
          <Radio value="zip" label={t('exchange:wayZip')} disabled={task.progress !== null} />
          <Radio value="folder" label={t('exchange:wayFolder')} disabled={task.progress !== null} />
        </Group>
      </Radio.Group>
      <p className={classes['quiet']}>{t('exchange:journalNote')}</p>
      <TaskFoot problem={error && errorWords(error)} label={t('exchange:copying')} task={task} isDialog>
        <Button variant="default" onClick={onClose} data-autofocus>
          {text.cancel}
        </Button>
        <Button onClick={() => void copy()}>{t('exchange:copyNow')}</Button>
      </TaskFoot>
    </div>
  );
}
