import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { showToast } from '#renderer/state/toasts.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { isTimerRunning, timerTotalMs } from '#shared/domain/meeting-time.ts';
import { setTimer } from './api.ts';
import classes from './timer-button.module.css';
import { useNow } from './use-now.ts';
import { showElapsed } from '#renderer/ui/show-elapsed.ts';

/** Time of the meeting; the same button starts and stops it. */
export function TimerButton({ caseId, meeting, isInBand = false }: { readonly caseId: CaseId; readonly meeting: RecordOf<'meeting'>; readonly isInBand?: boolean }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const { timer } = meeting.body;
  const running = isTimerRunning(timer);
  const now = useNow(running);
  const shown = showElapsed(timerTotalMs(timer, now));
  const toggle = async (): Promise<void> => {
    const answer = await setTimer({ caseId, meetingId: meeting.id, running: !running });
    if (!answer.ok) showToast(errorWords(answer.error), { tone: 'bad' });
  };
  const Icon = running ? IconPlayerPause : IconPlayerPlay;
  return (
    <Button
      size={isInBand ? 'compact-sm' : 'sm'}
      className={isInBand ? (classes['inBand'] ?? '') : ''}
      variant="default"
      aria-label={`${running ? t('meetings:stopTimer') : t('meetings:startTimer')}, ${shown}`}
      title={running ? t('meetings:stopTimer') : t('meetings:startTimer')}
      leftSection={<Icon size={16} aria-hidden />}
      onClick={() => void toggle()}
    >
      <span className={classes['time']} data-running={running || undefined}>
        {shown}
      </span>
    </Button>
  );
}
