import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { request } from '#renderer/ipc/client.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { ProfileBody } from '#shared/domain/profile.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';
import { ProfileForm } from './profile-form.tsx';

const emptyProfile: ProfileBody = {
  name: { surname: '', givenName: '', patronymic: '' },
  status: 'professional',
  organisation: '',
  certificate: { number: '', issuedOn: '', issuedBy: '' },
  register: { name: '', number: '', date: '' },
  languages: [],
  otherLanguages: '',
  identifier: '',
  phone: '',
  email: '',
  address: '',
};

/** Reads the profile, then shows its form; without one yet, an empty form. */
export function ProfileSection() {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<RequestResult<'profile:read'> | null>(null);
  useEffect(() => {
    let current = true;
    void request('profile:read', {}).then((read) => {
      if (current) setAnswer(read);
    });
    return () => {
      current = false;
    };
  }, []);
  const readAgain = async (): Promise<void> => setAnswer(await request('profile:read', {}));
  if (answer === null) return <p role="status">{t('general:opening')}</p>;
  if (!answer.ok) {
    return (
      <Notice tone="bad" urgent action={<Button variant="default" onClick={() => void readAgain()}>{t('general:tryAgain')}</Button>}>
        {t(errorKeys[answer.error.type], errorValues(answer.error))}
      </Notice>
    );
  }
  return <ProfileForm revision={answer.value?.revision ?? 0} body={answer.value?.body ?? emptyProfile} />;
}
