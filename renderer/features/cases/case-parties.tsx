import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCaseRecords, useRosterParties } from '#renderer/state/case-records.ts';
import { go } from '#renderer/state/navigation.ts';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import classes from './case-screen.module.css';

/** Everyone in this case with their marks; each leads to that party's page. */
export function CaseParties({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const roster = useRosterParties(caseId);
  const records = useCaseRecords(caseId, 'party');
  const known = new Set<string>(records?.map((record) => record.id));
  const parties = roster?.filter((party) => known.has(party.id)) ?? [];
  if (parties.length === 0) return null;
  return (
    <ul className={classes['parties']} aria-label={t('cases:partiesOfCase')}>
      {parties.map((party) => {
        const name = party.displayName || t('cases:namelessParty', { letter: party.mark.letter });
        return (
          <li key={party.id}>
            <UnstyledButton className={classes['party']} onClick={() => void go(`/case/${caseId}/parties/${party.id}`)} title={name}>
              <PartyMark mark={party.mark} size={22} hollow={!party.present} />
              <span className={classes['partyName']}>{party.present ? name : t('cases:partyLeft', { name })}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
