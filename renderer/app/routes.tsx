// Which screen stands at which path. Who the page is (viewer) and whether the vault is open come from main and outrank the path.
import { BackupNotices } from '#renderer/features/backups/backup-notices.tsx';
import { RestoreScreen } from '#renderer/features/backups/restore-screen.tsx';
import { CaseListScreen } from '#renderer/features/cases/case-list-screen.tsx';
import { DestroyScreen } from '#renderer/features/closing/destroy-screen.tsx';
import { RegisterScreen } from '#renderer/features/closing/register-screen.tsx';
import { UnfinishedDestruction } from '#renderer/features/closing/unfinished-notice.tsx';
import { LockScreen } from '#renderer/features/lock/lock-screen.tsx';
import { NewPassphraseScreen } from '#renderer/features/recovery/new-passphrase-screen.tsx';
import { NoteExtrasProvider } from '#renderer/features/notes/note-extras.ts';
import { PackageScreen } from '#renderer/features/sharing/package/package-screen.tsx';
import { TrashScreen } from '#renderer/features/trash/trash-screen.tsx';
import { NewFromRescue } from '#renderer/features/wholeness/new-from-rescue.tsx';
import { NoticedScreen } from '#renderer/features/wholeness/noticed-screen.tsx';
import { VaultStateScreen } from '#renderer/features/wholeness/vault-state-screen.tsx';
import { caseOfPath, go, matchPath, useNavigation } from '#renderer/state/navigation.ts';
import { useSession } from '#renderer/state/session.ts';
import { destroyScopes } from '#shared/domain/case-lifecycle.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { AppFrame } from './app-frame.tsx';
import { CaseRoute } from './case-route.tsx';
import { deskNoteExtras, noteExtras } from './note-extras.ts';
import { RoomRoute } from './room-route.tsx';
import { SettingsRoute, showNewKey } from './settings-route.tsx';
import { StartRoute } from './start-route.tsx';

/** Where a backup is restored, and where everything is taken along. */
const restorePath = '/settings/backups';
const exportPath = '/settings/export';

export function Routes() {
  const path = useNavigation((state) => state.path);
  const app = useSession((state) => state.app);
  const vault = useSession((state) => state.vault);
  if (!app) return null;
  if (app.viewer.type === 'room') {
    return (
      <NoteExtrasProvider value={noteExtras}>
        <RoomRoute viewer={app.viewer} />
      </NoteExtrasProvider>
    );
  }
  if (path === '/new-vault') return <StartRoute />;
  if (path === '/restore') return <RestoreScreen recovery={showNewKey} backPath={app.vaults.length > 0 ? '/lock' : '/new-vault'} />;
  if (app.state !== 'unlocked') return <LockScreen />;
  if (path === '/rescued') return <NewFromRescue recovery={showNewKey} backPath="/vault" />;
  if (vault?.openedBy === 'recovery' && vault.readOnly === null) return <NewPassphraseScreen />;
  if (vault?.awaitsAnswer === true && path !== restorePath) return <NoticedScreen onRestore={() => void go(restorePath)} />;
  return (
    <AppFrame>
      <NoteExtrasProvider value={deskNoteExtras}>
        <DeskRoute path={path} />
      </NoteExtrasProvider>
    </AppFrame>
  );
}

function DeskRoute({ path }: { readonly path: string }) {
  const caseId = caseOfPath(path) as CaseId | null;
  if (caseId !== null) return <CaseRoute key={caseId} caseId={caseId} path={path} />;
  if (matchPath('/trash', path)) return <TrashScreen caseId={null} />;
  if (matchPath('/package', path)) return <PackageScreen />;
  if (matchPath('/register', path)) return <RegisterScreen recovery={showNewKey} />;
  const destroyed = matchPath('/destroy/:caseId/:scope', path);
  if (destroyed) {
    const scope = destroyScopes.find((each) => each === destroyed['scope']) ?? 'notes-and-files';
    return <DestroyScreen key={path} caseId={destroyed['caseId'] as CaseId} scope={scope} recovery={showNewKey} />;
  }
  if (matchPath('/vault', path)) {
    return <VaultStateScreen onRestore={() => void go(restorePath)} onExport={() => void go(exportPath)} onLook={() => void go('/cases')} onNewVault={() => void go('/rescued')} />;
  }
  const settings = matchPath('/settings/*', path);
  if (settings) return <SettingsRoute section={matchPath('/settings/:section', path)?.['section'] ?? ''} />;
  const notices = (
    <>
      <UnfinishedDestruction />
      <BackupNotices onOpen={() => void go('/settings/backups')} />
    </>
  );
  return <CaseListScreen notices={notices} />;
}
