// The mediator is about to let something go: what in it comes from a confidence, why, and what to do about it.
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/state/navigation.ts';
import { useLeakGate, type AskedLeaks } from '#renderer/state/leak-gate.ts';
import { keepLeakReasons, leakReasonOf, setLeakReason } from '#renderer/state/leak-reasons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import classes from './leak-dialog.module.css';
import { groupLeaks, toConfirmations, unreadAnswer, type Answered, type LeakGroup } from './leak-groups.ts';
import { LeakPlaces } from './leak-places.tsx';
import { pathOfSecret } from './secret-path.ts';

/** Stands once in the app; shows itself when something asks (renderer/state/leak-gate.ts). */
export function LeakDialog({ caseId, roster }: { readonly caseId: CaseId; readonly roster: RosterBody['parties'] }) {
  const { t } = useTranslation();
  const text = useUiText();
  const asked = useLeakGate((state) => state.asked);
  useEffect(() => keepLeakReasons(caseId), [caseId]);
  return (
    <Modal opened={asked !== null} onClose={() => asked?.answer(null)} title={t('leaks:title')} size="54rem" closeButtonProps={{ 'aria-label': text.close }}>
      {asked ? <LeakQuestion key={[...asked.leaks.hits, ...(asked.leaks.unread ? [asked.leaks.unread] : [])].map(({ key }) => key).join()} asked={asked} roster={roster} /> : null}
    </Modal>
  );
}

function LeakQuestion({ asked, roster }: { readonly asked: AskedLeaks; readonly roster: RosterBody['parties'] }) {
  const { t } = useTranslation();
  const groups = groupLeaks(asked.leaks.hits);
  const { unread } = asked.leaks;
  const answered: readonly Answered[] = [...groups, ...unreadAnswer(asked.leaks)];
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(() => new Map(answered.map(({ id, keys }) => [id, keys.map((key) => leakReasonOf(asked.caseId, key)).find((reason) => reason !== '') ?? ''])));
  const confirmed = toConfirmations(answered, reasons);
  const setReason = ({ id, keys }: Answered, reason: string): void => {
    setReasons((before) => new Map(before).set(id, reason));
    setLeakReason(asked.caseId, keys, reason);
  };
  /** The same reason for all that has none yet. */
  const fillRest = (reason: string): void => {
    for (const group of groups) if ((reasons.get(group.id) ?? '').trim() === '') setReason(group, reason);
  };
  const goTo = (group: LeakGroup): void => {
    asked.answer(null);
    void go(pathOfSecret(asked.caseId, group.first.secret));
  };
  const missing = groups.filter(({ id }) => (reasons.get(id) ?? '').trim() === '').length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (confirmed) asked.answer(confirmed);
      }}
    >
      <p className={classes['lead']}>{groups.length > 0 ? t('leaks:lead') : t('leaks:unreadLead')}</p>
      {groups.length > 0 ? (
        <ol className={classes['list']} aria-label={t('leaks:list')}>
          {groups.map((group, index) => (
            <li key={group.id} className={classes['item']}>
              <LeakPlaces group={group} roster={roster} />
              <div className={classes['answer']}>
                <TextInput
                  className={classes['reason']}
                  label={t('leaks:reason')}
                  placeholder={t('leaks:reasonPlaceholder')}
                  name={`leak.${index}`}
                  maxLength={1_000}
                  value={reasons.get(group.id) ?? ''}
                  data-autofocus={index === 0 || undefined}
                  onChange={(event) => setReason(group, event.currentTarget.value)}
                />
                {group.known ? <Button variant="default" onClick={() => setReason(group, t('leaks:knownReason'))}>{t('leaks:takeKnown')}</Button> : null}
                <Button variant="subtle" onClick={() => goTo(group)}>{t('leaks:askPermission')}</Button>
              </div>
            </li>
          ))}
        </ol>
      ) : null}
      {unread ? <UnreadQuestion count={unread.count} reason={reasons.get('unread') ?? ''} isFirst={groups.length === 0} onChange={(reason) => setReason({ id: 'unread', keys: [unread.key] }, reason)} /> : null}
      {asked.leaks.left > 0 ? <Notice tone="plain">{t('leaks:left', { count: asked.leaks.left })}</Notice> : null}
      <Notice tone="plain">{t('leaks:blind')}</Notice>
      <Group justify="space-between" mt="lg">
        <Button variant="default" disabled={missing === 0 || missing === groups.length || groups.length < 2} onClick={() => fillRest((groups.map(({ id }) => reasons.get(id) ?? '').find((reason) => reason.trim() !== '') ?? '').trim())}>
          {t('leaks:sameForRest')}
        </Button>
        <Group gap={8}>
          <Button variant="default" onClick={() => asked.answer(null)}>{t('leaks:back')}</Button>
          <Button type="submit" disabled={confirmed === null}>{groups.length > 0 ? t('leaks:letGo') : t('leaks:letGoAll')}</Button>
        </Group>
      </Group>
    </form>
  );
}

type UnreadProps = { readonly count: number; readonly reason: string; readonly isFirst: boolean; readonly onChange: (reason: string) => void };

/** More earlier versions than are compared: not a find, but nothing to pass by in silence. */
function UnreadQuestion({ count, reason, isFirst, onChange }: UnreadProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['unread']}>
      <Notice tone="warn">
        {t('leaks:unread', { count })}
        <TextInput mt={8} label={t('leaks:unreadReason')} name="leak.unread" maxLength={1_000} value={reason} data-autofocus={isFirst || undefined} onChange={(event) => onChange(event.currentTarget.value)} />
      </Notice>
    </div>
  );
}
