import { Button, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AppStatus } from '#shared/ipc/contract.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { forgetVault, lookAgain } from './api.ts';
import classes from './vault-picker.module.css';

type VaultPickerProps = {
  readonly vaults: AppStatus['vaults'];
  readonly folder: string | null;
  readonly onChoose: (folder: string | null) => void;
};

/** `Practice.bitim` of any path is called Practice. */
const nameOfFolder = (folder: string): string => (folder.split(/[/\\]/).at(-1) ?? folder).replace(/\.bitim$/, '');

export function VaultPicker({ vaults, folder, onChoose }: VaultPickerProps) {
  const { t } = useTranslation();
  const known = vaults.find((vault) => vault.folder === folder);
  const all = folder !== null && !known ? [{ folder, name: nameOfFolder(folder), found: true, opensHere: false }, ...vaults] : vaults;
  if (folder === null) return <p>{t('start:noVaultKnown')}</p>;
  return (
    <div className={classes['picker']}>
      {all.length > 1 ? (
        <Select
          label={t('start:vault')}
          name="vault"
          data={all.map((vault) => ({ value: vault.folder, label: vault.found ? vault.name : t('start:vaultMissing', { name: vault.name }) }))}
          value={folder}
          onChange={(next) => onChoose(next)}
        />
      ) : (
        <p className={classes['name']}>{known?.name ?? nameOfFolder(folder)}</p>
      )}
      <p className={classes['path']}>{folder}</p>
      {known?.found === false ? (
        <Notice
          tone="warn"
          title={t('start:vaultNotThere')}
          action={
            <Group gap="xs">
              <Button variant="default" onClick={() => void lookAgain()}>
                {t('general:tryAgain')}
              </Button>
              <Button
                variant="default"
                onClick={() => {
                  onChoose(null);
                  void forgetVault(folder);
                }}
              >
                {t('start:forgetVault')}
              </Button>
            </Group>
          }
        >
          {t('start:vaultNotThereText')}
        </Notice>
      ) : null}
    </div>
  );
}
