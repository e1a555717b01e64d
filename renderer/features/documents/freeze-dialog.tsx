import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { flushPending } from '#renderer/state/autosave.ts';
import { passLeakCheck } from '#renderer/state/leak-gate.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { nearestText } from '#shared/domain/language-text.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { checkSigners } from '#shared/domain/settlement-check.ts';
import { copyForms, type SettlementDetails, type Signer } from '#shared/domain/settlement.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import classes from './agreement-screen.module.css';
import { formWords } from './agreement-words.ts';
import { freezeAgreement } from './api.ts';
import { findingWords } from './finding-words.ts';

type Line = { readonly signer: Signer; readonly whose: string; readonly hasSigned: boolean };
type FreezeDialogProps = { readonly caseId: CaseId; readonly record: RecordOf<'settlement'>; readonly details: SettlementDetails; readonly opened: boolean; readonly onClose: () => void };

/** Each party or its signing representatives, then the mediators (Law on mediation, Art. 27 p.1-2; wording of 20.12.2021). */
function expectedSigners(details: SettlementDetails): Line[] {
  const signedOn = details.concludedOn;
  const sides = details.parties.flatMap(({ partyId, name, representatives }): Line[] => {
    const whose = nearestText(name, 'ru');
    const signing = representatives.filter(({ signs }) => signs);
    if (signing.length === 0) return [{ whose, hasSigned: false, signer: { name: whose, role: 'party', partyId, signedOn } }];
    return signing.map((each) => ({ whose, hasSigned: false, signer: { name: nearestText(each.name, 'ru'), role: 'representative', partyId, signedOn } }));
  });
  const mediators = details.mediators.map(({ name }): Line => ({ whose: '', hasSigned: false, signer: { name: nearestText(name, 'ru'), role: 'mediator', partyId: null, signedOn } }));
  return [...sides, ...mediators];
}

const roleWords = { party: 'documents:roleParty', representative: 'documents:roleRepresentative', mediator: 'documents:roleMediator' } as const;

export function FreezeDialog({ caseId, record, details, opened, onClose }: FreezeDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const [lines, setLines] = useState<readonly Line[]>(() => expectedSigners(details));
  const [form, setForm] = useState<SettlementDetails['copies']['form']>(details.copies.form);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<RequestFailure<'settlement:freeze'> | null>(null);
  const signers = lines.filter(({ hasSigned, signer }) => hasSigned && signer.name.trim() !== '' && signer.signedOn !== '').map(({ signer }) => signer);
  const lacks = checkSigners(details, signers).filter(({ standing }) => standing === 'mandatory');
  const inWords = ({ code, place }: (typeof lacks)[number]): string => {
    const party = details.parties.find(({ partyId }) => partyId === place.id);
    return party ? t('documents:lackOf', { lack: t(findingWords[code]).replace(/[.]$/, ''), whose: nearestText(party.name, 'ru') }) : t(findingWords[code]);
  };
  const change = (index: number, part: Partial<Line>): void => setLines(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  const freeze = async (): Promise<void> => {
    setBusy(true);
    await flushPending();
    const frozen = await passLeakCheck(caseId, (confirmed) => freezeAgreement({ caseId, recordId: record.id }, record.revision, signers, form, confirmed));
    setBusy(false);
    if (frozen === null) return;
    setError(frozen.ok ? null : frozen.error);
    if (frozen.ok) onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('documents:freezeTitle')} closeButtonProps={{ 'aria-label': text.close }} size="xl">
      <Stack gap="md">
        <Text>{t('documents:freezeText')}</Text>
        {lines.map(({ signer, whose, hasSigned }, index) => (
          <div key={`${signer.role}-${signer.partyId}-${index}`} className={classes['signer']}>
            <Checkbox name={`signer.${index}.signed`} label={t('documents:hasSigned', { role: t(roleWords[signer.role]), whose: whose || signer.name })} checked={hasSigned} onChange={(event) => change(index, { hasSigned: event.currentTarget.checked })} />
            {hasSigned ? (
              <FieldRow>
                <TextInput name={`signer.${index}.name`} label={t('documents:signerName')} maxLength={1_000} autoComplete="off" value={signer.name} onChange={(event) => change(index, { signer: { ...signer, name: event.currentTarget.value } })} />
                <DateField name={`signer.${index}.signedOn`} label={t('documents:signerDay')} required value={signer.signedOn} onChange={(signedOn) => change(index, { signer: { ...signer, signedOn } })} />
              </FieldRow>
            ) : null}
          </div>
        ))}
        <NativeSelect name="freeze.form" label={t('documents:signedHow')} value={form} onChange={(event) => setForm(event.currentTarget.value as typeof form)} data={copyForms.map((each) => ({ value: each, label: t(formWords[each]) }))} />
        {lacks.length > 0 ? <Notice tone="warn">{[...new Set(lacks.map(inWords))].join(' ')}</Notice> : null}
        {error ? <Text role="alert" c="var(--bad)">{t(errorKeys[error.type], errorValues(error))}</Text> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{text.cancel}</Button>
          <Button loading={busy} disabled={lacks.length > 0} onClick={() => void freeze()}>{t('documents:freeze')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
