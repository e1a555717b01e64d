import { Group, Radio, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { Card } from '#renderer/ui/card.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { SavedMark } from '#renderer/ui/saved-mark.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { PartyDetails } from '#shared/domain/party.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { ContactFields } from './contact-fields.tsx';
import { DocumentFields } from './document-fields.tsx';
import { IdentifierField } from './identifier-field.tsx';
import { NameFields } from './name-fields.tsx';
import classes from './party-form.module.css';
import { PartyStanding } from './party-standing.tsx';
import { PhoneField } from './phone-field.tsx';
import { RepresentativeList } from './representative-list.tsx';
import { looksLikeStateBody } from './state-body.ts';
import { usePartyForm } from './use-party-form.ts';

type PartyFormProps = { readonly caseId: CaseId; readonly record: RecordOf<'party'>; readonly onDelete: () => void };

/** All that is known of one party; it stands in that party's compartment and saves itself. */
export function PartyForm({ caseId, record, onDelete }: PartyFormProps) {
  const { t } = useTranslation();
  const { value, state, error, edit, setLeft, flush } = usePartyForm(caseId, record);
  const { details } = value;
  const title = displayName(details) || t('parties:nameless', { letter: record.body.mark.letter });
  return (
    <div className={classes['form']} data-record-id={record.id} onBlur={flush}>
      <div className={classes['head']}>
        <div>
          <h2 className={classes['title']}>
            <PartyMark mark={record.body.mark} size={28} hollow={value.left} />
            <span className={classes['titleWords']} title={title}>
              {title}
            </span>
          </h2>
          <p className={classes['under']}>{t('parties:inConfidence')}</p>
        </div>
        <SavedMark state={state} problem={error ? t(errorKeys[error.type], errorValues(error)) : undefined} onRetry={flush} />
      </div>
      <Card title={t('parties:who')}>
        <WhoFields details={details} onChange={edit} />
        <ConflictNotice caseId={caseId} record={record} />
      </Card>
      <Card title={t('parties:contacts')}>
        <ContactFields details={details} onChange={edit} />
      </Card>
      {details.type === 'organisation' ? null : (
        <Card title={t('parties:identityDocument')}>
          <DocumentFields value={details.identityDocument} onChange={(identityDocument) => edit({ identityDocument })} />
        </Card>
      )}
      <Card title={t('parties:representatives')}>
        <RepresentativeList representatives={details.representatives} onChange={(representatives) => edit({ representatives })} />
      </Card>
      <Card title={t('parties:interpreter')}>
        <InterpreterFields value={details.interpreter} onChange={(interpreter) => edit({ interpreter })} />
      </Card>
      <Card title={t('parties:remarks')}>
        <Textarea
          name="remarks"
          aria-label={t('parties:remarks')}
          description={t('parties:remarksHint')}
          maxLength={20_000}
          autosize
          minRows={2}
          maxRows={12}
          value={details.remarks}
          onChange={(event) => edit({ remarks: event.currentTarget.value })}
        />
      </Card>
      <Card title={t('parties:standing')}>
        <PartyStanding body={record.body} left={value.left} onLeft={setLeft} onDelete={onDelete} />
      </Card>
    </div>
  );
}

type FieldsProps = { readonly details: PartyDetails; readonly onChange: (change: Partial<PartyDetails>) => void };

function WhoFields({ details, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const organisation = details.type === 'organisation';
  return (
    <div className={classes['stack']}>
      <Radio.Group name="type" aria-label={t('parties:type')} value={details.type} onChange={(type) => onChange({ type })}>
        <Group gap="8px 20px">
          <Radio value="person" label={t('parties:addPerson')} />
          <Radio value="sole-entrepreneur" label={t('parties:addSoleEntrepreneur')} />
          <Radio value="organisation" label={t('parties:addOrganisation')} />
        </Group>
      </Radio.Group>
      {organisation ? null : <NameFields prefix="party" name={details.name} onChange={(name) => onChange({ name })} />}
      {details.type === 'person' ? null : (
        <TextInput
          name="organisationName"
          label={organisation ? t('parties:organisationName') : t('parties:tradeName')}
          maxLength={200}
          autoComplete="off"
          value={details.organisationName}
          onChange={(event) => onChange({ organisationName: event.currentTarget.value })}
        />
      )}
      {organisation && looksLikeStateBody(details.organisationName) ? (
        <Notice tone="warn" title={t('parties:stateBody')}>
          {t('parties:stateBodyText')}
        </Notice>
      ) : null}
      <IdentifierField details={details} onChange={onChange} />
    </div>
  );
}

type InterpreterFieldsProps = { readonly value: PartyDetails['interpreter']; readonly onChange: (value: PartyDetails['interpreter']) => void };

function InterpreterFields({ value, onChange }: InterpreterFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="xs" c="var(--ink-soft)" mb="sm">
        {t('parties:interpreterHint')}
      </Text>
      <FieldRow min="12rem">
        <TextInput name="interpreter.name" label={t('parties:interpreterName')} maxLength={200} autoComplete="off" value={value.name} onChange={(event) => onChange({ ...value, name: event.currentTarget.value })} />
        <TextInput
          name="interpreter.languages"
          label={t('parties:interpreterLanguages')}
          maxLength={200}
          autoComplete="off"
          value={value.languages}
          onChange={(event) => onChange({ ...value, languages: event.currentTarget.value })}
        />
        <PhoneField name="interpreter.phone" label={t('parties:interpreterPhone')} value={value.phone} onChange={(phone) => onChange({ ...value, phone })} />
      </FieldRow>
    </>
  );
}
