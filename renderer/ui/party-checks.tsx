import { Checkbox, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { PartyMark, type MarkColour, type MarkShape } from './party-mark.tsx';

type PartyChecksProps<Id extends string> = {
  readonly label: string;
  /** Its heading says the same already. */
  readonly isLabelHidden?: boolean;
  readonly description?: ReactNode;
  readonly parties: readonly { readonly id: Id; readonly displayName: string; readonly mark: { readonly letter: string; readonly colour: MarkColour; readonly shape: MarkShape } }[];
  readonly value: readonly Id[];
  /** In the order of the parties. */
  readonly onChange: (chosen: Id[]) => void;
  readonly disabled?: boolean;
};

/** Some of the parties, chosen by their marks and names. */
export function PartyChecks<Id extends string>({ label, isLabelHidden = false, description, parties, value, onChange, disabled = false }: PartyChecksProps<Id>) {
  return (
    <Checkbox.Group
      {...(isLabelHidden ? { 'aria-label': label } : { label })}
      description={description}
      value={[...value]}
      onChange={(ids) => onChange(parties.filter(({ id }) => ids.includes(id)).map(({ id }) => id))}
    >
      <Group gap="lg" mt={8}>
        {parties.map((party) => (
          <Checkbox
            key={party.id}
            value={party.id}
            disabled={disabled}
            label={
              <Group component="span" gap={8} wrap="nowrap">
                <PartyMark mark={party.mark} size={20} /> {party.displayName}
              </Group>
            }
          />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
