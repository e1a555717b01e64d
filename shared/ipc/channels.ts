// Names only, for the preload. What each carries: contract.ts.

export const requestChannels = [
  'app:status', 'app:save-settings', 'app:forget-vault', 'app:choose-folder', 'app:quit', 'task:cancel', 'page:go',
  'lock:now', 'lock:stay', 'lock:blanked', 'lock:flush',
  'vault:create', 'vault:unlock', 'vault:prove-recovery-key', 'vault:change-passphrase', 'vault:set-passphrase', 'vault:new-recovery-key', 'vault:status',
  'recovery:print', 'recovery:save-sheet',
  'profile:read', 'profile:save',
  'case:list', 'case:create', 'case:open', 'case:save', 'case:delete', 'case:restore',
  'party:save', 'party:delete', 'party:restore',
  'meeting:save', 'meeting:set-timer', 'meeting:delete', 'meeting:restore', 'meeting:enter', 'meeting:leave',
  'note:save', 'note:draft', 'note:drop-draft', 'note:narrow', 'note:correct-room', 'note:delete', 'note:restore',
  'plan:save', 'plan:delete', 'plan:restore',
  'joint:show', 'joint:close', 'joint:back', 'quick-code:set',
  'settlement:create', 'settlement:save', 'settlement:take-parties', 'settlement:delete', 'settlement:restore',
  'settlement:preview', 'settlement:wording', 'settlement:freeze', 'settlement:new-version',
  'paper:print', 'paper:save-pdf',
  'record:history', 'record:restore-copy', 'trash:list',
  'search:find',
] as const;
export type RequestChannel = (typeof requestChannels)[number];

export const eventChannels = ['records:changed', 'lock:blank', 'lock:warning', 'vault:status', 'app:settings', 'joint:changed', 'task:progress'] as const;
export type EventChannel = (typeof eventChannels)[number];
