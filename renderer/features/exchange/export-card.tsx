import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import stack from '#renderer/ui/stack.module.css';
import type { CaseId } from '#shared/domain/ids.ts';
import type { ExportScope } from '#shared/ipc/contract-exchange.ts';
import { ExportDialog } from './export-dialog.tsx';

/** The way out for one case, or (null) for everything. */
export function ExportCard({ caseId }: { readonly caseId: CaseId | null }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const scope = useMemo<ExportScope>(() => (caseId === null ? { type: 'everything' } : { type: 'case', caseId }), [caseId]);
  return (
    <Card title={caseId === null ? t('exchange:exportAllTitle') : t('exchange:exportCaseTitle')}>
      <div className={stack['stack']}>
        <p>{caseId === null ? t('exchange:exportAllText') : t('exchange:exportCaseText')}</p>
        <div>
          <Button variant="default" leftSection={<IconFileExport size={18} aria-hidden />} onClick={() => setOpened(true)}>
            {t('exchange:makeCopy')}
          </Button>
        </div>
      </div>
      <ExportDialog scope={scope} opened={opened} onClose={() => setOpened(false)} />
    </Card>
  );
}
