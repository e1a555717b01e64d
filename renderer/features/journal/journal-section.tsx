import { useTranslation } from 'react-i18next';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import { JournalView } from './journal-view.tsx';

const caseGroups = ['case', 'parties', 'sharing', 'papers'] as const;
const vaultGroups = ['vault', 'keys', 'papers'] as const;

export function JournalSection({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const parties = useCaseRecords(caseId, 'party') ?? [];
  const named = parties.map(({ id, body }) => ({ id: id as string as PartyId, name: displayName(body) || body.mark.letter }));
  return <JournalView of={{ type: 'case', caseId }} text={t('journal:caseText')} groups={caseGroups} parties={named} />;
}

export function VaultJournal() {
  const { t } = useTranslation();
  return <JournalView of={{ type: 'vault' }} text={t('journal:vaultText')} groups={vaultGroups} parties={[]} />;
}
