// What the desk's editor shows of a paper before it leaves: its blocks, and the sentences of its template.
import { assert } from '#shared/assert.ts';
import { ok } from '#shared/result.ts';
import { settlementTemplate } from '#electron/documents/settlement/template.ts';
import { paperOf } from './release-papers.ts';
import type { Service } from './session.ts';
import { findSettlement } from './settlements.ts';

export const previewSettlement: Service<'settlement:preview'> = (call, { caseId, recordId }) => {
  const found = findSettlement(call, caseId, recordId);
  if (!found.ok) return found;
  const built = paperOf(found.value.body, 'draft');
  assert(built, 'a draft can always be shown');
  return ok({ ...built, revision: found.value.revision });
};

export const readWording: Service<'settlement:wording'> = () => ok(settlementTemplate.sentences.map(({ id, standing, reference, text }) => ({ id, standing, reference, text })));
