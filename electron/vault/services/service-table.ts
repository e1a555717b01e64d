// Each channel of the vault: who may ask, and what answers. The type makes a forgotten channel a compile error.
import type { Viewer } from '#shared/domain/audience.ts';
import { err, type Result } from '#shared/result.ts';
import type { VaultChannel } from '../messages.ts';
import { checkBackup, drillBackup, listBackups, makeBackup, putOffDrill, readBackupState, removeBackup, setBackupPlace } from './backups.ts';
import { listAffectedCases } from './affected-cases.ts';
import { cancelTask } from './cancel-task.ts';
import { carryTable } from './carry-table.ts';
import { listCases } from './case-list.ts';
import { closingTable } from './closing-table.ts';
import { createCase, deleteCase, openCase, restoreCase, saveCaseIn } from './cases.ts';
import { doorwayTable } from './doorway-table.ts';
import { addChunk, beginFile, cancelFile, finishFile } from './file-adding.ts';
import { deleteFile, narrowFile, purgeFile, readFilePiece, restoreFile, saveFileIn } from './files.ts';
import { find } from './find.ts';
import { runImport } from './import-export.ts';
import { importTable, previewTable } from './import-table.ts';
import { itemsTable } from './items-table.ts';
import { packageTable } from './package-table.ts';
import { listTrash, readHistory, restoreCopy } from './history-trash.ts';
import { deleteMeeting, restoreMeeting, saveMeetingIn, setTimer } from './meetings.ts';
import { deletePlanLine, restorePlanLine, savePlanIn } from './meeting-plan.ts';
import { deleteNote, dropDraft, narrowNote, restoreNote, saveDraft, saveNote } from './notes.ts';
import { deleteParty, restoreParty, savePartyIn } from './parties.ts';
import { journalTable } from './journal-table.ts';
import { permissionsTable } from './permissions-table.ts';
import { readProfile, saveProfileIn } from './profile.ts';
import { setQuickCode } from './quick-code.ts';
import { correctRoom } from './room-correction.ts';
import { createSettlement, deleteSettlement, makeNewVersion, restoreSettlement, saveSettlementIn, takeParties } from './settlements.ts';
import { sealedTable } from './sealed-table.ts';
import { freezeSettlement } from './settlement-freeze.ts';
import { sizeOfExport } from './release-export.ts';
import { previewSettlement, readWording } from './release-preview.ts';
import type { Service, ServiceCall } from './session.ts';
import { bringBackFiles, listDamagedFiles } from './damaged-files.ts';
import { findDifferences } from './vault-differences.ts';
import { goOn, turnReadOnly } from './wholeness.ts';
import { changePassphrase, proveRecoveryKey, readStatus, renewRecoveryKey, setPassphrase } from './vault-status.ts';
import { listWaysIn } from './ways-in.ts';

/** 'desk': the mediator alone. 'room': also during a meeting. 'screen': also what is turned towards the parties. */
type Access = Viewer['type'];

const serviceTable: { readonly [Channel in VaultChannel]: { readonly access: Access; readonly serve: Service<Channel> } } = {
  'task:cancel': { access: 'room', serve: cancelTask },
  'vault:go-on': { access: 'desk', serve: goOn },
  'vault:turn-read-only': { access: 'desk', serve: turnReadOnly },
  'vault:differences': { access: 'desk', serve: findDifferences },
  'vault:affected-cases': { access: 'desk', serve: listAffectedCases },
  'vault:damaged-files': { access: 'desk', serve: listDamagedFiles },
  'vault:bring-back-files': { access: 'desk', serve: bringBackFiles },
  'ways-in:list': { access: 'desk', serve: listWaysIn },
  ...closingTable,
  ...journalTable,
  ...sealedTable,
  ...carryTable,
  ...doorwayTable,
  ...itemsTable,
  ...packageTable,
  'vault:prove-recovery-key': { access: 'desk', serve: proveRecoveryKey },
  'vault:change-passphrase': { access: 'desk', serve: changePassphrase },
  'vault:set-passphrase': { access: 'desk', serve: setPassphrase },
  'vault:new-recovery-key': { access: 'desk', serve: renewRecoveryKey },
  'vault:status': { access: 'room', serve: readStatus },
  'profile:read': { access: 'desk', serve: readProfile },
  'profile:save': { access: 'desk', serve: saveProfileIn('typed') },
  'case:list': { access: 'desk', serve: listCases },
  'case:create': { access: 'desk', serve: createCase },
  'case:open': { access: 'screen', serve: openCase },
  'case:save': { access: 'desk', serve: saveCaseIn('typed') },
  'case:delete': { access: 'desk', serve: deleteCase },
  'case:restore': { access: 'desk', serve: restoreCase },
  'party:save': { access: 'room', serve: savePartyIn('typed') },
  'party:delete': { access: 'desk', serve: deleteParty },
  'party:restore': { access: 'desk', serve: restoreParty },
  'meeting:save': { access: 'room', serve: saveMeetingIn('typed') },
  'meeting:set-timer': { access: 'room', serve: setTimer },
  'meeting:delete': { access: 'desk', serve: deleteMeeting },
  'meeting:restore': { access: 'desk', serve: restoreMeeting },
  'note:save': { access: 'room', serve: saveNote },
  'note:draft': { access: 'room', serve: saveDraft },
  'note:drop-draft': { access: 'room', serve: dropDraft },
  'note:narrow': { access: 'room', serve: narrowNote },
  'note:correct-room': { access: 'room', serve: correctRoom },
  'note:delete': { access: 'room', serve: deleteNote },
  'note:restore': { access: 'room', serve: restoreNote },
  'plan:save': { access: 'room', serve: savePlanIn('typed') },
  'plan:delete': { access: 'room', serve: deletePlanLine },
  'plan:restore': { access: 'room', serve: restorePlanLine },
  'quick-code:set': { access: 'desk', serve: setQuickCode },
  'settlement:create': { access: 'desk', serve: createSettlement },
  'settlement:save': { access: 'desk', serve: saveSettlementIn('typed') },
  'settlement:take-parties': { access: 'desk', serve: takeParties },
  'settlement:delete': { access: 'desk', serve: deleteSettlement },
  'settlement:restore': { access: 'desk', serve: restoreSettlement },
  'settlement:preview': { access: 'desk', serve: previewSettlement },
  'settlement:wording': { access: 'desk', serve: readWording },
  'settlement:freeze': { access: 'desk', serve: freezeSettlement },
  'settlement:new-version': { access: 'desk', serve: makeNewVersion },
  'file:begin': { access: 'room', serve: beginFile },
  'file:chunk': { access: 'room', serve: addChunk },
  'file:finish': { access: 'room', serve: finishFile },
  'file:cancel': { access: 'room', serve: cancelFile },
  'file:save': { access: 'room', serve: saveFileIn('typed') },
  'file:narrow': { access: 'room', serve: narrowFile },
  'file:delete': { access: 'room', serve: deleteFile },
  'file:restore': { access: 'room', serve: restoreFile },
  'file:purge': { access: 'desk', serve: purgeFile },
  'file:read': { access: 'room', serve: readFilePiece },
  'export:size': { access: 'desk', serve: sizeOfExport },
  'import:run': { access: 'desk', serve: runImport },
  'table:preview': { access: 'desk', serve: previewTable },
  'table:import': { access: 'desk', serve: importTable },
  'backup:state': { access: 'desk', serve: readBackupState },
  'backup:list': { access: 'desk', serve: listBackups },
  'backup:make': { access: 'desk', serve: makeBackup },
  'backup:check': { access: 'desk', serve: checkBackup },
  'backup:remove': { access: 'desk', serve: removeBackup },
  'backup:set-place': { access: 'desk', serve: setBackupPlace },
  'backup:drill': { access: 'desk', serve: drillBackup },
  'backup:put-off-drill': { access: 'desk', serve: putOffDrill },
  ...permissionsTable,
  'record:history': { access: 'room', serve: readHistory },
  'record:restore-copy': { access: 'room', serve: restoreCopy },
  'trash:list': { access: 'room', serve: listTrash },
  'search:find': { access: 'screen', serve: find },
};

const viewersByAccess: Record<Access, readonly Viewer['type'][]> = { desk: ['desk'], room: ['desk', 'room'], screen: ['desk', 'room', 'screen'] };

/** `input` was parsed by the channel's schema. */
export async function serve(call: ServiceCall, channel: VaultChannel, input: unknown): Promise<Result<unknown, { readonly type: string }>> {
  const { access, serve: service } = serviceTable[channel];
  if (!viewersByAccess[access].includes(call.viewer.type)) return err({ type: 'not-allowed' });
  return (service as Service<VaultChannel>)(call, input as never);
}
