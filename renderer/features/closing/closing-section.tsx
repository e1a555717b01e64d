import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import { dueClasses } from '#shared/domain/case-lifecycle.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { CloseCard } from './close-card.tsx';
import classes from './closing.module.css';
import { DestroyCard } from './destroy-card.tsx';
import { HoldCard } from './hold-card.tsx';
import { KeepCard } from './keep-card.tsx';
import { keepWords } from './words.ts';

/** The end of a case: how it ended, until when what is kept, hold, and the way to destruction. */
export function ClosingSection({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const record = useCaseRecords(caseId, 'case')?.[0];
  const [today] = useState(() => isoDayOf(Date.now()));
  if (!record) return null;
  const { lifecycle } = record.body;
  const due = dueClasses(lifecycle, today);
  return (
    <div className={stack['stack']} data-record-id={record.id}>
      {due.length > 0 ? (
        <Notice tone="warn" title={t('closing:due')}>
          {t('closing:dueText', { list: due.map((kept) => t(keepWords[kept])).join('; ') })}
        </Notice>
      ) : null}
      {lifecycle.notesDestroyedOn ? <Notice tone="plain">{t('closing:notesDestroyedIs', { day: showDay(lifecycle.notesDestroyedOn) })}</Notice> : null}
      <div className={classes['columns']}>
        <div>
          <CloseCard caseId={caseId} lifecycle={lifecycle} />
          <HoldCard caseId={caseId} hold={lifecycle.hold} />
        </div>
        <div>
          <KeepCard caseId={caseId} lifecycle={lifecycle} />
          <DestroyCard caseId={caseId} lifecycle={lifecycle} />
        </div>
      </div>
    </div>
  );
}
