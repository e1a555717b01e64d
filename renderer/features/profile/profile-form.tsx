import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { useAutosave } from '#renderer/state/autosave.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { SavedMark } from '#renderer/ui/saved-mark.tsx';
import { checkIin } from '#shared/domain/iin-bin.ts';
import { mediatorStatuses, type ProfileBody } from '#shared/domain/profile.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import classes from './profile-form.module.css';

const statusWords = { professional: 'settings:statusProfessional', public: 'settings:statusPublic', 'retired-judge': 'settings:statusRetiredJudge' } as const;
const registerWords = { professional: 'settings:registerProfessional', public: 'settings:registerPublic', 'retired-judge': 'settings:registerRetiredJudge' } as const;
const languageWords = { kk: 'settings:languageKk', ru: 'settings:languageRu', en: 'settings:languageEn' } as const satisfies Record<Language, string>;
const languages = Object.keys(languageWords) as Language[];
const iinWords = {
  'not-12-digits': 'settings:iinNotTwelve',
  'control-digit': 'settings:iinControlDigit',
  'impossible-date': 'settings:iinControlDigit',
  'looks-like-bin': 'settings:iinLooksLikeBin',
} as const;

type ProfileFormProps = { readonly revision: number; readonly body: ProfileBody };

/** The mediator as every paper will name them. Saves itself. */
export function ProfileForm({ revision, body }: ProfileFormProps) {
  const { t } = useTranslation();
  const form = useAutosave<ProfileBody>({
    key: 'profile',
    revision,
    value: body,
    toPending: (newest, value) => ({ channel: 'profile:save', input: { revision: newest, body: value } }),
  });
  const profile = form.value;
  const change = (part: Partial<ProfileBody>): void => form.change({ ...profile, ...part });
  const line = (name: 'organisation' | 'otherLanguages' | 'phone' | 'email' | 'address', label: string) => (
    <TextInput label={label} name={`profile.${name}`} autoComplete="off" maxLength={200} value={profile[name]} onChange={(event) => change({ [name]: event.currentTarget.value })} onBlur={form.flush} />
  );
  const iin = checkIin(profile.identifier);
  return (
    <Stack gap="lg" className={classes['form']}>
      <div className={classes['saved']}>
        <SavedMark state={form.state} problem={form.error ? t(errorKeys[form.error.type], errorValues(form.error)) : undefined} onRetry={form.flush} />
      </div>
      <FieldRow>
        {(['surname', 'givenName', 'patronymic'] as const).map((part) => (
          <TextInput
            key={part}
            label={t(({ surname: 'settings:surname', givenName: 'settings:givenName', patronymic: 'settings:patronymic' } as const)[part])}
            name={`profile.${part}`}
            autoComplete="off"
            maxLength={200}
            value={profile.name[part]}
            onChange={(event) => change({ name: { ...profile.name, [part]: event.currentTarget.value } })}
            onBlur={form.flush}
          />
        ))}
      </FieldRow>
      <Radio.Group label={t('settings:status')} name="profile.status" value={profile.status} onChange={(status) => change({ status })}>
        <div className={classes['choices']}>
          {mediatorStatuses.map((status) => (
            <Radio key={status} value={status} label={t(statusWords[status])} />
          ))}
        </div>
      </Radio.Group>
      <FieldRow min="18rem">
        {line('organisation', t('settings:organisation'))}
        <TextInput
          label={t('settings:iin')}
          name="profile.identifier"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={profile.identifier}
          error={iin.type === 'error' ? t(iinWords[iin.because]) : undefined}
          onChange={(event) => change({ identifier: event.currentTarget.value })}
          onBlur={form.flush}
        />
      </FieldRow>
      <fieldset className={classes['group']}>
        <legend>{t('settings:certificate')}</legend>
        <FieldRow>
          <TextInput label={t('settings:number')} name="profile.certificate.number" autoComplete="off" maxLength={200} value={profile.certificate.number} onChange={(event) => change({ certificate: { ...profile.certificate, number: event.currentTarget.value } })} onBlur={form.flush} />
          <DateField label={t('settings:issuedOn')} name="profile.certificate.issuedOn" value={profile.certificate.issuedOn} onChange={(issuedOn) => change({ certificate: { ...profile.certificate, issuedOn } })} onBlur={form.flush} />
          <TextInput label={t('settings:issuedBy')} name="profile.certificate.issuedBy" autoComplete="off" maxLength={200} value={profile.certificate.issuedBy} onChange={(event) => change({ certificate: { ...profile.certificate, issuedBy: event.currentTarget.value } })} onBlur={form.flush} />
        </FieldRow>
      </fieldset>
      <fieldset className={classes['group']}>
        <legend>{t('settings:register')}</legend>
        <FieldRow>
          <TextInput label={t('settings:registerName')} name="profile.register.name" autoComplete="off" maxLength={200} placeholder={t(registerWords[profile.status])} value={profile.register.name} onChange={(event) => change({ register: { ...profile.register, name: event.currentTarget.value } })} onBlur={form.flush} />
          <TextInput label={t('settings:number')} name="profile.register.number" autoComplete="off" maxLength={200} value={profile.register.number} onChange={(event) => change({ register: { ...profile.register, number: event.currentTarget.value } })} onBlur={form.flush} />
          <DateField label={t('settings:registeredOn')} name="profile.register.date" value={profile.register.date} onChange={(date) => change({ register: { ...profile.register, date } })} onBlur={form.flush} />
        </FieldRow>
      </fieldset>
      <FieldRow min="18rem">
        <Checkbox.Group label={t('settings:workingLanguages')} value={[...profile.languages]} onChange={(chosen) => change({ languages: languages.filter((language) => chosen.includes(language)) })}>
          <div className={classes['choices']}>
            {languages.map((language) => (
              <Checkbox key={language} name="profile.languages" value={language} label={t(languageWords[language])} />
            ))}
          </div>
        </Checkbox.Group>
        {line('otherLanguages', t('settings:otherLanguages'))}
      </FieldRow>
      <FieldRow>
        {line('phone', t('settings:phone'))}
        {line('email', t('settings:email'))}
        {line('address', t('settings:address'))}
      </FieldRow>
    </Stack>
  );
}
