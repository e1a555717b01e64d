// What main and the vault process say to each other, apart from the contract between page and app. Plain data, so that it passes
// through any port by structured clone. Main asks with an id, the vault answers once with the same id, and sends events between.
import { z } from 'zod';
import { viewerSchema, type Viewer } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { timestampSchema } from '#shared/domain/vault-record.ts';
import type { EventChannel, RequestChannel } from '#shared/ipc/channels.ts';
import { contract, type EventPayload, type ParsedInput, type Place, type VaultStatus } from '#shared/ipc/contract.ts';
import type { CreateVaultError, DoorError, ExportUnreadable, FileDamage, KeepHereError, Leaks, MoveVaultError, NotFound, NotPermitted, NotReady, PackageUnreadable, RebuildError, RenewError, UnlockError, WriteError } from '#shared/ipc/errors.ts';
import type { LeakConfirmation } from '#shared/domain/leaks/leak-confirmation.ts';
import type { Artefact, MessageArtefact } from '#shared/ipc/contract-papers.ts';
import type { BackupContents, FoundBackup, PreviewError, RestoreError } from '#shared/ipc/contract-backups.ts';
import type { ExportDone, ExportScope, ExportWay, ImportPreview } from '#shared/ipc/contract-exchange.ts';
import type { OpenStep, PackageMade } from '#shared/ipc/contract-packages.ts';
import type { Cancelled } from '#shared/ipc/task-progress.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { Result } from '#shared/result.ts';
import type { OpenVaultInput, VaultSecret } from './ports.ts';

/** Channels that a page's request reaches the vault by; main answers the others itself. `lock:flush` goes as the message `flush`. */
export const vaultChannels = [
  'task:cancel',
  'vault:go-on', 'vault:turn-read-only', 'vault:differences', 'vault:affected-cases', 'vault:damaged-files', 'vault:bring-back-files',
  'ways-in:list',
  'case:close', 'case:reopen', 'case:archive', 'case:keep-until', 'case:hold', 'keep-periods:read', 'keep-periods:save',
  'conflict:list', 'conflict:save', 'conflict:remove', 'conflict:check', 'destroy:preview', 'destroy:run', 'destroy:list', 'destroy:finish', 'note:erase-history', 'trash:empty',
  'vault:prove-recovery-key', 'vault:change-passphrase', 'vault:set-passphrase', 'vault:new-recovery-key', 'vault:status',
  'profile:read', 'profile:save',
  'case:list', 'case:create', 'case:open', 'case:save', 'case:delete', 'case:restore',
  'party:save', 'party:delete', 'party:restore',
  'meeting:save', 'meeting:set-timer', 'meeting:delete', 'meeting:restore',
  'note:save', 'note:draft', 'note:drop-draft', 'note:narrow', 'note:correct-room', 'note:delete', 'note:restore',
  'plan:save', 'plan:delete', 'plan:restore', 'quick-code:set',
  'door:read', 'door:pass', 'door:settle-question',
  'item:save', 'item:delete', 'item:restore', 'item:sight', 'item:show-to',
  'package:card', 'package:forget-sender', 'package:shares', 'package:unseal', 'package:look', 'package:trust', 'package:take', 'package:close', 'package:outside', 'package:decide',
  'settlement:create', 'settlement:save', 'settlement:take-parties', 'settlement:delete', 'settlement:restore',
  'settlement:preview', 'settlement:wording', 'settlement:freeze', 'settlement:new-version',
  'file:begin', 'file:chunk', 'file:finish', 'file:cancel', 'file:save', 'file:narrow', 'file:delete', 'file:restore', 'file:purge', 'file:read',
  'export:size', 'import:run', 'table:preview', 'table:import',
  'backup:state', 'backup:list', 'backup:make', 'backup:check', 'backup:remove', 'backup:set-place', 'backup:drill', 'backup:put-off-drill',
  'permission:list', 'permission:give', 'permission:revoke', 'permission:asked', 'permission:event-happened', 'permission:attach-scan', 'permission:keep', 'permission:withdraw-keep',
  'carry:outsiders', 'carry:list', 'carry:tell', 'carry:marks',
  'journal:read', 'journal:verify',
  'sealed:state', 'sealed:begin', 'sealed:open', 'sealed:stop', 'sealed:ask', 'sealed:answer',
  'record:history', 'record:restore-copy', 'trash:list', 'search:find',
] as const satisfies readonly RequestChannel[];
export type VaultChannel = (typeof vaultChannels)[number];
export const isVaultChannel = (channel: RequestChannel): channel is VaultChannel => (vaultChannels as readonly string[]).includes(channel);

export type OpenedAnswer = {
  readonly vaultId: string;
  readonly name: string;
  readonly openedBy: VaultSecret['type'];
  /** X25519 public key to which main seals what the vault could not acknowledge at lock (crypto_box_seal). */
  readonly sealPublicKey: Uint8Array;
  /** Where the mediator stood at the last flush, and in which room: a place of a room is only for a page of that same room. */
  readonly lastPlace: { readonly viewer: Viewer; readonly place: Place } | null;
  readonly status: VaultStatus;
  readonly hasQuickCode: boolean;
};

/** A request of a page that had no acknowledgement when the vault had to close. JSON text in UTF-8, then sealed, one box each, in order. */
export const sealedItemSchema = z.discriminatedUnion('channel', [
  z.strictObject({ channel: z.literal('lock:flush'), viewer: viewerSchema, at: timestampSchema, input: contract['lock:flush'].input }),
  z.strictObject({ channel: z.literal('note:draft'), viewer: viewerSchema, at: timestampSchema, input: contract['note:draft'].input }),
  z.strictObject({ channel: z.literal('note:save'), viewer: viewerSchema, at: timestampSchema, input: contract['note:save'].input }),
  z.strictObject({ channel: z.literal('case:save'), viewer: viewerSchema, at: timestampSchema, input: contract['case:save'].input }),
  z.strictObject({ channel: z.literal('party:save'), viewer: viewerSchema, at: timestampSchema, input: contract['party:save'].input }),
  z.strictObject({ channel: z.literal('meeting:save'), viewer: viewerSchema, at: timestampSchema, input: contract['meeting:save'].input }),
  z.strictObject({ channel: z.literal('profile:save'), viewer: viewerSchema, at: timestampSchema, input: contract['profile:save'].input }),
  z.strictObject({ channel: z.literal('plan:save'), viewer: viewerSchema, at: timestampSchema, input: contract['plan:save'].input }),
  z.strictObject({ channel: z.literal('settlement:save'), viewer: viewerSchema, at: timestampSchema, input: contract['settlement:save'].input }),
  z.strictObject({ channel: z.literal('item:save'), viewer: viewerSchema, at: timestampSchema, input: contract['item:save'].input }),
  z.strictObject({ channel: z.literal('file:save'), viewer: viewerSchema, at: timestampSchema, input: contract['file:save'].input }),
]);
export type SealedItem = z.output<typeof sealedItemSchema>;
export type SealableChannel = SealedItem['channel'];
export const sealableChannels = sealedItemSchema.options.map((option) => option.shape.channel.value) as readonly SealableChannel[];

/** `isNewHere`: main does not know the folder from before, so that no witness of it can be expected. */
/** With a `taskId` a rescue tells how far it is, and can be stopped. */
export type OpenInput = Omit<OpenVaultInput, 'steps'> & { readonly isNewHere?: boolean; readonly taskId?: string | null };

export type ReleaseWay = 'print' | 'pdf';
/** A paper as a page: HTML without script or style, and the sheet made for it, which the page names `page.css`. `releaseId`: for `release-stopped`. */
export type ReleasedPaper = { readonly html: string; readonly css: string; readonly releaseId: RecordId };

/** Each message by its type: what main sends, what comes back. */
export type VaultCalls = {
  /** Makes the vault and opens it. The passphrase bytes are wiped on the vault's side after use. */
  readonly create: {
    readonly input: { readonly folder: string; readonly name: string; readonly passphrase: Uint8Array };
    readonly result: Result<OpenedAnswer & { readonly recoveryKey: string; readonly folder: string }, CreateVaultError | DoorError>;
  };
  /** `cannot-unlock` comes with waitMs 0: main counts the tries, which outlive this process (shared/domain/growing-pause.ts). */
  readonly open: { readonly input: OpenInput; readonly result: Result<OpenedAnswer, UnlockError | DoorError> };
  /** No vault is open: one is moved to another folder. Progress goes to the desk. */
  readonly move: { readonly input: { readonly folder: string; readonly parent: string; readonly taskId: string }; readonly result: Result<{ readonly folder: string; readonly oldRemains: boolean }, MoveVaultError | Cancelled | DoorError> };
  /** No vault is open. Newest first. */
  readonly 'find-backups': { readonly input: { readonly folder: string }; readonly result: Result<readonly FoundBackup[], DoorError> };
  /** No vault is open. `cannot-unlock` comes with waitMs 0, as for `open`. */
  readonly 'preview-backup': { readonly input: { readonly folder: string; readonly secret: VaultSecret; readonly taskId: string }; readonly result: Result<BackupContents, PreviewError | Cancelled | DoorError> };
  /** Makes a new vault of a backup and opens it. All secrets are wiped on the vault's side after use. */
  readonly 'restore-backup': {
    readonly input: { readonly folder: string; readonly secret: VaultSecret; readonly newPassphrase: Uint8Array | null; readonly parent: string; readonly name: string; readonly taskId: string };
    readonly result: Result<OpenedAnswer & { readonly recoveryKey: string; readonly folder: string; readonly missingFiles: number }, RestoreError | Cancelled | DoorError>;
  };
  /** Makes a new vault of what a rescue could read, closes the rescue and opens the new one. The passphrase is wiped on the vault's side after use. */
  readonly 'make-from-rescue': {
    readonly input: { readonly viewer: Viewer; readonly passphrase: Uint8Array; readonly parent: string; readonly name: string; readonly taskId: string };
    readonly result: Result<OpenedAnswer & { readonly recoveryKey: string; readonly folder: string; readonly missingFiles: number }, RebuildError | Cancelled | DoorError>;
  };
  /** Whether a backup should be made now: once a day while nobody is at work, or because the app is about to end. */
  readonly 'backup-due': { readonly input: { readonly occasion: 'idle' | 'quit' }; readonly result: Result<{ readonly isDue: boolean }, DoorError> };
  /** Stops work of a process that has no vault open. */
  readonly 'cancel-work': { readonly input: { readonly taskId: string }; readonly result: Result<null, DoorError> };
  /** The windows that stand open now: events go to these and are filtered for each. */
  readonly 'set-viewers': { readonly input: { readonly viewers: readonly Viewer[] }; readonly result: Result<null, DoorError> };
  /** Whether a meeting exists, and its set of parties, so that main can make the viewer of its room. */
  readonly room: {
    readonly input: { readonly caseId: CaseId; readonly meetingId: RecordId };
    readonly result: Result<{ readonly parties: readonly PartyId[] }, NotFound | DoorError>;
  };
  /** Whether a screen may be turned towards these parties: all take part, and the meeting, if one is named, is theirs. Answers the set. */
  readonly screen: {
    readonly input: { readonly caseId: CaseId; readonly parties: readonly PartyId[]; readonly meetingId: RecordId | null };
    readonly result: Result<{ readonly parties: readonly PartyId[] }, NotFound | DoorError>;
  };
  /** Compares a typed quick code; a right one comes with where the desk stood. Main counts the tries. */
  readonly 'quick-code': { readonly input: { readonly code: string }; readonly result: Result<{ readonly isRight: boolean; readonly lastPlace: OpenedAnswer['lastPlace'] }, DoorError> };
  /** A page's request, already parsed by the contract's schema. */
  readonly request: {
    readonly input: { readonly channel: VaultChannel; readonly viewer: Viewer; readonly input: unknown };
    readonly result: Result<unknown, { readonly type: string } & Record<string, unknown>>;
  };
  /** Last words of a page (`lock:flush`). Ok means that everything in it is durable. */
  readonly flush: { readonly input: { readonly viewer: Viewer; readonly input: ParsedInput<'lock:flush'> }; readonly result: Result<null, WriteError | DoorError> };
  /** The one way out: builds what leaves, from records this viewer may let go, and writes it to the journal. `sheets`: addresses of the bundle's style sheets of papers. */
  readonly release: {
    readonly input: { readonly viewer: Viewer; readonly artefact: Artefact; readonly way: ReleaseWay; readonly sheets: readonly string[]; readonly confirmed: readonly LeakConfirmation[] };
    readonly result: Result<ReleasedPaper, NotFound | NotReady | NotPermitted | Leaks | WriteError | DoorError>;
  };
  /** The same questions, before the mediator is asked for a place: nothing leaves, nothing is written. */
  readonly 'release-check': {
    readonly input: { readonly viewer: Viewer; readonly artefact: Artefact; readonly confirmed: readonly LeakConfirmation[] };
    readonly result: Result<null, NotFound | NotReady | NotPermitted | Leaks | DoorError>;
  };
  /** What this vault let go for main, since it is open, is known not to have left: the journal says so, once. No page can ask this. */
  readonly 'release-stopped': { readonly input: { readonly viewer: Viewer; readonly releaseId: RecordId }; readonly result: Result<null, NotFound | WriteError | DoorError> };
  /** The words of a message for the clipboard, in the journal. */
  readonly 'release-words': {
    readonly input: { readonly viewer: Viewer; readonly message: MessageArtefact; readonly confirmed: readonly LeakConfirmation[] };
    readonly result: Result<{ readonly text: string; readonly releaseId: RecordId }, NotFound | NotPermitted | Leaks | WriteError | DoorError>;
  };
  /** A slot for the key that this computer's keychain keeps already. `computer`: what it is called. */
  readonly 'add-computer-slot': {
    readonly input: { readonly passphrase: Uint8Array; readonly slotKey: Uint8Array; readonly computer: string };
    readonly result: Result<{ readonly slotId: string }, KeepHereError | DoorError>;
  };
  readonly 'remove-computer-slot': { readonly input: { readonly slotId: string }; readonly result: Result<null, WriteError | DoorError> };
  /** `computerKey`: what this computer's keychain keeps for the renewed vault; null: it keeps none. */
  readonly 'renew-data-key': {
    readonly input: { readonly viewer: Viewer; readonly taskId: string; readonly passphrase: Uint8Array; readonly computerKey: Uint8Array | null; readonly computer: string };
    readonly result: Result<{ readonly recoveryKey: string; readonly computerSlotId: string | null }, RenewError | DoorError>;
  };
  /** The name under which a file would be exported. */
  readonly 'file-name': {
    readonly input: { readonly viewer: Viewer; readonly caseId: CaseId; readonly recordId: RecordId };
    readonly result: Result<{ readonly fileName: string }, NotFound | DoorError>;
  };
  /** The way out for a file: opened, written to the path that the mediator chose, in the journal. `aside` beside it holds it until it is whole. */
  readonly 'release-file': {
    readonly input: { readonly viewer: Viewer; readonly caseId: CaseId; readonly recordId: RecordId; readonly path: string; readonly aside: string; readonly taskId: string };
    readonly result: Result<null, NotFound | FileDamage | Cancelled | WriteError | DoorError>;
  };
  /** The way out for a case or everything, in open formats, to the path that the mediator chose; in the journal. */
  readonly 'release-export': {
    readonly input: { readonly viewer: Viewer; readonly scope: ExportScope; readonly way: ExportWay; readonly path: string; readonly language: Language; readonly appVersion: string; readonly taskId: string };
    readonly result: Result<ExportDone, NotFound | Cancelled | WriteError | DoorError>;
  };
  /** The way out for a package: chosen audiences of a case, signed and sealed, to the path that the mediator chose; in the journal. Secrets are wiped on the vault's side after use. */
  readonly 'release-package': {
    readonly input: Omit<ParsedInput<'package:make'>, 'taskId'> & { readonly viewer: Viewer; readonly path: string; readonly appVersion: string; readonly taskId: string };
    readonly result: Result<PackageMade, NotFound | Cancelled | Leaks | { readonly type: 'bad-recipient' | 'weak-passphrase' | 'package-too-large' } | WriteError | DoorError>;
  };
  /** Opens a package in memory, as far as this vault's own key does, and remembers where it lies, for `package:unseal`. */
  readonly 'open-package': {
    readonly input: { readonly viewer: Viewer; readonly path: string; readonly taskId: string };
    readonly result: Result<OpenStep, PackageUnreadable | Cancelled | WriteError | DoorError>;
  };
  /** Reads an export through and remembers where it lies, for `import:run`. */
  readonly 'open-import': {
    readonly input: { readonly viewer: Viewer; readonly way: ExportWay; readonly path: string; readonly taskId: string };
    readonly result: Result<ImportPreview, ExportUnreadable | Cancelled | WriteError | DoorError>;
  };
  /** After unlock: writes what stayed sealed. `written` says, box by box, what main may drop; last words among them carry a newer place. */
  readonly sealed: { readonly input: { readonly boxes: readonly Uint8Array[] }; readonly result: Result<{ readonly written: readonly boolean[]; readonly lastPlace: OpenedAnswer['lastPlace'] }, DoorError> };
  /** Checkpoints, wipes the keys, closes the files. Answered when the process may be killed. */
  readonly close: { readonly input: null; readonly result: Result<null, DoorError> };
};
export type VaultCall = keyof VaultCalls;

export type MessageToVault = { [Call in VaultCall]: { readonly id: number; readonly type: Call; readonly input: VaultCalls[Call]['input'] } }[VaultCall];
export type ReplyFromVault = { readonly type: 'reply'; readonly id: number; readonly result: Result<unknown, { readonly type: string }> };
/** viewerKey: viewerKey() of shared/domain/viewer-key.ts. */
export type EventFromVault = {
  [Channel in EventChannel]: { readonly type: 'event'; readonly viewerKey: string; readonly channel: Channel; readonly payload: EventPayload[Channel] };
}[EventChannel];
/** A bug in the vault process: the reference that the page shows, and where it happened, without any value. */
export type ReportFromVault = { readonly type: 'report'; readonly reference: string; readonly where: string; readonly what: string };
/** After a renewal: what main seals from now on is sealed to this key. */
export type SealKeyFromVault = { readonly type: 'seal-key'; readonly sealPublicKey: Uint8Array };
export type MessageFromVault = ReplyFromVault | EventFromVault | ReportFromVault | SealKeyFromVault;
