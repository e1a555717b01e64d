// What a page does before its first paint, and the wires that stay while it lives.
import { request, subscribe } from '#renderer/ipc/client.ts';
import { collectPending } from '#renderer/state/autosave.ts';
import { listenToBackups } from '#renderer/state/backups.ts';
import { showNamesHidden } from '#renderer/state/hidden-names.ts';
import { useNavigation } from '#renderer/state/navigation.ts';
import { readPlace } from '#renderer/state/place.ts';
import { useSession } from '#renderer/state/session.ts';
import type { AppStatus } from '#shared/ipc/contract.ts';
import { showLanguage } from './i18n.ts';

/** Asks who this page is. Without an answer there is nothing to show, so a failure throws and the error screen stands. */
export async function loadSession(): Promise<AppStatus> {
  const status = await request('app:status', {});
  if (!status.ok) throw new Error('app:status was refused');
  const app = status.value;
  useSession.setState({ app });
  showNamesHidden(app.namesHidden);
  if (app.state === 'unlocked') {
    const vault = await request('vault:status', {});
    if (vault.ok) useSession.setState({ vault: vault.value });
  }
  useNavigation.setState({ path: firstPath(app) });
  return app;
}

function firstPath(app: AppStatus): string {
  if (app.state === 'no-vault') return '/new-vault';
  if (app.state === 'locked') return '/lock';
  // A lock while a vault was being set up: its first page is gone, and the vault is there. So may be the recovery key, which was shown once.
  const path = app.place?.path ?? '/cases';
  if (path !== '/new-vault' && path !== '/lock' && path !== '/restore' && path !== '/rescued') return path;
  return useSession.getState().vault?.recoveryProven === false && path !== '/lock' ? '/settings/recovery' : '/cases';
}

export function listenToApp(): void {
  subscribe('lock:blank', () => void sayLastWords());
  subscribe('lock:warning', (warning) => useSession.setState({ lockInSeconds: warning?.secondsLeft ?? null }));
  subscribe('vault:status', (vault) => useSession.setState({ vault }));
  listenToBackups();
  subscribe('joint:changed', (joint) => useSession.setState(({ app }) => ({ app: app && { ...app, joint } })));
  subscribe('names:hidden', ({ hidden }) => {
    useSession.setState(({ app }) => ({ app: app && { ...app, namesHidden: hidden } }));
    showNamesHidden(hidden);
  });
  subscribe('app:settings', (settings) => {
    useSession.setState(({ app }) => ({ app: app && { ...app, settings } }));
    void showLanguage(settings.language);
  });
}

/** Nothing shows from the first line on; what is not acknowledged yet, and the place, go to main before this page ends. */
async function sayLastWords(): Promise<void> {
  document.documentElement.dataset['blank'] = '';
  const place = useSession.getState().app?.state === 'unlocked' ? readPlace() : null;
  const flushed = request('lock:flush', { ...collectPending(), place });
  await request('lock:blanked', {});
  await flushed;
}
