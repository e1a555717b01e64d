import { ActionIcon, Button, Chip, Group, Select, Textarea } from '@mantine/core';
import { IconArrowBackUp, IconArrowNarrowRight, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldRow } from '#renderer/ui/field-row.tsx';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { isoDayOf, showDay } from '#renderer/ui/typed-date.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import { offerStates, type OfferBody } from '#shared/domain/negotiation.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { AmountInput } from './amount-input.tsx';
import { IssueChoice } from './frame-row.tsx';
import { ownEyesBirth } from './item-records.ts';
import { ItemSide } from './item-side.tsx';
import { firstWords, offerStateWords, showAmount } from './item-words.ts';
import classes from './negotiation.module.css';
import { usePlace, type RosterParty } from './negotiation-place.ts';
import { useItemForm, useMakeItem } from './use-item-form.ts';

type OfferRowProps = { readonly record: RecordOf<'offer'>; readonly offers: readonly RecordOf<'offer'>[]; readonly issues: readonly RecordOf<'issue'>[] };

/** One offer as a line of the ledger; its fields open below it. */
export function OfferRow({ record, offers, issues }: OfferRowProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const { roster } = usePlace();
  const form = useItemForm(record);
  const make = useMakeItem();
  const [isOpen, setIsOpen] = useState(false);
  const { value } = form;
  const nameOf = (party: PartyId | null): string => roster.find(({ id }) => id === party)?.displayName ?? t('negotiation:fromUnknown');
  const wordsOf = (body: OfferBody): string => (body.amount ? showAmount(body.amount, language) : firstWords(body.term)) || t('negotiation:nothingSaid');
  const name = t('negotiation:offerName', { from: nameOf(value.from), words: wordsOf(value) });
  const answered = offers.find(({ id }) => id === value.answers);
  const answer = async (): Promise<void> => {
    const [from = null] = value.to;
    if (from === null || value.from === null) return;
    await make(
      { kind: 'offer', from, to: [value.from], amount: null, term: '—', madeOn: isoDayOf(Date.now()), validUntil: '', state: 'made', answers: record.id, issueId: value.issueId, position: 0 },
      { ...ownEyesBirth, ownEyes: false, source: { type: 'party', party: from } },
    );
  };
  return (
    <li className={classes['offer']} data-record-id={record.id} data-state={value.state}>
      <div className={classes['offer-line']}>
        <span className={classes['day']}>{showDay(value.madeOn)}</span>
        <span className={classes['sides']}>
          <Side party={roster.find(({ id }) => id === value.from)} words={t('negotiation:fromUnknown')} />
          <IconArrowNarrowRight size={18} aria-hidden />
          {value.to.map((id) => (
            <Side key={id} party={roster.find((party) => party.id === id)} words="" />
          ))}
        </span>
        <span className={classes['what']}>
          {value.amount ? <strong>{showAmount(value.amount, language)}</strong> : null}
          {value.term ? <span className={classes['term-words']}>{value.term}</span> : null}
          {answered ? <span className={classes['hint']}>{t('negotiation:answers', { name: `${nameOf(answered.body.from)}, ${wordsOf(answered.body)}` })}</span> : null}
        </span>
        <Select
          className={classes['state'] ?? ''}
          size="xs"
          aria-label={t('negotiation:stateOf', { name })}
          name={`offer.${record.id}.state`}
          value={value.state}
          allowDeselect={false}
          data={offerStates.map((state) => ({ value: state as string, label: t(offerStateWords[state]) }))}
          onChange={(state) => form.set({ state: state as OfferBody['state'] }, 'now')}
        />
        <ActionIcon variant="subtle" color="gray" aria-label={t('negotiation:edit', { name })} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
        <ItemSide record={record} name={name} state={form.state} problem={form.problem} isFixed={false} onRetry={form.flush} />
      </div>
      {isOpen ? (
        <div className={classes['offer-fields']}>
          <FieldRow min="10rem">
            <Select
              name={`offer.${record.id}.from`}
              label={t('negotiation:from')}
              size="sm"
              value={value.from}
              data={roster.map((party) => ({ value: party.id as string, label: party.displayName }))}
              onChange={(id) => form.set({ from: roster.find((party) => party.id === id)?.id ?? null }, 'now')}
            />
            <AmountInput name={`offer.${record.id}.amount`} value={value.amount} isFixed={false} onChange={(amount) => form.set({ amount })} onBlur={form.flush} />
            <DateField name={`offer.${record.id}.madeOn`} label={t('negotiation:madeOn')} value={value.madeOn} onChange={(madeOn) => (madeOn === '' ? undefined : form.set({ madeOn }))} onBlur={form.flush} required />
            <DateField name={`offer.${record.id}.validUntil`} label={t('negotiation:validUntil')} value={value.validUntil} onChange={(validUntil) => form.set({ validUntil })} onBlur={form.flush} />
            <IssueChoice name={`offer.${record.id}.issue`} value={value.issueId} issues={issues} isFixed={false} onChange={(issueId) => form.set({ issueId }, 'now')} />
          </FieldRow>
          <Group gap={8} role="group" aria-label={t('negotiation:to')}>
            <span className={classes['hint']}>{t('negotiation:to')}</span>
            {roster.filter(({ id }) => id !== value.from).map((party) => (
              <Chip key={party.id} size="sm" checked={value.to.includes(party.id)} onChange={(isOn) => form.set({ to: isOn ? [...value.to, party.id].sort() : value.to.filter((id) => id !== party.id) }, 'now')}>
                {party.displayName}
              </Chip>
            ))}
          </Group>
          <Textarea name={`offer.${record.id}.term`} label={t('negotiation:term')} size="sm" autosize minRows={1} maxRows={8} maxLength={20_000} value={value.term} onChange={(event) => form.set({ term: event.currentTarget.value })} onBlur={form.flush} />
          <Group gap={8}>
            {value.from !== null && value.to.length > 0 ? (
              <Button variant="default" size="compact-sm" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={() => void answer()}>
                {t('negotiation:answerWith')}
              </Button>
            ) : null}
            <Button variant="subtle" size="compact-sm" onClick={() => setIsOpen(false)}>
              {t('negotiation:closeEdit')}
            </Button>
          </Group>
        </div>
      ) : null}
    </li>
  );
}

function Side({ party, words }: { readonly party: RosterParty | undefined; readonly words: string }) {
  return party ? (
    <span className={classes['side-name']}>
      <PartyMark mark={party.mark} size={20} /> {party.displayName}
    </span>
  ) : (
    <span className={classes['hint']}>{words}</span>
  );
}
