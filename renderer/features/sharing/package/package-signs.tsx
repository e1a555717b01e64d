// A note that came from a co-mediator says from whom.
import { IconPackageImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import classes from './package.module.css';
import { useKnownOutside, useOutside } from './use-outside.ts';

/** Reads once for the case what its rows then show. */
export function PackageMarks({ caseId }: { readonly caseId: CaseId }) {
  useOutside(caseId);
  return null;
}

export function PackageSigns({ note }: { readonly note: { readonly id: RecordId; readonly caseId: CaseId | null } }) {
  const { t } = useTranslation();
  const mark = useKnownOutside(note.caseId)?.marks.find(({ recordId }) => recordId === note.id);
  if (!mark) return null;
  return (
    <span className={classes['from']} data-package="from">
      <IconPackageImport size={14} aria-hidden /> {mark.of === null ? t('packages:fromName', { name: mark.name }) : t('packages:besideName', { name: mark.name })}
    </span>
  );
}
