import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { request } from '#renderer/ipc/client.ts';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import { BackSheet } from './back-sheet.tsx';
import { toJointLists, type Line, type ShownNote } from './joint-lists.ts';
import classes from './joint-screen.module.css';
import { useJoint } from './joint-store.ts';
import { LookSwitches } from './look-switches.tsx';
import { MeetingClock } from './meeting-clock.tsx';
import { useFit } from './use-fit.ts';

/** Everything the parties see: large, quiet, and with no way to anything else. */
export function JointScreen() {
  const { t, i18n } = useTranslation();
  const { records, parties: looking, joint, hasQuickCode } = useJoint();
  const [isLeaving, setIsLeaving] = useState(false);
  const lists = useMemo(() => toJointLists(records.values(), looking, joint?.meetingId ?? null), [records, looking, joint?.meetingId]);
  const body = useFit();
  useShortcut({ code: 'KeyL', mod: true }, () => void request('lock:now', {}));
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
  const { agenda, rules, notes } = lists;
  const parts = [
    agenda.length > 0 ? <Lines key="agenda" title={t('joint:agenda')} lines={agenda} isNumbered /> : null,
    rules.length > 0 ? <Lines key="rules" title={t('joint:groundRules')} lines={rules} isNumbered={false} /> : null,
    notes.length > 0 ? <Notes key="notes" title={t('joint:notes')} notes={notes} /> : null,
  ].filter((part) => part !== null);
  // Notes grow, so they have a column of their own; without them the two lists stand side by side.
  const columns = notes.length > 0 ? [parts.slice(0, -1), parts.slice(-1)] : parts.map((part) => [part]);
  return (
    <div className={classes['screen']}>
      <header className={classes['head']}>
        <h1 className={classes['parties']}>
          {lists.parties.map((party) => (
            <span key={party.id} className={classes['party']}>
              <PartyMark mark={party.mark} size={44} />
              {party.displayName}
            </span>
          ))}
        </h1>
        {lists.timer.length > 0 ? <MeetingClock timer={lists.timer} label={t('joint:time')} /> : null}
      </header>
      <main className={classes['body']} ref={body}>
        {columns.filter((column) => column.length > 0).map((column) => (
          <div key={column[0]?.key} className={classes['column']} data-whole={column[0]?.key === 'notes' ? undefined : true}>
            {column}
          </div>
        ))}
        {parts.length === 0 ? <p className={classes['nothing']}>{t('joint:nothingYet')}</p> : null}
      </main>
      <footer className={classes['foot']}>
        <LookSwitches />
        {joint?.display === 'here' ? (
          <button type="button" className={classes['back']} onClick={() => setIsLeaving(true)}>
            {t('joint:back')}
          </button>
        ) : null}
      </footer>
      {isLeaving ? <BackSheet asksCode={hasQuickCode && joint?.isFed === true} onStay={() => setIsLeaving(false)} /> : null}
    </div>
  );
}

function Lines({ title, lines, isNumbered }: { readonly title: string; readonly lines: readonly Line[]; readonly isNumbered: boolean }) {
  const current = isNumbered ? lines.find((line) => !line.isTicked)?.id : undefined;
  return (
    <section className={classes['section']}>
      <h2 className={classes['title']}>{title}</h2>
      <ol className={classes['lines']}>
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

const Tick = () => (
  <svg viewBox="0 0 24 24" width="0.9em" height="0.9em" fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round">
    <path d="M4 12.8l5.2 5.2L20 6.6" />
  </svg>
);

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly ShownNote[] }) {
  return (
    <section className={classes['notes']}>
      <h2 className={classes['title']}>{title}</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- earlier notes are reached by the arrow keys */}
      <ul className={classes['stream']} data-newest-last tabIndex={0} aria-label={title}>
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
