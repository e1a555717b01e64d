import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { go } from '#renderer/state/navigation.ts';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import classes from './case-screen.module.css';

/** Everyone in this case with their marks, who left included; each leads to that party's page. */
export function CaseParties({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const parties = useCaseRecords(caseId, 'party') ?? [];
  if (parties.length === 0) return null;
  const inOrder = [...parties].sort((one, other) => one.body.joinedAt - other.body.joinedAt || (one.body.mark.letter < other.body.mark.letter ? -1 : 1));
  return (
    <ul className={classes['parties']} aria-label={t('cases:partiesOfCase')}>
      {inOrder.map(({ id, body }) => {
        const name = displayName(body) || t('cases:namelessParty', { letter: body.mark.letter });
        const left = body.leftAt !== null;
        return (
          <li key={id}>
            <UnstyledButton className={classes['party']} onClick={() => void go(`/case/${caseId}/parties/${id}`)} title={name}>
              <PartyMark mark={body.mark} size={22} hollow={left} />
              <span className={classes['partyName']}>{left ? t('cases:partyLeft', { name }) : name}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
