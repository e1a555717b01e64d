// Papers from bodies of records. Only files that begin with `release` know the templates (build/boundaries.ts).
import { isReadyToSign } from '#shared/domain/settlement-check.ts';
import { paperDocumentSchema } from '#shared/domain/paper.ts';
import type { SettlementBody } from '#shared/domain/settlement.ts';
import type { BuiltPaper } from '#electron/documents/built-paper.ts';
import { buildSettlement } from '#electron/documents/settlement/build-settlement.ts';

export const finalPaperOf = (body: SettlementBody): BuiltPaper => buildSettlement(withoutFrozen(body), 'final');

/** As it would be printed now. A frozen one is the paper that was signed, whatever templates have become since. */
export function paperOf(body: SettlementBody, stage: 'draft' | 'final'): BuiltPaper | null {
  if (body.frozen) return { paper: paperDocumentSchema.parse(JSON.parse(body.frozen.paper)), fingerprint: body.frozen.fingerprint };
  if (stage === 'final' && !isReadyToSign(body)) return null;
  return buildSettlement(withoutFrozen(body), stage);
}

const withoutFrozen = ({ frozen: _frozen, ...body }: SettlementBody): Omit<SettlementBody, 'frozen'> => body;
