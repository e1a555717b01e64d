import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '#shared/domain/audience.ts';
import { participantRoles, type Participant } from '#shared/domain/meeting.ts';
import { partiesOf } from '#shared/domain/roster.ts';
import { roleLabels, type RosterParty } from './meeting-words.ts';
import { newParticipant } from './new-meeting.ts';
import classes from './participant-list.module.css';
import type { MeetingForm } from './use-meeting-form.ts';

/** Who was in the room, in which role, on whose side: the side gives a note its source when this person speaks. */
export function ParticipantList({ form, roster }: { readonly form: MeetingForm; readonly roster: readonly RosterParty[] }) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const { participants: named, parties } = form.value;
  // Whoever has no name yet cannot be kept; such rows wait here until the first letter.
  const [nameless, setNameless] = useState<readonly Participant[]>([]);
  const participants = [...named, ...nameless.filter((each) => !named.some(({ id }) => id === each.id))];
  const sides = [...partiesOf(parties, roster).map((party) => ({ value: party.id as string, label: `${party.mark.letter} · ${party.displayName}` })), { value: 'nobody', label: t('meetings:nobodysSide') }];
  const change = (id: string, patch: Partial<Participant>): void => {
    const changed = participants.map((each) => (each.id === id ? withSide({ ...each, ...patch }) : each));
    setNameless(changed.filter(({ name }) => name.trim() === ''));
    form.set({ participants: changed.filter(({ name }) => name.trim() !== '') });
  };
  const remove = (id: string): void => {
    setNameless(nameless.filter((each) => each.id !== id));
    form.set({ participants: named.filter((each) => each.id !== id) });
  };
  const add = (): void => {
    setNameless([...nameless, newParticipant('', 'other', { type: 'third-person', name: '' })]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus());
  };
  return (
    <>
      <ul ref={list} className={classes['list']}>
        {participants.map((participant, index) => (
          <li key={participant.id} className={classes['row']}>
            <TextInput
              label={index === 0 ? t('meetings:participantName') : undefined}
              aria-label={t('meetings:participantName')}
              name={`participant.name.${participant.id}`}
              maxLength={200}
              value={participant.name}
              onChange={(event) => change(participant.id, { name: event.currentTarget.value })}
              onBlur={form.flush}
            />
            <Select
              label={index === 0 ? t('meetings:participantRole') : undefined}
              aria-label={t('meetings:roleOf', { name: participant.name })}
              name={`participant.role.${participant.id}`}
              data={participantRoles.map((role) => ({ value: role as string, label: t(roleLabels[role]) }))}
              value={participant.role}
              onChange={(value) => change(participant.id, { role: participantRoles.find((role) => role === value) ?? 'other' })}
            />
            <Select
              label={index === 0 ? t('meetings:participantSide') : undefined}
              aria-label={t('meetings:sideOf', { name: participant.name })}
              name={`participant.side.${participant.id}`}
              data={sides}
              value={participant.source.type === 'party' ? participant.source.party : 'nobody'}
              onChange={(value) => change(participant.id, { source: sourceOfSide(value, participant.name, parties) })}
            />
            <ActionIcon
              className={classes['remove']}
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('meetings:removeParticipant', { name: participant.name })}
              onClick={() => remove(participant.id)}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
        {t('meetings:addParticipant')}
      </Button>
    </>
  );
}

function sourceOfSide(value: string | null, name: string, parties: MeetingForm['value']['parties']): Source {
  const party = parties.find((id) => id === value);
  return party ? { type: 'party', party } : { type: 'third-person', name };
}

/** A third person's source carries the name, so it follows the name. */
const withSide = (participant: Participant): Participant => (participant.source.type === 'third-person' ? { ...participant, source: { type: 'third-person', name: participant.name } } : participant);
