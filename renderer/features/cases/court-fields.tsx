import { Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { CaseDetails } from '#shared/domain/case.ts';

type Court = CaseDetails['court'];

export function CourtFields({ court, onChange }: { readonly court: Court; readonly onChange: (court: Court) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="xs" c="var(--ink-soft)" mb="sm">
        {t('cases:courtHint')}
      </Text>
      <TextInput name="court.name" label={t('cases:courtName')} maxLength={200} autoComplete="off" value={court.name} onChange={(event) => onChange({ ...court, name: event.currentTarget.value })} mb="sm" />
      <FieldRow min="16rem">
        <TextInput
          name="court.caseNumber"
          label={t('cases:courtCaseNumber')}
          maxLength={200}
          autoComplete="off"
          value={court.caseNumber}
          onChange={(event) => onChange({ ...court, caseNumber: event.currentTarget.value })}
        />
        <TextInput
          name="court.official"
          label={t('cases:courtOfficial')}
          maxLength={200}
          autoComplete="off"
          value={court.official}
          onChange={(event) => onChange({ ...court, official: event.currentTarget.value })}
        />
      </FieldRow>
    </>
  );
}
