import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/state/navigation.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import classes from './agreement-screen.module.css';
import { languagesWords } from './agreement-words.ts';

type AgreementHeaderProps = { readonly caseId: CaseId; readonly record: RecordOf<'settlement'>; readonly children: ReactNode };

export function AgreementHeader({ caseId, record: { body }, children }: AgreementHeaderProps) {
  const { t } = useTranslation();
  return (
    <PageHeader
      above={
        <UnstyledButton className={classes['back']} onClick={() => void go(`/case/${caseId}/documents`)}>
          <IconArrowLeft size={16} aria-hidden />
          {t('documents:toDocuments')}
        </UnstyledButton>
      }
      title={[t('documents:agreement'), body.number && `№ ${body.number}`].filter(Boolean).join(' ')}
      below={[body.frozen ? t('documents:stateFrozen') : t('documents:stateDraft'), t(languagesWords[body.languages]), body.version > 1 ? t('documents:version', { number: body.version }) : ''].filter(Boolean).join(' · ')}
    >
      {children}
    </PageHeader>
  );
}
