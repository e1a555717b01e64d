// What a generator works with: the base vault, and differences from it in their shortest form.
import type { Change, Vector } from '../vector.ts';
import { pageSize } from '../vector.ts';
import { witnessFile, type BaseVault } from './base.ts';

export type VectorTools = BaseVault & {
  /** A second vault, made apart, with the same passphrase. */
  readonly another: () => Promise<BaseVault>;
  /** The pages of cases.db that differ after something was done to a copy. */
  readonly changedPages: (varied: (file: string) => Buffer) => Change;
  readonly changedWitness: (varied: (file: string) => Buffer) => Change;
};

export type VectorDraft = Omit<Vector, 'secret'> & Partial<Pick<Vector, 'secret'>>;
export type MakeVectors = Readonly<Record<string, (tools: VectorTools) => VectorDraft | Promise<VectorDraft>>>;

export function createVectorTools(base: BaseVault, another: () => Promise<BaseVault>): VectorTools {
  const changedPages = (varied: (file: string) => Buffer): Change => {
    const file = 'vault/cases.db';
    const [before, after] = [base.read(file), varied(file)];
    const pages: Record<string, string> = {};
    for (let start = 0; start < after.length; start += pageSize) {
      const page = after.subarray(start, start + pageSize);
      if (!page.equals(before.subarray(start, start + pageSize))) pages[start / pageSize] = page.toString('base64');
    }
    return { type: 'pages', file, pages };
  };
  const changedWitness = (varied: (file: string) => Buffer): Change => {
    const file = witnessFile(base);
    return { type: 'bytes', file, base64: varied(file).toString('base64') };
  };
  return { ...base, another, changedPages, changedWitness };
}
