import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowsExchange, IconBriefcase2, IconBulb, IconCalendar, IconCircleCheck, IconFile, IconFileText, IconHelpCircle, IconListCheck, IconNote, IconQuote, IconTrashX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import { endsAt, type TrashItem } from './trash-item.ts';
import classes from './trash-list.module.css';

type TrashRowProps = {
  readonly item: TrashItem;
  readonly name: string;
  readonly top: number;
  readonly position: number;
  readonly count: number;
  readonly isCaseHeld: boolean;
  readonly onRestore: (item: TrashItem) => void;
  readonly onDestroy: (item: TrashItem) => void;
};

const kindText = { case: 'cases:trashKindCase', party: 'cases:trashKindParty', meeting: 'cases:trashKindMeeting', note: 'cases:trashKindNote', 'agenda-point': 'joint:agendaPoint', 'ground-rule': 'joint:groundRule', settlement: 'documents:agreement', attachment: 'files:kindOther', issue: 'negotiation:kindIssue', option: 'negotiation:kindOption', offer: 'negotiation:kindOffer', frame: 'negotiation:kindFrame', 'accepted-term': 'negotiation:kindTerm' } as const;
const kindIcon = { case: IconBriefcase2, party: null, meeting: IconCalendar, note: IconNote, 'agenda-point': IconListCheck, 'ground-rule': IconListCheck, settlement: IconFileText, attachment: IconFile, issue: IconHelpCircle, option: IconBulb, offer: IconArrowsExchange, frame: IconQuote, 'accepted-term': IconCircleCheck } as const;

export function TrashRow({ item, name, top, position, count, isCaseHeld, onRestore, onDestroy }: TrashRowProps) {
  const { t } = useTranslation();
  const Icon = kindIcon[item.kind];
  const deletedAt = item.record.deletedAt ?? item.record.updatedAt;
  const endAt = endsAt(item.record, isCaseHeld);
  const facts = [t(kindText[item.kind]), item.under, t('cases:deletedAt', { when: `${showDay(isoDayOf(deletedAt))} ${timeOf(deletedAt)}` }), endAt === null ? t('closing:trashKept') : t('closing:trashEnds', { day: showDay(isoDayOf(endAt)) })].filter(Boolean).join(' · ');
  return (
    <li className={classes['row']} style={{ transform: `translateY(${top}px)` }} aria-posinset={position} aria-setsize={count}>
      <span className={classes['icon']}>{item.mark ? <PartyMark mark={item.mark} size={26} hollow /> : Icon ? <Icon size={22} stroke={1.6} aria-hidden /> : null}</span>
      <span className={classes['words']}>
        <span className={classes['name']} title={name}>
          {name}
        </span>
        <span className={classes['facts']}>{facts}</span>
      </span>
      <Button variant="default" leftSection={<IconArrowBackUp size={17} aria-hidden />} aria-label={t('cases:restoreNamed', { name })} onClick={() => onRestore(item)}>
        {t('cases:restore')}
      </Button>
      <ActionIcon variant="subtle" color="gray" aria-label={t('closing:deleteForGoodNamed', { name })} title={t('closing:deleteForGood')} onClick={() => onDestroy(item)}>
        <IconTrashX size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
}
