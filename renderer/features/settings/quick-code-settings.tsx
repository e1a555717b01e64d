import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { useSession } from '#renderer/state/session.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { Card } from '#renderer/ui/card.tsx';
import stack from '#renderer/ui/stack.module.css';
import { setQuickCode } from './api.ts';
import classes from './settings-parts.module.css';

/** The digits that bring the desk back from the joint screen. */
export function QuickCodeSettings() {
  const { t } = useTranslation();
  const isSet = useSession(({ app }) => app?.hasQuickCode ?? false);
  const [code, setCode] = useState('');
  const isWhole = /^\d{4,8}$/.test(code);
  const save = async (next: string | null): Promise<void> => {
    const saved = await setQuickCode(next);
    if (saved.ok) setCode('');
    else showToast(t(errorKeys[saved.error.type], errorValues(saved.error)), { tone: 'bad' });
  };
  return (
    <Card title={t('joint:quickCode')}>
      <form
        className={stack['stack']}
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole) void save(code);
        }}
      >
        <p>{t('joint:codeText')}</p>
        <p role="status">{isSet ? t('joint:codeIsSet') : t('joint:codeIsNotSet')}</p>
        <TextInput
          label={t('joint:newCode')}
          description={t('joint:codeShape')}
          name="new-quick-code"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          className={classes['short'] ?? ''}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value.replaceAll(/\D/g, ''))}
        />
        <Group>
          <Button type="submit" disabled={!isWhole}>
            {t('joint:setCode')}
          </Button>
          {isSet ? (
            <Button variant="default" onClick={() => void save(null)}>
              {t('joint:removeCode')}
            </Button>
          ) : null}
        </Group>
      </form>
    </Card>
  );
}
