import { Button, CloseButton, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconPackageImport, IconPlus, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { go, useNavigation } from '#renderer/state/navigation.ts';
import { keptField, registerKeptForm } from '#renderer/state/place.ts';
import { closeToast, showToast, useToasts } from '#renderer/state/toasts.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { CaseSummary } from '#shared/ipc/contract.ts';
import { deleteCase, restoreCase } from './case-api.ts';
import { filterCases } from './case-filter.ts';
import classes from './case-list-screen.module.css';
import { caseListToKept, dropFromList, loadCases, setActive, setQuery, setShown, takeKeptCaseList, takeOrderFromPath, useCaseList } from './case-list-store.ts';
import { orderCases } from './case-order.ts';
import { isShown, shownCases, shownWords, statesOf, toShown } from './case-state.ts';
import { CaseTable } from './case-table.tsx';
import { NewCaseDialog } from './new-case-dialog.tsx';
import { openNewCase, takeKeptNewCase, useNewCase } from './new-case-store.ts';

const onMac = navigator.platform.startsWith('Mac');

/** All cases: found, ordered, opened, begun and deleted from the keyboard. */
export function CaseListScreen({ notices }: { readonly notices?: ReactNode }) {
  const { t, i18n } = useTranslation();
  const { cases, error, query, order, shown } = useCaseList();
  const newCaseOpened = useNewCase((state) => state.opened);
  const lastDeleted = useRef<CaseSummary | null>(null);
  const typed = useDeferredValue(query);
  const states = useMemo(() => statesOf((cases ?? []).map(({ summary }) => summary)), [cases]);
  // While nothing was ever closed there is nothing to choose.
  const present = states.hasEnded ? shown : 'all';
  const rows = useMemo(() => orderCases(filterCases(cases ?? [], typed).filter((summary) => isShown(summary, present)), order, i18n.language), [cases, typed, present, order, i18n.language]);

  useEffect(() => {
    takeOrderFromPath(useNavigation.getState().path);
    takeKeptCaseList(keptField);
    takeKeptNewCase(keptField);
    void loadCases();
    return registerKeptForm('case-list', caseListToKept);
  }, []);

  const open = (summary: CaseSummary): void => {
    setActive(summary.caseId);
    void go(`/case/${summary.caseId}/overview`);
  };
  const moveToTrash = async (summary: CaseSummary): Promise<void> => {
    const deleted = await deleteCase(summary.caseId);
    if (!deleted.ok) {
      showToast(t(errorKeys[deleted.error.type], errorValues(deleted.error)), { tone: 'bad' });
      return;
    }
    dropFromList(summary.caseId);
    lastDeleted.current = summary;
    showToast(t('cases:movedToTrash', { name: summary.workingName }), { undo: () => void bringBack(summary) });
  };
  const bringBack = async (summary: CaseSummary): Promise<void> => {
    if (lastDeleted.current === summary) lastDeleted.current = null;
    const said = t('cases:movedToTrash', { name: summary.workingName });
    for (const toast of useToasts.getState().toasts) if (toast.text === said) closeToast(toast.id);
    const restored = await restoreCase(summary.caseId);
    if (!restored.ok) showToast(t(errorKeys[restored.error.type], errorValues(restored.error)), { tone: 'bad' });
    setActive(summary.caseId);
    await loadCases();
  };
  const undo = (): void => {
    if (lastDeleted.current) void bringBack(lastDeleted.current);
  };
  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    const first = rows[0];
    if (event.key === 'Escape' && query !== '') {
      event.stopPropagation();
      setQuery('');
    } else if (event.key === 'Enter' && first && query !== '') {
      open(first);
    } else if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      setActive(first.caseId);
      document.querySelector<HTMLElement>('[role="grid"]')?.focus();
    }
  };

  const count = cases?.length ?? 0;
  // Chromium has no Kazakh numbers; they are grouped as the Russian ones are.
  const grouped = new Intl.NumberFormat(i18n.language === 'en' ? 'en' : 'ru');
  return (
    <div className={classes['screen']}>
      <PageHeader title={t('cases:title')}>
        <Button variant="default" leftSection={<IconPackageImport size={18} aria-hidden />} onClick={() => void go('/package')}>
          {t('packages:open')}
        </Button>
        {count > 0 ? (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={openNewCase}>
            {t('cases:newCase')}
          </Button>
        ) : null}
      </PageHeader>
      {notices}
      {error ? (
        <Notice tone="bad" urgent action={<Button variant="default" onClick={() => void loadCases()}>{t('cases:tryAgain')}</Button>}>
          {t(errorKeys[error.type], errorValues(error))}
        </Notice>
      ) : null}
      {cases === null && error === null ? <Text c="var(--ink-soft)">{t('cases:loadingCases')}</Text> : null}
      {cases !== null && count === 0 ? (
        <EmptyState
          title={t('cases:noCases')}
          action={
            <Button
              size="md"
              autoFocus
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={openNewCase}
              onKeyDown={(event) => {
                if (event.code !== 'KeyN' || event.ctrlKey || event.metaKey || event.altKey) return;
                event.preventDefault();
                openNewCase();
              }}
            >
              {t('cases:newCase')}
            </Button>
          }
        >
          {t('cases:noCasesText')}
        </EmptyState>
      ) : null}
      {states.due > 0 && present !== 'due' ? (
        <div className={classes['due']}>
          <Notice tone="warn" title={t('closing:dueCases', { count: states.due })} action={<Button variant="default" onClick={() => setShown('due')}>{t('closing:showDue')}</Button>} />
        </div>
      ) : null}
      {count > 0 && states.hasEnded ? (
        <SegmentedControl className={classes['states']} aria-label={t('closing:filterLabel')} size="xs" value={present} onChange={(value) => setShown(toShown(value))} data={shownCases.filter((each) => each !== 'due' || states.due > 0 || present === 'due').map((value) => ({ value, label: t(shownWords[value]) }))} />
      ) : null}
      {count > 0 ? (
        <>
          <Group gap="md" align="center" className={classes['tools']}>
            <TextInput
              className={classes['search']}
              name="case-search"
              aria-label={t('cases:find')}
              placeholder={t('cases:findPlaceholder')}
              autoComplete="off"
              maxLength={200}
              leftSection={<IconSearch size={18} aria-hidden />}
              rightSection={query === '' ? null : <CloseButton size="sm" aria-label={t('cases:clearFind')} onClick={() => setQuery('')} />}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
              onKeyDown={onSearchKey}
            />
            <Text size="xs" c="var(--ink-soft)" role="status">
              {typed.trim() === '' ? t('cases:count', { count: rows.length, shown: grouped.format(rows.length) }) : t('cases:foundCount', { count: rows.length, shown: grouped.format(rows.length) })}
            </Text>
          </Group>
          {rows.length === 0 && typed.trim() === '' ? (
            <EmptyState title={t('closing:noneHere')}>{t('closing:noneHereText')}</EmptyState>
          ) : rows.length === 0 ? (
            <EmptyState title={t('cases:nothingFound')} action={<Button variant="default" onClick={() => setQuery('')}>{t('cases:clearFind')}</Button>}>
              {t('cases:nothingFoundText')}
            </EmptyState>
          ) : (
            <CaseTable rows={rows} label={t('cases:title')} onOpen={open} onDelete={(summary) => void moveToTrash(summary)} onNew={openNewCase} onUndo={undo} focusOnShow={query === '' && !newCaseOpened} />
          )}
          <Text size="xs" c="var(--ink-soft)" className={classes['hint']}>
            {t('cases:listHint', { undo: onMac ? '⌘Z' : 'Ctrl+Z' })}
          </Text>
        </>
      ) : null}
      <NewCaseDialog />
    </div>
  );
}
