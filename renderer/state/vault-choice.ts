// The vault that the lock screen is about to open, when it is not the one used last.
import { createStore } from './create-store.ts';

export const useVaultChoice = createStore<{ readonly folder: string | null }>(() => ({ folder: null }));

export const chooseVault = (folder: string | null): void => useVaultChoice.setState({ folder });
