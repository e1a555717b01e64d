// What a note's row says of the telling: told, when, to whom; or allowed and not told yet.
import { Menu } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { createContext, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { go, useNavigation } from '#renderer/state/navigation.ts';
import { usePermissions } from '#renderer/state/permissions.ts';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { Audience } from '#shared/domain/audience.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { CarryMark } from '#shared/ipc/contract-carry.ts';
import { listMarks } from './api.ts';
import classes from './carry-signs.module.css';
import { partyName, recipientName, type Roster } from './carry-words.ts';

type Marks = { readonly byRecord: ReadonlyMap<RecordId, CarryMark>; readonly roster: Roster };
const CarryMarks = createContext<Marks>({ byRecord: new Map(), roster: [] });
export const CarryMarksProvider = CarryMarks.Provider;

/** Read anew whenever the place changes, since what was told was told on another screen, and whenever permissions do. */
export function useCarryMarks(caseId: CaseId): ReadonlyMap<RecordId, CarryMark> {
  const [marks, setMarks] = useState<ReadonlyMap<RecordId, CarryMark>>(() => new Map());
  useEffect(() => {
    let turn = 0;
    const read = async (): Promise<void> => {
      turn += 1;
      const asked = turn;
      const answer = await listMarks(caseId);
      if (asked === turn && answer.ok) setMarks(new Map(answer.value.map((mark) => [mark.recordId, mark])));
    };
    void read();
    const stopAtPlaces = useNavigation.subscribe((state, before) => (state.path === before.path ? undefined : void read()));
    const stopAtPermissions = usePermissions.subscribe((state, before) => (state.overview === before.overview ? undefined : void read()));
    return () => {
      turn = -1;
      stopAtPlaces();
      stopAtPermissions();
    };
  }, [caseId]);
  return marks;
}

type Marked = { readonly id: RecordId; readonly caseId: CaseId | null; readonly audience: Audience };

export function CarrySigns({ note }: { readonly note: Marked }) {
  const { t } = useTranslation();
  const { byRecord, roster } = useContext(CarryMarks);
  const mark = byRecord.get(note.id);
  if (!mark) return null;
  const [last] = mark.told;
  return (
    <>
      {last ? (
        <span className={classes['told']} data-carry="told">
          {t('carry:toldSign', { names: recipientName(t, roster, last.to), day: showDay(isoDayOf(last.at)) })}
        </span>
      ) : null}
      {mark.notYet.length > 0 ? (
        <span className={classes['open']} data-carry="not-yet">
          {t('carry:notYetSign', { names: mark.notYet.map((party) => partyName(t, roster, party)).join(', ') })}
        </span>
      ) : null}
    </>
  );
}

export function CarryMenuItem({ note }: { readonly note: Marked }) {
  const { t } = useTranslation();
  if (note.audience.type !== 'parties') return null;
  return (
    <Menu.Item leftSection={<IconSend size={16} aria-hidden />} onClick={() => void go(`/case/${note.caseId ?? ''}/carry/${note.id}`)}>
      {t('carry:openNote')}
    </Menu.Item>
  );
}
