// What a meeting is called, and the words of its choices.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyId } from '#shared/domain/ids.ts';
import type { meetingForms, participantRoles } from '#shared/domain/meeting.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import { namesOf } from '#shared/domain/roster.ts';

export type RosterParty = RosterBody['parties'][number];

export const formLabels = {
  'in-person': 'meetings:formInPerson',
  telephone: 'meetings:formTelephone',
  video: 'meetings:formVideo',
  messages: 'meetings:formMessages',
} as const satisfies { readonly [Form in (typeof meetingForms)[number]]: string };

export const roleLabels = {
  party: 'meetings:roleParty',
  representative: 'meetings:roleRepresentative',
  interpreter: 'meetings:roleInterpreter',
  expert: 'meetings:roleExpert',
  specialist: 'meetings:roleSpecialist',
  'teacher-psychologist': 'meetings:roleTeacherPsychologist',
  'legal-representative': 'meetings:roleLegalRepresentative',
  support: 'meetings:roleSupport',
  other: 'meetings:roleOther',
} as const satisfies { readonly [Role in (typeof participantRoles)[number]]: string };

/** One side alone is an individual meeting, all who are present a joint one. */
export function kindOfMeeting(set: readonly PartyId[], roster: readonly RosterParty[]): 'individual' | 'joint' | 'some' {
  if (set.length === 1) return 'individual';
  return roster.filter((party) => party.present).every((party) => set.includes(party.id)) ? 'joint' : 'some';
}

export function useMeetingTitle(): (meeting: { readonly title: string; readonly parties: readonly PartyId[] }, roster: readonly RosterParty[]) => string {
  const { t } = useTranslation();
  return useCallback((meeting, roster) => {
    if (meeting.title.trim() !== '') return meeting.title;
    const names = namesOf(meeting.parties, roster);
    const kind = kindOfMeeting(meeting.parties, roster);
    if (kind === 'joint') return t('meetings:joint');
    return kind === 'individual' ? t('meetings:individualWith', { name: names }) : t('meetings:someWith', { names });
  }, [t]);
}
