import { Checkbox, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/notice.tsx';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { PartyId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';

type DetailsConsentProps = {
  readonly parties: readonly RecordOf<'party'>[];
  readonly chosen: readonly PartyId[];
  readonly onChange: (chosen: PartyId[]) => void;
  /** Parties that already stand in the paper, and so read it whole. */
  readonly alsoReading?: readonly PartyId[];
};

/** Those who take part, in the order of their letters: so they are numbered on paper. */
export const partiesHere = (parties: readonly RecordOf<'party'>[]): RecordOf<'party'>[] =>
  parties.filter(({ body }) => body.leftAt === null).sort((one, other) => one.body.mark.letter.length - other.body.mark.letter.length || (one.body.mark.letter < other.body.mark.letter ? -1 : 1));
export const partyIdOf = ({ id }: RecordOf<'party'>): PartyId => id as string as PartyId;

/** Whose details, told in confidence, go into the paper, and by whom they will be read there. */
export function DetailsConsent({ parties, chosen, onChange, alsoReading = [] }: DetailsConsentProps) {
  const { t } = useTranslation();
  const readers = (partyId: PartyId): string => parties.filter((each) => partyIdOf(each) !== partyId && [...chosen, ...alsoReading].includes(partyIdOf(each))).map(({ body }) => displayName(body)).join(', ');
  return (
    <Stack gap="sm">
      <Notice tone="warn" title={t('documents:takeTitle')}>
        {t('documents:takeText')}
      </Notice>
      <Checkbox.Group value={[...chosen]} onChange={(next) => onChange(next as PartyId[])} label={t('documents:takeWhose')}>
        <Stack gap={8} mt={6}>
          {parties.map((party) => (
            <Checkbox
              key={party.id}
              name={`take.${party.body.mark.letter}`}
              value={party.id as string}
              label={
                <span>
                  <PartyMark mark={party.body.mark} size={20} /> {displayName(party.body)}
                  {chosen.includes(partyIdOf(party)) && readers(partyIdOf(party)) ? (
                    <Text component="span" size="sm" c="var(--ink-soft)">{` — ${t('documents:readBy', { names: readers(partyIdOf(party)) })}`}</Text>
                  ) : null}
                </span>
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}
