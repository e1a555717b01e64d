import { Checkbox, Group, Radio, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { toPartySet } from '#shared/domain/audience.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { Recipient } from '#shared/domain/permission.ts';
import type { RosterParty } from './permission-words.ts';

export type RecipientDraft = { readonly type: 'parties' | 'outside'; readonly parties: readonly PartyId[]; readonly role: 'body' | 'third-person'; readonly name: string };

/** null: nobody is chosen yet. */
export function toRecipient({ type, parties, role, name }: RecipientDraft): Recipient | null {
  if (type === 'parties') return parties.length > 0 ? { type, parties: toPartySet(parties) } : null;
  return name.trim() === '' ? null : { type, role, name: name.trim() };
}

type RecipientFieldProps = { readonly choices: readonly RosterParty[]; readonly value: RecipientDraft; readonly onChange: (value: RecipientDraft) => void };

/** To whom: parties who do not know it yet, or somebody outside. */
export function RecipientField({ choices, value, onChange }: RecipientFieldProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={8}>
      <SegmentedControl
        aria-label={t('permissions:toWhom')}
        value={value.type}
        onChange={(type) => onChange({ ...value, type: type === 'outside' ? 'outside' : 'parties' })}
        data={[{ value: 'parties', label: t('permissions:toParty'), disabled: choices.length === 0 }, { value: 'outside', label: t('permissions:toOutside') }]}
      />
      {value.type === 'parties' ? (
        <Checkbox.Group label={t('permissions:toWhom')} value={[...value.parties]} onChange={(ids) => onChange({ ...value, parties: choices.filter(({ id }) => ids.includes(id)).map(({ id }) => id) })}>
          <Group gap="lg" mt={6}>
            {choices.map((party) => (
              <Checkbox
                key={party.id}
                value={party.id}
                label={
                  <Group component="span" gap={8} wrap="nowrap">
                    <PartyMark mark={party.mark} size={20} /> {party.displayName}
                  </Group>
                }
              />
            ))}
          </Group>
        </Checkbox.Group>
      ) : (
        <Stack gap={8}>
          <Radio.Group label={t('permissions:outsideWho')} value={value.role} onChange={(role) => onChange({ ...value, role: role === 'body' ? 'body' : 'third-person' })}>
            <Group gap="lg" mt={6}>
              <Radio value="body" label={t('permissions:outsideBody')} />
              <Radio value="third-person" label={t('permissions:outsidePerson')} />
            </Group>
          </Radio.Group>
          <TextInput name="permission.outside" label={t('permissions:outsideName')} maxLength={200} required value={value.name} onChange={(event) => onChange({ ...value, name: event.currentTarget.value })} />
        </Stack>
      )}
    </Stack>
  );
}
