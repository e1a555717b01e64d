// What a destruction left to show.
import type { ReactNode } from 'react';
import type { DestructionCertificate } from '#shared/domain/destruction.ts';

/** The app shows the new recovery key and proves it; this feature does not know how. */
export type ShowNewKey = (made: { readonly recoveryKey: string; readonly vaultName: string; readonly onDone: () => void }) => ReactNode;

/** `because`: the type of the error that left it unfinished. */
export type Outcome = { readonly certificate: DestructionCertificate | null; readonly recoveryKey: string; readonly because: string | null };
