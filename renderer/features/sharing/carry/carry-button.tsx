import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/state/navigation.ts';
import type { CaseId } from '#shared/domain/ids.ts';

/** From what was allowed, to telling it. */
export function CarryButton({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  return (
    <Button variant="default" leftSection={<IconSend size={18} aria-hidden />} onClick={() => void go(`/case/${caseId}/carry`)}>
      {t('carry:open')}
    </Button>
  );
}
