// What the handlers work with, put together in main.ts.
import type { HiddenNames } from '../app/hidden-names.ts';
import type { JointScreen } from '../app/joint-screen.ts';
import type { Lock } from '../app/lock.ts';
import type { QuitBackupBefore } from '../app/quit-backup.ts';
import type { PaperWindows } from '../app/paper-window.ts';
import type { Translate } from '../app/texts.ts';
import type { UnlockTries } from '../app/unlock-tries.ts';
import type { VaultSession } from '../app/vault-session.ts';
import type { Windows } from '../app/windows.ts';
import type { ConcealedClipboard } from '../platform/concealed-clipboard.ts';
import type { ComputerKeys } from '../platform/computer-keys.ts';
import type { Keychain } from '../platform/keychain.ts';
import type { SettingsFile } from '../platform/settings-file.ts';

export type AppParts = {
  readonly windows: Windows;
  readonly session: VaultSession;
  readonly lock: Lock;
  readonly quitBackup: QuitBackupBefore;
  readonly joint: JointScreen;
  readonly names: HiddenNames;
  readonly papers: PaperWindows & { readonly sheets: readonly string[] };
  readonly copies: ConcealedClipboard;
  readonly idle: { readonly stay: () => void };
  readonly tries: UnlockTries;
  /** What this computer keeps for its vaults. */
  readonly computer: { readonly keychain: Keychain; readonly keys: ComputerKeys; readonly name: string };
  readonly settings: SettingsFile;
  readonly t: Translate;
  readonly onLanguageChanged: () => void;
};
