import { Checkbox, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { sameRecipient } from '#shared/domain/carry.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import type { Roster } from './carry-words.ts';
import { partiesAs } from './use-carry.ts';

type RecipientChoiceProps = {
  readonly roster: Roster;
  readonly outsiders: readonly Extract<Recipient, { readonly type: 'outside' }>[];
  readonly to: Recipient | null;
  readonly onChoose: (to: Recipient | null) => void;
};

/** One or more parties, or one who is no party. */
export function RecipientChoice({ roster, outsiders, to, onChoose }: RecipientChoiceProps) {
  const { t } = useTranslation();
  const chosen = to?.type === 'parties' ? to.parties : [];
  return (
    <Stack gap={12} mb="md">
      <Checkbox.Group label={t('carry:to')} description={t('carry:toHint')} value={[...chosen]} onChange={(ids) => onChoose(partiesAs(ids))}>
        <Group gap={18} mt={8}>
          {roster.filter(({ present }) => present).map((party, index) => (
            <Checkbox
              key={party.id}
              name={`carry.party.${party.id}`}
              value={party.id}
              autoFocus={index === 0 && to === null}
              label={
                <Group component="span" gap={6} wrap="nowrap">
                  <PartyMark mark={party.mark} size={20} />
                  {party.displayName}
                </Group>
              }
            />
          ))}
        </Group>
      </Checkbox.Group>
      {outsiders.length === 0 ? null : (
        <Checkbox.Group label={t('carry:outsiders')} value={to?.type === 'outside' ? [keyOf(to)] : []} onChange={(keys) => onChoose(outsiders.find((each) => keys.includes(keyOf(each)) && !(to && sameRecipient(each, to))) ?? null)}>
          <Group gap={18} mt={8}>
            {outsiders.map((each) => (
              <Checkbox key={keyOf(each)} value={keyOf(each)} label={`${each.name} (${each.role === 'body' ? t('carry:body') : t('carry:thirdPerson')})`} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </Stack>
  );
}

const keyOf = ({ role, name }: { readonly role: string; readonly name: string }): string => `${role}:${name}`;
