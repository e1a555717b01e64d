// "Turn the laptop": a window for the parties, whose viewer is their set. On one display it takes the desk's place, on two it stands beside.
import { screen } from 'electron';
import type { Viewer } from '#shared/domain/audience.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import type { JointArrangement, JointState } from '#shared/ipc/contract-joint.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { VaultSession } from './vault-session.ts';
import type { Page, Windows } from './windows.ts';

type Shown = Omit<JointState, 'isFed'> & { readonly vaultId: string | null };
export type JointScreen = ReturnType<typeof createJointScreen>;

const mostWrongCodes = 5;

export function createJointScreen({ windows, session }: { readonly windows: Windows; readonly session: VaultSession }) {
  let last: Shown | null = null;
  let wrongCodes = 0;

  const shown = (): Shown | null => {
    const isThere = last?.display === 'other' ? windows.beside() !== null : windows.current()?.viewer.type === 'screen';
    return isThere ? last : null;
  };
  /** Its meeting is named to the screen alone: a room beside it may be another's. */
  const stateFor = (page: Pick<Page, 'viewer'>): JointState | null => {
    const state = shown();
    if (!state) return null;
    const { display, language, second, parts, issueId, meetingId, vaultId } = state;
    const named = page.viewer.type === 'room' ? null : issueId;
    return { display, language, second, parts, issueId: named, meetingId: page.viewer.type === 'screen' ? meetingId : null, isFed: vaultId !== null && session.vaultId() === vaultId };
  };
  const tell = (): void => {
    if (last === null) return;
    const isOver = shown() === null;
    for (const page of [windows.current(), windows.beside()]) {
      if (page && !page.window.isDestroyed()) page.window.webContents.send('joint:changed', stateFor(page));
    }
    if (isOver) last = null;
  };

  return {
    stateFor,
    tell,
    /** `parties` come from the vault, which knows them; the page that asked is gone after this on its own display. */
    show: async ({ caseId, parties: _asked, ...shownNow }: ParsedInput<'joint:show'>, parties: readonly PartyId[]): Promise<Result<null, { readonly type: 'no-other-display' }>> => {
      const viewer: Viewer = { type: 'screen', caseId, parties: [...parties] };
      const { display } = shownNow;
      const next: Shown = { ...shownNow, vaultId: session.vaultId() };
      wrongCodes = 0;
      if (display === 'here') {
        windows.closeBeside();
        last = next;
        setImmediate(() => void windows.replace(viewer, null));
        return ok(null);
      }
      const other = findOtherDisplay(windows.current());
      if (!other) return err({ type: 'no-other-display' });
      windows.closeBeside();
      last = next;
      await windows.openBeside(viewer, other);
      tell();
      return ok(null);
    },
    /** false: there is no screen beside. */
    arrange: (arrangement: JointArrangement): boolean => {
      const present = shown();
      if (present?.display !== 'other') return false;
      last = { ...present, ...arrangement };
      tell();
      return true;
    },
    close: windows.closeBeside,
    /** After a lock: the same vault feeds the screen again; another one has nothing to do with it. */
    noteOpened: (): void => {
      if (windows.beside() && last?.vaultId !== session.vaultId()) windows.closeBeside();
      tell();
    },
    /** Counted before the answer is known, so that many tries at once are many tries. Answers how many are left. */
    countTry: (): number => {
      wrongCodes += 1;
      return Math.max(0, mostWrongCodes - wrongCodes);
    },
    mayTry: (): boolean => wrongCodes < mostWrongCodes,
  };
}

function findOtherDisplay(page: Page | null): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null {
  if (!page || page.window.isDestroyed()) return null;
  const own = screen.getDisplayMatching(page.window.getBounds());
  const { x, y, width, height } = screen.getAllDisplays().find((display) => display.id !== own.id)?.workArea ?? { x: 0, y: 0, width: 0, height: 0 };
  return width > 0 ? { x, y, width, height } : null;
}
