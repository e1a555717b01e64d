import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import stack from '#renderer/ui/stack.module.css';
import { useUiText } from '#renderer/ui/ui-text.ts';
import { conflictRoles, type ConflictEntry } from '#shared/domain/conflict-entry.ts';
import { roleWords } from './words.ts';

type ConflictFormProps = { readonly entry: ConflictEntry | null; readonly onSave: (entry: ConflictEntry) => void; readonly onCancel: () => void };

const empty: ConflictEntry = { name: '', role: 'party', from: '', until: '', remark: '' };

export function ConflictForm({ entry, onSave, onCancel }: ConflictFormProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const [value, setValue] = useState(entry ?? empty);
  const edit = (change: Partial<ConflictEntry>): void => setValue((before) => ({ ...before, ...change }));
  return (
    <form
      className={stack['stack']}
      onSubmit={(event) => {
        event.preventDefault();
        if (value.name.trim() !== '') onSave({ ...value, name: value.name.trim() });
      }}
    >
      <FieldRow min="14rem">
        <TextInput name="conflict.name" label={t('closing:name')} required maxLength={200} autoComplete="off" value={value.name} onChange={(event) => edit({ name: event.currentTarget.value })} autoFocus />
        <Select
          name="conflict.role"
          label={t('closing:role')}
          data={conflictRoles.map((role) => ({ value: role, label: t(roleWords[role]) }))}
          value={value.role}
          onChange={(role) => role && edit({ role })}
          allowDeselect={false}
        />
        <DateField name="conflict.from" label={t('closing:from')} value={value.from} onChange={(from) => edit({ from })} />
        <DateField name="conflict.until" label={t('closing:until')} value={value.until} onChange={(until) => edit({ until })} />
      </FieldRow>
      <TextInput name="conflict.remark" label={t('closing:conflictRemark')} maxLength={1_000} autoComplete="off" value={value.remark} onChange={(event) => edit({ remark: event.currentTarget.value })} />
      <Group>
        <Button type="submit" disabled={value.name.trim() === ''}>
          {t('closing:saveEntry')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {text.cancel}
        </Button>
      </Group>
    </form>
  );
}
