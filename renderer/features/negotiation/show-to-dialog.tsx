import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { openCaseDatabase } from '#renderer/state/open-case.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { PartyChecks } from '#renderer/ui/party-checks.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import { toPartySet } from '#shared/domain/audience.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import { howToShow, isNotReworded, shownTexts } from '#shared/domain/item-audience.ts';
import { isItemKind } from '#shared/domain/negotiation.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { showItemTo } from './api.ts';
import { toItem, type ItemRecord } from './item-records.ts';
import classes from './negotiation.module.css';
import { usePlace } from './negotiation-place.ts';

type ShowToDialogProps = { readonly record: ItemRecord; readonly onClose: () => void };

/** The mediator decides whom these words are put before, with the words they come from in sight. */
export function ShowToDialog({ record, onClose }: ShowToDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  return (
    <Modal opened onClose={onClose} title={t('negotiation:showToTitle')} size="lg" closeButtonProps={{ 'aria-label': text.close }}>
      <ShowToForm record={record} onClose={onClose} />
    </Modal>
  );
}

function ShowToForm({ record, onClose }: ShowToDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const errorWords = useErrorWords();
  const { caseId, roster, sight } = usePlace();
  const { audience, origins } = record;
  const item = toItem(record);
  const said = useLiveQuery(async () => (await openCaseDatabase.records.bulkGet([...origins])).flatMap((origin) => (origin ? wordsOf(origin) : [])), [origins.join()]);
  const [chosen, setChosen] = useState<readonly PartyId[]>(audience.type === 'parties' ? audience.parties : []);
  const [isSure, setIsSure] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const way = howToShow({ kind: record.kind, audience, source: record.source, hasOrigins: origins.length > 0 }, chosen);
  const seenBy = sight?.get(record.id);
  const isWaiting = chosen.length > 0 && record.kind !== 'offer' && origins.length > 0 && seenBy !== undefined && chosen.some((party) => !seenBy.includes(party));
  const needsWord = way.type === 'by-confirmation' || (way.type === 'free' && isWaiting);
  const isSameWords = needsWord && isNotReworded(item, said ?? []);
  const set = async (): Promise<void> => {
    setBusy(true);
    const answer = await showItemTo({ caseId, recordId: record.id, revision: record.revision, parties: toPartySet(chosen), confirmed: needsWord && isSure });
    setBusy(false);
    if (answer.ok) onClose();
    else setProblem(errorWords(answer.error));
  };
  return (
    <Stack gap="md">
      <blockquote className={classes['quote']}>
        {shownTexts(item).map((each) => (
          <p key={each}>{each}</p>
        ))}
      </blockquote>
      <PartyChecks label={t('negotiation:showToWhom')} description={t('negotiation:showToNobody')} parties={roster} value={chosen} onChange={setChosen} />
      {way.type === 'by-permission' ? <Notice tone="warn">{record.kind === 'offer' ? t('negotiation:offerNeedsPermission') : t('negotiation:bodyStays')}</Notice> : null}
      {needsWord ? (
        <Notice tone="warn" title={isWaiting && way.type === 'free' ? t('negotiation:rewordedSince') : t('negotiation:madeFromConfidence')}>
          {(said ?? []).map((each) => (
            <blockquote key={each} className={classes['quote']}>{each}</blockquote>
          ))}
          {isSameWords ? <p className={classes['bad']}>{t('negotiation:stillTheSame')}</p> : <Checkbox mt={8} checked={isSure} onChange={(event) => setIsSure(event.currentTarget.checked)} label={t('negotiation:nothingOfIt')} />}
        </Notice>
      ) : null}
      <ProblemNotice words={problem} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button loading={busy} disabled={way.type === 'by-permission' || (needsWord && (!isSure || isSameWords))} onClick={() => void set()}>
          {chosen.length === 0 ? t('negotiation:setOwnEyes') : t('negotiation:setShow')}
        </Button>
      </Group>
    </Stack>
  );
}

function wordsOf(record: VaultRecord): string[] {
  if (isRecordOf(record, 'note')) return [record.body.text];
  return isItemKind(record.kind) ? [...shownTexts(toItem(record as ItemRecord))] : [];
}
