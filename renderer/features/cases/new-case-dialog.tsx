import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { go } from '#renderer/state/navigation.ts';
import { registerKeptForm } from '#renderer/state/place.ts';
import { useUiText } from '#renderer/ui/ui-text.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { createCase } from './case-api.ts';
import { changeNewCase, closeNewCase, emptyNewCase, newCaseToKept, useNewCase } from './new-case-store.ts';

/** A case from three fields. Enter leads through them and opens the case from the last one. */
export function NewCaseDialog() {
  const { t } = useTranslation();
  const text = useUiText();
  const { opened, fields } = useNewCase();
  const form = useRef<HTMLFormElement>(null);
  const [nameMissing, setNameMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<RequestFailure<'case:create'> | null>(null);
  useEffect(() => registerKeptForm('new-case', newCaseToKept), []);

  const create = async (): Promise<void> => {
    const { fields: given } = useNewCase.getState();
    const wrong = form.current?.querySelector<HTMLElement>('input[aria-invalid="true"]');
    if (given.workingName.trim() === '') {
      setNameMissing(true);
      form.current?.querySelector<HTMLElement>('input[name="new-case.workingName"]')?.focus();
      return;
    }
    if (wrong) {
      wrong.focus();
      return;
    }
    setBusy(true);
    const caseId = crypto.randomUUID() as CaseId;
    const saved = await createCase(caseId, { ...given, workingName: given.workingName.trim(), matter: given.matter.trim() });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    emptyNewCase();
    await go(`/case/${caseId}/overview`);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const inputs = [...(form.current?.querySelectorAll<HTMLInputElement>('input[name]') ?? [])];
    const next = inputs[inputs.indexOf(event.target) + 1];
    if (next) next.focus();
    else {
      // A date is taken over when its field is left.
      form.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus();
      void create();
    }
  };

  return (
    <Modal opened={opened} onClose={closeNewCase} title={t('cases:newCase')} closeButtonProps={{ 'aria-label': text.close }} size="lg">
      {/* The keys belong to the fields inside; the form only hears them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above */}
      <form
        ref={form}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Stack gap="md">
          <Text c="var(--ink-soft)">{t('cases:newCaseIntro')}</Text>
          <TextInput
            data-autofocus
            name="new-case.workingName"
            label={t('cases:workingName')}
            description={t('cases:workingNameHint')}
            error={nameMissing && fields.workingName.trim() === '' ? t('cases:workingNameMissing') : undefined}
            required
            maxLength={200}
            autoComplete="off"
            value={fields.workingName}
            onChange={(event) => changeNewCase({ workingName: event.currentTarget.value })}
          />
          <TextInput
            name="new-case.matter"
            label={t('cases:matter')}
            description={t('cases:matterHint')}
            maxLength={1_000}
            autoComplete="off"
            value={fields.matter}
            onChange={(event) => changeNewCase({ matter: event.currentTarget.value })}
          />
          <DateField name="new-case.openedOn" label={t('cases:openedOn')} required value={fields.openedOn} onChange={(openedOn) => changeNewCase({ openedOn })} />
          {error ? (
            <Text role="alert" c="var(--bad)">
              {t(errorKeys[error.type], errorValues(error))}
            </Text>
          ) : null}
          <Text size="xs" c="var(--ink-soft)">
            {t('cases:enterHint')}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={closeNewCase}>
              {t('cases:cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {t('cases:createCase')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
