import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { PaperLanguages } from '#shared/domain/language-text.ts';
import { languagesWords } from './agreement-words.ts';
import classes from './agreement-form.module.css';
import { LanguageFields } from './language-fields.tsx';
import type { SectionProps } from './use-agreement-form.ts';

/** Languages, place, date, number; what the dispute is about, and the court where it lies. */
export function HeadFields({ form }: SectionProps) {
  const { t } = useTranslation();
  const { value, languages, edit } = form;
  const { court } = value;
  return (
    <>
      <Card title={t('documents:sectionHead')}>
        <div className={classes['fields']} data-place="head">
          <NativeSelect
            name="languages"
            label={t('documents:languages')}
            value={value.languages}
            onChange={(event) => edit({ languages: event.currentTarget.value as PaperLanguages })}
            data={(['kk-ru', 'kk', 'ru', 'en'] as const).map((each) => ({ value: each, label: t(languagesWords[each]) }))}
          />
          <FieldRow>
            <div data-answers="dateMissing">
              <DateField name="concludedOn" label={t('documents:concludedOn')} value={value.concludedOn} onChange={(concludedOn) => edit({ concludedOn })} onBlur={form.flush} />
            </div>
            <TextInput name="number" label={t('documents:number')} maxLength={200} autoComplete="off" value={value.number} onChange={(event) => edit({ number: event.currentTarget.value })} />
          </FieldRow>
          <LanguageFields name="place" label={t('documents:place')} languages={languages} value={value.place} onChange={(place) => edit({ place })} answers="placeMissing" />
        </div>
      </Card>
      <Card title={t('documents:sectionSubject')}>
        <div className={classes['fields']} data-place="subject">
          <LanguageFields name="subject" label={t('documents:subject')} isLong maxLength={20_000} languages={languages} value={value.subject} onChange={(subject) => edit({ subject })} answers="subjectMissing" />
          <NativeSelect
            name="scope"
            label={t('documents:scope')}
            value={value.scope}
            onChange={(event) => edit({ scope: event.currentTarget.value === 'part' ? 'part' : 'full' })}
            data={[{ value: 'full', label: t('documents:scopeFull') }, { value: 'part', label: t('documents:scopePart') }]}
          />
          {value.scope === 'part' ? (
            <LanguageFields name="unsettled" label={t('documents:unsettled')} isLong maxLength={20_000} languages={languages} value={value.unsettled} onChange={(unsettled) => edit({ unsettled })} answers="unsettledMissing" />
          ) : null}
          <NativeSelect
            name="court.isPending"
            label={t('documents:courtPending')}
            value={court.isPending ? 'yes' : 'no'}
            onChange={(event) => edit({ court: { ...court, isPending: event.currentTarget.value === 'yes' } })}
            data={[{ value: 'no', label: t('documents:no') }, { value: 'yes', label: t('documents:yes') }]}
          />
          {court.isPending ? (
            <>
              <LanguageFields name="court.name" label={t('documents:courtName')} languages={languages} value={court.name} onChange={(name) => edit({ court: { ...court, name } })} answers="courtNameMissing" />
              <FieldRow>
                <div data-answers="caseNumberMissing">
                  <TextInput name="court.caseNumber" label={t('documents:caseNumber')} maxLength={200} autoComplete="off" value={court.caseNumber} onChange={(event) => edit({ court: { ...court, caseNumber: event.currentTarget.value } })} />
                </div>
                <NativeSelect
                  name="court.instance"
                  label={t('documents:instance')}
                  value={court.instance}
                  onChange={(event) => edit({ court: { ...court, instance: event.currentTarget.value as typeof court.instance } })}
                  data={[{ value: 'first', label: t('documents:instanceFirst') }, { value: 'appeal', label: t('documents:instanceAppeal') }, { value: 'cassation', label: t('documents:instanceCassation') }]}
                />
              </FieldRow>
              <LanguageFields name="court.judge" label={t('documents:judge')} maxLength={200} languages={languages} value={court.judge} onChange={(judge) => edit({ court: { ...court, judge } })} />
            </>
          ) : null}
        </div>
      </Card>
    </>
  );
}
