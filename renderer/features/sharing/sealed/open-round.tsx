import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconDeviceLaptop, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { request } from '#renderer/ipc/client.ts';
import { go } from '#renderer/state/navigation.ts';
import { useSession } from '#renderer/state/session.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import type { PartyMark as Mark } from '#shared/domain/party.ts';
import type { SealedQuestion, SealedResult } from '#shared/domain/sealed-round.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { SealedRoundShown } from '#shared/ipc/contract-sealed.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';
import { openSealed, stopSealed, turnTo } from './api.ts';
import { showAmount } from './sealed-words.ts';
import classes from './sealed.module.css';

export type AskedParty = { readonly id: PartyId; readonly name: string; readonly mark: Mark; readonly language: Language; readonly isHere: boolean };

type OpenRoundProps = {
  readonly caseId: CaseId;
  readonly round: SealedRoundShown;
  readonly parties: readonly AskedParty[];
  readonly settle: (answer: RequestResult<'sealed:open' | 'sealed:stop'>) => Promise<boolean>;
  readonly onOpened: (result: SealedResult, question: SealedQuestion) => void;
};

/** Each is let to the screen in turn; the result waits until all have been. */
export function OpenRound({ caseId, round, parties, settle, onOpened }: OpenRoundProps) {
  const { t, i18n } = useTranslation();
  const hasCode = useSession(({ app }) => app?.hasQuickCode ?? false);
  const [displays, setDisplays] = useState(1);
  const [wanted, setWanted] = useState<'here' | 'other' | null>(null);
  const [isStopping, setStopping] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void request('app:status', {}).then((status) => (status.ok ? setDisplays(status.value.displays) : undefined));
  }, []);
  const display = wanted ?? (displays > 1 ? 'other' : 'here');
  const { question, answered } = round;
  const asked = parties.filter(({ id }) => round.parties.includes(id));
  const isComplete = answered.length === round.parties.length;
  const needsCode = display === 'here' && !hasCode;
  const turn = async ({ id, language }: AskedParty): Promise<void> => {
    const answer = await turnTo({ caseId, party: id, language, display });
    if (!answer.ok) showToast(t(errorKeys[answer.error.type], errorValues(answer.error)), { tone: 'bad' });
  };
  const open = async (): Promise<void> => {
    setBusy(true);
    const answer = await openSealed(caseId, round.roundId);
    setBusy(false);
    if (answer.ok) onOpened(answer.value.result, question);
    await settle(answer);
  };
  const stop = async (): Promise<void> => {
    await settle(await stopSealed(caseId, round.roundId));
    setStopping(false);
  };
  return (
    <Card title={t('sealed:question')}>
      <div className={classes['stack']}>
        {question.text ? <blockquote className={classes['quote']}>{question.text}</blockquote> : null}
        {question.type === 'within' ? <p>{t('sealed:limitIs', { limit: showAmount(question.limit, i18n.language) })}</p> : null}
        {displays > 1 ? (
          <SegmentedControl
            className={classes['where']} aria-label={t('sealed:where')} value={display}
            data={[{ value: 'other', label: t('sealed:other') }, { value: 'here', label: t('sealed:here') }]}
            onChange={(value) => setWanted(value === 'other' ? 'other' : 'here')}
          />
        ) : null}
        {needsCode ? (
          <Notice tone="warn" action={<Button variant="default" onClick={() => void go('/settings/security')}>{t('sealed:toCode')}</Button>}>
            {t('sealed:codeNeeded')}
          </Notice>
        ) : null}
        <ul className={classes['rows']}>
          {asked.map((party) => {
            const isDone = answered.includes(party.id);
            return (
              <li key={party.id} className={classes['row']} data-answered={isDone || undefined}>
                <span className={classes['party']}>
                  <PartyMark mark={party.mark} size={24} />
                  <span className={classes['words']}>
                    <span>{party.name}</span>
                    <span className={classes['soft']}>{isDone ? t('sealed:answered') : t('sealed:waiting')}</span>
                  </span>
                </span>
                {isDone ? (
                  <IconLock size={20} aria-hidden />
                ) : (
                  <Button variant="default" disabled={needsCode} leftSection={<IconDeviceLaptop size={18} aria-hidden />} onClick={() => void turn(party)}>
                    {t('sealed:turnTo', { name: party.name })}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
        <Group gap="xs">
          <Button loading={busy} disabled={!isComplete} leftSection={<IconLockOpen size={18} aria-hidden />} onClick={() => void open()}>{t('sealed:openResult')}</Button>
          <Button variant="default" onClick={() => setStopping(true)}>{t('sealed:stop')}</Button>
          {isComplete ? null : <span className={classes['soft']}>{t('sealed:openHint')}</span>}
        </Group>
      </div>
      <ConfirmDialog opened={isStopping} title={t('sealed:stopTitle')} confirmLabel={t('sealed:stop')} danger onConfirm={() => void stop()} onCancel={() => setStopping(false)}>
        {t('sealed:stopText')}
      </ConfirmDialog>
    </Card>
  );
}
