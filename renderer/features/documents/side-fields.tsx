import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import type { SettlementMediator, SettlementParty } from '#shared/domain/settlement.ts';
import classes from './agreement-form.module.css';
import { LanguageFields } from './language-fields.tsx';
import { nameOfParty } from './party-choice.tsx';
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
                <div key={representative.id} data-place={representative.id} data-answers="organisationWithoutSigner">
                  <LanguageFields
                    name={`representative.${representative.id}.name`}
                    label={t('documents:representative')}
                    maxLength={200}
                    languages={languages}
                    value={representative.name}
                    onChange={(name) => change({ ...party, representatives: party.representatives.map((each) => (each.id === representative.id ? { ...each, name } : each)) })}
                  />
                  <LanguageFields
                    name={`representative.${representative.id}.ground`}
                    label={t('documents:ground')}
                    maxLength={200}
                    languages={languages}
                    value={representative.authority.ground}
                    onChange={(ground) => change({ ...party, representatives: party.representatives.map((each) => (each.id === representative.id ? { ...each, authority: { ...each.authority, ground } } : each)) })}
                    answers="representativeGroundMissing"
                  />
                  <Checkbox
                    mt={8}
                    name={`representative.${representative.id}.signs`}
                    label={t('documents:signsForParty')}
                    checked={representative.signs}
                    onChange={(event) => change({ ...party, representatives: party.representatives.map((each) => (each.id === representative.id ? { ...each, signs: event.currentTarget.checked } : each)) })}
                  />
                  <Checkbox
                    mt={8}
                    name={`representative.${representative.id}.power`}
                    label={t('documents:powerToSettle')}
                    checked={representative.powerToSettle === true}
                    data-answers="powerToSettleMissing powerToSettleUnknown"
                    onChange={(event) => change({ ...party, representatives: party.representatives.map((each) => (each.id === representative.id ? { ...each, powerToSettle: event.currentTarget.checked } : each)) })}
                  />
                </div>
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
            <div key={mediator.id} data-place={mediator.id} className={classes['fields']}>
              <LanguageFields name="mediator.name" label={t('documents:mediatorName')} maxLength={200} languages={languages} value={mediator.name} onChange={(name) => changeMediator({ ...mediator, name })} answers="mediatorNameMissing" />
              <LanguageFields name="mediator.organisation" label={t('documents:organisation')} maxLength={200} languages={languages} value={mediator.organisation} onChange={(organisation) => changeMediator({ ...mediator, organisation })} answers="mediatorOrganisationMissing" />
            </div>
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
