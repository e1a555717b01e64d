import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import { TrashList } from './trash-list.tsx';

/** What was deleted and can come back: of one case, or (null) cases themselves. */
export function TrashScreen({ caseId }: { readonly caseId: CaseId | null }) {
  const { t } = useTranslation();
  if (caseId !== null) return <TrashList caseId={caseId} intro={t('cases:trashOfCaseIntro')} emptyText={t('cases:trashOfCaseEmptyText')} />;
  return (
    <>
      <PageHeader title={t('cases:trash')} />
      <TrashList caseId={null} intro={t('cases:trashIntro')} emptyText={t('cases:trashEmptyText')} />
    </>
  );
}
