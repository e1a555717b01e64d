import { Group, Radio, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PartyChecks } from '#renderer/ui/party-checks.tsx';
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
        <PartyChecks label={t('permissions:toWhom')} isLabelHidden parties={choices} value={value.parties} onChange={(parties) => onChange({ ...value, parties })} />
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
