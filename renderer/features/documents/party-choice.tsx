import { Checkbox, Group } from '@mantine/core';
import type { PartyId } from '#shared/domain/ids.ts';
import { nearestText } from '#shared/domain/language-text.ts';
import type { SettlementDetails } from '#shared/domain/settlement.ts';

type PartyChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly details: SettlementDetails;
  readonly value: readonly PartyId[];
  readonly onChange: (value: PartyId[]) => void;
  readonly answers?: string;
};

export const nameOfParty = (details: SettlementDetails, index: number): string => {
  const name = details.parties[index] ? nearestText(details.parties[index].name, 'ru') : '';
  return `${index + 1}. ${name}`;
};

/** Parties of the agreement, under the numbers that they have on paper. */
export function PartyChoice({ name, label, details, value, onChange, answers }: PartyChoiceProps) {
  return (
    <Checkbox.Group label={label} value={[...value]} onChange={(next) => onChange(next as PartyId[])} data-answers={answers}>
      <Group gap="md" mt={4}>
        {details.parties.map(({ partyId }, index) => (
          <Checkbox key={partyId} name={`${name}.${index}`} value={partyId} label={nameOfParty(details, index)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
