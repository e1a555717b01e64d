import { IconBuildingBank, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PartyMark, type MarkColour, type MarkShape } from '#renderer/ui/party-mark.tsx';
import type { Audience } from '#shared/domain/audience.ts';
import classes from './package.module.css';

export type NamedParty = { readonly id: string; readonly name: string; readonly mark: { readonly letter: string; readonly colour: MarkColour; readonly shape: MarkShape } };

/** As they joined: A, B, C. */
const inOrder = (ids: readonly string[], parties: readonly NamedParty[]): readonly NamedParty[] => parties.filter(({ id }) => ids.includes(id)).toSorted((one, other) => one.mark.letter.localeCompare(other.mark.letter, 'en'));

/** Who may know, in marks and names: the same words wherever a package is spoken of. */
export function useAudienceWords(parties: readonly NamedParty[]): (audience: Audience) => string {
  const { t } = useTranslation();
  return (audience) => {
    if (audience.type === 'mediator') return t('packages:ownEyes');
    if (audience.type === 'body') return t('packages:body');
    if (audience.type === 'screening') return t('packages:ownEyes');
    const shown = inOrder(audience.parties, parties);
    const names = [...shown.map(({ name }) => name || t('packages:someParty')), ...audience.parties.slice(shown.length).map(() => t('packages:someParty'))].join(', ');
    return audience.parties.length === 1 ? t('packages:alone', { name: names }) : t('packages:together', { names });
  };
}

export function AudienceLabel({ audience, parties }: { readonly audience: Audience; readonly parties: readonly NamedParty[] }) {
  const words = useAudienceWords(parties);
  const shown = audience.type === 'parties' ? inOrder(audience.parties, parties) : [];
  const Icon = audience.type === 'mediator' ? IconLock : audience.type === 'body' ? IconBuildingBank : null;
  return (
    <span className={classes['audience']}>
      {Icon ? <Icon size={18} stroke={1.8} aria-hidden /> : shown.map((party) => <PartyMark key={party.id} mark={party.mark} size={20} />)}
      <span>{words(audience)}</span>
    </span>
  );
}
