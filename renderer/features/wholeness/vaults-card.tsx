import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useSession } from '#renderer/state/session.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import type { RequestFailure } from '#shared/ipc/contract.ts';
import { forgetVault, switchTo } from './api.ts';
import classes from './wholeness.module.css';

/** The vaults that this computer knows; the one used last is the one that is open. */
export function VaultsCard() {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const vaults = useSession(({ app }) => app?.vaults ?? []);
  const [failure, setFailure] = useState<RequestFailure<'vault:switch'> | null>(null);
  const change = async (folder: string): Promise<void> => {
    const answer = await switchTo(folder);
    setFailure(answer.ok ? null : answer.error);
  };
  return (
    <Card title={t('wholeness:vaultsTitle')}>
      <div className={classes['stack']}>
        <ProblemNotice words={failure && errorWords(failure)} />
        <ul className={classes['vaults']}>
          {vaults.map(({ folder, name, found }, index) => (
            <li key={folder}>
              <div>
                <strong>{name}</strong> <span className={classes['soft']}>{t(index === 0 ? 'wholeness:vaultOpen' : found ? 'wholeness:vaultThere' : 'wholeness:vaultGone')}</span>
                <p className={classes['place']}>{folder}</p>
              </div>
              {index === 0 ? null : (
                <Group gap="xs">
                  {found ? (
                    <Button variant="default" size="xs" onClick={() => void change(folder)}>
                      {t('wholeness:switchTo')}
                    </Button>
                  ) : null}
                  <Button variant="subtle" size="xs" onClick={() => void forgetVault(folder)}>
                    {t('wholeness:forget')}
                  </Button>
                </Group>
              )}
            </li>
          ))}
        </ul>
        <p className={classes['soft']}>{t('wholeness:switchHint')}</p>
        <p className={classes['soft']}>{t('wholeness:stickHint')}</p>
        <p className={classes['soft']}>{t('wholeness:moveHint')}</p>
      </div>
    </Card>
  );
}
