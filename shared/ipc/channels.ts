// Names only, for the preload. What each carries: contract.ts.

export const requestChannels = [
  'app:status', 'app:save-settings', 'app:forget-vault', 'app:choose-folder', 'app:quit', 'task:cancel', 'page:go',
  'lock:now', 'lock:stay', 'lock:blanked', 'lock:flush',
  'vault:create', 'vault:unlock', 'vault:prove-recovery-key', 'vault:change-passphrase', 'vault:set-passphrase', 'vault:new-recovery-key', 'vault:status',
  'vault:go-on', 'vault:turn-read-only', 'vault:differences', 'vault:affected-cases', 'vault:damaged-files', 'vault:bring-back-files', 'vault:switch', 'vault:move', 'vault:find-keys', 'vault:new-from-rescue',
  'ways-in:list', 'ways-in:here', 'ways-in:keep-here', 'ways-in:forget-computer', 'ways-in:renew',
  'recovery:print', 'recovery:save-sheet',
  'case:close', 'case:reopen', 'case:archive', 'case:keep-until', 'case:hold', 'keep-periods:read', 'keep-periods:save',
  'conflict:list', 'conflict:save', 'conflict:remove', 'conflict:check', 'destroy:preview', 'destroy:run', 'destroy:list', 'destroy:finish', 'note:erase-history', 'trash:empty',
  'profile:read', 'profile:save',
  'case:list', 'case:create', 'case:open', 'case:save', 'case:delete', 'case:restore',
  'party:save', 'party:delete', 'party:restore',
  'meeting:save', 'meeting:set-timer', 'meeting:delete', 'meeting:restore', 'meeting:enter', 'meeting:leave',
  'note:save', 'note:draft', 'note:drop-draft', 'note:narrow', 'note:correct-room', 'note:delete', 'note:restore',
  'plan:save', 'plan:delete', 'plan:restore',
  'item:save', 'item:delete', 'item:restore', 'item:sight', 'item:show-to',
  'package:card', 'package:forget-sender', 'package:shares', 'package:make', 'package:choose', 'package:unseal', 'package:look', 'package:trust', 'package:take', 'package:close', 'package:outside', 'package:decide',
  'door:read', 'door:pass', 'door:settle-question',
  'joint:show', 'joint:arrange', 'joint:close', 'joint:back', 'quick-code:set',
  'settlement:create', 'settlement:save', 'settlement:take-parties', 'settlement:delete', 'settlement:restore',
  'settlement:preview', 'settlement:wording', 'settlement:freeze', 'settlement:new-version',
  'paper:print', 'paper:save-pdf',
  'carry:outsiders', 'carry:list', 'carry:tell', 'carry:copy', 'carry:marks', 'clipboard:write',
  'export:size', 'export:save', 'import:open', 'import:run', 'table:preview', 'table:import',
  'file:begin', 'file:chunk', 'file:finish', 'file:cancel', 'file:save', 'file:narrow', 'file:delete', 'file:restore', 'file:purge', 'file:read', 'file:export',
  'backup:state', 'backup:list', 'backup:make', 'backup:check', 'backup:remove', 'backup:set-place', 'backup:drill', 'backup:put-off-drill',
  'backup:choose-folder', 'backup:sync-service', 'backup:find', 'backup:preview', 'backup:restore', 'backup:answer-quit',
  'permission:list', 'permission:give', 'permission:revoke', 'permission:asked', 'permission:event-happened', 'permission:attach-scan', 'permission:keep', 'permission:withdraw-keep',
  'journal:read', 'journal:verify',
  'sealed:state', 'sealed:begin', 'sealed:open', 'sealed:stop', 'sealed:ask', 'sealed:answer',
  'record:history', 'record:restore-copy', 'trash:list',
  'search:find',
  'names:hide',
] as const;
export type RequestChannel = (typeof requestChannels)[number];

export const eventChannels = ['records:changed', 'lock:blank', 'lock:warning', 'vault:status', 'app:settings', 'joint:changed', 'task:progress', 'backup:changed', 'backup:quitting', 'names:hidden'] as const;
export type EventChannel = (typeof eventChannels)[number];
