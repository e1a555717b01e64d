// Permissions at the desk: the signs and keys of the notes' rows, the dialog that takes an answer, the section of the case.
import { useEffect } from 'react';
import { PermissionDialog } from '#renderer/features/sharing/permission/permission-dialog.tsx';
import { chooseShareable, PermissionMenuItem, PermissionSigns, pressForPermission } from '#renderer/features/sharing/permission/permission-signs.tsx';
import { SelectionBar } from '#renderer/features/sharing/permission/selection-bar.tsx';
import { useWordsChangedToast } from '#renderer/features/sharing/permission/words-changed-toast.ts';
import { subscribe } from '#renderer/ipc/client.ts';
import { useRosterParties } from '#renderer/state/case-records.ts';
import { selectNotes } from '#renderer/state/note-selection.ts';
import { useNavigation } from '#renderer/state/navigation.ts';
import { askPermission, loadPermissions } from '#renderer/state/permissions.ts';
import type { CaseId } from '#shared/domain/ids.ts';

export const permissionExtra = { name: 'permission', Signs: PermissionSigns, MenuItems: PermissionMenuItem, press: pressForPermission, chooseAll: chooseShareable } as const;

/** What was chosen was chosen here, and is forgotten on the next screen. */
function Chosen() {
  useEffect(
    () => () => {
      selectNotes([]);
      askPermission(null);
    },
    [],
  );
  return <SelectionBar />;
}

/** Many changes in a row are one look. */
const quietMs = 400;

export function CasePermissions({ caseId }: { readonly caseId: CaseId }) {
  const roster = useRosterParties(caseId);
  const path = useNavigation((state) => state.path);
  useWordsChangedToast(roster ?? []);
  useEffect(() => {
    void loadPermissions(caseId);
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A note that was deleted, moved or narrowed stands otherwise towards everyone.
    const unsubscribe = subscribe('records:changed', (change) => {
      if (change.caseId !== caseId) return;
      clearTimeout(timer);
      timer = setTimeout(() => void loadPermissions(caseId), quietMs);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [caseId]);
  return (
    <>
      <Chosen key={path} />
      <PermissionDialog caseId={caseId} roster={roster ?? []} />
    </>
  );
}
