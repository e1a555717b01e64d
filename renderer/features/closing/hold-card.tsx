import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { showDay } from '#renderer/ui/typed-date.ts';
import type { Lifecycle } from '#shared/domain/case-lifecycle.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { setHold } from './api.ts';
import classes from './closing.module.css';

/** While it stands, nothing of the case is destroyed: not by hand, not from the trash, not after a date. */
export function HoldCard({ caseId, hold }: { readonly caseId: CaseId; readonly hold: Lifecycle['hold'] }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  const change = async (next: string | null): Promise<void> => {
    const answer = await setHold(caseId, next);
    setFailure(answer.ok ? null : answer.error);
    if (answer.ok) setReason('');
  };
  return (
    <Card title={t('closing:hold')}>
      <form
        className={stack['stack']}
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() !== '') void change(reason.trim());
        }}
      >
        <ProblemNotice words={failure && errorWords(failure)} />
        {hold ? (
          <Notice tone="warn" title={t('closing:heldSince', { day: showDay(hold.since) })} action={<Button variant="default" onClick={() => void change(null)}>{t('closing:liftHold')}</Button>}>
            {hold.reason}
          </Notice>
        ) : (
          <>
            <p className={classes['soft']}>{t('closing:holdIntro')}</p>
            <TextInput name="hold.reason" label={t('closing:holdReason')} maxLength={1_000} autoComplete="off" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            <Group>
              <Button type="submit" variant="default" disabled={reason.trim() === ''}>
                {t('closing:setHold')}
              </Button>
            </Group>
          </>
        )}
      </form>
    </Card>
  );
}
