import { ActionIcon, Button, Menu, SegmentedControl } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { go } from '#renderer/state/navigation.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { SavedMark } from '#renderer/ui/saved-mark.tsx';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import type { SentenceMark } from '#shared/domain/paper.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { checkSettlement } from '#shared/domain/settlement-check.ts';
import { AdditionFields } from './addition-fields.tsx';
import { AgreementHeader } from './agreement-header.tsx';
import classes from './agreement-screen.module.css';
import { standingWords } from './agreement-words.ts';
import { deleteAgreement, restoreAgreement, takeParties } from './api.ts';
import { BreachFields } from './breach-fields.tsx';
import { ClosingFields } from './closing-fields.tsx';
import { DetailsConsent, partiesHere, partyIdOf } from './details-consent.tsx';
import { FindingList } from './finding-list.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { HeadFields } from './head-fields.tsx';
import { ObligationFields } from './obligation-fields.tsx';
import { PaperMenu } from './paper-menu.tsx';
import { PaperView } from './paper-view.tsx';
import { SentenceDialog } from './sentence-dialog.tsx';
import { SideFields } from './side-fields.tsx';
import { useAgreementForm } from './use-agreement-form.ts';
import { usePreview, useWording } from './use-preview.ts';

type View = 'form' | 'both' | 'paper';

/** The form at the left, the paper as it will be at the right. */
export function DraftEditor({ caseId, record }: { readonly caseId: CaseId; readonly record: RecordOf<'settlement'> }) {
  const { t } = useTranslation();
  const form = useAgreementForm(caseId, record);
  const paper = usePreview(caseId, record);
  const wording = useWording();
  const [sentenceId, setSentenceId] = useState<string | null>(null);
  const [view, setView] = useState<View>('both');
  const [step, setStep] = useState<'none' | 'freeze' | 'take'>('none');
  const findings = checkSettlement(form.value);
  const isReady = findings.every(({ standing }) => standing !== 'mandatory');
  const key = { caseId, recordId: record.id };

  const remove = async (): Promise<void> => {
    const answer = await deleteAgreement(key);
    if (!answer.ok) return showToast(t(errorKeys[answer.error.type], errorValues(answer.error)), { tone: 'bad' });
    showToast(t('documents:movedToTrash'), { undo: () => void restoreAgreement(key) });
    await go(`/case/${caseId}/documents`);
  };
  const sentenceLabel = ({ standing, isEdited }: SentenceMark): string => (isEdited ? t('documents:edited') : t(standingWords[standing]));

  return (
    <>
      <AgreementHeader caseId={caseId} record={record}>
        <SavedMark state={form.state} problem={form.error ? t(errorKeys[form.error.type], errorValues(form.error)) : undefined} onRetry={form.flush} />
        <PaperMenu caseId={caseId} recordId={record.id} state={isReady ? 'ready' : 'lacking'} />
        <Button disabled={!isReady} onClick={() => setStep('freeze')}>{t('documents:signed')}</Button>
        <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: 'main' }}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('general:more')}>
              <IconDots size={20} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove()}>{t('documents:delete')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </AgreementHeader>
      <div className={classes['top']}>
        <p className={classes['note']}>{t('documents:wordingNote')}</p>
        <SegmentedControl
          size="xs"
          name="agreement.view"
          aria-label={t('documents:view')}
          value={view}
          onChange={(next) => setView(next as View)}
          data={[{ value: 'form', label: t('documents:viewForm') }, { value: 'both', label: t('documents:viewBoth') }, { value: 'paper', label: t('documents:viewPaper') }]}
        />
      </div>
      <div className={classes['parts']} data-view={view}>
        <div className={classes['form']} data-record-id={record.id} onBlur={form.flush}>
          <FindingList findings={findings} details={form.value} />
          <HeadFields form={form} />
          <SideFields form={form} onTake={() => setStep('take')} />
          <ObligationFields form={form} />
          <BreachFields form={form} />
          <ClosingFields form={form} />
          <AdditionFields form={form} wording={wording} />
        </div>
        <div className={classes['preview']}>
          <p className={classes['note']}>{t('documents:previewHint')}</p>
          {paper ? <PaperView paper={paper} label={t('documents:preview')} sentenceLabel={sentenceLabel} onSentence={({ id }) => setSentenceId(id)} /> : null}
        </div>
      </div>
      <SentenceDialog sentence={wording.find(({ id }) => id === sentenceId) ?? null} form={form} onClose={() => setSentenceId(null)} />
      {step === 'freeze' ? <FreezeDialog caseId={caseId} record={record} details={form.value} opened onClose={() => setStep('none')} /> : null}
      {step === 'take' ? <TakeDialog caseId={caseId} record={record} onClose={() => setStep('none')} /> : null}
    </>
  );
}

/** Details taken once more: what was changed in the copies of these parties is lost, which is said. */
function TakeDialog({ caseId, record, onClose }: { readonly caseId: CaseId; readonly record: RecordOf<'settlement'>; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const parties = partiesHere(useCaseRecords(caseId, 'party') ?? []);
  const [chosen, setChosen] = useState<readonly PartyId[]>([]);
  const take = async (): Promise<void> => {
    if (chosen.length === 0) return onClose();
    const answer = await takeParties({ caseId, recordId: record.id }, parties.map(partyIdOf).filter((partyId) => chosen.includes(partyId)));
    if (!answer.ok) showToast(t(errorKeys[answer.error.type], errorValues(answer.error)), { tone: 'bad' });
    onClose();
  };
  return (
    <ConfirmDialog opened title={t('documents:takeDetails')} confirmLabel={t('documents:take')} onConfirm={() => void take()} onCancel={onClose}>
      <DetailsConsent parties={parties} chosen={chosen} onChange={setChosen} alsoReading={record.body.parties.map(({ partyId }) => partyId)} />
      <p className={classes['note']}>{t('documents:takeAgain')}</p>
    </ConfirmDialog>
  );
}
