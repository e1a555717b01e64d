import { Button, Checkbox, Group, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { keptField, registerKeptForm } from '#renderer/state/place.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import { parseAmount } from '#shared/domain/money.ts';
import { currencies, type Currency } from '#shared/domain/negotiation.ts';
import { fewestAsked, sealedQuestionSchema, type SealedQuestion } from '#shared/domain/sealed-round.ts';
import type { SealedState } from '#shared/ipc/contract-sealed.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';
import { beginSealed } from './api.ts';
import type { AskedParty } from './open-round.tsx';
import { showAmount } from './sealed-words.ts';
import classes from './sealed.module.css';

type NewRoundProps = {
  readonly caseId: CaseId;
  readonly parties: readonly AskedParty[];
  readonly interrupted: SealedState['interrupted'];
  readonly onBegun: (answer: RequestResult<'sealed:begin'>) => void;
};

/** Consents are given anew each time: none is taken over from a question that was cut off. */
export function NewRound({ caseId, parties, interrupted, onBegun }: NewRoundProps) {
  const { t, i18n } = useTranslation();
  const before = interrupted?.question;
  const [type, setType] = useState<SealedQuestion['type']>(before?.type ?? (keptField('sealed.type') === 'within' ? 'within' : 'proposal'));
  const [text, setText] = useState(before?.text ?? keptField('sealed.text') ?? '');
  const [limit, setLimit] = useState(before?.type === 'within' ? showAmount(before.limit, i18n.language).replace(/ [A-Z]+$/, '') : (keptField('sealed.limit') ?? ''));
  const [currency, setCurrency] = useState<Currency>(before?.type === 'within' ? before.limit.currency : 'KZT');
  const [left, setLeft] = useState<ReadonlySet<PartyId>>(() => new Set());
  const [consents, setConsents] = useState<readonly PartyId[]>([]);
  const [busy, setBusy] = useState(false);
  const read = useEffectEvent(() => ({ 'sealed.type': type, 'sealed.text': text, 'sealed.limit': limit }));
  useEffect(() => registerKeptForm('sealed', () => read()), []);
  const asked = parties.filter(({ id }) => !left.has(id));
  const sum = parseAmount(limit);
  const question = sealedQuestionSchema.safeParse(type === 'proposal' ? { type, text: text.trim() } : { type, text: text.trim(), limit: { minor: String(sum ?? ''), currency } });
  const isReady = question.success && asked.length >= fewestAsked && (type === 'proposal' || asked.every(({ id }) => consents.includes(id)));
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady || busy) return;
    setBusy(true);
    const answer = await beginSealed({ caseId, question: question.data, parties: asked.map(({ id }) => id), consents: type === 'within' ? consents : [] });
    setBusy(false);
    onBegun(answer);
  };
  const choose = (ids: readonly string[]): void => setLeft(new Set(parties.filter(({ id }) => !ids.includes(id)).map(({ id }) => id)));
  return (
    <Card>
      <form className={classes['stack']} onSubmit={(event) => void begin(event)}>
        {interrupted ? <Notice tone="warn" title={t('sealed:interrupted')}>{t('sealed:interruptedText')}</Notice> : null}
        <Radio.Group label={t('sealed:question')} value={type} onChange={(value) => setType(value === 'within' ? 'within' : 'proposal')}>
          <Stack gap={10} mt={6}>
            <Radio name="sealed.type" value="proposal" label={t('sealed:proposal')} />
            <Radio name="sealed.type" value="within" label={t('sealed:within')} />
          </Stack>
        </Radio.Group>
        <Textarea
          name="sealed.text" label={type === 'proposal' ? t('sealed:proposalText') : t('sealed:withinText')} autosize minRows={type === 'proposal' ? 4 : 2} maxRows={14} maxLength={20_000}
          value={text} onChange={(event) => setText(event.currentTarget.value)}
        />
        {type === 'within' ? (
          <Group align="start" gap="sm">
            <TextInput
              name="sealed.limit" label={t('sealed:limit')} inputMode="decimal" autoComplete="off" maxLength={40} value={limit}
              error={limit.trim() !== '' && sum === null ? t('sealed:limitWrong') : undefined} onChange={(event) => setLimit(event.currentTarget.value)}
            />
            <Select className={classes['currency']} label={t('sealed:currency')} allowDeselect={false} data={[...currencies]} value={currency} onChange={(value) => setCurrency(currencies.find((each) => each === value) ?? 'KZT')} />
          </Group>
        ) : null}
        {type === 'within' ? <p className={classes['soft']}>{t('sealed:limitHint')}</p> : null}
        <Checkbox.Group label={t('sealed:parties')} description={t('sealed:twoAtLeast')} value={asked.map(({ id }) => id as string)} onChange={choose}>
          <Group gap="lg" mt={8}>
            {parties.map(({ id, name }) => <Checkbox key={id} value={id} label={name} />)}
          </Group>
        </Checkbox.Group>
        {type === 'within' ? (
          <Checkbox.Group label={t('sealed:consents')} description={t('sealed:consentsHint')} value={consents.map((id) => id as string)} onChange={(ids) => setConsents(parties.filter(({ id }) => ids.includes(id)).map(({ id }) => id))}>
            <Group gap="lg" mt={8}>
              {asked.map(({ id, name }) => <Checkbox key={id} value={id} label={name} />)}
            </Group>
          </Checkbox.Group>
        ) : null}
        <Group>
          <Button type="submit" loading={busy} disabled={!isReady}>{interrupted ? t('sealed:beginAgain') : t('sealed:begin')}</Button>
        </Group>
      </form>
    </Card>
  );
}
