import { Button, TextInput } from '@mantine/core';
import classes from './new-vault-fields.module.css';
import { Notice } from './notice.tsx';
import { useUiText } from './ui-text.ts';

type NewVaultFieldsProps = {
  readonly place: {
    readonly name: string;
    readonly rename: (name: string) => void;
    readonly nameProblem: string | undefined;
    readonly parent: string;
    readonly chooseParent: () => void;
    /** Why that folder is a bad place. */
    readonly warning: string | null;
  };
  readonly inputName: string;
  readonly nameHint?: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
};

/** What a vault that is made is to be called, and where it is to lie. */
export function NewVaultFields({ place, inputName, nameHint, disabled = false, autoFocus = false }: NewVaultFieldsProps) {
  const text = useUiText();
  return (
    <>
      <TextInput
        label={text.vaultName}
        description={nameHint}
        name={inputName}
        autoComplete="off"
        maxLength={60}
        value={place.name}
        disabled={disabled}
        error={place.nameProblem}
        onChange={(event) => place.rename(event.currentTarget.value)}
        autoFocus={autoFocus}
      />
      <div className={classes['folder']}>
        <div className={classes['path']}>
          <span className={classes['label']}>{text.vaultFolder}</span>
          <span>{place.parent}</span>
        </div>
        <Button variant="default" disabled={disabled} onClick={place.chooseParent}>
          {text.chooseFolder}
        </Button>
      </div>
      {place.warning === null ? null : <Notice tone="warn">{place.warning}</Notice>}
    </>
  );
}
