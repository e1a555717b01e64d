// Which of the two copies of keys.json holds, once the data key is known, and what is wrong with the other (FORMAT §3.1).
import type { OpenNotice } from '../ports.ts';
import type { Meta } from '../store/meta.ts';
import { hashKeysFile } from './keys-file.ts';
import { repairKeysCopy, type KeysCopy } from './keys-copies.ts';
import type { Secret } from './secret.ts';
import type { Sodium } from './sodium.ts';
import { isFileWhole, type ParsedCopy } from './unlock.ts';

export type Truth = { readonly copy: ParsedCopy; readonly notices: readonly OpenNotice[] };

export type ReconcileInput = {
  readonly sodium: Sodium;
  readonly dataKey: Secret;
  readonly meta: Meta;
  readonly copies: readonly KeysCopy[];
  /** The copy that opened the vault. */
  readonly copy: ParsedCopy;
};

/**
 * The one that opened, unless the database knows of a newer one and the other copy is that one. A copy that is valid, and older
 * than what the database knows, was put back by someone.
 */
export function reconcileCopies({ sodium, dataKey, meta, copies, copy }: ReconcileInput): Truth {
  const isWhole = (candidate: KeysCopy): candidate is ParsedCopy => candidate.type === 'parsed' && isFileWhole(sodium, candidate.file, dataKey);
  const isKnown = ({ file, bytes }: ParsedCopy): boolean => {
    const { sequence } = file.content;
    return sequence > meta.keysSequence || (sequence === meta.keysSequence && hashKeysFile(sodium, bytes) === meta.keysHash);
  };
  const notices: OpenNotice[] = [];
  for (const candidate of copies) {
    if (!isWhole(candidate)) notices.push({ type: 'keys-copy-repaired' });
    else if (!isKnown(candidate)) notices.push({ type: 'keys-file-older' });
  }
  const truth = isKnown(copy) ? copy : (copies.filter(isWhole).find(isKnown) ?? copy);
  return { copy: truth, notices };
}

export function repairCopies(folder: string, copies: readonly KeysCopy[], { bytes }: ParsedCopy): void {
  copies.forEach((copy, index) => {
    const isSame = copy.type === 'parsed' && Buffer.from(copy.bytes).equals(bytes);
    if (!isSame) repairKeysCopy(folder, index === 0 ? 0 : 1, bytes);
  });
}
