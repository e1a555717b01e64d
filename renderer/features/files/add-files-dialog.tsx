import { Button, Checkbox, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileBirth } from '#renderer/state/file-sending.ts';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { FileMarks, RosterParty } from './file-marks.ts';
import { audienceOf, firstChoice, sourceOf, type SourceChoice } from './file-source.ts';
import { useSizeWords } from './file-words.ts';
import classes from './add-files-dialog.module.css';

type AddFilesDialogProps = {
  /** Chosen or dropped; empty: the dialog is closed. */
  readonly files: readonly File[];
  readonly roster: readonly RosterParty[];
  /** Set of the meeting the files are for; null: the case. */
  readonly meetingParties: readonly PartyId[] | null;
  readonly marks: FileMarks;
  readonly onAdd: (birth: Omit<FileBirth, 'belongsTo'>) => void;
  readonly onCancel: () => void;
};

/** Whose the files are, asked before anything is kept: it decides who may ever know them, and never grows wider later. */
export function AddFilesDialog(props: AddFilesDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const { files, onCancel } = props;
  return (
    <Modal opened={files.length > 0} onClose={onCancel} title={t('files:addCount', { count: files.length })} size="lg" closeButtonProps={{ 'aria-label': text.close }}>
      {files.length > 0 ? <AddFilesForm {...props} /> : null}
    </Modal>
  );
}

const namesShown = 6;

function AddFilesForm({ files, roster, meetingParties, marks, onAdd, onCancel }: AddFilesDialogProps) {
  const { t } = useTranslation();
  const text = useUiText();
  const sizeWords = useSizeWords();
  const [choice, setChoice] = useState<SourceChoice>(() => firstChoice(meetingParties));
  const [ownEyes, setOwnEyes] = useState(false);
  const givers = roster.filter(({ id }) => meetingParties === null || meetingParties.includes(id));
  const source = sourceOf(choice, givers.map(({ id }) => id));
  const couldBeKnown = source !== null && audienceOf(source, meetingParties, false).type === 'parties';
  const needsName = choice.key === 'third-person' || choice.key === 'body';
  const add = (): void => {
    if (source) onAdd({ source, ownEyes: ownEyes && couldBeKnown });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Stack gap="md">
        <ul className={classes['names']}>
          {files.slice(0, namesShown).map((file, index) => (
            <li key={index}>
              <span className={classes['name']}>{file.name}</span>
              <span className={classes['size']}>{sizeWords(file.size)}</span>
            </li>
          ))}
          {files.length > namesShown ? <li className={classes['size']}>{t('files:moreNames', { number: files.length - namesShown })}</li> : null}
        </ul>
        <Radio.Group name="file-source" label={t('files:whose')} value={choice.key} onChange={(key) => setChoice({ key, name: choice.name })}>
          <Stack gap={8} mt={6}>
            <Radio value="mediator" label={t('files:fromMediator')} data-autofocus={choice.key === 'mediator' || undefined} />
            {givers.map((party) => (
              <Radio
                key={party.id}
                value={party.id}
                data-autofocus={choice.key === party.id || undefined}
                label={
                  <span className={classes['party']}>
                    <PartyMark mark={party.mark} size={20} /> {party.displayName}
                  </span>
                }
              />
            ))}
            <Radio value="third-person" label={t('files:fromThirdPerson')} />
            <Radio value="body" label={t('files:fromBody')} />
          </Stack>
        </Radio.Group>
        {needsName ? (
          <TextInput
            name="file-source-name"
            label={choice.key === 'body' ? t('files:bodyName') : t('files:thirdPersonName')}
            required
            maxLength={500}
            autoComplete="off"
            value={choice.name}
            onChange={(event) => setChoice({ key: choice.key, name: event.currentTarget.value })}
          />
        ) : null}
        {couldBeKnown ? <Checkbox name="file-own-eyes" label={t('files:ownEyes')} checked={ownEyes} onChange={(event) => setOwnEyes(event.currentTarget.checked)} /> : null}
        <div className={classes['audience']} role="status">
          <span>{t('files:whoMayKnow')}</span>
          {source ? marks.audience(audienceOf(source, meetingParties, ownEyes && couldBeKnown), roster, false) : null}
        </div>
        <p className={classes['kept']}>{t('files:copyIsKept')}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {text.cancel}
          </Button>
          <Button type="submit" disabled={source === null}>
            {t('files:addNow')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
