import { useEffect, useState } from 'react';
import { showElapsed } from '#renderer/ui/show-elapsed.ts';
import type { MeetingBody } from '#shared/domain/meeting.ts';
import { isTimerRunning, timerTotalMs } from '#shared/domain/meeting-time.ts';
import classes from './joint-screen.module.css';

export function MeetingClock({ timer, label }: { readonly timer: MeetingBody['timer']; readonly label: string }) {
  const isRunning = isTimerRunning(timer);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return undefined;
    const ticking = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(ticking);
  }, [isRunning]);
  return (
    <span className={classes['clock']} role="timer" aria-label={label} data-running={isRunning || undefined}>
      {showElapsed(timerTotalMs(timer, now))}
    </span>
  );
}
