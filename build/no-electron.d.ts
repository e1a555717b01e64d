// What `electron` is for the vault process: nothing (tsconfig.vault.json).
export type Nothing = never;
