import { Chip, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { PartyId } from '#shared/domain/ids.ts';
import classes from './negotiation.module.css';
import type { RosterParty } from './negotiation-place.ts';

type BornForProps = { readonly roster: readonly RosterParty[]; readonly value: readonly PartyId[]; readonly onChange: (parties: readonly PartyId[]) => void };

/** Whom the next lines are written for: nobody but the mediator, unless chosen. */
export function BornFor({ roster, value, onChange }: BornForProps) {
  const { t } = useTranslation();
  const present = roster.filter((party) => party.present);
  if (present.length === 0) return null;
  return (
    <Group gap={8} mb={4} role="group" aria-label={t('negotiation:bornFor')}>
      <span className={classes['hint']}>{t('negotiation:bornFor')}</span>
      <Chip size="sm" checked={value.length === 0} onChange={() => onChange([])}>
        {t('negotiation:ownEyes')}
      </Chip>
      {present.map((party) => (
        <Chip key={party.id} size="sm" checked={value.includes(party.id)} onChange={(isOn) => onChange(isOn ? [...value, party.id].sort() : value.filter((id) => id !== party.id))}>
          <Group component="span" gap={6} wrap="nowrap" display="inline-flex">
            <PartyMark mark={party.mark} size={16} /> {party.displayName}
          </Group>
        </Chip>
      ))}
    </Group>
  );
}
