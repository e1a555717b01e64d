import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keptField, registerKeptForm } from '#renderer/state/place.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { Amount } from '#shared/domain/negotiation.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { AmountInput } from './amount-input.tsx';
import { amountIn } from './amount-in-text.ts';
import { ownEyesBirth } from './item-records.ts';
import classes from './negotiation.module.css';
import { usePlace } from './negotiation-place.ts';
import { useMakeItem } from './use-item-form.ts';

const termField = 'offer.new.term';

/** An offer by hand: whose, in front of whom, what. Enter in the last field writes it down. */
export function NewOffer({ meetings }: { readonly meetings: readonly RecordOf<'meeting'>[] }) {
  const { t } = useTranslation();
  const { roster } = usePlace();
  const make = useMakeItem();
  const [from, setFrom] = useState<PartyId | null>(null);
  const [meetingId, setMeetingId] = useState<string>('alone');
  const [amount, setAmount] = useState<Amount | null>(null);
  const [term, setTerm] = useState(() => keptField(termField) ?? '');
  const [madeOn, setMadeOn] = useState(() => isoDayOf(Date.now()));
  const [round, setRound] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => registerKeptForm('offer.new', () => ({ [termField]: term })), [term]);
  const present = roster.filter((party) => party.present);
  const meeting = meetings.find(({ id }) => id === meetingId) ?? null;
  const isReady = from !== null && madeOn !== '' && (amount !== null || term.trim() !== '');
  const write = async (): Promise<void> => {
    if (!isReady) return;
    const sum = amount ?? amountIn(term);
    const others = present.filter((party) => party.id !== from).map(({ id }) => id);
    const made = await make(
      { kind: 'offer', from, to: others, amount: sum, term: term.trim(), madeOn, validUntil: '', state: meeting && meeting.body.parties.length > 1 ? 'passed-on' : 'made', answers: null, issueId: null, position: 0 },
      { ...ownEyesBirth, ownEyes: false, source: { type: 'party', party: from }, meetingId: meeting?.id ?? null },
    );
    if (!made) return;
    setAmount(null);
    setTerm('');
    setRound(round + 1);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('input')?.focus());
  };
  return (
    <form
      ref={form}
      className={classes['new-offer']}
      aria-label={t('negotiation:newOffer')}
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <FieldRow min="10rem">
        <Select
          name="offer.new.from"
          label={t('negotiation:from')}
          size="sm"
          value={from}
          data={present.map((party) => ({ value: party.id as string, label: party.displayName }))}
          onChange={(id) => {
            setFrom(present.find((party) => party.id === id)?.id ?? null);
            setMeetingId('alone');
          }}
        />
        <Select
          name="offer.new.meeting"
          label={t('negotiation:saidIn')}
          size="sm"
          value={meeting ? meetingId : 'alone'}
          allowDeselect={false}
          data={[{ value: 'alone', label: t('negotiation:saidAlone') }, ...meetings.filter(({ body }) => from !== null && body.parties.includes(from)).toSorted((one, other) => other.body.startsAt - one.body.startsAt).map(({ id, body }) => ({ value: id as string, label: `${body.title || showDay(isoDayOf(body.startsAt))} (${body.parties.map((party) => roster.find((each) => each.id === party)?.mark.letter ?? '?').join(', ')})` }))]}
          onChange={(id) => setMeetingId(id ?? 'alone')}
        />
        <AmountInput key={round} name="offer.new.amount" value={amount} isFixed={false} onChange={setAmount} />
        <DateField name="offer.new.madeOn" label={t('negotiation:madeOn')} value={madeOn} onChange={setMadeOn} required />
      </FieldRow>
      <div className={classes['new-term']}>
        <TextInput name={termField} label={t('negotiation:term')} placeholder={t('negotiation:termHint')} size="sm" maxLength={20_000} value={term} onChange={(event) => setTerm(event.currentTarget.value)} />
        <Button type="submit" size="sm" disabled={!isReady} leftSection={<IconPlus size={18} aria-hidden />}>
          {t('negotiation:addOffer')}
        </Button>
      </div>
    </form>
  );
}
