import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '#shared/domain/ids.ts';
import { useFailureWords, useSizeWords } from './file-words.ts';
import { cancelUpload, retryUpload, useUploads, type Upload } from './upload-queue.ts';
import classes from './upload-list.module.css';

/** What is on its way into the vault, each with its way out. */
export function UploadList({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const uploads = useUploads((state) => state.uploads);
  const here = uploads.filter((upload) => upload.caseId === caseId);
  if (here.length === 0) return null;
  return (
    <ul className={classes['list']} aria-label={t('files:uploads')}>
      {here.map((upload) => (
        <UploadRow key={upload.id} upload={upload} />
      ))}
    </ul>
  );
}

function UploadRow({ upload: { id, file, sent, state, failure } }: { readonly upload: Upload }) {
  const { t } = useTranslation();
  const sizeWords = useSizeWords();
  const failureWords = useFailureWords();
  const { name, size } = file;
  if (state === 'failed') {
    return (
      <li className={classes['row']} data-failed>
        <span className={classes['name']}>{name}</span>
        <span className={classes['problem']} role="alert">
          {failure ? failureWords(failure) : null}
        </span>
        <Button variant="default" size="xs" aria-label={t('files:again', { name })} onClick={() => retryUpload(id)}>
          {t('general:tryAgain')}
        </Button>
        <ActionIcon variant="subtle" color="gray" aria-label={t('files:dismiss', { name })} onClick={() => cancelUpload(id)}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </li>
    );
  }
  const words = {
    waiting: t('files:waiting'),
    sending: t('files:sending', { done: sizeWords(sent), total: sizeWords(size) }),
    ending: t('files:ending'),
    cancelling: t('files:cancelling'),
  }[state];
  const percent = state === 'ending' ? 100 : size === 0 ? 0 : Math.floor((sent / size) * 100);
  return (
    <li className={classes['row']}>
      <span className={classes['name']}>{name}</span>
      <span className={classes['state']}>{words}</span>
      <Progress.Root className={classes['progress'] ?? ''} size="md">
        <Progress.Section value={percent} color="accent" aria-label={name} />
      </Progress.Root>
      <Button variant="default" size="xs" disabled={state === 'ending' || state === 'cancelling'} aria-label={t('files:stop', { name })} onClick={() => cancelUpload(id)}>
        {t('general:cancel')}
      </Button>
    </li>
  );
}
