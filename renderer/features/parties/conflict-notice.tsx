import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/notice.tsx';
import { showDay } from '#renderer/ui/typed-date.ts';
import { namesOfParty } from '#shared/domain/conflict-entry.ts';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { ConflictHit } from '#shared/ipc/contract-closing.ts';
import { checkConflicts } from './party-api.ts';
import classes from './party-form.module.css';

type ConflictNoticeProps = { readonly caseId: CaseId; readonly record: RecordOf<'party'> };

const mostShown = 5;
const noNames = '[]';
const roleWords = { party: 'closing:roleParty', representative: 'closing:roleRepresentative', interpreter: 'closing:roleInterpreter', other: 'closing:roleOther' } as const;

/** Whether someone of that name is known: from the conflict register, or from another case (Law on mediation, Art. 7, 10; wording of 20.12.2021). */
export function ConflictNotice({ caseId, record }: ConflictNoticeProps) {
  const { t } = useTranslation();
  const [hits, setHits] = useState<readonly ConflictHit[]>([]);
  const names = JSON.stringify(namesOfParty(record.body));
  useEffect(() => {
    let current = true;
    // Asked again whenever a saved name has changed.
    if (names !== noNames) {
      void checkConflicts(caseId, record.id as string as PartyId).then((answer) => {
        if (current) setHits(answer.ok ? answer.value : []);
      });
    }
    return () => {
      current = false;
    };
  }, [caseId, record.id, names]);
  if (hits.length === 0 || names === noNames) return null;
  return (
    <div className={classes['conflictNotice']}>
      <Notice tone={hits.some(({ likeness }) => likeness === 'same') ? 'warn' : 'plain'} title={t('closing:conflictFound')}>
        <ul className={classes['conflicts']}>
          {hits.slice(0, mostShown).map((hit) => (
            <li key={`${hit.name} ${hit.role} ${hit.from} ${hit.known?.caseId} ${hit.checked.name}`}>
              {[
                `${t(hit.likeness === 'same' ? 'closing:sameName' : 'closing:sameSurname')}: ${hit.name}`,
                t(roleWords[hit.role]),
                hit.known ? t('closing:inCase', { name: hit.known.caseName }) : t('closing:inRegister'),
                [hit.from && showDay(hit.from), hit.until && showDay(hit.until)].filter(Boolean).join(' – '),
                hit.remark,
              ].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
        <p>{t('closing:conflictFoundText')}</p>
      </Notice>
    </div>
  );
}
