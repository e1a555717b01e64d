import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { go } from '#renderer/state/navigation.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import { DraftEditor } from './draft-editor.tsx';
import { FrozenAgreement } from './frozen-agreement.tsx';

/** One settlement agreement: a draft to work on, or a signed paper to look at. */
export function AgreementScreen({ caseId, recordId }: { readonly caseId: CaseId; readonly recordId: RecordId }) {
  const { t } = useTranslation();
  const settlements = useCaseRecords(caseId, 'settlement');
  if (!settlements) return null;
  const record = settlements.find(({ id }) => id === recordId);
  if (!record) {
    return <EmptyState title={t('documents:gone')} action={<Button onClick={() => void go(`/case/${caseId}/documents`)}>{t('documents:toDocuments')}</Button>} />;
  }
  return record.body.frozen ? <FrozenAgreement key={record.id} caseId={caseId} record={record} /> : <DraftEditor key={record.id} caseId={caseId} record={record} />;
}
