import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { JointPart } from '#shared/ipc/contract-joint.ts';
import { JointFrame } from './joint-frame.tsx';
import { Heading, JointItems, Tick, type HeadingKey, type Languages } from './joint-items.tsx';
import { toJointLists, type Line, type ShownNote } from './joint-lists.ts';
import classes from './joint-screen.module.css';
import { useJoint } from './joint-store.ts';
import { MeetingClock } from './meeting-clock.tsx';
import { useFit } from './use-fit.ts';

/** Everything the parties see: large, quiet, and with no way to anything else. */
export function JointScreen() {
  const { t, i18n } = useTranslation();
  const { records, parties: looking, joint } = useJoint();
  const lists = useMemo(() => toJointLists(records.values(), looking, joint?.meetingId ?? null, joint?.issueId ?? null), [records, looking, joint?.meetingId, joint?.issueId]);
  const first = (['kk', 'ru', 'en'] as const).find((each) => each === i18n.language) ?? 'ru';
  // Parties may change the first language; the second stays what the mediator chose, and is not shown twice.
  const second = joint?.second && joint.second !== first ? joint.second : joint?.second ? joint.language : null;
  const languages: Languages = second && second !== first ? [first, second] : [first];
  const shows = (part: JointPart): boolean => joint?.parts.includes(part) ?? true;
  const body = useFit();
  const agenda = shows('agenda') ? lists.agenda : [];
  const rules = shows('rules') ? lists.rules : [];
  const notes = shows('notes') ? lists.notes : [];
  const hasItems = (shows('issues') && lists.issues.length > 0) || (shows('options') && (lists.looseOptions.length > 0 || lists.issues.some(({ options }) => options.length > 0))) || (shows('frames') && lists.frames.length > 0) || (shows('terms') && lists.terms.length > 0);
  const plan = [
    agenda.length > 0 ? <Lines key="agenda" word="joint:agenda" languages={languages} lines={agenda} isNumbered /> : null,
    rules.length > 0 ? <Lines key="rules" word="joint:groundRules" languages={languages} lines={rules} isNumbered={false} /> : null,
  ].filter((part) => part !== null);
  // What is negotiated has the wide column, notes grow in one of their own; without either the two lists stand side by side.
  const noteStream = notes.length > 0 ? [<Notes key="notes" languages={languages} notes={notes} />] : [];
  const items = hasItems ? [<JointItems key="items" lists={lists} languages={languages} shows={shows} />] : [];
  // Two languages want width: notes then stand under the plan.
  const isWide = hasItems && languages.length > 1 && plan.length > 0;
  const columns = (isWide ? [[...plan, ...noteStream], items] : [
    ...(hasItems || notes.length > 0 ? [plan] : plan.map((part) => [part])),
    items,
    noteStream,
  ]).filter((column) => column.length > 0);
  const widths = columns.map((column) => (column[0]?.key === 'items' ? (languages.length > 1 ? 'minmax(0, 2.3fr)' : 'minmax(0, 1.6fr)') : 'minmax(0, 1fr)')).join(' ');
  return (
    <JointFrame parties={lists.parties} clock={lists.timer.length > 0 ? <MeetingClock timer={lists.timer} label={t('joint:time')} /> : null}>
      <main className={classes['body']} ref={body} style={{ gridTemplateColumns: widths }}>
        {columns.map((column) => (
          // Where even small letters do not fit, the arrow keys reach the rest.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above; notes have a stop of their own
          <div key={column[0]?.key} tabIndex={column[0]?.key === 'notes' ? undefined : 0} className={classes['column']} data-whole={column[0]?.key === 'notes' ? undefined : true}>
            {column}
          </div>
        ))}
        {columns.length === 0 ? <p className={classes['nothing']}>{t('joint:nothingYet')}</p> : null}
      </main>
    </JointFrame>
  );
}

function Lines({ word, languages, lines, isNumbered }: { readonly word: HeadingKey; readonly languages: Languages; readonly lines: readonly Line[]; readonly isNumbered: boolean }) {
  const current = isNumbered ? lines.find((line) => !line.isTicked)?.id : undefined;
  return (
    <section className={classes['section']}>
      <Heading word={word} languages={languages} />
      <ol className={classes['lines']} data-plan={isNumbered ? 'agenda' : 'rules'}>
        {lines.map((line, index) => (
          <li key={line.id} className={classes['line']} data-ticked={line.isTicked || undefined} data-current={line.id === current || undefined}>
            <span className={classes['sign']} aria-hidden>
              {line.isTicked ? <Tick /> : isNumbered ? index + 1 : <span className={classes['dot']} />}
            </span>
            <span>{line.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Notes({ languages, notes }: { readonly languages: Languages; readonly notes: readonly ShownNote[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes['notes']}>
      <Heading word="joint:notes" languages={languages} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- earlier notes are reached by the arrow keys */}
      <ul className={classes['stream']} data-newest-last tabIndex={0} aria-label={t('joint:notes')}>
        {notes.map((note) => (
          <li key={note.id} className={classes['note']}>
            <span className={classes['mark']}>{note.by ? <PartyMark mark={note.by.mark} size={36} name={note.by.displayName} /> : <span className={classes['dot']} />}</span>
            <span>{note.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
