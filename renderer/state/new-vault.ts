// Around a vault that is made: new, of a backup, or of what a rescue could read. What it is to be called, where it is to lie, and the way on once it
// is open.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, type AnyFailure } from '#renderer/ipc/error-text.ts';
import { request } from '#renderer/ipc/client.ts';
import type { SyncService } from '#shared/domain/synchronised-folder.ts';
import { isVaultName } from '#shared/domain/vault-name.ts';
import { flushPending } from './autosave.ts';
import { useSession } from './session.ts';

export type NewVaultPlace = {
  /** As typed; `vaultName` is what the vault will be called. */
  readonly name: string;
  readonly vaultName: string;
  readonly rename: (name: string) => void;
  /** The folder in which the vault's own will be made. */
  readonly parent: string;
  readonly chooseParent: () => void;
  readonly isReady: boolean;
  /** Why that folder is a bad place: something carries it to other computers. */
  readonly warning: string | null;
  /** Under the name: why it cannot be this one. */
  readonly nameProblem: string | undefined;
  /** Under the form: why else the last try came to nothing. */
  readonly problem: string | null;
};

/** Said under the name itself. */
function nameProblemOf(failure: AnyFailure): 'errors:badName' | 'errors:folderExists' | null {
  return failure.type === 'bad-name' || failure.type === 'folder-exists' ? errorKeys[failure.type] : null;
}

/** `failure`: of the last try to make it. */
export function useNewVaultPlace(proposedName: () => string, failure: AnyFailure | null, wordsOf: (failure: AnyFailure) => string): NewVaultPlace {
  const { t } = useTranslation();
  const [name, setName] = useState(proposedName);
  const [answered, setAnswered] = useState<AnyFailure | null>(null);
  const [parent, setParent] = useState(useSession(({ app }) => app?.proposedVaultFolder ?? ''));
  const service = useSyncService(parent);
  const vaultName = name.trim();
  const isGoodName = isVaultName(vaultName);
  const typedProblem = vaultName === '' || isGoodName ? undefined : t('errors:badName');
  const nameKey = failure && nameProblemOf(failure);
  return {
    name,
    vaultName,
    rename: (typed) => {
      setName(typed);
      setAnswered(failure);
    },
    parent,
    chooseParent: () =>
      void chooseParent().then((folder) => {
        if (folder === null) return;
        setParent(folder);
        setAnswered(failure);
      }),
    isReady: isGoodName && parent !== '',
    warning: service && t('backups:newVaultSynchronised', { service }),
    nameProblem: nameKey && failure !== answered ? t(nameKey) : typedProblem,
    problem: failure === null || nameKey ? null : failure.type === 'read-only' ? t('start:folderRefused') : wordsOf(failure),
  };
}

async function chooseParent(): Promise<string | null> {
  const answer = await request('app:choose-folder', { for: 'parent' });
  return answer.ok ? (answer.value?.folder ?? null) : null;
}

function useSyncService(folder: string): SyncService | null {
  const [service, setService] = useState<SyncService | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void syncServiceAt(folder).then((found) => isCurrent && setService(found));
    return () => {
      isCurrent = false;
    };
  }, [folder]);
  return service;
}

async function syncServiceAt(folder: string): Promise<SyncService | null> {
  if (folder === '') return null;
  const answer = await request('backup:sync-service', { folder });
  return answer.ok ? answer.value : null;
}

/** A new page, so that nothing of the passphrase or the recovery key stays in this one's memory. */
export async function goToCases(): Promise<void> {
  if (await flushPending()) await request('page:go', { path: '/cases' });
}
