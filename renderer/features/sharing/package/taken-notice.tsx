import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import type { TakeDone } from '#shared/ipc/contract-packages.ts';

/** What came in, what stands beside, what was left, and what waits for a look. */
export function TakenNotice({ done, another, onOpen }: { readonly done: TakeDone; readonly another: ReactNode; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <Card title={t('packages:takeTitle')}>
      <div className={stack['stack']}>
        <Notice tone="good" title={t('packages:addedCount', { count: done.added })} urgent>
          {[done.copied > 0 ? t('packages:copiedCount', { count: done.copied }) : '', done.sheets > 0 ? t('packages:sheetsCount', { count: done.sheets }) : '', done.known > 0 ? t('packages:knownCount', { count: done.known }) : ''].filter(Boolean).join(' ')}
        </Notice>
        {done.permissions > 0 ? <Notice tone="warn">{t('packages:permissionsWait', { count: done.permissions })}</Notice> : null}
        {done.revocations > 0 ? <Notice tone="warn">{t('packages:revocationsWait', { count: done.revocations })}</Notice> : null}
        {done.left.length > 0 ? <Notice tone="plain">{t('packages:leftCount', { count: done.left.length, names: done.left.slice(0, 10).map(({ title }) => title).join('; ') })}</Notice> : null}
        <Group>
          {another}
          <Button onClick={onOpen}>{t('packages:toCase')}</Button>
        </Group>
      </div>
    </Card>
  );
}
