import { Tabs, UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { go } from '#renderer/state/navigation.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SectionTabs } from '#renderer/ui/section-tabs.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import { caseListPath } from './case-list-store.ts';
import { CaseOverview } from './case-overview.tsx';
import { CaseParties } from './case-parties.tsx';
import classes from './case-screen.module.css';
import { caseSections, type CaseSection } from './case-sections.ts';

const sectionText = {
  overview: 'cases:sectionOverview',
  parties: 'cases:sectionParties',
  meetings: 'cases:sectionMeetings',
  notes: 'cases:sectionNotes',
  issues: 'negotiation:section',
  offers: 'negotiation:offersSection',
  sharing: 'permissions:tab',
  documents: 'documents:toDocuments',
  files: 'files:files',
  journal: 'journal:section',
  trash: 'cases:sectionTrash',
  closing: 'closing:section',
} as const;

type CaseScreenProps = {
  readonly caseId: CaseId;
  readonly section: CaseSection;
  /** What stands in the section; the overview is this feature's own. */
  readonly children: ReactNode;
  /** Under the overview: what other features do with a whole case. */
  readonly whole?: ReactNode;
};

/** The head of an open case: its name, whose case it is, and the way between its sections. */
export function CaseScreen({ caseId, section, children, whole }: CaseScreenProps) {
  const { t } = useTranslation();
  const body = useCaseRecords(caseId, 'case')?.[0]?.body;
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Coming from the list, the keys begin at the sections; a field that already took the focus keeps it.
    if (document.activeElement === document.body) screen.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus({ preventScroll: true });
  }, []);
  const choose = (next: string | null): void => void go(`/case/${caseId}/${next ?? 'overview'}`);
  const below = [body?.matter, body?.court.caseNumber ? t('cases:courtCaseNumberIs', { number: body.court.caseNumber }) : ''].filter(Boolean).join(' · ');
  return (
    <div ref={screen} className={classes['screen']}>
      <PageHeader
        above={
          <UnstyledButton className={classes['back']} onClick={() => void go(caseListPath())}>
            <IconArrowLeft size={16} aria-hidden />
            {t('cases:backToCases')}
          </UnstyledButton>
        }
        title={body?.workingName ?? '…'}
        below={below || undefined}
      >
        <CaseParties caseId={caseId} />
      </PageHeader>
      <Tabs value={section} onChange={choose} keepMounted={false} classNames={{ panel: classes['panel'] ?? '' }}>
        <SectionTabs
          label={t('cases:sections')}
          more={{ word: t('general:more'), label: t('general:moreSections') }}
          sections={caseSections.map((name) => ({ name, word: t(sectionText[name]) }))}
          chosen={section}
          onChoose={choose}
        />
        {caseSections.map((each) => (
          <Tabs.Panel key={each} value={each} tabIndex={-1}>
            {each === section ? (each === 'overview' ? <><CaseOverview caseId={caseId} />{whole}</> : children) : null}
          </Tabs.Panel>
        ))}
      </Tabs>
    </div>
  );
}
