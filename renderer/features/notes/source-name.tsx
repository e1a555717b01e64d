import { IconBuildingBank, IconUser, IconUserQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { Source } from '#shared/domain/audience.ts';
import classes from './source-name.module.css';
import type { RosterParty } from './speakers.ts';

type SourceNameProps = { readonly source: Source; readonly speaker: string; readonly roster: readonly RosterParty[] };

/** Whose information it is: the side's mark, and the name of who spoke. */
export function SourceName({ source, speaker, roster }: SourceNameProps) {
  const { t } = useTranslation();
  const party = source.type === 'party' ? roster.find((each) => each.id === source.party) : undefined;
  const Icon = { mediator: IconUser, party: null, 'third-person': IconUserQuestion, body: IconBuildingBank }[source.type];
  const name = speaker || (source.type === 'mediator' ? t('notes:mediator') : source.type === 'party' ? (party?.displayName ?? '') : source.name);
  return (
    <span className={classes['source']} title={party && speaker !== party.displayName ? party.displayName : undefined}>
      {party ? <PartyMark mark={party.mark} size={18} /> : Icon ? <Icon size={16} stroke={1.8} aria-hidden /> : null}
      <span className={classes['name']}>{name}</span>
    </span>
  );
}
