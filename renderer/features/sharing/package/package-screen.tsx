import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go } from '#renderer/state/navigation.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { Card } from '#renderer/ui/card.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskBar } from '#renderer/ui/task-bar.tsx';
import type { OpenStep, PackagePreview } from '#shared/ipc/contract-packages.ts';
import { choosePackage, closePackage, unsealPackage } from './api.ts';
import { OpenedPackage } from './opened-package.tsx';
import { OwnKeysCard } from './own-card.tsx';

type Sealed = Extract<OpenStep, { readonly type: 'needs-secret' }>;

/** A co-mediator's package is chosen, opened, compared and read; only then is anything taken in. */
export function PackageScreen() {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const task = useTask();
  const [sealed, setSealed] = useState<Sealed | null>(null);
  const [preview, setPreview] = useState<PackagePreview | null>(null);
  const [secret, setSecret] = useState('');
  const [error, setError] = useState<AnyFailure | null>(null);
  const [compared, setCompared] = useState(0);
  // What was opened stands in memory only as long as it is looked at.
  useEffect(() => () => void closePackage(), []);

  const show = (step: OpenStep): void => {
    setSealed(step.type === 'needs-secret' ? step : null);
    setPreview(step.type === 'opened' ? step.preview : null);
  };
  const choose = async (): Promise<void> => {
    setError(null);
    const answer = await task.run((taskId) => choosePackage(taskId));
    if (!answer.ok) setError(answer.error.type === 'cancelled' ? null : answer.error);
    else if (answer.value) {
      setSecret('');
      show(answer.value);
    }
  };
  const unseal = async ({ handle }: Sealed): Promise<void> => {
    setError(null);
    const bytes = new TextEncoder().encode(secret);
    const answer = await task.run((taskId) => unsealPackage({ handle, secret: bytes, taskId }));
    bytes.fill(0);
    if (!answer.ok) return setError(answer.error.type === 'cancelled' ? null : answer.error);
    setSecret('');
    show(answer.value);
  };
  const chooser = (
    <Button variant={preview || sealed ? 'default' : 'filled'} onClick={() => void choose()} disabled={task.progress !== null}>
      {preview || sealed ? t('packages:chooseAnother') : t('packages:choose')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('packages:openTitle')}>
        <Button variant="default" onClick={() => void go('/cases')}>
          {t('general:backToCases')}
        </Button>
      </PageHeader>
      <ProblemNotice words={error && errorWords(error)} />
      {preview ? (
        <OpenedPackage key={preview.handle} preview={preview} onPreview={setPreview} onCompared={() => setCompared((count) => count + 1)} another={chooser} />
      ) : (
        <Card title={sealed ? t('packages:sealedTitle') : t('packages:chooseTitle')}>
          <div className={stack['stack']}>
            {sealed ? (
              <form
                className={stack['stack']}
                onSubmit={(event) => {
                  event.preventDefault();
                  if (secret !== '' && task.progress === null) void unseal(sealed);
                }}
              >
                <p>{sealed.secret === 'passphrase' ? t('packages:sealedPassphrase') : t('packages:sealedKey')}</p>
                <SecretField label={sealed.secret === 'passphrase' ? t('packages:passphrase') : t('packages:secretKey')} name="package-secret" value={secret} autoFocus disabled={task.progress !== null} onChange={setSecret} />
                {task.progress ? null : (
                  <Group>
                    {chooser}
                    <Button type="submit" disabled={secret === ''}>
                      {t('packages:unseal')}
                    </Button>
                  </Group>
                )}
              </form>
            ) : (
              <>
                <p>{t('packages:chooseLead')}</p>
                {task.progress ? null : <Group>{chooser}</Group>}
              </>
            )}
            {task.progress ? <TaskBar label={t('packages:opening')} done={task.progress.done} total={task.progress.total} onCancel={task.cancel} cancelling={task.cancelling} /> : null}
          </div>
        </Card>
      )}
      {/* Read anew when somebody was compared. */}
      <OwnKeysCard key={compared} />
    </>
  );
}
