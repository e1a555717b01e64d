import { IconArrowsExchange, IconBriefcase2, IconBulb, IconCalendar, IconCircleCheck, IconFile, IconHelpCircle, IconNote, IconQuote, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { FoundRecord } from '#shared/ipc/contract.ts';
import { otherKindOfHit } from './hit-kinds.ts';
import { MarkedText } from './marked-text.tsx';
import classes from './search-hit.module.css';
import type { RosterParty } from './search-rosters.ts';

type SearchHitProps = {
  readonly hit: FoundRecord;
  readonly id: string;
  readonly isActive: boolean;
  /** Where all cases are searched. */
  readonly isCaseNamed: boolean;
  readonly roster: readonly RosterParty[];
  readonly audience: ReactNode;
  /** In words; empty for a plain note. */
  readonly noteKind: string;
  /** The whole text, where a room cannot go to the note itself. */
  readonly wholeText: string | null;
  /** Shown beside the date: in a room, that it was said elsewhere. */
  readonly where: string;
  readonly onOpen: () => void;
  readonly onPoint: () => void;
};

const icons = { note: IconNote, meeting: IconCalendar, party: IconUser, case: IconBriefcase2, attachment: IconFile, issue: IconHelpCircle, option: IconBulb, offer: IconArrowsExchange, frame: IconQuote, 'accepted-term': IconCircleCheck } as const;

/** One hit: whose or what, when, in which case, who may know, and the words around what was found. */
export function SearchHit({ hit, id, isActive, isCaseNamed, roster, audience, noteKind, wholeText, where, onOpen, onPoint }: SearchHitProps) {
  const { t } = useTranslation();
  const { source } = hit;
  const party = roster.find((each) => (hit.kind === 'party' ? each.id === (hit.recordId as string) : source.type === 'party' && each.id === source.party));
  const Icon = icons[hit.kind];
  const kind = hit.kind === 'note' ? noteKind : t(otherKindOfHit[hit.kind]);
  const title = hit.title.length > 0 ? <MarkedText pieces={hit.title} /> : hit.kind === 'meeting' ? t('search:meeting') : (party?.displayName ?? (source.type === 'mediator' && hit.kind === 'note' ? t('search:mediator') : ''));
  return (
    // The keys of an option are those of its list and of the field.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the focus stays in the field
    <div id={id} className={classes['hit']} role="option" aria-selected={isActive} data-record={hit.recordId} onClick={onOpen} onPointerMove={onPoint}>
      <div className={classes['head']}>
        {party ? <PartyMark mark={party.mark} size={18} name={party.displayName} /> : <Icon size={18} stroke={1.7} aria-hidden />}
        <strong className={classes['title']}>{title}</strong>
        {kind ? <span className={classes['kind']}>{kind}</span> : null}
        {where ? <span className={classes['where']}>{where}</span> : null}
        <span className={classes['side']}>
          {audience}
          <time dateTime={new Date(hit.at).toISOString()}>
            {showDay(isoDayOf(hit.at))}, {timeOf(hit.at)}
          </time>
        </span>
      </div>
      {isCaseNamed && hit.caseName ? <p className={classes['case']}>{hit.caseName}</p> : null}
      {wholeText === null ? hit.excerpt.length > 0 ? <p className={classes['excerpt']}><MarkedText pieces={hit.excerpt} /></p> : null : <p className={classes['excerpt']}>{wholeText}</p>}
    </div>
  );
}
