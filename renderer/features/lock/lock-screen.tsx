import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/state/navigation.ts';
import { useSession } from '#renderer/state/session.ts';
import { chooseVault, useVaultChoice } from '#renderer/state/vault-choice.ts';
import { CentredPage } from '#renderer/ui/centred-page.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { chooseFolder } from './api.ts';
import { UnlockForm } from './unlock-form.tsx';
import { VaultPicker } from './vault-picker.tsx';

const reasonWords = { asked: null, idle: 'start:lockedIdle', system: 'start:lockedSystem', 'vault-ended': 'start:lockedVaultEnded' } as const;

/** Opens a vault. Shows no name of a case and no word of one. */
export function LockScreen() {
  const { t } = useTranslation();
  const app = useSession((state) => state.app);
  const chosen = useVaultChoice((state) => state.folder);
  const [way, setWay] = useState<'passphrase' | 'recovery'>('passphrase');
  const [wrongFolder, setWrongFolder] = useState(false);
  if (!app) return null;
  const folder = chosen ?? app.vaults[0]?.folder ?? null;
  const known = app.vaults.find((vault) => vault.folder === folder);
  const reason = app.lockReason === null ? null : reasonWords[app.lockReason];

  const openOther = async (): Promise<void> => {
    const answer = await chooseFolder('vault');
    setWrongFolder(!answer.ok && answer.error.type === 'not-a-vault');
    if (answer.ok && answer.value) chooseVault(answer.value.folder);
  };

  return (
    <CentredPage
      title={t(way === 'recovery' ? 'start:unlockByRecovery' : 'start:unlockTitle')}
      below={
        <>
          <Button variant="subtle" onClick={() => setWay(way === 'recovery' ? 'passphrase' : 'recovery')}>
            {t(way === 'recovery' ? 'start:usePassphrase' : 'start:useRecovery')}
          </Button>
          <Button variant="subtle" onClick={() => void openOther()}>
            {t('start:openOther')}
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
      <VaultPicker vaults={app.vaults} folder={folder} onChoose={chooseVault} />
      {folder !== null && known?.found !== false ? <UnlockForm key={`${folder} ${way}`} folder={folder} way={way} firstWaitMs={app.waitMs} /> : null}
    </CentredPage>
  );
}
