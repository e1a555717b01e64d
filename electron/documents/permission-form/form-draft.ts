// What the written permission is filled from: everything is the signer's own, or the name of a recipient.
import type { PermissionAnswer, PermissionTerms } from '#shared/domain/permission-state.ts';

export type PermissionFormDraft = {
  /** As the case is called at court; empty before any. */
  readonly caseNumber: string;
  readonly mediatorName: string;
  readonly source: {
    readonly name: string;
    readonly identifier: string;
    readonly identityDocument: string;
    /** Who may sign for it. */
    readonly representatives: readonly string[];
  };
  /** null: all that the source said. */
  readonly items: readonly { readonly saidOn: string; readonly text: string }[] | null;
  readonly answer: Exclude<PermissionAnswer, { readonly type: 'closed' }>;
  readonly to: { readonly role: 'party' | 'body' | 'third-person'; readonly names: readonly string[] };
  readonly terms: Omit<PermissionTerms, 'validUntil'> & { /** YYYY-MM-DD, or empty. */ readonly untilDay: string };
};
