import { Checkbox } from '@mantine/core';
import { SecretField } from './secret-field.tsx';
import classes from './new-secret-fields.module.css';
import { useUiText } from './ui-text.ts';

type NewSecretFieldsProps = {
  readonly secret: {
    readonly value: string;
    readonly repeated: string;
    readonly shown: boolean;
    readonly score: 0 | 1 | 2 | 3 | 4 | null;
    readonly strongEnough: boolean;
    readonly differs: boolean;
    readonly change: (value: string) => void;
    readonly repeat: (value: string) => void;
    readonly show: (shown: boolean) => void;
  };
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
};

/** A new passphrase with its strength in words: typed twice, or once in plain sight. */
export function NewSecretFields({ secret, disabled = false, autoFocus = false }: NewSecretFieldsProps) {
  const text = useUiText();
  const words = secret.score === null ? '' : text.strength[secret.score];
  return (
    <div className={classes['fields']}>
      <SecretField
        label={text.newPassphrase}
        name="new-passphrase"
        autoComplete="new-password"
        description={text.newPassphraseHint}
        value={secret.value}
        shown={secret.shown}
        disabled={disabled}
        autoFocus={autoFocus}
        onChange={secret.change}
      />
      <div className={classes['strength']} data-score={secret.score ?? 'none'} data-enough={secret.strongEnough || undefined}>
        <div className={classes['bar']} aria-hidden>
          {[1, 2, 3, 4].map((step) => (
            <span key={step} data-filled={secret.score !== null && secret.score >= step ? true : undefined} />
          ))}
        </div>
        <p role="status" className={classes['words']}>
          {secret.value === '' ? '' : secret.strongEnough ? words : `${words}${words ? '. ' : ''}${text.notYetEnough}`}
        </p>
      </div>
      {secret.shown ? null : (
        <SecretField
          label={text.repeatPassphrase}
          name="repeated-passphrase"
          autoComplete="new-password"
          value={secret.repeated}
          disabled={disabled}
          error={secret.differs && !secret.value.startsWith(secret.repeated) ? text.repeatDiffers : undefined}
          onChange={secret.repeat}
        />
      )}
      <Checkbox label={text.showInsteadOfRepeat} checked={secret.shown} disabled={disabled} onChange={(event) => secret.show(event.currentTarget.checked)} />
    </div>
  );
}
