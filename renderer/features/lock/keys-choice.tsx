import { Button, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/notice.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import { chooseFolder, findKeys, type KeysOfBackup } from './api.ts';
import classes from './vault-picker.module.css';

type KeysChoiceProps = { readonly folder: string; readonly chosen: string | null; readonly onChoose: (folder: string | null) => void };

/** Both copies of the vault's keys are damaged: those of a backup open it. */
export function KeysChoice({ folder, chosen, onChoose }: KeysChoiceProps) {
  const { t } = useTranslation();
  const [found, setFound] = useState<readonly KeysOfBackup[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void findKeys(`${folder}/backups`).then((keys) => {
      if (!isGone) setFound(keys);
    });
    return () => {
      isGone = true;
    };
  }, [folder]);
  const lookElsewhere = async (): Promise<void> => {
    const answer = await chooseFolder('keys');
    if (answer.ok && answer.value) setFound(await findKeys(answer.value.folder));
  };
  return (
    <div className={classes['keys']}>
      <Notice
        tone="warn"
        urgent
        title={t('wholeness:keysDamagedTitle')}
        action={
          <Button variant="default" onClick={() => void lookElsewhere()}>
            {t('wholeness:keysFromElsewhere')}
          </Button>
        }
      >
        {t('wholeness:keysDamagedText')}
      </Notice>
      {found?.length === 0 ? <p role="status">{t('wholeness:noKeysFound')}</p> : null}
      {found && found.length > 0 ? (
        <Select
          label={t('wholeness:keysFrom')}
          name="keys-from"
          data={found.map((keys) => ({ value: keys.folder, label: `${showDay(isoDayOf(keys.at))}, ${timeOf(keys.at)}` }))}
          value={chosen}
          onChange={onChoose}
        />
      ) : null}
      {chosen === null ? null : <p role="status">{t('wholeness:keysChosen')}</p>}
    </div>
  );
}
