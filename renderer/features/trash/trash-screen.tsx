import { useTranslation } from 'react-i18next';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import { TrashList } from './trash-list.tsx';

/** What was deleted and can come back: of one case, or (null) cases themselves. */
export function TrashScreen({ caseId }: { readonly caseId: CaseId | null }) {
  const { t } = useTranslation();
  if (caseId !== null) return <TrashOfCase caseId={caseId} />;
  return (
    <>
      <PageHeader title={t('cases:trash')} />
      <TrashList caseId={null} intro={t('cases:trashIntro')} emptyText={t('cases:trashEmptyText')} isCaseHeld={false} />
    </>
  );
}

function TrashOfCase({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const isHeld = useCaseRecords(caseId, 'case')?.some(({ body }) => body.lifecycle.hold !== null) ?? false;
  return <TrashList caseId={caseId} intro={t('cases:trashOfCaseIntro')} emptyText={t('cases:trashOfCaseEmptyText')} isCaseHeld={isHeld} />;
}
