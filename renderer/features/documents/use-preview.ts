// The paper as the vault builds it: asked for anew whenever the record has changed.
import { useEffect, useState } from 'react';
import type { CaseId } from '#shared/domain/ids.ts';
import type { PaperDocument } from '#shared/domain/paper.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { TemplateSentence } from '#shared/ipc/contract.ts';
import { previewAgreement, readWording } from './api.ts';

export function usePreview(caseId: CaseId, { id, revision }: RecordOf<'settlement'>): PaperDocument | null {
  const [paper, setPaper] = useState<PaperDocument | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void previewAgreement({ caseId, recordId: id }).then((answer) => {
      if (isCurrent && answer.ok && answer.value.revision >= revision) setPaper(answer.value.paper);
    });
    return () => {
      isCurrent = false;
    };
  }, [caseId, id, revision]);
  return paper;
}

export function useWording(): readonly TemplateSentence[] {
  const [sentences, setSentences] = useState<readonly TemplateSentence[]>([]);
  useEffect(() => {
    void readWording().then((answer) => (answer.ok ? setSentences(answer.value) : undefined));
  }, []);
  return sentences;
}
