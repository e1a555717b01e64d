import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { CaseSummary } from '#shared/ipc/contract.ts';
import classes from './case-table.module.css';

type CaseRowProps = {
  readonly summary: CaseSummary;
  readonly rowId: string;
  /** Counted from 1, the head included. */
  readonly rowIndex: number;
  readonly active: boolean;
  readonly top: number;
  readonly onOpen: (summary: CaseSummary) => void;
  readonly onDelete: (summary: CaseSummary) => void;
};

const marksShown = 6;

export const CaseRow = memo(function CaseRow({ summary, rowId, rowIndex, active, top, onOpen, onDelete }: CaseRowProps) {
  const { t } = useTranslation();
  const shown = summary.parties.length > marksShown ? summary.parties.slice(0, marksShown - 1) : summary.parties;
  const more = summary.parties.length - shown.length;
  const { closedOn, archivedOn, isHeld, due } = summary.end;
  const under = [
    due.length > 0 && t('closing:markDue'),
    isHeld && t('closing:markHeld'),
    closedOn && t('closing:markClosed', { day: showDay(closedOn) }),
    archivedOn && t('closing:markArchived'),
    summary.courtCaseNumber && t('cases:courtNumberShort', { number: summary.courtCaseNumber }),
  ].filter(Boolean).join(' · ');
  const changedAt = `${showDay(isoDayOf(summary.updatedAt))} ${timeOf(summary.updatedAt)}`;
  return (
    // The keys of a row are the grid's: it holds the focus and names this row as its active one.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see above
    <div
      id={rowId}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={active}
      className={classes['row']}
      data-active={active || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(summary)}
    >
      <div role="gridcell" className={classes['nameCell']}>
        <span className={classes['name']}>{summary.workingName}</span>
        {under === '' ? null : <span className={classes['under']}>{under}</span>}
      </div>
      <div role="gridcell" className={classes['clip']} data-empty={summary.matter === '' || undefined}>
        {summary.matter || t('cases:withoutMatter')}
      </div>
      <div role="gridcell" className={classes['marks']}>
        {summary.parties.length === 0 ? <span className={classes['under']}>{t('cases:noParties')}</span> : null}
        {shown.map((party) => (
          <span key={party.partyId} title={party.displayName || undefined} className={classes['mark']}>
            <PartyMark mark={party.mark} size={22} name={party.displayName || t('cases:namelessParty', { letter: party.mark.letter })} />
          </span>
        ))}
        {more > 0 ? <span className={classes['under']}>+{more}</span> : null}
      </div>
      <div role="gridcell" className={classes['day']}>
        {showDay(summary.openedOn)}
      </div>
      <div role="gridcell" className={classes['day']}>
        {changedAt}
      </div>
      <div role="gridcell" className={classes['act']}>
        <ActionIcon
          variant="subtle"
          color="gray"
          tabIndex={-1}
          aria-label={t('cases:moveCaseToTrash', { name: summary.workingName })}
          title={t('cases:moveToTrash')}
          onClick={(event) => {
            event.stopPropagation();
            onDelete(summary);
          }}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
    </div>
  );
});
