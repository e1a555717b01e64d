import { ActionIcon, TextInput } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { scriptOf } from './script-of.ts';
import classes from './secret-field.module.css';
import { useUiText } from './ui-text.ts';

type SecretFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** Shown all the time: then there is no eye to hold. */
  readonly shown?: boolean;
  readonly name?: string;
  readonly ref?: Ref<HTMLInputElement>;
  /** current-password for an existing passphrase, new-password for a new one. */
  readonly autoComplete?: 'current-password' | 'new-password';
};

/** A passphrase: shown while the eye is held, with a sign for Caps Lock and one for the script being typed. */
export function SecretField({ label, value, onChange, description, error, disabled = false, autoFocus = false, shown: shownAlways = false, name, ref, autoComplete = 'current-password' }: SecretFieldProps) {
  const text = useUiText();
  const [held, setHeld] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  const hide = (): void => setHeld(false);
  const script = scriptOf(value);
  return (
    <div>
      <TextInput
        ref={ref}
        label={label}
        name={name}
        description={description}
        error={error}
        disabled={disabled}
        type={held || shownAlways ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="off"
        spellCheck={false}
        maxLength={1_000}
        {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={watchCapsLock}
        onKeyUp={watchCapsLock}
        onBlur={() => setCapsLock(false)}
        rightSection={
          shownAlways ? null : (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text.show}
            title={text.show}
            aria-pressed={held}
            disabled={disabled}
            onPointerDown={() => setHeld(true)}
            onPointerUp={hide}
            onPointerLeave={hide}
            onPointerCancel={hide}
            onKeyDown={(event) => {
              if (event.key === ' ' || event.key === 'Enter') {
                event.preventDefault();
                setHeld(true);
              }
            }}
            onKeyUp={hide}
            onBlur={hide}
          >
            <IconEye size={18} aria-hidden />
          </ActionIcon>
          )
        }
      />
      <div className={classes['signs']} role="status">
        {capsLock ? <span className={classes['caps']}>{text.capsLock}</span> : null}
        {script === 'latin' ? <span>{text.scriptLatin}</span> : null}
        {script === 'cyrillic' ? <span>{text.scriptCyrillic}</span> : null}
        {script === 'mixed' ? <span className={classes['caps']}>{text.scriptMixed}</span> : null}
      </div>
    </div>
  );
}
