// One lawful request per channel, for the fuzz to spoil. Of a case that is not there, so that a request that slips through finds nothing.
import { randomUUID } from 'node:crypto';
import type { RequestChannel } from '#shared/ipc/channels.ts';
import type { RequestInput } from '#shared/ipc/contract.ts';
import { sampleSettlement } from '#tests/unit/documents/sample-settlement.ts';

type Inputs = { readonly [Channel in RequestChannel]: RequestInput<Channel> };

export function lawfulInputs(): Inputs {
  const [caseId, recordId, partyId, meetingId] = Array.from({ length: 4 }, () => randomUUID() as string);
  const id = String(recordId);
  const caseInput = { caseId: String(caseId) };
  const record = { ...caseInput, recordId: id };
  const party = { ...caseInput, partyId: String(partyId) };
  const meeting = { ...caseInput, meetingId: String(meetingId) };
  const keepUntil = { notes: '2026-12-22', files: '', papers: '2029-11-22', case: '' };
  const bytes = new TextEncoder().encode('a passphrase of the fuzz');
  const personName = { surname: 'A', givenName: 'B', patronymic: '' };
  const caseDetails = { workingName: 'Well', matter: '', openedOn: '2026-11-22', subject: '', court: { name: '', caseNumber: '', official: '' }, rule: 'closed', referral: '' } as const;
  const draft = { ...record, meetingId: null, baseRevision: 0, content: { noteKind: 'note', speaker: '', text: 'text', rich: null }, source: { type: 'mediator' }, ownEyes: true, saidAt: 1, call: { form: 'telephone', with: '' } } as const;
  const profile: RequestInput<'profile:save'>['body'] = {
    name: personName, status: 'professional', organisation: '', certificate: { number: '', issuedOn: '', issuedBy: '' }, register: { name: '', number: '', date: '' },
    languages: ['kk'], otherLanguages: '', identifier: '', phone: '', email: '', address: '',
  };
  const partyDetails: RequestInput<'party:save'>['details'] = {
    type: 'person', name: personName, organisationName: '', identifier: '', identifierNote: '', identityDocument: { type: '', number: '', issuedBy: '', issuedOn: '' },
    addresses: [{ id, label: '', text: '' }], phones: [{ id, label: '', number: '' }], email: '', language: 'ru',
    representatives: [{ id, name: personName, position: '', phone: '', email: '', authority: { ground: '', number: '', date: '', until: '' }, powerToSettle: null }],
    interpreter: { name: '', languages: '', phone: '' }, remarks: '',
  };
  const meetingDetails: RequestInput<'meeting:save'>['details'] = { title: '', parties: [String(partyId)], startsAt: 1, place: '', form: 'video', participants: [{ id, name: 'A', role: 'party', source: { type: 'party', party: String(partyId) } }] };
  const { version: _version, replaces: _replaces, frozen: _frozen, ...settlementDetails } = sampleSettlement();
  const message: RequestInput<'carry:copy'>['message'] = { type: 'message', ...caseInput, to: { type: 'outside', role: 'body', name: 'A' }, items: [{ recordId: id, words: 'text' }], language: 'ru' };
  const place = { path: '/cases', recordId: id, scrollTop: 0, selection: { from: 0, to: 1 }, unsaved: { field: 'text' } };
  const caseSave = { ...caseInput, revision: 1, details: caseDetails };
  return {
    'app:status': {}, 'app:save-settings': { language: 'en', theme: 'system', idleMinutes: 5, contentProtection: true }, 'app:forget-vault': { folder: '/nowhere.bitim' },
    'app:choose-folder': { for: 'parent' }, 'app:quit': {}, 'task:cancel': { taskId: id }, 'page:go': { path: '/cases' },
    'lock:now': {}, 'lock:stay': {}, 'lock:blanked': {}, 'lock:flush': { drafts: [draft], saves: [{ channel: 'case:save', input: caseSave }], place },
    'vault:create': { name: 'Fuzz', folder: '/nowhere', passphrase: bytes }, 'vault:unlock': { folder: '/nowhere.bitim', secret: { type: 'passphrase', bytes } },
    'vault:go-on': {}, 'vault:turn-read-only': {}, 'vault:differences': { taskId: id }, 'vault:affected-cases': {}, 'vault:damaged-files': {}, 'vault:bring-back-files': { taskId: id }, 'vault:switch': { folder: '/nowhere.bitim' },
    'vault:move': { folder: '/nowhere.bitim', taskId: id }, 'vault:find-keys': { folder: '/nowhere.bitim' }, 'vault:new-from-rescue': { taskId: id, passphrase: bytes, parent: '/nowhere', name: 'Fuzz' },
    'vault:prove-recovery-key': { typed: 'AAAAA-AAAAA' }, 'vault:change-passphrase': { current: bytes, next: bytes }, 'vault:set-passphrase': { next: bytes },
    'vault:new-recovery-key': { passphrase: bytes }, 'vault:status': {},
    'ways-in:list': {}, 'ways-in:here': {}, 'ways-in:keep-here': { passphrase: bytes }, 'ways-in:forget-computer': { slotId: 'a1'.repeat(16) }, 'ways-in:renew': { taskId: id, passphrase: bytes },
    'backup:state': {}, 'backup:list': {}, 'backup:make': { taskId: id }, 'backup:check': { taskId: id, id }, 'backup:remove': { id }, 'backup:set-place': { folder: '/nowhere' },
    'backup:drill': { taskId: id, secret: { type: 'passphrase', bytes } }, 'backup:put-off-drill': {}, 'backup:choose-folder': { for: 'place' }, 'backup:sync-service': { folder: '/nowhere' },
    'backup:find': { folder: '/nowhere' }, 'backup:preview': { taskId: id, folder: '/nowhere', secret: { type: 'passphrase', bytes } },
    'backup:restore': { taskId: id, folder: '/nowhere', secret: { type: 'passphrase', bytes }, newPassphrase: null, parent: '/nowhere', name: 'Fuzz' }, 'backup:answer-quit': { answer: 'stay' },
    'recovery:print': {}, 'recovery:save-sheet': {},
    'case:close': { ...caseInput, closing: { on: '2026-11-22', result: 'settled', remark: '' }, keepUntil }, 'case:reopen': caseInput, 'case:archive': { ...caseInput, isArchived: true },
    'case:keep-until': { ...caseInput, keepUntil }, 'case:hold': { ...caseInput, reason: 'a complaint' }, 'keep-periods:read': {}, 'keep-periods:save': { periods: { notes: 1, files: 1, papers: 36, case: null } },
    'conflict:list': {}, 'conflict:save': { recordId: id, revision: 0, entry: { name: 'A', role: 'party', from: '2026-11-22', until: '', remark: '' } }, 'conflict:remove': { recordId: id }, 'conflict:check': party,
    'destroy:preview': { ...caseInput, scope: 'case' }, 'destroy:run': { taskId: id, ...caseInput, scope: 'notes-and-files', reference: '7', names: [{ name: 'A', role: 'party' }], passphrase: bytes },
    'destroy:list': {}, 'destroy:finish': { taskId: id, passphrase: bytes }, 'note:erase-history': record, 'trash:empty': { ...caseInput, recordIds: [id] },
    'profile:read': {}, 'profile:save': { revision: 0, body: profile },
    'case:list': {}, 'case:create': { ...caseInput, workingName: 'Well', matter: '', openedOn: '2026-11-22' }, 'case:open': caseInput, 'case:save': caseSave,
    'case:delete': caseInput, 'case:restore': caseInput,
    'party:save': { ...party, revision: 0, details: partyDetails, left: false }, 'party:delete': party, 'party:restore': party,
    'meeting:save': { ...meeting, revision: 0, details: meetingDetails }, 'meeting:set-timer': { ...meeting, running: true }, 'meeting:delete': record, 'meeting:restore': record,
    'meeting:enter': meeting, 'meeting:leave': {},
    'note:save': draft, 'note:draft': draft, 'note:drop-draft': record, 'note:narrow': record,
    'note:correct-room': { ...record, parties: [String(partyId)], source: { type: 'mediator' }, reason: 'typed in the wrong room' }, 'note:delete': record, 'note:restore': record,
    'plan:save': { ...record, revision: 0, parties: [String(partyId)], line: { kind: 'agenda-point', text: 'text', done: false, position: 0, meetingId: null } }, 'plan:delete': record, 'plan:restore': record,
    'item:save': { ...record, revision: 0, born: { origins: [String(meetingId)], meetingId: null, source: { type: 'mediator' }, parties: [String(partyId)], ownEyes: false }, item: { kind: 'offer', from: String(partyId), to: [String(partyId)], amount: { minor: '120000000', currency: 'KZT' }, term: 'text', madeOn: '2026-11-22', validUntil: '', state: 'made', answers: null, issueId: null, position: 0 } },
    'item:delete': record, 'item:restore': record, 'item:sight': caseInput, 'item:show-to': { ...record, revision: 1, parties: [String(partyId)], confirmed: true },
    'door:read': { ...meeting, language: 'kk' }, 'door:pass': { ...meeting, records: [id] }, 'door:settle-question': record,
    'joint:show': { ...caseInput, parties: [String(partyId)], meetingId: null, language: 'en', display: 'other' }, 'joint:arrange': { language: 'kk', second: 'ru', parts: ['issues', 'options'], issueId: id }, 'joint:close': {}, 'joint:back': { code: '2580' }, 'quick-code:set': { code: null },
    'settlement:create': { ...record, languages: 'kk-ru', parties: [String(partyId)] },
    'settlement:save': { ...record, revision: 1, details: settlementDetails },
    'settlement:take-parties': { ...record, parties: [String(partyId)] }, 'settlement:delete': record, 'settlement:restore': record, 'settlement:preview': record, 'settlement:wording': {},
    'settlement:freeze': { ...record, revision: 1, signers: [{ name: 'A', role: 'party', partyId: String(partyId), signedOn: '2026-11-22' }], form: 'paper' },
    'settlement:new-version': { ...record, newRecordId: String(meetingId) },
    'paper:print': { artefact: { type: 'settlement', ...record, stage: 'draft' } }, 'paper:save-pdf': { artefact: { type: 'meeting-notes', ...meeting, language: 'en' } },
    'carry:outsiders': caseInput, 'carry:list': { ...caseInput, to: { type: 'parties', parties: [String(partyId)] } }, 'carry:marks': caseInput, 'clipboard:write': { text: 'text' },
    'carry:tell': { message, confirmed: [{ key: 'key', reason: 'known to all' }] }, 'carry:copy': { message },
    'export:size': { scope: { type: 'case', ...caseInput } }, 'export:save': { scope: { type: 'everything' }, way: 'zip', language: 'ru', taskId: id },
    'import:open': { way: 'folder', taskId: id }, 'import:run': { importId: id, cases: [{ ...caseInput, as: 'same' }], withProfile: true, withNames: true, taskId: id },
    'table:preview': { text: 'case;surname', separator: 'semicolon', hasHeader: true, columns: ['caseName', 'surname'], caseId: null, keepWrongIdentifiers: false },
    'table:import': { text: 'case;surname', separator: null, hasHeader: true, columns: null, ...caseInput, keepWrongIdentifiers: true },
    'file:begin': { ...record, fileName: 'scan.pdf', size: 9, belongsTo: null, source: null, ownEyes: true }, 'file:chunk': { ...record, offset: 0, bytes }, 'file:finish': record, 'file:cancel': record,
    'file:save': { ...record, revision: 1, details: { fileName: 'scan.pdf', remarks: '' } }, 'file:narrow': record, 'file:delete': record, 'file:restore': record, 'file:purge': record,
    'file:read': { ...record, piece: 0 }, 'file:export': { ...record, taskId: id },
    'permission:list': caseInput,
    'permission:give': { ...caseInput, covers: { type: 'records', records: [id] }, to: { type: 'outside', role: 'third-person', name: 'A' }, answer: { type: 'only-words', text: 'text' }, terms: { signedOn: '2026-11-22', validUntil: null, purpose: '', way: 'copy' } },
    'permission:revoke': { ...caseInput, permissionId: id, reason: '' }, 'permission:asked': { ...caseInput, permissionId: id, said: 'yes' }, 'permission:event-happened': { ...caseInput, permissionId: id },
    'permission:attach-scan': { ...caseInput, permissionId: id, signedOn: '2026-11-22', fileId: null }, 'permission:keep': { ...caseInput, covers: { type: 'all-of-source', by: { type: 'mediator' } } }, 'permission:withdraw-keep': { ...caseInput, requestId: id },
    'journal:read': { of: { type: 'case', ...caseInput }, party: String(partyId), language: 'kk' }, 'journal:verify': { of: { type: 'vault' } },
    'sealed:state': caseInput, 'sealed:begin': { ...caseInput, roundId: id, question: { type: 'within', text: 'text', limit: { minor: '5000000', currency: 'KZT' } }, parties: [String(partyId), String(meetingId)].sort(), consents: [String(partyId)] },
    'sealed:open': { ...caseInput, roundId: id }, 'sealed:stop': { ...caseInput, roundId: id }, 'sealed:ask': {}, 'sealed:answer': { roundId: id, answer: { type: 'within', minor: '100' } },
    'package:card': {}, 'package:forget-sender': { signKey: 'A' }, 'package:shares': caseInput, 'package:choose': { taskId: id }, 'package:unseal': { handle: id, secret: bytes, taskId: id }, 'package:look': { handle: id, from: 0 },
    'package:make': { ...caseInput, audiences: [{ type: 'parties', parties: [String(partyId)] }, { type: 'mediator' }], withFiles: true, to: { type: 'passphrase', bytes }, language: 'kk', confirmed: [{ key: 'k', reason: 'r' }], taskId: id },
    'package:trust': { handle: id, fingerprint: '0000' }, 'package:take': { handle: id, language: 'ru', taskId: id }, 'package:close': {}, 'package:outside': caseInput, 'package:decide': { ...caseInput, permissionId: id, decision: 'taken' },
    'record:history': record, 'record:restore-copy': { ...record, revision: 1, newRecordId: String(meetingId) }, 'trash:list': { caseId: null },
    'search:find': { caseId: null, text: 'well', noteKinds: ['fact'], parties: [String(partyId)], recordKinds: ['note'], limit: 50, before: { at: 1, recordId: id } },
    'names:hide': { hidden: true },
  };
}
