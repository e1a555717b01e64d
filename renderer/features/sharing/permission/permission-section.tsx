import { Button, Select, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRosterParties } from '#renderer/state/case-records.ts';
import { go } from '#renderer/state/navigation.ts';
import { askPermission, loadPermissions, usePermissions } from '#renderer/state/permissions.ts';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { CaseId } from '#shared/domain/ids.ts';
import { KeepLine } from './keep-line.tsx';
import { filterPermissions, groupBySource, permissionFilters, type PermissionFilter } from './permission-groups.ts';
import { PermissionLine } from './permission-line.tsx';
import { useSourceName } from './permission-words.ts';
import classes from './permission.module.css';

const filterKeys = { all: 'permissions:filterAll', open: 'permissions:filterOpen', waiting: 'permissions:filterWaiting', unsigned: 'permissions:filterUnsigned', ended: 'permissions:filterEnded' } as const satisfies { readonly [Filter in PermissionFilter]: string };

/** What each side allowed to be told: looked through before the next room, asked again, signed, taken back. */
export function PermissionSection({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const roster = useRosterParties(caseId);
  const overview = usePermissions((state) => (state.caseId === caseId ? state.overview : null));
  const [filter, setFilter] = useState<PermissionFilter>('all');
  const [from, setFrom] = useState('all');
  useEffect(() => void loadPermissions(caseId), [caseId]);
  const sourceName = useSourceName(roster ?? []);
  if (!roster || !overview) return null;
  const groups = groupBySource(overview);
  const shown = groups
    .filter(({ key }) => from === 'all' || key === from)
    .map((group) => ({ ...group, permissions: filterPermissions(group.permissions, filter), keepRequests: filter === 'all' ? group.keepRequests : group.keepRequests.filter(({ withdrawnAt }) => (filter === 'ended') === (withdrawnAt !== null)) }))
    .filter(({ permissions, keepRequests }) => permissions.length + keepRequests.length > 0);
  const present = roster.filter((party) => party.present);
  const everything = (
    <Select
      aria-label={t('permissions:answerForAll')}
      placeholder={t('permissions:answerForAll')}
      leftSection={<IconPlus size={16} aria-hidden />}
      w="16rem"
      value={null}
      data={present.map(({ id, displayName }) => ({ value: id as string, label: displayName }))}
      onChange={(id) => {
        const party = present.find((each) => each.id === id);
        if (party) askPermission({ type: 'all-of-source', by: { type: 'party', party: party.id } });
      }}
    />
  );
  return (
    <section aria-label={t('permissions:section')}>
      {groups.length === 0 ? (
        <EmptyState title={t('permissions:none')} action={<Button onClick={() => void go(`/case/${caseId}/notes`)}>{t('permissions:toNotes')}</Button>}>
          {overview.rule === 'closed' ? t('permissions:noneHint') : t('permissions:noneHintOpen')}
        </EmptyState>
      ) : (
        <>
          <div className={classes['tools']}>
            <Select aria-label={t('permissions:filterState')} w="15rem" value={filter} allowDeselect={false} onChange={(value) => setFilter(permissionFilters.find((each) => each === value) ?? 'all')} data={permissionFilters.map((each) => ({ value: each as string, label: t(filterKeys[each]) }))} />
            <Select
              aria-label={t('permissions:filterFrom')}
              w="15rem"
              value={from}
              allowDeselect={false}
              onChange={(value) => setFrom(value ?? 'all')}
              data={[{ value: 'all', label: t('permissions:fromAll') }, ...groups.map(({ key, by }) => ({ value: key, label: sourceName(by) }))]}
            />
            {everything}
          </div>
          {shown.length === 0 ? <EmptyState title={t('permissions:noneFound')}>{t('permissions:noneFoundHint')}</EmptyState> : null}
          <div className={classes['groups']}>
            {shown.map(({ key, by, permissions, keepRequests }) => {
              const party = by.type === 'party' ? roster.find(({ id }) => id === by.party) : undefined;
              return (
                <Card
                  key={key}
                  title={
                    <span className={classes['groupTitle']}>
                      {party ? <PartyMark mark={party.mark} size={22} hollow={!party.present} /> : null}
                      {t('permissions:givenBy', { name: sourceName(by) })}
                    </span>
                  }
                >
                  <ul className={classes['lines']}>
                    {keepRequests.map((request) => (
                      <KeepLine key={request.id} caseId={caseId} request={request} roster={roster} />
                    ))}
                    {permissions.map(({ permission, state, asksAgain }) => (
                      <PermissionLine key={permission.id} caseId={caseId} permission={permission} state={state} asksAgain={asksAgain} standings={overview.standings} roster={roster} />
                    ))}
                  </ul>
                </Card>
              );
            })}
          </div>
        </>
      )}
      {groups.length === 0 && present.length > 0 ? <Stack align="center" mt="sm">{everything}</Stack> : null}
    </section>
  );
}
