import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { go } from '#renderer/state/navigation.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { showDay } from '#renderer/ui/typed-date.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { AgreementHeader } from './agreement-header.tsx';
import classes from './agreement-screen.module.css';
import { formWords } from './agreement-words.ts';
import { makeNewVersion } from './api.ts';
import { PaperMenu } from './paper-menu.tsx';
import { PaperView } from './paper-view.tsx';
import { usePreview } from './use-preview.ts';

/** A signed paper: looked at, printed, saved, and followed by a new version. */
export function FrozenAgreement({ caseId, record }: { readonly caseId: CaseId; readonly record: RecordOf<'settlement'> }) {
  const { t } = useTranslation();
  const paper = usePreview(caseId, record);
  const { frozen } = record.body;
  const next = async (): Promise<void> => {
    const newRecordId = crypto.randomUUID() as RecordId;
    const made = await makeNewVersion({ caseId, recordId: record.id }, newRecordId);
    if (made.ok) await go(`/case/${caseId}/document/${newRecordId}`);
    else showToast(t(errorKeys[made.error.type], errorValues(made.error)), { tone: 'bad' });
  };
  return (
    <>
      <AgreementHeader caseId={caseId} record={record}>
        <Button variant="default" onClick={() => void next()}>{t('documents:newVersion')}</Button>
        <PaperMenu caseId={caseId} recordId={record.id} state="frozen" />
      </AgreementHeader>
      {frozen ? (
        <div className={classes['seal']}>
          <Notice tone="good" title={t('documents:frozenTitle')}>
          {[t(formWords[frozen.form]), ...frozen.signers.map(({ name, signedOn }) => `${name}, ${showDay(signedOn)}`)].join(' · ')}
          <br />
          {`SHA-256: ${frozen.fingerprint}`}
          </Notice>
        </div>
      ) : null}
      {paper ? <PaperView paper={paper} label={t('documents:preview')} sentenceLabel={() => ''} /> : null}
    </>
  );
}
