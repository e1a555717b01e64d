// The channels of contract-closing.ts: at the desk only, all of them.
import type { closingContract } from '#shared/ipc/contract-closing.ts';
import { archiveCase, closeCase, readKeepPeriods, reopenCase, saveKeepPeriods, setHold, setKeepUntil } from './closing.ts';
import { checkConflicts, listConflicts, removeConflict, saveConflict } from './conflicts.ts';
import { finishDestruction, listDestructions, previewDestruction, runDestruction } from './destroy-case.ts';
import { emptyTrash, eraseNoteHistory } from './empty-trash.ts';
import type { Service } from './session.ts';

type ClosingChannel = keyof typeof closingContract;

export const closingTable: { readonly [Channel in ClosingChannel]: { readonly access: 'desk'; readonly serve: Service<Channel> } } = {
  'case:close': { access: 'desk', serve: closeCase },
  'case:reopen': { access: 'desk', serve: reopenCase },
  'case:archive': { access: 'desk', serve: archiveCase },
  'case:keep-until': { access: 'desk', serve: setKeepUntil },
  'case:hold': { access: 'desk', serve: setHold },
  'keep-periods:read': { access: 'desk', serve: readKeepPeriods },
  'keep-periods:save': { access: 'desk', serve: saveKeepPeriods },
  'conflict:list': { access: 'desk', serve: listConflicts },
  'conflict:save': { access: 'desk', serve: saveConflict },
  'conflict:remove': { access: 'desk', serve: removeConflict },
  'conflict:check': { access: 'desk', serve: checkConflicts },
  'destroy:preview': { access: 'desk', serve: previewDestruction },
  'destroy:run': { access: 'desk', serve: runDestruction },
  'destroy:list': { access: 'desk', serve: listDestructions },
  'destroy:finish': { access: 'desk', serve: finishDestruction },
  'note:erase-history': { access: 'desk', serve: eraseNoteHistory },
  'trash:empty': { access: 'desk', serve: emptyTrash },
};
