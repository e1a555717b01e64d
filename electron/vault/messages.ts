// What main and the vault process say to each other, apart from the contract between page and app. Plain data, so that it passes
// through any port by structured clone. Main asks with an id, the vault answers once with the same id, and sends events between.
import { z } from 'zod';
import { viewerSchema, type Viewer } from '#shared/domain/audience.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { timestampSchema } from '#shared/domain/vault-record.ts';
import type { EventChannel, RequestChannel } from '#shared/ipc/channels.ts';
import { contract, type EventPayload, type ParsedInput, type Place, type VaultStatus } from '#shared/ipc/contract.ts';
import type { CreateVaultError, DoorError, NotFound, UnlockError, WriteError } from '#shared/ipc/errors.ts';
import type { Result } from '#shared/result.ts';
import type { VaultSecret } from './ports.ts';

/** Channels that a page's request reaches the vault by; main answers the others itself. `lock:flush` goes as the message `flush`. */
export const vaultChannels = [
  'vault:prove-recovery-key', 'vault:change-passphrase', 'vault:set-passphrase', 'vault:new-recovery-key', 'vault:status',
  'profile:read', 'profile:save',
  'case:list', 'case:create', 'case:open', 'case:save', 'case:delete', 'case:restore',
  'party:save', 'party:delete', 'party:restore',
  'meeting:save', 'meeting:set-timer', 'meeting:delete', 'meeting:restore',
  'note:save', 'note:draft', 'note:drop-draft', 'note:narrow', 'note:correct-room', 'note:delete', 'note:restore',
  'record:history', 'record:restore-copy', 'trash:list',
] as const satisfies readonly RequestChannel[];
export type VaultChannel = (typeof vaultChannels)[number];
export const isVaultChannel = (channel: RequestChannel): channel is VaultChannel => (vaultChannels as readonly string[]).includes(channel);

export type OpenedAnswer = {
  readonly vaultId: string;
  readonly name: string;
  readonly openedBy: 'passphrase' | 'recovery';
  /** X25519 public key to which main seals what the vault could not acknowledge at lock (crypto_box_seal). */
  readonly sealPublicKey: Uint8Array;
  /** Where the mediator stood at the last flush, and in which room: a place of a room is only for a page of that same room. */
  readonly lastPlace: { readonly viewer: Viewer; readonly place: Place } | null;
  readonly status: VaultStatus;
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
]);
export type SealedItem = z.output<typeof sealedItemSchema>;
export type SealableChannel = SealedItem['channel'];
export const sealableChannels = sealedItemSchema.options.map((option) => option.shape.channel.value) as readonly SealableChannel[];

/** Each message by its type: what main sends, what comes back. */
export type VaultCalls = {
  /** Makes the vault and opens it. The passphrase bytes are wiped on the vault's side after use. */
  readonly create: {
    readonly input: { readonly folder: string; readonly name: string; readonly passphrase: Uint8Array };
    readonly result: Result<OpenedAnswer & { readonly recoveryKey: string; readonly folder: string }, CreateVaultError | DoorError>;
  };
  /** `cannot-unlock` comes with waitMs 0: main counts the tries, which outlive this process (shared/domain/growing-pause.ts). */
  readonly open: { readonly input: { readonly folder: string; readonly secret: VaultSecret }; readonly result: Result<OpenedAnswer, UnlockError | DoorError> };
  /** The windows that stand open now: events go to these and are filtered for each. */
  readonly 'set-viewers': { readonly input: { readonly viewers: readonly Viewer[] }; readonly result: Result<null, DoorError> };
  /** Whether a meeting exists, and its set of parties, so that main can make the viewer of its room. */
  readonly room: {
    readonly input: { readonly caseId: CaseId; readonly meetingId: RecordId };
    readonly result: Result<{ readonly parties: readonly PartyId[] }, NotFound | DoorError>;
  };
  /** A page's request, already parsed by the contract's schema. */
  readonly request: {
    readonly input: { readonly channel: VaultChannel; readonly viewer: Viewer; readonly input: unknown };
    readonly result: Result<unknown, { readonly type: string } & Record<string, unknown>>;
  };
  /** Last words of a page (`lock:flush`). Ok means that everything in it is durable. */
  readonly flush: { readonly input: { readonly viewer: Viewer; readonly input: ParsedInput<'lock:flush'> }; readonly result: Result<null, WriteError | DoorError> };
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
export type MessageFromVault = ReplyFromVault | EventFromVault | ReportFromVault;
