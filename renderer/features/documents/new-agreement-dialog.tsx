import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { go } from '#renderer/state/navigation.ts';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import type { PaperLanguages } from '#shared/domain/language-text.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { languagesWords } from './agreement-words.ts';
import { createAgreement } from './api.ts';
import { DetailsConsent, partiesHere, partyIdOf } from './details-consent.tsx';

type NewAgreementDialogProps = { readonly caseId: CaseId; readonly parties: readonly RecordOf<'party'>[]; readonly opened: boolean; readonly onClose: () => void };

export function NewAgreementDialog({ caseId, parties, opened, onClose }: NewAgreementDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const present = partiesHere(parties);
  const [languages, setLanguages] = useState<PaperLanguages>('kk-ru');
  const [chosen, setChosen] = useState<readonly PartyId[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<RequestFailure<'settlement:create'> | null>(null);
  const taken = chosen ?? present.map(partyIdOf);
  const create = async (): Promise<void> => {
    setBusy(true);
    const recordId = crypto.randomUUID() as RecordId;
    const made = await createAgreement({ caseId, recordId }, languages, present.map(partyIdOf).filter((partyId) => taken.includes(partyId)));
    setBusy(false);
    setError(made.ok ? null : made.error);
    if (made.ok) await go(`/case/${caseId}/document/${recordId}`);
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('documents:newAgreement')} closeButtonProps={{ 'aria-label': text.close }} size="lg">
      <Stack gap="md">
        <NativeSelect
          data-autofocus
          name="new-agreement.languages"
          label={t('documents:languages')}
          description={t('documents:languagesHint')}
          value={languages}
          onChange={(event) => setLanguages(event.currentTarget.value as PaperLanguages)}
          data={(['kk-ru', 'kk', 'ru', 'en'] as const).map((each) => ({ value: each, label: t(languagesWords[each]) }))}
        />
        <DetailsConsent parties={present} chosen={taken} onChange={setChosen} />
        {error ? <Text role="alert" c="var(--bad)">{t(errorKeys[error.type], errorValues(error))}</Text> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{text.cancel}</Button>
          <Button loading={busy} onClick={() => void create()}>{taken.length > 0 ? t('documents:takeAndMake') : t('documents:makeWithout')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
