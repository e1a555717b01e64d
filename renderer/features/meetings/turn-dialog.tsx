import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useSession } from '#renderer/state/session.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { PartyChecks } from '#renderer/ui/party-checks.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import { toPartySet } from '#shared/domain/audience.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { Place } from '#shared/ipc/contract.ts';
import { jointParts, type JointArrangement } from '#shared/ipc/contract-joint.ts';
import { countDisplays, showJointScreen } from './api.ts';
import { ArrangementFields } from './joint-arrangement.tsx';
import type { RosterParty } from './meeting-words.ts';
import type { PlanPlace } from './plan-lines.ts';
import classes from './turn-dialog.module.css';

type TurnDialogProps = {
  readonly meeting: PlanPlace;
  /** Those of the meeting. */
  readonly parties: readonly RosterParty[];
  /** Where the mediator stood before this dialog: there the desk comes back. null: the dialog is closed. */
  readonly place: Place | null;
  readonly onClose: () => void;
};

/** "Turn the laptop": for whom, in which language, where. */
export function TurnDialog(props: TurnDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  return (
    <Modal opened={props.place !== null} onClose={props.onClose} title={t('joint:turn')} size="lg" closeButtonProps={{ 'aria-label': text.close }}>
      {props.place ? <TurnForm {...props} place={props.place} /> : null}
    </Modal>
  );
}

function TurnForm({ meeting, parties, place, onClose }: TurnDialogProps & { readonly place: Place }) {
  const { t } = useTranslation();
  const text = useUiText();
  const errorWords = useErrorWords();
  const app = useSession((state) => state.app);
  const [chosen, setChosen] = useState<readonly PartyId[]>(meeting.parties);
  const [arrangement, setArrangement] = useState<JointArrangement>({ language: app?.settings.language ?? 'ru', second: null, parts: jointParts, issueId: null });
  const [displays, setDisplays] = useState(app?.displays ?? 1);
  const [wanted, setWanted] = useState<'here' | 'other' | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => void countDisplays().then(setDisplays), []);
  const hasOther = displays > 1;
  const display = wanted ?? (hasOther ? 'other' : 'here');
  const isRoom = app?.viewer.type === 'room';
  const show = async (): Promise<void> => {
    setBusy(true);
    const answer = await showJointScreen({ caseId: meeting.caseId, meetingId: meeting.meetingId, parties: toPartySet(chosen), display, ...arrangement, parts: [...arrangement.parts] }, place);
    setBusy(false);
    if (!answer.ok) showToast(errorWords(answer.error), { tone: 'bad' });
    else onClose();
  };
  return (
    <Stack gap="md">
      <p className={classes['text']}>{t('joint:turnText')}</p>
      <PartyChecks label={t('joint:forWhom')} parties={parties} value={chosen} onChange={setChosen} disabled={isRoom} />
      <ArrangementFields value={arrangement} onChange={(change) => setArrangement({ ...arrangement, ...change })} />
      <Radio.Group label={t('joint:where')} value={display} onChange={(value) => setWanted(value === 'other' ? 'other' : 'here')}>
        <Stack gap={10} mt={6}>
          {hasOther ? <Radio value="other" label={t('joint:other')} description={t('joint:otherText')} /> : null}
          <Radio value="here" label={t('joint:here')} description={app?.hasQuickCode ? t('joint:hereText') : t('joint:hereNoCode')} />
        </Stack>
      </Radio.Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button disabled={chosen.length === 0} loading={busy} onClick={() => void show()}>
          {t('joint:show')}
        </Button>
      </Group>
    </Stack>
  );
}
