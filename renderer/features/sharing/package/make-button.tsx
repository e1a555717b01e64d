import { Button, Modal } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUiText } from '#renderer/ui/ui-text.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { MakeForm } from './make-form.tsx';

/** Hands chosen parts of a case to a co-mediator. */
export function PackageButton({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const text = useUiText();
  const [opened, setOpened] = useState(false);
  const [busy, setBusy] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconPackageExport size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {t('packages:make')}
      </Button>
      <Modal opened={opened} onClose={() => (busy ? undefined : setOpened(false))} title={t('packages:makeTitle')} size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': text.close }}>
        {opened ? <MakeForm caseId={caseId} onClose={() => setOpened(false)} onBusy={setBusy} /> : null}
      </Modal>
    </>
  );
}
