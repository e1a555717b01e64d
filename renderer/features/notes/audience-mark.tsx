import { IconBuildingBank, IconLock, IconShieldLock, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Audience } from '#shared/domain/audience.ts';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import classes from './audience-mark.module.css';
import { lookOfAudience } from './audience-look.ts';
import type { RosterParty } from './speakers.ts';

type AudienceMarkProps = {
  readonly audience: Audience;
  readonly roster: readonly RosterParty[];
  /** Only marks; the words become the accessible name. */
  readonly compact?: boolean;
};

/** Who may know: the marks of the parties, joint in neutral, or own eyes in graphite with a lock. */
export function AudienceMark({ audience, roster, compact = false }: AudienceMarkProps) {
  const { t } = useTranslation();
  const { look, parties } = lookOfAudience(audience, roster.filter((party) => party.present).map((party) => party.id));
  const shown = parties.map((id) => roster.find((party) => party.id === id)).filter((party) => party !== undefined);
  const names = shown.map((party) => party.displayName).join(', ');
  const words = {
    'own-eyes': t('notes:audienceOwnEyes'),
    screening: t('notes:audienceScreening'),
    body: t('notes:audienceBody'),
    joint: t('notes:audienceJoint'),
    some: t('notes:audienceSome', { names }),
    one: t('notes:audienceOne', { name: names }),
  }[look];
  const Icon = { 'own-eyes': IconLock, screening: IconShieldLock, body: IconBuildingBank, joint: IconUsers, some: null, one: null }[look];
  return (
    <span className={classes['mark']} data-look={look} data-colour={look === 'one' ? shown[0]?.mark.colour : undefined} title={compact ? words : undefined}>
      {Icon ? <Icon size={compact ? 16 : 18} stroke={1.8} aria-hidden /> : shown.map((party) => <PartyMark key={party.id} mark={party.mark} size={compact ? 18 : 22} />)}
      <span className={compact ? classes['hidden'] : classes['words']}>{words}</span>
    </span>
  );
}
