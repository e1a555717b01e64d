// Who may import whom, and which names may stand where: data that tests/unit/boundaries reads. All that is not listed is forbidden.

/** The first zone whose `path` begins a file's path rules it. `mayImport`: path prefixes of this project, package names, or `node:`. */
export type Zone = { readonly path: string; readonly mayImport: readonly string[] };

const neutral = ['shared/result.ts', 'shared/assert.ts', 'shared/brand.ts'] as const;
const screenParts = [
  'react', 'react-dom', '@mantine/', '@tabler/icons-react', '@tiptap/', '@tanstack/react-virtual', 'i18next', 'react-i18next',
  'zustand', 'dexie', 'dexie-react-hooks', 'dayjs', '@zxcvbn-ts/', '@fontsource/', 'pdfjs-dist',
] as const;

/** What main knows of the vault process: its messages and its client, never its keys or its store. */
const vaultDoor = ['electron/vault/ports.ts', 'electron/vault/messages.ts', 'electron/vault/client.ts'] as const;

export const zones: readonly Zone[] = [
  { path: 'shared/domain/', mayImport: ['shared/domain/', ...neutral, 'zod', 'n2words'] },
  { path: 'shared/ipc/', mayImport: ['shared/', 'zod'] },
  { path: 'shared/i18n/', mayImport: ['shared/', 'zod'] },
  { path: 'shared/', mayImport: [...neutral] },

  // What leaves is built in one place: no other file of the vault knows the templates of papers.
  { path: 'electron/vault/services/release', mayImport: ['electron/vault/', 'electron/documents/', 'shared/', 'node:'] },
  // What comes in and differs is laid beside in words, by the same templates.
  { path: 'electron/vault/services/differing-note.ts', mayImport: ['electron/vault/', 'electron/documents/', 'shared/'] },
  { path: 'electron/vault/', mayImport: ['electron/vault/', 'shared/', 'node:', 'zod', 'better-sqlite3-multiple-ciphers', 'libsodium-wrappers', 'yazl', 'yauzl', 'csv-parse', 'age-encryption'] },
  { path: 'electron/documents/', mayImport: ['electron/documents/', 'shared/', 'node:', 'zod'] },
  { path: 'electron/platform/', mayImport: ['electron/platform/', 'electron/vault/ports.ts', 'electron/vault/store/atomic-file.ts', 'shared/', 'electron', 'node:', 'zod'] },
  { path: 'electron/app/', mayImport: ['electron/app/', 'electron/platform/', ...vaultDoor, 'electron/vault/seal-item.ts', 'shared/', 'electron', 'node:', 'zod'] },
  {
    path: 'electron/ipc/',
    mayImport: ['electron/ipc/', 'electron/app/', 'electron/platform/', ...vaultDoor, 'shared/', 'electron', 'node:', 'zod'],
  },
  { path: 'electron/preload.ts', mayImport: ['electron', 'shared/ipc/channels.ts'] },
  { path: 'electron/main.ts', mayImport: ['electron/', 'shared/', 'electron', 'node:'] },

  { path: 'renderer/ui/', mayImport: ['renderer/ui/', 'react', 'react-dom', '@mantine/', '@tabler/icons-react'] },
  { path: 'renderer/ipc/', mayImport: ['renderer/ipc/', 'shared/'] },
  { path: 'renderer/state/', mayImport: ['renderer/state/', 'renderer/ipc/', 'shared/', 'react', 'react-i18next', 'zustand', 'dexie', 'dexie-react-hooks', 'fake-indexeddb', '@zxcvbn-ts/'] },
  { path: 'renderer/features/', mayImport: ['renderer/ui/', 'renderer/paper/', 'renderer/state/', 'renderer/ipc/', 'shared/', ...screenParts] },
  { path: 'renderer/app/', mayImport: ['renderer/', 'shared/', 'zod', ...screenParts] },
  { path: 'renderer/joint/', mayImport: ['renderer/joint/', 'renderer/ui/', 'renderer/state/', 'renderer/ipc/', 'shared/', ...screenParts] },
  { path: 'renderer/', mayImport: ['renderer/', 'shared/', ...screenParts] },

  { path: 'build/', mayImport: ['build/', 'shared/domain/', 'electron/documents/wording-page.ts', 'node:', 'vite', '@vitejs/', 'electron-builder'] },
  { path: 'tests/', mayImport: ['*'] },
  { path: 'vitest.config.ts', mayImport: ['vitest', 'vite', '@vitejs/', 'build/', 'node:'] },
  { path: 'playwright.config.ts', mayImport: ['@playwright/test', 'build/', 'tests/', 'node:'] },
];

/** A feature is the folder right under this path; it may import itself, never its neighbours. */
export const featuresPath = 'renderer/features/';

/** Tools that find their settings by a default export. */
export const mayExportDefault = ['vitest.config.ts', 'playwright.config.ts', 'tests/unit/setup/', 'tests/e2e/global'] as const;

/** An identifier that may stand in `only` alone, within `under`. `why` is what the failing test says. */
export type NameRule = { readonly name: string; readonly under: readonly string[]; readonly only: readonly string[]; readonly why: string };

const everySource = ['electron/', 'renderer/', 'shared/'] as const;
const machineDoors = ['electron/platform/'] as const;
const fileDoors = ['electron/ipc/handlers/paper.ts', 'electron/ipc/handlers/recovery.ts'] as const;
const saveDoors = [...fileDoors, 'electron/ipc/handlers/files.ts', 'electron/ipc/handlers/exchange.ts', 'electron/ipc/handlers/packages.ts'] as const;

export const nameRules: readonly NameRule[] = [
  { name: 'ipcMain', under: everySource, only: ['electron/ipc/'], why: 'the raw door stands in electron/ipc alone, where sender and schema are checked' },
  { name: 'ipcRenderer', under: everySource, only: ['electron/preload.ts'], why: 'a page speaks through request() and subscribe()' },
  { name: 'argon2', under: ['electron/'], only: [], why: 'node:crypto argon2 is missing in Electron; libsodium has crypto_pwhash' },
  { name: 'argon2Sync', under: ['electron/'], only: [], why: 'node:crypto argon2 is missing in Electron; libsodium has crypto_pwhash' },
  { name: 'fetch', under: everySource, only: [], why: 'Bitim never uses the network' },
  { name: 'WebSocket', under: everySource, only: [], why: 'Bitim never uses the network' },
  { name: 'XMLHttpRequest', under: everySource, only: [], why: 'Bitim never uses the network' },
  { name: 'EventSource', under: everySource, only: [], why: 'Bitim never uses the network' },
  { name: 'sendBeacon', under: everySource, only: [], why: 'Bitim never uses the network' },
  { name: 'autoUpdater', under: everySource, only: [], why: 'Bitim never uses the network' },
  { name: 'dialog', under: ['electron/'], only: machineDoors, why: 'system dialogs are opened by electron/platform alone' },
  { name: 'clipboard', under: ['electron/'], only: machineDoors, why: 'the clipboard is reached by electron/platform alone' },
  { name: 'layText', under: ['electron/'], only: [...machineDoors, 'electron/ipc/handlers/carry.ts'], why: 'words reach the clipboard through release, or as what a page itself copied' },
  { name: 'clipboard', under: ['renderer/'], only: [], why: 'what is copied goes through main (renderer/app/clipboard-guard.ts)' },
  { name: 'execCommand', under: ['renderer/'], only: ['renderer/app/clipboard-guard.ts'], why: 'what is copied goes through main (renderer/app/clipboard-guard.ts)' },
  { name: 'showSaveDialog', under: ['electron/'], only: ['electron/platform/file-dialogs.ts'], why: 'a file is chosen through electron/platform/file-dialogs.ts alone' },
  { name: 'chooseFileToSave', under: ['electron/'], only: [...saveDoors, 'electron/platform/file-dialogs.ts'], why: 'what leaves goes through release, and through the paper, file and recovery handlers alone' },
  { name: 'printPage', under: ['electron/'], only: [...fileDoors, 'electron/platform/'], why: 'what leaves goes through release, and through the paper and recovery handlers alone' },
  { name: 'renderPdf', under: ['electron/'], only: [...fileDoors, 'electron/platform/'], why: 'what leaves goes through release, and through the paper and recovery handlers alone' },
  { name: 'printToPDF', under: ['electron/'], only: machineDoors, why: 'papers are printed by electron/platform alone' },
  { name: 'safeStorage', under: everySource, only: ['electron/platform/keychain.ts'], why: 'the keychain is reached through electron/platform/keychain.ts, which refuses a weak one' },
  { name: 'openExternal', under: everySource, only: [], why: 'no link leaves Bitim' },
  { name: 'crashReporter', under: everySource, only: [], why: 'a crash report is memory on disk' },
  { name: 'addRecentDocument', under: everySource, only: [], why: 'no list of the system may name a vault' },
  { name: 'localStorage', under: everySource, only: [], why: 'nothing of a case is kept by the browser' },
  { name: 'sessionStorage', under: everySource, only: [], why: 'nothing of a case is kept by the browser' },
  { name: 'dangerouslySetInnerHTML', under: ['renderer/'], only: [], why: 'trusted types refuse it, and so do we' },
  { name: 'innerHTML', under: ['renderer/'], only: [], why: 'trusted types refuse it, and so do we' },
  { name: 'fillText', under: ['renderer/'], only: [], why: 'hidden names are hidden in text (renderer/state/veiled-page.ts), not in what is drawn' },
  { name: 'strokeText', under: ['renderer/'], only: [], why: 'hidden names are hidden in text (renderer/state/veiled-page.ts), not in what is drawn' },
  { name: 'attachShadow', under: ['renderer/'], only: [], why: 'hidden names are hidden on the page itself (renderer/state/veiled-page.ts); nothing stands behind a root of its own' },
  { name: 'Notification', under: everySource, only: [], why: 'the system keeps what it shows, and knows nothing of rooms or hidden names' },
  { name: 'visibleFrom', under: ['renderer/'], only: [], why: 'Mantine answers it with a <style> element, which the CSP refuses' },
  { name: 'hiddenFrom', under: ['renderer/'], only: [], why: 'Mantine answers it with a <style> element, which the CSP refuses' },
  { name: 'eval', under: everySource, only: [], why: 'no text becomes code' },
];

/** Modules that open the network: in no file of the product. */
export const networkModules = ['node:http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'node:dgram', 'node:dns', 'node:dns/promises', 'undici', 'ws'] as const;

/** Words that hide what a file is about. */
export const emptyNames = ['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'misc'] as const;

export const longestFileLines = 400;
/** Data tables and texts may be longer. */
export const mayBeLong = ['shared/i18n/', 'renderer/ui/theme-variables.css', 'package-lock.json', 'THIRD-PARTY-LICENCES.md', 'electron/documents/WORDING.md', 'electron/vault/FORMAT.md', 'electron/vault/exchange/bitim-export.schema.json', 'tests/vectors/v1/', 'LICENSE'] as const;

/** All that may lie at the top of the project. */
export const rootEntries = [
  'electron', 'renderer', 'shared', 'build', 'tests', 'package.json', 'package-lock.json', 'tsconfig.json', 'electron-builder.yml',
  'README.md', 'ARCHITECTURE.md', 'DECISIONS.md', 'SECURITY.md', 'CHANGELOG.md', 'BENCH.md', 'LICENSE', 'THIRD-PARTY-LICENCES.md',
  'vitest.config.ts', 'playwright.config.ts', 'postcss.config.cjs',
  // Beside these: dot files of tools, and what tools make (see .gitignore).
  'node_modules', 'out', 'dist', 'test-results', 'playwright-report',
] as const;
