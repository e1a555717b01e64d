import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { go } from '#renderer/state/navigation.ts';
import type { CaseId } from '#shared/domain/ids.ts';

export function SealedButton({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  return (
    <Button variant="default" leftSection={<IconLock size={18} aria-hidden />} onClick={() => void go(`/case/${caseId}/sealed`)}>
      {t('sealed:openScreen')}
    </Button>
  );
}
