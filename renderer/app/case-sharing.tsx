// The section "Sharing" of a case: the ways from one side to the other, and what each allowed.
import { Group } from '@mantine/core';
import { CarryButton } from '#renderer/features/sharing/carry/carry-button.tsx';
import { PackageButton } from '#renderer/features/sharing/package/make-button.tsx';
import { OutsideCard } from '#renderer/features/sharing/package/outside-card.tsx';
import { PermissionSection } from '#renderer/features/sharing/permission/permission-section.tsx';
import { SealedButton } from '#renderer/features/sharing/sealed/sealed-button.tsx';
import type { CaseId } from '#shared/domain/ids.ts';

export function CaseSharing({ caseId }: { readonly caseId: CaseId }) {
  return (
    <>
      <Group gap={8} mb="md">
        <CarryButton caseId={caseId} />
        <SealedButton caseId={caseId} />
        <PackageButton caseId={caseId} />
      </Group>
      <OutsideCard caseId={caseId} />
      <PermissionSection caseId={caseId} />
    </>
  );
}
