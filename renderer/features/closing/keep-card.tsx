import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues, type AnyFailure } from '#renderer/ipc/error-text.ts';
import { Card } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SavedMark } from '#renderer/ui/saved-mark.tsx';
import stack from '#renderer/ui/stack.module.css';
import { keepClasses, type KeepClass, type Lifecycle } from '#shared/domain/case-lifecycle.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { setKeepUntil } from './api.ts';
import classes from './closing.module.css';
import { createKeepDates } from './keep-dates.ts';
import { keepWords } from './words.ts';

/** Until when what is kept. A whole day is saved as soon as it is one. */
export function KeepCard({ caseId, lifecycle }: { readonly caseId: CaseId; readonly lifecycle: Lifecycle }) {
  const { t } = useTranslation();
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const { keepUntil, notesDestroyedOn } = lifecycle;
  const shown = keepClasses.filter((kept) => notesDestroyedOn === '' || (kept !== 'notes' && kept !== 'files'));
  const [dates] = useState(() => createKeepDates(keepUntil, (wanted) => setKeepUntil(caseId, wanted)));
  useEffect(() => dates.seen(keepUntil), [dates, keepUntil]);
  const change = async (kept: KeepClass, day: string): Promise<void> => {
    setSaving(true);
    const answer = await dates.change(kept, day);
    setSaving(false);
    setFailure(answer.ok ? null : answer.error);
  };
  return (
    <Card title={t('closing:keeping')} side={<SavedMark state={failure ? 'failed' : saving ? 'saving' : 'saved'} problem={failure ? t(errorKeys[failure.type], errorValues(failure)) : undefined} />}>
      <div className={stack['stack']}>
        <p className={classes['soft']}>{t('closing:keepingIntro')}</p>
        {lifecycle.closed ? null : <Notice tone="plain">{t('closing:notClosed')}</Notice>}
        <FieldRow min="15rem">
          {shown.map((kept) => (
            <DateField key={kept} name={`keep.${kept}`} label={t(keepWords[kept])} value={keepUntil[kept]} onChange={(day) => void change(kept, day)} />
          ))}
        </FieldRow>
      </div>
    </Card>
  );
}
