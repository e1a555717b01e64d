import { Button, Text, Textarea, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { go } from '#renderer/state/navigation.ts';
import { openCaseDatabase } from '#renderer/state/open-case.ts';
import { Card } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SavedMark } from '#renderer/ui/saved-mark.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import classes from './case-overview.module.css';
import { CourtFields } from './court-fields.tsx';
import { RuleField } from './rule-field.tsx';
import { useCaseForm } from './use-case-form.ts';

/** What the mediator knows of the case as a whole. Own eyes only. */
export function CaseOverview({ caseId }: { readonly caseId: CaseId }) {
  const record = useCaseRecords(caseId, 'case')?.[0];
  return record ? <OverviewForm key={record.id} caseId={caseId} record={record} /> : null;
}

function OverviewForm({ caseId, record }: { readonly caseId: CaseId; readonly record: RecordOf<'case'> }) {
  const { t } = useTranslation();
  const { value, state, error, edit, flush } = useCaseForm(caseId, record);
  const figures = useFigures(caseId);
  const begun = figures !== undefined && figures.meetings + figures.notes > 0;
  return (
    <div className={classes['overview']} data-record-id={record.id} onBlur={flush}>
      <div className={classes['line']}>
        {figures ? (
          <Text size="sm" c="var(--ink-soft)">
            {[t('cases:figureParties', { count: figures.parties }), t('cases:figureMeetings', { count: figures.meetings }), t('cases:figureNotes', { count: figures.notes })].join(' · ')}
          </Text>
        ) : (
          <span />
        )}
        <span className={classes['ownEyes']}>
          <IconLock size={15} aria-hidden />
          {t('cases:ownEyes')}
        </span>
        <SavedMark state={state} problem={error ? t(errorKeys[error.type], errorValues(error)) : undefined} onRetry={flush} />
      </div>
      {figures?.parties === 0 ? (
        <div className={classes['next']}>
          <Notice
            tone="plain"
            title={t('cases:nextStepParties')}
            action={<Button onClick={() => void go(`/case/${caseId}/parties`)}>{t('cases:goToParties')}</Button>}
          >
            {t('cases:nextStepPartiesText')}
          </Notice>
        </div>
      ) : null}
      <div className={classes['columns']}>
        <div>
          <Card title={t('cases:overviewCase')}>
            <TextInput
              name="workingName"
              label={t('cases:workingName')}
              description={t('cases:workingNameHint')}
              error={value.workingName.trim() === '' ? t('cases:workingNameMissing') : undefined}
              required
              maxLength={200}
              autoComplete="off"
              value={value.workingName}
              onChange={(event) => edit({ workingName: event.currentTarget.value })}
            />
            <div className={classes['gap']} />
            <FieldRow min="16rem">
              <TextInput name="matter" label={t('cases:matter')} maxLength={1_000} autoComplete="off" value={value.matter} onChange={(event) => edit({ matter: event.currentTarget.value })} />
              <DateField name="openedOn" label={t('cases:openedOn')} required value={value.openedOn} onChange={(openedOn) => edit({ openedOn })} />
            </FieldRow>
            <div className={classes['gap']} />
            <TextInput
              name="referral"
              label={t('cases:referral')}
              description={t('cases:referralHint')}
              maxLength={1_000}
              autoComplete="off"
              value={value.referral}
              onChange={(event) => edit({ referral: event.currentTarget.value })}
            />
          </Card>
          <Card title={t('cases:overviewDispute')}>
            <Textarea
              name="subject"
              label={t('cases:subject')}
              description={t('cases:subjectHint')}
              maxLength={20_000}
              autosize
              minRows={3}
              maxRows={14}
              value={value.subject}
              onChange={(event) => edit({ subject: event.currentTarget.value })}
            />
          </Card>
        </div>
        <div>
          <Card title={t('cases:overviewCourt')}>
            <CourtFields court={value.court} onChange={(court) => edit({ court })} />
          </Card>
          <Card title={t('cases:overviewRule')}>
            <RuleField keptRule={record.body.rule} rule={value.rule} begun={begun} onChange={(rule) => edit({ rule })} />
          </Card>
        </div>
      </div>
    </div>
  );
}

type Figures = { readonly parties: number; readonly meetings: number; readonly notes: number };

function useFigures(caseId: CaseId): Figures | undefined {
  return useLiveQuery(async () => {
    const count = async (kind: 'party' | 'meeting' | 'note'): Promise<number> =>
      openCaseDatabase.records.where('kind').equals(kind).filter((record) => record.caseId === caseId && record.deletedAt === null).count();
    return { parties: await count('party'), meetings: await count('meeting'), notes: await count('note') };
  }, [caseId]);
}
