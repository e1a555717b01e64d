import { go } from '#renderer/state/navigation.ts';
import { ExportCard } from './export-card.tsx';
import { ImportCopy } from './import-copy.tsx';
import { ImportTable } from './import-table.tsx';

const openCases = (): void => void go('/cases');

/** What leaves as a whole, and what comes in. */
export function ExchangeSettings() {
  return (
    <>
      <ExportCard caseId={null} />
      <ImportCopy onOpenCases={openCases} />
      <ImportTable onOpenCases={openCases} />
    </>
  );
}
