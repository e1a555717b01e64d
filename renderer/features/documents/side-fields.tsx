import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { SettlementMediator, SettlementParty } from '#shared/domain/settlement.ts';
import classes from './agreement-form.module.css';
import { LanguageFields } from './language-fields.tsx';
import { MediatorCopy } from './mediator-copy.tsx';
import { nameOfParty } from './party-choice.tsx';
import { RepresentativeCopy } from './representative-copy.tsx';
import type { SectionProps } from './use-agreement-form.ts';

/** The copies of parties and mediator that will stand on paper; a later change of a party's card changes none. */
export function SideFields({ form, onTake }: SectionProps & { readonly onTake: () => void }) {
  const { t } = useTranslation();
  const { value, languages, edit } = form;
  const change = (party: SettlementParty): void => edit({ parties: value.parties.map((each) => (each.partyId === party.partyId ? party : each)) });
  const changeMediator = (mediator: SettlementMediator): void => edit({ mediators: value.mediators.map((each) => (each.id === mediator.id ? mediator : each)) });
  return (
    <>
      <Card title={t('documents:sectionParties')} side={<Button variant="default" size="xs" onClick={onTake}>{t('documents:takeDetails')}</Button>}>
        <div className={classes['fields']} data-place="parties">
          {value.parties.length === 0 ? <Text c="var(--ink-soft)">{t('documents:noPartiesTaken')}</Text> : null}
          {value.parties.map((party, index) => (
            <fieldset key={party.partyId} className={classes['one']} data-place={party.partyId}>
              <legend>{nameOfParty(value, index)}</legend>
              <LanguageFields name={`party.${index}.name`} label={t('documents:partyName')} languages={languages} value={party.name} onChange={(name) => change({ ...party, name })} answers="partyNameMissing" />
              <LanguageFields name={`party.${index}.address`} label={t('documents:address')} languages={languages} value={party.address} onChange={(address) => change({ ...party, address })} answers="partyAddressMissing" />
              {party.type === 'organisation' ? null : (
                <LanguageFields name={`party.${index}.document`} label={t('documents:identityDocument')} languages={languages} value={party.identityDocument} onChange={(identityDocument) => change({ ...party, identityDocument })} />
              )}
              <FieldRow>
                <div data-answers="partyIdentifierMissing">
                  <TextInput name={`party.${index}.identifier`} label={party.type === 'organisation' ? t('documents:bin') : t('documents:iin')} maxLength={20} autoComplete="off" value={party.identifier} onChange={(event) => change({ ...party, identifier: event.currentTarget.value })} />
                </div>
                <TextInput name={`party.${index}.phones`} label={t('documents:phones')} maxLength={1_000} autoComplete="off" value={party.phones} onChange={(event) => change({ ...party, phones: event.currentTarget.value })} />
                <div data-answers="emailMissing">
                  <TextInput name={`party.${index}.email`} label={t('documents:email')} maxLength={200} autoComplete="off" value={party.email} onChange={(event) => change({ ...party, email: event.currentTarget.value })} />
                </div>
              </FieldRow>
              {party.representatives.map((representative) => (
                <RepresentativeCopy
                  key={representative.id}
                  form={form}
                  value={representative}
                  onChange={(next) => change({ ...party, representatives: party.representatives.map((each) => (each.id === next.id ? next : each)) })}
                />
              ))}
              <Checkbox
                name={`party.${index}.confirmed`}
                label={t('documents:confirmed')}
                checked={party.isConfirmed}
                data-answers="partyNotConfirmed"
                onChange={(event) => change({ ...party, isConfirmed: event.currentTarget.checked })}
              />
            </fieldset>
          ))}
        </div>
      </Card>
      <Card title={t('documents:sectionMediator')}>
        <div className={classes['fields']} data-place="mediator">
          {value.mediators.length === 0 ? <Text c="var(--ink-soft)">{t('documents:noProfile')}</Text> : null}
          {value.mediators.map((mediator) => (
            <MediatorCopy key={mediator.id} form={form} value={mediator} onChange={changeMediator} />
          ))}
          <FieldRow>
            <TextInput name="contract.number" label={t('documents:contractNumber')} maxLength={200} autoComplete="off" value={value.contract.number} onChange={(event) => edit({ contract: { ...value.contract, number: event.currentTarget.value } })} />
            <div data-answers="contractMissing">
              <DateField name="contract.date" label={t('documents:contractDate')} value={value.contract.date} onChange={(date) => edit({ contract: { ...value.contract, date } })} onBlur={form.flush} />
            </div>
          </FieldRow>
        </div>
      </Card>
    </>
  );
}
