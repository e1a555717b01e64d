import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/text-limits.ts';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import type { DoorwayView } from '#shared/ipc/contract-doorway.ts';
import { readDoorway, type MeetingOf } from './api.ts';

export type DoorwayReading = { readonly view: DoorwayView | null; readonly error: RequestFailure<'door:read'> | null; readonly readAgain: () => Promise<void> };

/** The card as it is now; what stood before stays until the new one is there. */
export function useDoorway({ caseId, meetingId }: MeetingOf): DoorwayReading {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const [reading, setReading] = useState<Pick<DoorwayReading, 'view' | 'error'>>({ view: null, error: null });
  const readAgain = useCallback(async () => {
    const answer = await readDoorway({ caseId, meetingId }, language);
    setReading(({ view }) => (answer.ok ? { view: answer.value, error: null } : { view, error: answer.error }));
  }, [caseId, meetingId, language]);
  useEffect(() => {
    // In a moment of its own: reading begins after the card has been drawn.
    const timer = setTimeout(() => void readAgain());
    return () => clearTimeout(timer);
  }, [readAgain]);
  return { ...reading, readAgain };
}
