import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/state/navigation.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { listDestructions } from './api.ts';

/** Whether a destruction waits to be finished, as this page found it; null while it asks. */
export function useUnfinished(): boolean | null {
  const [isUnfinished, setIsUnfinished] = useState<boolean | null>(null);
  useEffect(() => {
    void listDestructions().then((answer) => setIsUnfinished(answer.ok && answer.value.some(({ ended }) => ended === null)));
  }, []);
  return isUnfinished;
}

/** Broken off by a lock, a crash or a full disk: said where one comes back to, not only in the register. */
export function UnfinishedNotice({ isUnfinished }: { readonly isUnfinished: boolean }) {
  const { t } = useTranslation();
  if (!isUnfinished) return null;
  return (
    <Notice tone="warn" title={t('closing:unfinishedTitle')} action={<Button onClick={() => void go('/register')}>{t('closing:finish')}</Button>}>
      {t('closing:unfinishedText')}
    </Notice>
  );
}

/** On the first screen. */
export function UnfinishedDestruction() {
  return <UnfinishedNotice isUnfinished={useUnfinished() === true} />;
}
