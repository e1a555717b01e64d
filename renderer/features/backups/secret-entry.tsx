import { Button, Group } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoveryKeyField } from '#renderer/ui/recovery-key-field.tsx';
import { SecretField } from '#renderer/ui/secret-field.tsx';
import stack from '#renderer/ui/stack.module.css';
import type { TypedSecret } from './api.ts';
import classes from './backups.module.css';

type SecretEntryProps = {
  readonly label: string;
  readonly busy: boolean;
  readonly hint?: ReactNode;
  /** Typed and sent; what was typed stays where it is asked to. */
  readonly onEnter: (secret: TypedSecret) => void;
};

/** A passphrase, or the recovery key from the paper. */
export function SecretEntry({ label, busy, hint, onEnter }: SecretEntryProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<TypedSecret['way']>('passphrase');
  const [typed, setTyped] = useState('');
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    if (typed === '' || busy) return;
    onEnter({ way, typed });
    if (way === 'passphrase') setTyped('');
  };
  return (
    <form className={`${stack['stack']} ${classes['secrets']}`} onSubmit={enter}>
      {way === 'passphrase' ? (
        <SecretField label={t('start:passphrase')} name="backup-passphrase" value={typed} onChange={setTyped} disabled={busy} />
      ) : (
        <RecoveryKeyField label={t('start:recoveryKey')} description={t('start:recoveryKeyHint')} name="backup-recovery-key" value={typed} disabled={busy} onChange={setTyped} />
      )}
      {hint ? <p className={classes['soft']}>{hint}</p> : null}
      <Group>
        <Button type="submit" disabled={typed === ''} loading={busy}>
          {label}
        </Button>
        <Button
          variant="subtle"
          disabled={busy}
          onClick={() => {
            setWay(way === 'passphrase' ? 'recovery' : 'passphrase');
            setTyped('');
          }}
        >
          {t(way === 'passphrase' ? 'backups:useRecovery' : 'backups:usePassphrase')}
        </Button>
      </Group>
    </form>
  );
}
