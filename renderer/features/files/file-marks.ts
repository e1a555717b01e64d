// How whose a file is and who may know it looks: as it does on a note. The app gives it, for no feature knows another.
import type { ReactNode } from 'react';
import type { Audience, Source } from '#shared/domain/audience.ts';
import type { MeetingBody } from '#shared/domain/meeting.ts';
import type { RosterBody } from '#shared/domain/party.ts';

export type RosterParty = RosterBody['parties'][number];

export type FileMarks = {
  readonly audience: (audience: Audience, roster: readonly RosterParty[], compact: boolean) => ReactNode;
  readonly meetingTitle: (meeting: MeetingBody, roster: readonly RosterParty[]) => string;
  readonly source: (source: Source, roster: readonly RosterParty[]) => ReactNode;
};
