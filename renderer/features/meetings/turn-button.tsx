import { Button } from '@mantine/core';
import { IconDeviceLaptop, IconDeviceLaptopOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPlace } from '#renderer/state/place.ts';
import { useSession } from '#renderer/state/session.ts';
import { BandButton } from '#renderer/ui/band-button.tsx';
import type { Place } from '#shared/ipc/contract.ts';
import { closeJointScreen } from './api.ts';
import { ArrangeButton } from './joint-arrangement.tsx';
import type { RosterParty } from './meeting-words.ts';
import type { PlanPlace } from './plan-lines.ts';
import { TurnDialog } from './turn-dialog.tsx';

type TurnButtonProps = { readonly meeting: PlanPlace; readonly parties: readonly RosterParty[]; readonly isInBand?: boolean };

/** Opens the joint screen; while one stands on the other display, takes it off. */
export function TurnButton({ meeting, parties, isInBand = false }: TurnButtonProps) {
  const { t } = useTranslation();
  const isBeside = useSession(({ app }) => app?.joint?.display === 'other');
  const [place, setPlace] = useState<Place | null>(null);
  const close = (): void => void closeJointScreen();
  if (isBeside) {
    return (
      <>
        <ArrangeButton place={isInBand ? 'band' : 'page'} />
        {isInBand ? (
          <BandButton icon={<IconDeviceLaptopOff size={16} aria-hidden />} label={t('joint:closeOther')} word={null} onClick={close} />
        ) : (
          <Button variant="default" leftSection={<IconDeviceLaptopOff size={18} aria-hidden />} onClick={close}>
            {t('joint:closeOther')}
          </Button>
        )}
      </>
    );
  }
  const turn = (): void => setPlace(readPlace());
  return (
    <>
      {isInBand ? (
        <BandButton icon={<IconDeviceLaptop size={16} aria-hidden />} label={t('joint:turn')} word={t('joint:turnShort')} isMinor onClick={turn} />
      ) : (
        <Button variant="default" leftSection={<IconDeviceLaptop size={18} aria-hidden />} aria-label={t('joint:turn')} title={t('joint:turn')} onClick={turn}>
          {t('joint:turnShort')}
        </Button>
      )}
      <TurnDialog meeting={meeting} parties={parties} place={place} onClose={() => setPlace(null)} />
    </>
  );
}
