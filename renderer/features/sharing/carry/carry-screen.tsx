// The mediator has come out of one room and is about to speak in another: what may be told there, in which words, and what may not and why.
import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconSend } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go } from '#renderer/state/navigation.ts';
import { usePermissions } from '#renderer/state/permissions.ts';
import { Card } from '#renderer/ui/card.tsx';
import { KbdHint } from '#renderer/ui/kbd-hint.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { Ask } from '#shared/domain/permission-needs.ts';
import { plainTerms } from '#shared/domain/permission-state.ts';
import { FormDialog } from '../permission/form-dialog.tsx';
import { CarryConfirm } from './carry-confirm.tsx';
import classes from './carry.module.css';
import { recipientName, type Roster } from './carry-words.ts';
import { LockedList } from './locked-list.tsx';
import { RecipientChoice } from './recipient-choice.tsx';
import { TellList } from './tell-list.tsx';
import { toCarried, useCarry } from './use-carry.ts';

type CarryScreenProps = {
  readonly caseId: CaseId;
  readonly roster: Roster;
  /** A note the mediator came from: chosen as soon as it may be told. */
  readonly wanted: RecordId | null;
};

export function CarryScreen({ caseId, roster, wanted }: CarryScreenProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const carry = useCarry(caseId);
  const { to, items, chosen } = carry;
  const [asking, setAsking] = useState(false);
  const [form, setForm] = useState<Ask | null>(null);
  // What was permitted meanwhile, on this very screen, is offered at once.
  const readAgain = useEffectEvent(() => void carry.read());
  useEffect(() => usePermissions.subscribe((state, before) => (state.overview === before.overview ? undefined : readAgain())), []);
  const open = items?.filter(({ verdict }) => verdict.allowed !== 'no') ?? [];
  const locked = items?.filter(({ verdict }) => verdict.allowed === 'no') ?? [];
  const carried = items && toCarried(items, chosen);
  const names = to ? recipientName(t, roster, to) : '';
  const chooseWanted = useEffectEvent(() => {
    const item = open.find(({ recordId }) => recordId === wanted);
    if (item && chosen.size === 0 && item.told.length === 0) carry.toggle(item);
  });
  useEffect(() => {
    if (items !== null && wanted !== null) chooseWanted();
  }, [items, wanted]);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || carried === null || asking) return;
    event.preventDefault();
    setAsking(true);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <PageHeader
        above={
          <UnstyledButton className={classes['back']} onClick={() => void go(`/case/${caseId}/sharing`)}>
            <IconArrowLeft size={16} aria-hidden />
            {t('carry:back')}
          </UnstyledButton>
        }
        title={t('carry:title')}
        below={t('carry:intro')}
      />
      <RecipientChoice roster={roster} outsiders={carry.outsiders} to={to} onChoose={carry.choose} />
      <ProblemNotice words={carry.error && errorWords(carry.error)} />
      {to === null || items === null ? (
        to === null ? <p className={classes['none']}>{t('carry:noRecipient')}</p> : null
      ) : (
        <>
          <Card title={t('carry:mayTell')}>
            {open.length === 0 ? <p className={classes['none']}>{t('carry:mayTellNone', { names })}</p> : <TellList items={open} roster={roster} chosen={chosen} onToggle={carry.toggle} onWords={carry.setWords} />}
          </Card>
          {open.length === 0 ? null : (
            <div className={classes['send']} data-carry-send>
              <span className={classes['count']} role="status">
                {chosen.size > 0 && carried === null ? t('carry:wordsMissing') : chosen.size === 0 ? t('carry:tellNothing') : t('carry:chosen', { count: chosen.size })}
              </span>
              <Button disabled={carried === null} leftSection={<IconSend size={18} aria-hidden />} rightSection={<KbdHint keys="Mod+Enter" />} onClick={() => setAsking(true)}>
                {t('carry:tell')}
              </Button>
            </div>
          )}
          <Card title={t('carry:locked')}>
            {locked.length === 0 ? <p className={classes['none']}>{t('carry:lockedNone', { names })}</p> : <LockedList items={locked} roster={roster} onForm={setForm} />}
            <p className={classes['foot']}>{t('carry:ownEyes')}</p>
          </Card>
        </>
      )}
      {form && to ? <FormDialog caseId={caseId} what={{ type: 'wanted', records: [...form.records], to, answer: { type: 'yes' }, terms: plainTerms }} by={form.by} onClose={() => setForm(null)} /> : null}
      {asking && to && items && carried ? (
        <CarryConfirm
          caseId={caseId}
          roster={roster}
          to={to}
          items={items}
          carried={carried}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            carry.startAnew();
          }}
        />
      ) : null}
    </>
  );
}
