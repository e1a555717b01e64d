import { NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues, type AnyFailure } from '#renderer/ipc/error-text.ts';
import { Card } from '#renderer/ui/card.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { SavedMark } from '#renderer/ui/saved-mark.tsx';
import stack from '#renderer/ui/stack.module.css';
import { keepClasses, type KeepPeriods } from '#shared/domain/case-lifecycle.ts';
import { readPeriods, savePeriods } from './api.ts';
import classes from './closing.module.css';
import { keepWords } from './words.ts';

/** Months from the closing, from which the dates of a case are proposed. Each change is saved as it is made. */
export function PeriodsCard() {
  const { t } = useTranslation();
  const [periods, setPeriods] = useState<KeepPeriods | null>(null);
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  useEffect(() => {
    void readPeriods().then((answer) => (answer.ok ? setPeriods(answer.value) : setFailure(answer.error)));
  }, []);
  if (!periods) return null;
  const change = (next: KeepPeriods): void => {
    setPeriods(next);
    void savePeriods(next).then((answer) => setFailure(answer.ok ? null : answer.error));
  };
  return (
    <Card title={t('closing:periods')} side={<SavedMark state={failure ? 'failed' : 'saved'} problem={failure ? t(errorKeys[failure.type], errorValues(failure)) : undefined} />}>
      <div className={stack['stack']}>
        <p className={classes['soft']}>{`${t('closing:periodsIntro')} ${t('closing:periodsHint')}`}</p>
        <FieldRow min="16rem">
          {keepClasses.map((kept) => (
            <NumberInput
              key={kept}
              name={`period.${kept}`}
              label={t(keepWords[kept])}
              min={0}
              max={1_200}
              allowDecimal={false}
              allowNegative={false}
              clampBehavior="strict"
              hideControls
              value={periods[kept] ?? ''}
              onChange={(value) => change({ ...periods, [kept]: typeof value === 'number' ? value : null })}
            />
          ))}
        </FieldRow>
      </div>
    </Card>
  );
}
