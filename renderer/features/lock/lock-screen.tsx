import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/state/navigation.ts';
import { useSession } from '#renderer/state/session.ts';
import { chooseVault, useVaultChoice } from '#renderer/state/vault-choice.ts';
import { CentredPage } from '#renderer/ui/centred-page.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { OpenMode } from '#shared/ipc/contract-wholeness.ts';
import { chooseFolder } from './api.ts';
import { KeysChoice } from './keys-choice.tsx';
import { MoveVault } from './move-vault.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { VaultPicker } from './vault-picker.tsx';
import classes from './vault-picker.module.css';

const reasonWords = { asked: null, 'to-rescue': null, idle: 'start:lockedIdle', system: 'start:lockedSystem', 'vault-ended': 'start:lockedVaultEnded' } as const;
const modeWords = { usual: null, 'read-only': 'wholeness:openingReadOnly', rescue: 'wholeness:rescueWithPassphrase' } as const;

/** What is wrong with the vault, as the last try to open it showed. */
type Damage = 'database-damaged' | 'keys-damaged';

/** Opens a vault. Shows no name of a case and no word of one. */
export function LockScreen() {
  const { t } = useTranslation();
  const app = useSession((state) => state.app);
  const chosen = useVaultChoice((state) => state.folder);
  const [way, setWay] = useState<'passphrase' | 'recovery'>('passphrase');
  const [mode, setMode] = useState<OpenMode>(app?.lockReason === 'to-rescue' ? 'rescue' : 'usual');
  const [damage, setDamage] = useState<Damage | null>(null);
  const [keysFrom, setKeysFrom] = useState<string | null>(null);
  const [wrongFolder, setWrongFolder] = useState(false);
  if (!app) return null;
  const folder = chosen ?? app.vaults[0]?.folder ?? null;
  const known = app.vaults.find((vault) => vault.folder === folder);
  const isThere = folder !== null && known?.found !== false;
  const reason = app.lockReason === null ? null : reasonWords[app.lockReason];
  const modeWord = modeWords[mode];

  const choose = (next: string | null): void => {
    chooseVault(next);
    setMode('usual');
    setDamage(null);
    setKeysFrom(null);
  };
  const openOther = async (): Promise<void> => {
    const answer = await chooseFolder('vault');
    setWrongFolder(!answer.ok && answer.error.type === 'not-a-vault');
    if (answer.ok && answer.value) choose(answer.value.folder);
  };
  const noteFailure = (type: string): void => {
    if (type === 'database-damaged' || type === 'keys-damaged') setDamage(type);
  };

  return (
    <CentredPage
      title={t(way === 'recovery' ? 'start:unlockByRecovery' : 'start:unlockTitle')}
      below={
        <>
          <Button variant="subtle" onClick={() => setWay(way === 'recovery' ? 'passphrase' : 'recovery')}>
            {t(way === 'recovery' ? 'start:usePassphrase' : 'start:useRecovery')}
          </Button>
          {isThere ? (
            <Button variant="subtle" onClick={() => setMode(mode === 'usual' ? 'read-only' : 'usual')}>
              {t(mode === 'usual' ? 'wholeness:openReadOnly' : 'wholeness:openUsually')}
            </Button>
          ) : null}
          <Button variant="subtle" onClick={() => void openOther()}>
            {t('start:openOther')}
          </Button>
          {isThere ? <MoveVault key={folder} folder={folder} onMoved={choose} /> : null}
          <Button variant="subtle" onClick={() => void go('/restore')}>
            {t('backups:restore')}
          </Button>
          <Button variant="subtle" onClick={() => void go('/new-vault')}>
            {t('start:newVault')}
          </Button>
        </>
      }
    >
      {reason ? <Notice tone={app.lockReason === 'vault-ended' ? 'warn' : 'plain'}>{t(reason)}</Notice> : null}
      {wrongFolder ? (
        <Notice tone="bad" urgent>
          {t('errors:notAVault')}
        </Notice>
      ) : null}
      <VaultPicker vaults={app.vaults} folder={folder} onChoose={choose} />
      <div className={classes['stack']}>
        {damage === 'database-damaged' && mode !== 'rescue' ? (
          <Notice tone="warn" urgent title={t('wholeness:damagedTitle')} action={<Button onClick={() => setMode('rescue')}>{t('wholeness:rescueNow')}</Button>}>
            {t('wholeness:damagedText')}
          </Notice>
        ) : null}
        {damage === 'keys-damaged' && folder !== null ? <KeysChoice folder={folder} chosen={keysFrom} onChoose={setKeysFrom} /> : null}
        {modeWord ? <Notice tone="plain">{t(modeWord)}</Notice> : null}
        {isThere ? (
          <UnlockForm
            key={`${folder} ${way} ${mode} ${keysFrom ?? ''}`}
            folder={folder}
            way={way}
            mode={mode}
            keysFrom={keysFrom}
            opensHere={known?.opensHere ?? false}
            firstWaitMs={app.waitMs}
            onFailure={noteFailure}
          />
        ) : null}
      </div>
    </CentredPage>
  );
}
