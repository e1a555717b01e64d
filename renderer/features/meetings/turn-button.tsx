import { Button } from '@mantine/core';
import { IconDeviceLaptop, IconDeviceLaptopOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPlace } from '#renderer/state/place.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Place } from '#shared/ipc/contract.ts';
import { closeJointScreen } from './api.ts';
import { ArrangeButton } from './joint-arrangement.tsx';
import type { RosterParty } from './meeting-words.ts';
import type { PlanPlace } from './plan-lines.ts';
import { TurnDialog } from './turn-dialog.tsx';

type TurnButtonProps = { readonly meeting: PlanPlace; readonly parties: readonly RosterParty[]; readonly size?: 'sm' | 'compact-sm' };

/** Opens the joint screen; while one stands on the other display, takes it off. */
export function TurnButton({ meeting, parties, size = 'sm' }: TurnButtonProps) {
  const { t } = useTranslation();
  const isBeside = useSession(({ app }) => app?.joint?.display === 'other');
  const [place, setPlace] = useState<Place | null>(null);
  const iconSize = size === 'sm' ? 18 : 16;
  if (isBeside) {
    return (
      <>
        <ArrangeButton size={size} />
        <Button size={size} variant="default" leftSection={<IconDeviceLaptopOff size={iconSize} aria-hidden />} onClick={() => void closeJointScreen()}>
          {t('joint:closeOther')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Button size={size} variant="default" leftSection={<IconDeviceLaptop size={iconSize} aria-hidden />} aria-label={t('joint:turn')} title={t('joint:turn')} onClick={() => setPlace(readPlace())}>
        {t('joint:turnShort')}
      </Button>
      <TurnDialog meeting={meeting} parties={parties} place={place} onClose={() => setPlace(null)} />
    </>
  );
}
