/** What Bitim is made of, for the About page. Complete, with every licence's text: THIRD-PARTY-LICENCES.md beside the app. */
export const shippedParts: readonly { readonly name: string; readonly licence: string }[] = [
  { name: 'Electron', licence: 'MIT' },
  { name: 'React', licence: 'MIT' },
  { name: 'Mantine', licence: 'MIT' },
  { name: 'Tiptap, ProseMirror', licence: 'MIT' },
  { name: 'Tabler Icons', licence: 'MIT' },
  { name: 'TanStack Virtual', licence: 'MIT' },
  { name: 'SQLite3 Multiple Ciphers', licence: 'MIT' },
  { name: 'libsodium', licence: 'ISC' },
  { name: 'Dexie', licence: 'Apache-2.0' },
  { name: 'fake-indexeddb', licence: 'Apache-2.0' },
  { name: 'Zustand', licence: 'MIT' },
  { name: 'Zod', licence: 'MIT' },
  { name: 'i18next', licence: 'MIT' },
  { name: 'Day.js', licence: 'MIT' },
  { name: 'zxcvbn-ts', licence: 'MIT' },
  { name: 'Noto Sans, Noto Serif', licence: 'OFL-1.1' },
];
