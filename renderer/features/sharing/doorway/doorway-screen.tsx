// A moment with the hand on the door: what may I say in there, what must not slip out, what did I promise to ask?
import { Button } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go } from '#renderer/state/navigation.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { Card } from '#renderer/ui/card.tsx';
import { KbdHint } from '#renderer/ui/kbd-hint.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { partiesOf } from '#shared/domain/roster.ts';
import { enterRoom, settleQuestion } from './api.ts';
import classes from './doorway.module.css';
import { type DoorwayWords, type RosterParty } from './doorway-words.ts';
import { FigureList } from './figure-list.tsx';
import { MayTellList } from './may-tell-list.tsx';
import { MustNotTellList } from './must-not-tell-list.tsx';
import { ToAskList } from './to-ask-list.tsx';
import { useDoorway } from './use-doorway.ts';

type DoorwayScreenProps = {
  readonly caseId: CaseId;
  readonly meeting: RecordOf<'meeting'>;
  /** What the meeting is called. */
  readonly title: string;
  readonly roster: readonly RosterParty[];
  readonly words: DoorwayWords;
};

/** Enter goes in, Esc stays at the desk. */
export function DoorwayScreen({ caseId, meeting, title, roster, words }: DoorwayScreenProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const key = { caseId, meetingId: meeting.id };
  const { view, error, readAgain } = useDoorway(key);
  const [entering, setEntering] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const stay = (): void => void go(`/case/${caseId}/meeting/${meeting.id}`);
  const enter = async (): Promise<void> => {
    if (entering) return;
    setEntering(true);
    const answer = await enterRoom(key);
    if (answer.ok) return;
    setEntering(false);
    showToast(errorWords(answer.error), { tone: 'bad' });
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    // A dialog over the card is answered first.
    if (event.defaultPrevented || document.querySelector('[aria-modal="true"]') !== null) return;
    if (event.key === 'Escape') stay();
    // The very Enter that opened this card must not walk on through the door.
    else if (event.key === 'Enter' && (event.repeat || !(event.target instanceof HTMLButtonElement))) {
      event.preventDefault();
      if (!event.repeat) void enter();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  const settle = async (recordId: Parameters<typeof settleQuestion>[1]): Promise<void> => {
    const answer = await settleQuestion(caseId, recordId);
    if (!answer.ok) showToast(errorWords(answer.error), { tone: 'bad' });
    await readAgain();
    button.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <PageHeader
        above={t('doorway:inTitle')}
        title={title}
        below={
          <span className={classes['below']}>
            {partiesOf(meeting.body.parties, roster).map((party) => (
              <PartyMark key={party.id} mark={party.mark} size={20} name={party.displayName} />
            ))}
            {t('doorway:forYou')}
          </span>
        }
      >
        <Button variant="default" rightSection={<KbdHint keys="Esc" />} onClick={stay}>
          {t('doorway:stay')}
        </Button>
        <Button ref={button} loading={entering} leftSection={<IconDoorEnter size={18} aria-hidden />} rightSection={<KbdHint keys="Enter" />} onClick={() => void enter()}>
          {t('doorway:goIn')}
        </Button>
      </PageHeader>
      <ProblemNotice words={error && errorWords(error)} />
      {view === null ? (
        error === null ? <p role="status">{t('doorway:reading')}</p> : null
      ) : (
        <div className={classes['columns']} data-doorway="in">
          <div className={classes['column']}>
            <Card title={t('doorway:mayTell')}>
              <MayTellList lines={view.mayTell} words={words} />
            </Card>
            <Card title={t('doorway:toAsk')}>
              <ToAskList toAsk={view.toAsk} questions={view.questions} roster={roster} words={words} onSettle={(recordId) => void settle(recordId)} />
            </Card>
          </div>
          <div className={classes['column']}>
            <Card title={t('doorway:mustNotTell')}>
              <MustNotTellList lines={view.mustNotTell} words={words} />
            </Card>
            <Card title={t('doorway:figures')}>
              <FigureList figures={view.figures} roster={roster} />
            </Card>
          </div>
        </div>
      )}
    </>
  );
}
