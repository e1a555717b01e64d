import type { PartyId } from '#shared/domain/ids.ts';
import type { MeetingBody } from '#shared/domain/meeting.ts';
import { timerTotalMs } from '#shared/domain/meeting-time.ts';
import { wholeMinutes } from '#renderer/ui/show-elapsed.ts';

export type MeetingCount = { readonly meetings: number; readonly minutes: number };

/** Meetings with several sides together, and with each side alone. */
export function countMeetings(meetings: readonly MeetingBody[], now: number): { readonly together: MeetingCount; readonly alone: ReadonlyMap<PartyId, MeetingCount> } {
  const alone = new Map<PartyId, MeetingCount>();
  let together: MeetingCount = { meetings: 0, minutes: 0 };
  for (const meeting of meetings) {
    const minutes = wholeMinutes(timerTotalMs(meeting.timer, now));
    const add = (count: MeetingCount): MeetingCount => ({ meetings: count.meetings + 1, minutes: count.minutes + minutes });
    const [only, ...others] = meeting.parties;
    if (only && others.length === 0) alone.set(only, add(alone.get(only) ?? { meetings: 0, minutes: 0 }));
    else together = add(together);
  }
  return { together, alone };
}
