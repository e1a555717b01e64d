import { Button, Checkbox, Group } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go } from '#renderer/state/navigation.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTask } from '#renderer/state/use-task.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { TaskFoot } from '#renderer/ui/task-foot.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import { mayTakeIn } from '#shared/domain/package.ts';
import type { PackagePreview, TakeDone } from '#shared/ipc/contract-packages.ts';
import { takePackage, trustSender } from './api.ts';
import { AudienceLabel } from './audience-label.tsx';
import { PackageLines } from './package-lines.tsx';
import classes from './package.module.css';
import { useShareSize } from './size-words.ts';
import { TakenNotice } from './taken-notice.tsx';

type OpenedPackageProps = { readonly preview: PackagePreview; readonly onPreview: (preview: PackagePreview) => void; readonly onCompared: () => void; readonly another: ReactNode };

const placeKeys = { new: 'packages:placeNew', here: 'packages:placeHere', trash: 'packages:placeTrash', gone: 'packages:placeGone' } as const;

/** Who vouches for it, what is in it, and what taking it in would do. */
export function OpenedPackage({ preview, onPreview, onCompared, another }: OpenedPackageProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const task = useTask();
  const language = useSession(({ app }) => app?.settings.language ?? 'ru');
  const sizeWords = useShareSize();
  const [isCompared, setIsCompared] = useState(false);
  const [done, setDone] = useState<TakeDone | null>(null);
  const [error, setError] = useState<AnyFailure | null>(null);
  const { handle, seal, sender, counts, madeAt, place, takenAt } = preview;
  const name = sender ? sender.mediatorName || sender.vaultName : '';
  const mayTake = mayTakeIn(seal, sender?.state ?? null) && place !== 'trash';
  const isToBeCompared = seal === 'signed' && (sender?.state === 'new' || sender?.state === 'changed');

  const trust = async (): Promise<void> => {
    const answer = await trustSender(handle, sender?.fingerprint ?? '');
    if (!answer.ok) return setError(answer.error);
    setError(null);
    onPreview(answer.value);
    onCompared();
  };
  const take = async (): Promise<void> => {
    setError(null);
    const answer = await task.run((taskId) => takePackage(handle, language, taskId));
    if (answer.ok) setDone(answer.value);
    else setError(answer.error.type === 'cancelled' ? null : answer.error);
  };
  if (done) return <TakenNotice done={done} another={another} onOpen={() => void go(`/case/${done.caseId}/sharing`)} />;
  return (
    <>
      {seal === 'unsigned' ? <Notice tone="bad" title={t('packages:unsigned')}>{t('packages:unsignedText')}</Notice> : null}
      {seal === 'altered' ? <Notice tone="bad" title={t('packages:altered')}>{t('packages:alteredText', { count: preview.changedFiles.length, names: preview.changedFiles.slice(0, 10).join(', ') })}</Notice> : null}
      {seal === 'signed' && sender?.state === 'changed' ? <Notice tone="bad" title={t('packages:keyChanged', { name })}>{t('packages:keyChangedText')}</Notice> : null}
      <Card title={preview.workingName === '' ? t('packages:packageTitle') : preview.workingName}>
        <div className={stack['stack']}>
          <dl className={classes['facts']}>
            <dt>{t('packages:from')}</dt>
            <dd>{sender ? (seal === 'unsigned' ? t('packages:claims', { name }) : name) : t('packages:nobody')}</dd>
            <dt>{t('packages:madeOn')}</dt>
            <dd>{madeAt === null ? '—' : `${showDay(isoDayOf(madeAt))}, ${timeOf(madeAt)}`}</dd>
            {preview.audiences.length > 0 ? (
              <>
                <dt>{t('packages:holds')}</dt>
                <dd className={classes['shares']}>
                  {preview.audiences.map((audience) => (
                    <AudienceLabel key={JSON.stringify(audience)} audience={audience} parties={preview.parties} />
                  ))}
                </dd>
              </>
            ) : null}
            <dt>{t('packages:contents')}</dt>
            <dd>{sizeWords({ records: counts.parties + counts.meetings + counts.notes + counts.others, files: counts.files, fileBytes: counts.fileBytes })}</dd>
          </dl>
        </div>
      </Card>
      {isToBeCompared && sender ? (
        <Card title={t('packages:compareTitle')}>
          <div className={stack['stack']}>
            <p>{t('packages:compareLead', { name })}</p>
            <p className={classes['fingerprint']} data-testid="their-fingerprint">
              {sender.fingerprint}
            </p>
            <Checkbox name="package-compared" label={t('packages:compared', { name })} checked={isCompared} onChange={(event) => setIsCompared(event.currentTarget.checked)} />
            <Group>
              <Button disabled={!isCompared} onClick={() => void trust()}>
                {t('packages:remember')}
              </Button>
            </Group>
          </div>
        </Card>
      ) : null}
      <Card title={t('packages:takeTitle')}>
        <div className={stack['stack']}>
          <p>{mayTakeIn(seal, sender?.state ?? null) ? t(placeKeys[place]) : seal === 'signed' ? t('packages:notCompared') : t('packages:readOnly')}</p>
          {mayTake && counts.permissions > 0 ? <p>{t('packages:permissionsWait', { count: counts.permissions })}</p> : null}
          {takenAt === null ? null : <Notice tone="warn">{t('packages:takenBefore', { day: showDay(isoDayOf(takenAt)), time: timeOf(takenAt) })}</Notice>}
          <TaskFoot problem={error && errorWords(error)} label={t('packages:taking')} task={task}>
            {another}
            {mayTake ? <Button onClick={() => void take()}>{place === 'here' ? t('packages:takeBeside') : t('packages:takeIn')}</Button> : null}
          </TaskFoot>
        </div>
      </Card>
      <Card title={t('packages:lines')}>
        <PackageLines handle={handle} parties={preview.parties} />
      </Card>
    </>
  );
}
