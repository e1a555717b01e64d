// Fills the screen and keeps it current. While the vault is locked nothing arrives, and what stands here stays.
import { request, subscribe } from '#renderer/ipc/client.ts';
import { gatherNames, showNamesHidden } from '#renderer/state/hidden-names.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { VaultRecord } from '#shared/domain/vault-record.ts';
import { createOneAfterAnother } from '#shared/one-after-another.ts';
import { showJointLanguage } from './joint-words.ts';
import { useJoint } from './joint-store.ts';

/** One after the other, so that a change that comes while the case is being read is applied after it. */
const inTurn = createOneAfterAnother();

/** Answers the language of the screen. */
export async function startFeed(): Promise<Language> {
  gatherNames();
  subscribe('records:changed', (change) => {
    void inTurn(async () => {
      if (change.caseId === useJoint.getState().caseId) apply(change.records, change.gone);
    });
  });
  subscribe('app:settings', ({ theme }) => useJoint.setState({ theme }));
  subscribe('names:hidden', ({ hidden }) => showNamesHidden(hidden));
  subscribe('backup:quitting', (quitting) => useJoint.setState({ quitting }));
  subscribe('joint:changed', (joint) => {
    const before = useJoint.getState().joint;
    const wasFed = before?.isFed ?? false;
    useJoint.setState({ joint });
    if (joint && before && joint.language !== before.language) void showJointLanguage(joint.language);
    if (joint?.isFed === true && !wasFed) void inTurn(readCase);
  });
  const status = await request('app:status', {});
  if (!status.ok || status.value.viewer.type !== 'screen') throw new Error('not the page of a screen');
  const { viewer, joint, hasQuickCode, settings, namesHidden } = status.value;
  showNamesHidden(namesHidden);
  useJoint.setState({ caseId: viewer.caseId, parties: viewer.parties, joint, hasQuickCode, theme: settings.theme });
  await inTurn(readCase);
  return joint?.language ?? settings.language;
}

async function readCase(): Promise<void> {
  const { caseId } = useJoint.getState();
  const opened = caseId === null ? null : await request('case:open', { caseId });
  if (opened?.ok) useJoint.setState({ records: new Map(opened.value.records.map((record) => [record.id, record])) });
}

function apply(records: readonly VaultRecord[], gone: readonly RecordId[]): void {
  const next = new Map<string, VaultRecord>(useJoint.getState().records);
  for (const record of records) next.set(record.id, record);
  for (const id of gone) next.delete(id);
  useJoint.setState({ records: next });
}
