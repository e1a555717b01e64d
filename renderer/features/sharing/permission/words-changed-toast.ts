// A corrected word ends a "yes": said at once, with one step to asking again.
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { askPermission, usePermissions } from '#renderer/state/permissions.ts';
import { showToast } from '#renderer/state/toasts.ts';
import type { PermissionOverview } from '#shared/ipc/contract-permissions.ts';
import { newlyChanged } from './permission-groups.ts';
import { useSourceName, type RosterParty } from './permission-words.ts';

export function useWordsChangedToast(roster: readonly RosterParty[]): void {
  const { t } = useTranslation();
  const sourceName = useSourceName(roster);
  const tell = useEffectEvent((before: PermissionOverview, after: PermissionOverview) => {
    const ended = newlyChanged(before, after);
    const records = [...new Set(ended.flatMap(({ covers }) => (covers.type === 'records' ? covers.records : [])))];
    if (records.length === 0) return;
    const names = [...new Set(ended.map(({ by }) => sourceName(by)))].join(', ');
    showToast(t('permissions:wordsChangedNow', { name: names }), { act: { label: t('permissions:askAgain'), run: () => askPermission({ type: 'records', records }) } });
  });
  useEffect(
    () =>
      usePermissions.subscribe((state, before) => {
        if (state.caseId === before.caseId && state.overview && before.overview && state.overview !== before.overview) tell(before.overview, state.overview);
      }),
    [],
  );
}
