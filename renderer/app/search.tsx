// Where the search meets the page it is opened on: its case, its room, and the marks and words of notes.
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AudienceMark } from '#renderer/features/notes/audience-mark.tsx';
import { kindLabels } from '#renderer/features/notes/kind-labels.ts';
import { pathOfHit } from '#renderer/features/search/hit-path.ts';
import { SearchPanel } from '#renderer/features/search/search-panel.tsx';
import { useRosterParties } from '#renderer/state/case-records.ts';
import { caseOfPath, go, useNavigation } from '#renderer/state/navigation.ts';
import { openCaseDatabase } from '#renderer/state/open-case.ts';
import { closeSearch, keepSearchPanel, openSearch, useSearchPanel } from '#renderer/state/search-panel.ts';
import { useSession } from '#renderer/state/session.ts';
import { goToNote } from '#renderer/state/shown-note.ts';
import { useShortcut } from '#renderer/ui/use-shortcut.ts';
import type { Audience, Viewer } from '#shared/domain/audience.ts';
import { isReleasedHere } from '#shared/domain/doorway.ts';
import { isItemKind } from '#shared/domain/negotiation.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import { isRecordOf } from '#shared/domain/record-kinds.ts';
import type { FoundRecord } from '#shared/ipc/contract.ts';

/** Ctrl or Cmd and F, anywhere: over the desk and over a room. */
export function Search() {
  const app = useSession((state) => state.app);
  const mayOpen = useSession((state) => state.app?.state === 'unlocked' && state.vault?.openedBy !== 'recovery');
  const path = useNavigation((state) => state.path);
  const opened = useSearchPanel((state) => state.opened);
  const before = useRef<Element | null>(null);
  useEffect(keepSearchPanel, []);
  useShortcut({ code: 'KeyF', mod: true }, () => {
    // A dialog is answered first.
    if (document.querySelector('[aria-modal="true"]') === null) openSearch();
  }, mayOpen);
  useEffect(() => {
    if (opened) before.current = document.activeElement?.closest('[aria-modal]') ? null : document.activeElement;
  }, [opened]);
  if (!app || !mayOpen || !opened || app.viewer.type === 'screen') return null;
  const close = (): void => {
    closeSearch();
    requestAnimationFrame(() => (before.current instanceof HTMLElement ? before.current.focus() : undefined));
  };
  const caseId = app.viewer.type === 'room' ? app.viewer.caseId : (caseOfPath(path) as CaseId | null);
  return caseId === null ? <OpenSearch caseId={null} viewer={app.viewer} roster={[]} onClose={close} /> : <SearchInCase caseId={caseId} viewer={app.viewer} onClose={close} />;
}

type InCaseProps = { readonly caseId: CaseId; readonly viewer: Viewer; readonly onClose: () => void };

function SearchInCase({ caseId, viewer, onClose }: InCaseProps) {
  const roster = useRosterParties(caseId);
  return roster ? <OpenSearch caseId={caseId} viewer={viewer} roster={roster} onClose={onClose} /> : null;
}

type OpenSearchProps = { readonly caseId: CaseId | null; readonly viewer: Viewer; readonly roster: RosterBody['parties']; readonly onClose: () => void };

function OpenSearch({ caseId, viewer, roster, onClose }: OpenSearchProps) {
  const { t } = useTranslation();
  const room = viewer.type === 'room' ? viewer : null;
  const isElsewhere = (hit: FoundRecord): boolean => room !== null && hit.meetingId !== room.meetingId;
  const whereOf = (hit: FoundRecord): string => {
    if (room !== null && (hit.kind === 'note' || isItemKind(hit.kind)) && isReleasedHere(hit, room.parties)) return t('doorway:mayBeTold');
    return isElsewhere(hit) ? t('search:elsewhere') : '';
  };
  const open = async (hit: FoundRecord): Promise<string | null> => {
    if (isElsewhere(hit)) return textOf(hit);
    closeSearch();
    const path = pathOfHit(hit);
    await (hit.kind === 'note' ? goToNote(path) : go(path));
    return null;
  };
  const audienceMark = (audience: Audience, parties: readonly RosterBody['parties'][number][]): ReactNode => <AudienceMark audience={audience} roster={parties} compact />;
  const kindWords = {
    note: t(kindLabels.note), fact: t(kindLabels.fact), position: t(kindLabels.position), interest: t(kindLabels.interest), issue: t(kindLabels.issue),
    offer: t(kindLabels.offer), idea: t(kindLabels.idea), question: t(kindLabels.question), 'to-do': t(kindLabels['to-do']), verbatim: t(kindLabels.verbatim),
  };
  return (
    <SearchPanel caseId={caseId} isRoom={room !== null} roster={roster} kindWords={kindWords} audienceMark={audienceMark} onOpen={open} whereOf={whereOf} onClose={onClose} />
  );
}

/** From what the room holds anyway. */
async function textOf({ recordId }: FoundRecord): Promise<string | null> {
  const record = await openCaseDatabase.records.get(recordId);
  return record && isRecordOf(record, 'note') ? record.body.text : null;
}
