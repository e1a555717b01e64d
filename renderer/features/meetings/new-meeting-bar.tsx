import { Button, Group, Modal, Stack } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PartyChecks } from '#renderer/ui/party-checks.tsx';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { RosterParty } from './meeting-words.ts';
import classes from './new-meeting-bar.module.css';

type NewMeetingBarProps = { readonly present: readonly RosterParty[]; readonly onNew: (parties: readonly PartyId[]) => void };

/** One press begins a meeting: with all, with one alone, or with those chosen. */
export function NewMeetingBar({ present, onNew }: NewMeetingBarProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const [chosen, setChosen] = useState<readonly PartyId[] | null>(null);
  return (
    <section className={classes['bar']} aria-label={t('meetings:new')}>
      <span className={classes['title']}>{t('meetings:new')}</span>
      <Group gap={8}>
        {present.length > 1 ? (
          <Button variant="default" leftSection={<IconUsers size={18} aria-hidden />} onClick={() => onNew(present.map((party) => party.id))}>
            {t('meetings:joint')}
          </Button>
        ) : null}
        {present.map((party) => (
          <Button key={party.id} variant="default" leftSection={<PartyMark mark={party.mark} size={20} />} onClick={() => onNew([party.id])}>
            {t('meetings:aloneWith', { name: party.displayName })}
          </Button>
        ))}
        {present.length > 2 ? (
          <Button variant="default" onClick={() => setChosen(present.map((party) => party.id))}>
            {t('meetings:chooseWho')}
          </Button>
        ) : null}
      </Group>
      <Modal opened={chosen !== null} onClose={() => setChosen(null)} title={t('meetings:whoTakesPart')} closeButtonProps={{ 'aria-label': text.close }}>
        <Stack gap="md">
          <PartyChecks label={t('meetings:whoTakesPart')} isLabelHidden parties={present} value={chosen ?? []} onChange={setChosen} />
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setChosen(null)}>{text.cancel}</Button>
            <Button disabled={!chosen?.length} onClick={() => chosen && onNew(chosen)}>{t('meetings:begin')}</Button>
          </Group>
        </Stack>
      </Modal>
    </section>
  );
}
