// How the wall is asked through the channels of backups: at the desk only, and no answer carries a word of a record.
import { toRecordId } from './service-harness.ts';

const taskId = toRecordId(0xbac0);
const id = toRecordId(0xbac1);
const secret = { type: 'passphrase', bytes: new TextEncoder().encode('wrong') };

export const backupProbes = {
  'backup:state': () => [{}],
  'backup:list': () => [{}],
  'backup:make': () => [{ taskId }],
  'backup:check': () => [{ taskId, id }],
  'backup:set-place': () => [{ folder: null }],
  'backup:drill': () => [{ taskId, secret }],
  'backup:put-off-drill': () => [{}],
} as const;

export const backupsOfMain = ['backup:choose-folder', 'backup:sync-service', 'backup:find', 'backup:preview', 'backup:restore', 'backup:answer-quit'] as const;
