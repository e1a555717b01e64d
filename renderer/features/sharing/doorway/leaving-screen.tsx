// The door falls shut: while everything is fresh, each new note once, and what its source allows to be told of it.
import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go } from '#renderer/state/navigation.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { Card } from '#renderer/ui/card.tsx';
import { KbdHint } from '#renderer/ui/kbd-hint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { PartyChecks } from '#renderer/ui/party-checks.tsx';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { partiesOf } from '#shared/domain/roster.ts';
import type { DoorwayView } from '#shared/ipc/contract-doorway.ts';
import doorClasses from './doorway.module.css';
import { type DoorwayWords, type RosterParty } from './doorway-words.ts';
import classes from './leaving.module.css';
import { LeavingRow } from './leaving-row.tsx';
import { ToAskWords } from './to-ask-list.tsx';
import { useDoorway } from './use-doorway.ts';
import { useLeaving } from './use-leaving.ts';

type LeavingScreenProps = {
  readonly caseId: CaseId;
  readonly meeting: RecordOf<'meeting'>;
  readonly title: string;
  readonly roster: readonly RosterParty[];
  readonly words: DoorwayWords;
  /** Where the mediator goes from here. */
  readonly nextPath: string;
  /** Somebody asked for this card: an empty one is not passed by in silence. */
  readonly isAskedFor: boolean;
};

/** Shown only where there is something to answer; else the way leads on at once. */
export function LeavingScreen(props: LeavingScreenProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const { caseId, meeting, nextPath, isAskedFor } = props;
  const { view, error } = useDoorway({ caseId, meetingId: meeting.id });
  // What was there at the door stays on the card, whatever is answered meanwhile.
  const [first, setFirst] = useState<DoorwayView | null>(null);
  if (view !== null && first === null) setFirst(view);
  const isEmpty = first !== null && first.leaving.length + askable(first).length + untold(first).length === 0;
  useEffect(() => {
    if (!isEmpty) return;
    if (isAskedFor) showToast(t('doorway:nothingNew'));
    void go(nextPath);
  }, [isEmpty, isAskedFor, nextPath, t]);
  if (error && first === null) {
    return (
      <Notice tone="bad" urgent action={<Button onClick={() => void go(nextPath)}>{t('doorway:done')}</Button>}>
        {errorWords(error)}
      </Notice>
    );
  }
  if (first === null || isEmpty) return <p role="status">{t('doorway:reading')}</p>;
  return <LeavingCard {...props} view={first} />;
}

/** What could be asked in the room: an event is not asked about, it takes place. */
const askable = (view: DoorwayView): DoorwayView['toAsk'] => view.toAsk.filter(({ permission }) => permission.from.type === 'ask-first');

/** What was let go for those in the room and is not known to have been told. What is open by rule needs no such record. */
const untold = (view: DoorwayView): DoorwayView['mayTell'] => view.mayTell.filter(({ toldAt, given, words }) => toldAt === null && given !== 'rule' && words.trim() !== '');

function LeavingCard({ caseId, meeting, title, roster, words, nextPath, view }: LeavingScreenProps & { readonly view: DoorwayView }) {
  const { t, i18n } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const leaving = useLeaving({ caseId, meetingId: meeting.id, notes: view.leaving, toAsk: askable(view), mayTell: untold(view), room: meeting.body.parties, language: i18n.language as Language, nextPath, frame });
  const { outside, to, answers, asked, told, selected, current } = leaving;
  const isOpenRule = view.rule === 'open-unless-asked';
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    if (event.key === 'Escape' && !event.defaultPrevented) leaving.skip();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) leaving.finish();
    else {
      if (event.target instanceof Node && frame.current?.contains(event.target) === true) leaving.press(event);
      return;
    }
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <PageHeader
        above={t('doorway:outTitle')}
        title={title}
        below={
          <span className={doorClasses['below']}>
            {partiesOf(meeting.body.parties, roster).map((party) => (
              <PartyMark key={party.id} mark={party.mark} size={20} name={party.displayName} />
            ))}
            {isOpenRule ? t('doorway:outTextOpen') : t('doorway:outText')}
          </span>
        }
      >
        <Button variant="default" disabled={leaving.busy} rightSection={<KbdHint keys="Esc" />} onClick={leaving.skip}>
          {isOpenRule ? t('doorway:skipOpen') : t('doorway:skip')}
        </Button>
        <Button data-leaving-done loading={leaving.busy} rightSection={<KbdHint keys="Mod+Enter" />} onClick={leaving.finish}>
          {t('doorway:done')}
        </Button>
      </PageHeader>
      <div data-doorway="out">
        {view.leaving.length > 0 ? (
          <Card
            title={t('doorway:newNotes')}
            side={
              <span className={classes['keys']}>
                <span><KbdHint keys="1" />–<KbdHint keys="5" /> {t('doorway:outKeys')}</span>
                <span><KbdHint keys="↑" /> <KbdHint keys="↓" /> {t('doorway:outKeysMove')}</span>
                <span><KbdHint keys="Space" /> {t('doorway:outKeysSelect')}</span>
                <span><KbdHint keys="Mod+A" /> {t('doorway:outKeysAll')}</span>
              </span>
            }
          >
            {outside.length > 1 ? (
              <div className={classes['recipients']}>
                <PartyChecks label={t('doorway:answersFor')} parties={partiesOf(outside, roster)} value={to} onChange={leaving.chooseRecipients} />
              </div>
            ) : null}
            <div ref={frame} className={classes['rows']} role="feed" aria-label={t('doorway:newNotes')}>
              {view.leaving.map((note, index) => (
                <LeavingRow
                  key={note.recordId}
                  note={note}
                  answer={answers.get(note.recordId)}
                  isCurrent={index === current}
                  isSelected={selected.has(note.recordId)}
                  namesRecipients={outside.length > 1}
                  position={index + 1}
                  count={view.leaving.length}
                  roster={roster}
                  words={words}
                  wantsDetail={leaving.detailOf === note.recordId}
                  showsMissing={leaving.isTried}
                  onFocus={() => leaving.setCurrent(index)}
                  onSelect={() => leaving.toggle(note.recordId)}
                  onAnswer={(type) => leaving.answer(index, type)}
                  onDetail={(change) => leaving.changeDetail(note.recordId, change)}
                  onDetailEnd={(where) => leaving.endDetail(index, where)}
                />
              ))}
            </div>
          </Card>
        ) : null}
        {askable(view).length > 0 ? (
          <Card title={t('doorway:wereAsked')}>
            <ul className={doorClasses['list']}>
              {askable(view).map((each) => (
                <li key={each.permission.id} className={doorClasses['question']}>
                  <span className={doorClasses['line']}>
                    <ToAskWords toAsk={each} roster={roster} words={words} />
                  </span>
                  <SegmentedControl
                    aria-label={t('doorway:wereAsked')}
                    value={asked.get(each.permission.id) ?? 'not'}
                    onChange={(value) => leaving.setAsked(each.permission.id, value === 'yes' || value === 'no' ? value : null)}
                    data={[{ value: 'not', label: t('doorway:notAsked') }, { value: 'yes', label: t('doorway:saidYes') }, { value: 'no', label: t('doorway:saidNo') }]}
                  />
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        {untold(view).length > 0 ? (
          <Card title={t('doorway:wasItTold')}>
            <p className={doorClasses['none']}>{t('doorway:wasItToldHint')}</p>
            <ul className={doorClasses['list']}>
              {untold(view).map((line) => (
                <li key={line.recordId} className={doorClasses['line']}>
                  <span className={doorClasses['head']}>{words.sourceName(line.source, line.speaker)}</span>
                  <Checkbox checked={told.has(line.recordId)} onChange={() => leaving.toggleTold(line.recordId)} label={<q className={doorClasses['words']}>{line.words}</q>} />
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
      </div>
    </>
  );
}
