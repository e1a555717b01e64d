// The whole conversation between a page and the app: one entry per channel with input schema, answer and errors.
// Inputs are strict and size-limited. Answers are plain data, already filtered for the viewer that asked.
import { z } from 'zod';
import { partySetSchema, sourceSchema, type Audience, type Source, type Viewer } from '#shared/domain/audience.ts';
import { caseDetailsSchema, newCaseSchema } from '#shared/domain/case.ts';
import { caseIdSchema, partyIdSchema, recordIdSchema, type CaseId, type PartyId, type RecordId } from '#shared/domain/ids.ts';
import { leakConfirmationsSchema } from '#shared/domain/leaks/leak-confirmation.ts';
import { planLineSchema, type PlanKind } from '#shared/domain/meeting-plan.ts';
import { meetingDetailsSchema, meetingForms } from '#shared/domain/meeting.ts';
import { itemKinds } from '#shared/domain/negotiation.ts';
import { noteContentSchema, noteKindSchema, type NoteKind } from '#shared/domain/note.ts';
import { partyDetailsSchema, type PartyMark } from '#shared/domain/party.ts';
import { paperLanguagesSchema, type LanguageText } from '#shared/domain/language-text.ts';
import type { LawReference } from '#shared/domain/law-reference.ts';
import type { PaperDocument, SentenceMark } from '#shared/domain/paper.ts';
import { profileBodySchema } from '#shared/domain/profile.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { copyForms, settlementDetailsSchema, signerSchema } from '#shared/domain/settlement.ts';
import { languageSchema, lineText } from '#shared/domain/text-limits.ts';
import { timestampSchema, type VaultRecord } from '#shared/domain/vault-record.ts';
import type { Result } from '#shared/result.ts';
import type { RequestChannel, EventChannel } from './channels.ts';
import { backupContract, type BackupState, type QuitBackup } from './contract-backups.ts';
import { carryContract } from './contract-carry.ts';
import { caseInput, entry, nothing, recordInput, revision, secretBytes, taskId, typedRecoveryKey, vaultFolder, type Entry } from './contract-entry.ts';
import { closingContract, type CaseEnd } from './contract-closing.ts';
import { doorwayContract } from './contract-doorway.ts';
import { exchangeContract } from './contract-exchange.ts';
import { jointContract, type JointState } from './contract-joint.ts';
import { filesContract, fileSaveSchema } from './contract-files.ts';
import { papersContract } from './contract-papers.ts';
import { itemSaveSchema, itemsContract } from './contract-items.ts';
import { namesContract } from './contract-names.ts';
import { packagesContract } from './contract-packages.ts';
import { journalContract } from './contract-journal.ts';
import { permissionContract } from './contract-permissions.ts';
import { sealedContract } from './contract-sealed.ts';
import { openModeSchema, wholenessContract, type VaultNotice, type WholenessStatus } from './contract-wholeness.ts';
import { waysInContract } from './contract-ways-in.ts';
import type { TaskProgress } from './task-progress.ts';
import type { Conflict, CreateVaultError, DoorError, Frozen, Leaks, NotFound, NotReady, RoomCorrectionError, UnlockError, WriteError } from './errors.ts';

export const settingsSchema = z.strictObject({
  language: languageSchema,
  theme: z.enum(['light', 'dark', 'system']),
  idleMinutes: z.int().min(1).max(60),
  /** Keeps the windows out of screen captures where the system can. */
  contentProtection: z.boolean(),
});
export type Settings = z.output<typeof settingsSchema>;

/** Where the mediator stood: kept in the vault at lock, given back after unlock. `path` is the page's route. */
export const placeSchema = z.strictObject({
  path: z.string().max(500),
  recordId: recordIdSchema.nullable(),
  scrollTop: z.number().min(0).max(10_000_000),
  /** Selection in the field that had the focus, in UTF-16 units or editor positions. */
  selection: z.strictObject({ from: z.int().min(0), to: z.int().min(0) }).nullable(),
  /** Fields of a form that is not a record yet (a new case, a reason being typed), by the form's own names. */
  unsaved: z.record(z.string().max(100), z.string().max(20_000)).refine((fields) => Object.keys(fields).length <= 50, 'count'),
});
export type Place = z.output<typeof placeSchema>;

export const draftInputSchema = z.strictObject({
  caseId: caseIdSchema,
  recordId: recordIdSchema,
  /** The meeting whose room sets the audience; null: none, so own eyes, or in confidence with the source. In a room: that room's meeting, or null for a call. */
  meetingId: recordIdSchema.nullable(),
  baseRevision: revision,
  content: noteContentSchema,
  /** Whose information it is; null: as the room says (its only party, else the mediator). Read only for a note that is new. */
  source: sourceSchema.nullable(),
  /** Own eyes only, whatever the room. */
  ownEyes: z.boolean(),
  saidAt: timestampSchema,
  call: z.strictObject({ form: z.enum(meetingForms), with: lineText }).nullable(),
});
export type DraftInput = z.output<typeof draftInputSchema>;

const caseSaveSchema = z.strictObject({ caseId: caseIdSchema, revision, details: caseDetailsSchema });
/** revision 0 makes a new party, which gets its mark and joins the roster. A wrong control digit is kept and shown, never refused. */
const partySaveSchema = z.strictObject({ caseId: caseIdSchema, partyId: partyIdSchema, revision, details: partyDetailsSchema, left: z.boolean() });
/** revision 0 makes a new meeting. Its parties are fixed once it has notes. */
const meetingSaveSchema = z.strictObject({ caseId: caseIdSchema, meetingId: recordIdSchema, revision, details: meetingDetailsSchema });
/** revision 0 makes a new line. `parties` and a point's meeting are read only then: they set who it is for. */
const planSaveSchema = z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, revision, parties: partySetSchema, line: planLineSchema });
const settlementSaveSchema = z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, revision, details: settlementDetailsSchema });
const profileSaveSchema = z.strictObject({ revision, body: profileBodySchema });
/** A form's last change that was still waiting to be saved when its page had to go. */
const pendingSaveSchema = z.discriminatedUnion('channel', [
  z.strictObject({ channel: z.literal('case:save'), input: caseSaveSchema }),
  z.strictObject({ channel: z.literal('party:save'), input: partySaveSchema }),
  z.strictObject({ channel: z.literal('meeting:save'), input: meetingSaveSchema }),
  z.strictObject({ channel: z.literal('profile:save'), input: profileSaveSchema }),
  z.strictObject({ channel: z.literal('plan:save'), input: planSaveSchema }),
  z.strictObject({ channel: z.literal('settlement:save'), input: settlementSaveSchema }),
  z.strictObject({ channel: z.literal('item:save'), input: itemSaveSchema }),
  z.strictObject({ channel: z.literal('file:save'), input: fileSaveSchema }),
]);
export type PendingSave = z.output<typeof pendingSaveSchema>;

/** A sentence of a template as it stands before its fields are filled. */
export type TemplateSentence = { readonly id: string; readonly standing: SentenceMark['standing']; readonly reference: LawReference | null; readonly text: LanguageText };

export type VaultStatus = {
  readonly name: string;
  readonly recoveryProven: boolean;
  readonly openedBy: 'passphrase' | 'recovery' | 'computer';
  readonly integrity: { readonly type: 'checking' } | { readonly type: 'whole'; readonly checkedAt: number } | { readonly type: 'altered'; readonly what: readonly string[] };
  readonly notices: readonly VaultNotice[];
} & WholenessStatus;

export type AppStatus = {
  readonly version: string;
  readonly shell: 'electron' | 'chromium';
  readonly platform: 'linux' | 'darwin' | 'win32' | 'other';
  readonly settings: Settings;
  readonly viewer: Viewer;
  readonly state: 'no-vault' | 'locked' | 'unlocked';
  /** Why the vault was closed last while the app ran; null at start. 'to-rescue': to be opened for a rescue. 'vault-ended': the vault process ended by itself. */
  readonly lockReason: 'asked' | 'to-rescue' | 'idle' | 'system' | 'vault-ended' | null;
  /** Vaults this computer knows, last used first. */
  readonly vaults: readonly { readonly folder: string; readonly name: string; readonly found: boolean; /** This computer keeps a key for it. */ readonly opensHere: boolean }[];
  /** Milliseconds to wait before the next try at the passphrase. */
  readonly waitMs: number;
  /** Set after an unlock: where the page goes on. */
  readonly place: Place | null;
  readonly proposedVaultFolder: string;
  /** What this shell cannot do, as message keys of `about`. */
  readonly missing: readonly ('content-protection' | 'keychain' | 'power-events')[];
  readonly displays: number;
  readonly hasQuickCode: boolean;
  readonly joint: JointState | null;
  readonly namesHidden: boolean;
};

export type CaseSummary = {
  readonly caseId: CaseId;
  readonly workingName: string;
  readonly matter: string;
  readonly openedOn: string;
  readonly courtCaseNumber: string;
  readonly updatedAt: number;
  readonly parties: readonly { readonly partyId: PartyId; readonly displayName: string; readonly mark: PartyMark }[];
  readonly meetings: number;
  readonly notes: number;
  readonly end: CaseEnd;
};

/** A draft as the page gets it back: what was being typed and not yet saved. */
export type DraftView = DraftInput & { readonly audience: VaultRecord['audience']; readonly recordSource: VaultRecord['source']; readonly updatedAt: number };

/** Everything of one case that this viewer may see: case, party, roster, meeting and note records, and drafts. */
export type OpenCase = { readonly caseId: CaseId; readonly records: readonly VaultRecord[]; readonly drafts: readonly DraftView[] };

/** A text in pieces; `hit`: what was looked for. */
export type MarkedText = readonly { readonly text: string; readonly hit: boolean }[];

export const findableKinds = ['note', 'meeting', 'party', 'case', 'attachment', ...itemKinds] as const satisfies readonly VaultRecord['kind'][];
/** A record in which all words were found, as its viewer may see it: no more of it than a list needs. */
export type FoundRecord = {
  readonly recordId: RecordId;
  readonly caseId: CaseId;
  /** At the desk; empty for any other viewer. */
  readonly caseName: string;
  readonly kind: (typeof findableKinds)[number];
  readonly noteKind: NoteKind | null;
  /** Speaker, title of the meeting, name of the party, the case or the file. */
  readonly title: MarkedText;
  readonly excerpt: MarkedText;
  readonly at: number;
  readonly audience: Audience;
  readonly source: Source;
  readonly meetingId: RecordId | null;
};

type Saved<Kind extends 'case' | 'party' | 'meeting' | 'profile' | 'settlement'> = { readonly record: RecordOf<Kind> };
/** record is null where the viewer that saved the note may not see it: own eyes in a room, or moved out of the room. */
type SavedNote = { readonly record: RecordOf<'note'> | null };

export const contract = {
  'app:status': entry<AppStatus>()(nothing),
  'app:save-settings': entry<Settings, WriteError>()(settingsSchema),
  /** Removes a vault's path from this computer's list; the vault itself stays. */
  'app:forget-vault': entry<null, WriteError>()(z.strictObject({ folder: vaultFolder })),
  /** System dialog; null when cancelled. 'vault' picks an existing vault, 'parent' a folder for a new one, 'keys' one with keys of backups somewhere in it. */
  'app:choose-folder': entry<{ readonly folder: string } | null, { readonly type: 'not-a-vault' }>()(z.strictObject({ for: z.enum(['vault', 'parent', 'keys']) })),
  'app:quit': entry<null>()(nothing),
  /** Stops a long task at its next step; the request that began it answers `cancelled`. Unknown or ended: nothing happens. */
  'task:cancel': entry<null>()(z.strictObject({ taskId })),
  /** Ends this page and opens a new one of the same viewer at `path`: memory of an earlier case goes with its page. */
  'page:go': entry<null>()(z.strictObject({ path: z.string().max(500) })),

  /** `to`: what the lock page offers then. */
  'lock:now': entry<null>()(z.strictObject({ to: z.literal('rescue').optional() })),
  /** The one key that answers the warning before the idle lock. */
  'lock:stay': entry<null>()(nothing),
  /** The page says that it shows nothing any more. */
  'lock:blanked': entry<null>()(nothing),
  /** Last words of a page before it goes: drafts not yet acknowledged, and the place. */
  'lock:flush': entry<null, WriteError>()(z.strictObject({ drafts: z.array(draftInputSchema).max(50), saves: z.array(pendingSaveSchema).max(20), place: placeSchema.nullable() })),

  /** `folder` is the parent folder; the vault becomes `<folder>/<name>.bitim`. Passphrase: UTF-8 bytes. */
  'vault:create': entry<{ readonly recoveryKey: string; readonly folder: string }, CreateVaultError>()(
    z.strictObject({ name: z.string().min(1).max(60), folder: vaultFolder, passphrase: secretBytes }),
  ),
  'vault:unlock': entry<null, UnlockError>()(
    z.strictObject({
      folder: vaultFolder,
      secret: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('passphrase'), bytes: secretBytes }),
        z.strictObject({ type: z.literal('recovery'), typed: typedRecoveryKey }),
        /** By what this computer's keychain keeps. */
        z.strictObject({ type: z.literal('computer') }),
      ]),
      mode: openModeSchema.default('usual'),
      /** A folder with the keys of a backup of the same vault, where its own are damaged. */
      keysFrom: vaultFolder.nullable().default(null),
      /** Of a rescue, which may take long. */
      taskId: taskId.nullable().default(null),
    }),
  ),
  'vault:prove-recovery-key': entry<{ readonly proven: boolean }, WriteError>()(z.strictObject({ typed: typedRecoveryKey })),
  'vault:change-passphrase': entry<null, { readonly type: 'cannot-unlock' | 'weak-passphrase' } | WriteError>()(
    z.strictObject({ current: secretBytes, next: secretBytes }),
  ),
  /** After an unlock by recovery key only. */
  'vault:set-passphrase': entry<null, { readonly type: 'weak-passphrase' } | WriteError>()(z.strictObject({ next: secretBytes })),
  /** Replaces the recovery key; the old one no longer opens this vault. */
  'vault:new-recovery-key': entry<{ readonly recoveryKey: string }, { readonly type: 'cannot-unlock' } | WriteError>()(z.strictObject({ passphrase: secretBytes })),
  'vault:status': entry<VaultStatus>()(nothing),
  ...wholenessContract,
  ...backupContract,
  ...waysInContract,

  /** Prints the page as it stands: the recovery sheet has its own print style. */
  /** `unclear`: some of the sheet may have come out. */
  'recovery:print': entry<{ readonly outcome: 'printed' | 'not-printed' | 'unclear' }>()(nothing),
  /** Saves the recovery sheet as PDF where the mediator says; never inside a vault. */
  'recovery:save-sheet': entry<{ readonly saved: boolean }, { readonly type: 'inside-vault' } | WriteError>()(nothing),

  'profile:read': entry<RecordOf<'profile'> | null>()(nothing),
  'profile:save': entry<Saved<'profile'>, Conflict | WriteError>()(profileSaveSchema),

  'case:list': entry<readonly CaseSummary[]>()(nothing),
  'case:create': entry<Saved<'case'>, WriteError>()(newCaseSchema.extend({ caseId: caseIdSchema })),
  'case:open': entry<OpenCase, NotFound>()(caseInput),
  'case:save': entry<Saved<'case'>, NotFound | Conflict | { readonly type: 'rule-only-closer' } | WriteError>()(caseSaveSchema),
  'case:delete': entry<null, NotFound | WriteError>()(caseInput),
  'case:restore': entry<null, NotFound | WriteError>()(caseInput),

  'party:save': entry<Saved<'party'>, NotFound | Conflict | WriteError>()(partySaveSchema),
  'party:delete': entry<null, NotFound | { readonly type: 'in-use' } | WriteError>()(z.strictObject({ caseId: caseIdSchema, partyId: partyIdSchema })),
  'party:restore': entry<null, NotFound | WriteError>()(z.strictObject({ caseId: caseIdSchema, partyId: partyIdSchema })),

  'meeting:save': entry<Saved<'meeting'>, NotFound | Conflict | { readonly type: 'parties-fixed' } | WriteError>()(meetingSaveSchema),
  'meeting:set-timer': entry<Saved<'meeting'>, NotFound | WriteError>()(
    z.strictObject({ caseId: caseIdSchema, meetingId: recordIdSchema, running: z.boolean() }),
  ),
  'meeting:delete': entry<null, NotFound | WriteError>()(recordInput),
  'meeting:restore': entry<null, NotFound | WriteError>()(recordInput),
  /** The window becomes the meeting's room: this page ends and a new one opens. */
  'meeting:enter': entry<null, NotFound>()(z.strictObject({ caseId: caseIdSchema, meetingId: recordIdSchema })),
  /** Back to the desk, at the same case. */
  'meeting:leave': entry<null>()(nothing),

  /** Saves a note as a revision and drops its draft. revision: draft.baseRevision (0 makes it). */
  'note:save': entry<SavedNote, NotFound | Conflict | WriteError>()(draftInputSchema),
  /** Keeps what is being typed, durable when answered. */
  'note:draft': entry<null, NotFound | WriteError>()(draftInputSchema),
  'note:drop-draft': entry<null, WriteError>()(recordInput),
  /** Narrows to own eyes: the one change of audience that is always free. */
  'note:narrow': entry<SavedNote, NotFound | WriteError>()(recordInput),
  /** "Typed in the wrong room": moves a note to another audience of the same case, with a reason, in the journal. */
  'note:correct-room': entry<SavedNote, RoomCorrectionError>()(
    z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, parties: z.array(partyIdSchema).min(1).max(50), source: sourceSchema, reason: lineText }),
  ),
  'note:delete': entry<null, NotFound | WriteError>()(recordInput),
  'note:restore': entry<null, NotFound | WriteError>()(recordInput),

  'plan:save': entry<{ readonly record: RecordOf<PlanKind> }, NotFound | Conflict | WriteError>()(planSaveSchema),
  'plan:delete': entry<null, NotFound | WriteError>()(recordInput),
  'plan:restore': entry<null, NotFound | WriteError>()(recordInput),

  ...jointContract,

  /** A draft with what the case knows: court, subject, mediator, and the details of these parties, each told in confidence and confirmed by the mediator to be read by all. */
  'settlement:create': entry<Saved<'settlement'>, NotFound | WriteError>()(
    z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, languages: paperLanguagesSchema, parties: z.array(partyIdSchema).max(50) }),
  ),
  'settlement:save': entry<Saved<'settlement'>, NotFound | Conflict | Frozen | WriteError>()(settlementSaveSchema),
  /** Copies the details of these parties as they are now, in the place of earlier copies; the same confirmation as when it is made. */
  'settlement:take-parties': entry<Saved<'settlement'>, NotFound | Frozen | WriteError>()(
    z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, parties: z.array(partyIdSchema).min(1).max(50) }),
  ),
  'settlement:delete': entry<null, NotFound | Frozen | WriteError>()(recordInput),
  'settlement:restore': entry<null, NotFound | WriteError>()(recordInput),
  /** The paper as it would be printed now; of a frozen one, as it was signed. */
  'settlement:preview': entry<{ readonly paper: PaperDocument; readonly fingerprint: string; readonly revision: number }, NotFound>()(recordInput),
  'settlement:wording': entry<readonly TemplateSentence[]>()(nothing),
  'settlement:freeze': entry<Saved<'settlement'>, NotFound | Conflict | Frozen | NotReady | Leaks | WriteError>()(
    z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, revision, signers: z.array(signerSchema).min(1).max(120), form: z.enum(copyForms), confirmed: leakConfirmationsSchema }),
  ),
  'settlement:new-version': entry<Saved<'settlement'>, NotFound | WriteError>()(z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, newRecordId: recordIdSchema })),

  ...papersContract,
  ...carryContract,
  ...filesContract,
  ...exchangeContract,
  ...permissionContract,
  ...closingContract,
  ...journalContract,
  ...sealedContract,
  ...doorwayContract,
  ...itemsContract,
  ...namesContract,
  ...packagesContract,

  /** Earlier versions, newest first. */
  'record:history': entry<readonly VaultRecord[], NotFound>()(recordInput),
  /** Makes a new note from an earlier version, with the stricter of the two audiences. */
  'record:restore-copy': entry<SavedNote, NotFound | WriteError>()(
    z.strictObject({ caseId: caseIdSchema, recordId: recordIdSchema, revision, newRecordId: recordIdSchema }),
  ),
  /** What lies in the trash, newest first: of one case, or (null) cases themselves. */
  'trash:list': entry<readonly VaultRecord[]>()(z.strictObject({ caseId: caseIdSchema.nullable() })),

  /**
   * Records that hold every word as the beginning of a word or, from three letters, a part of one; newest first. caseId null: all cases at the
   * desk, for any other viewer its own. Empty filters let all pass. `next` goes on behind the last hit; null: there are no more.
   */
  'search:find': entry<{ readonly hits: readonly FoundRecord[]; readonly next: { readonly at: number; readonly recordId: RecordId } | null }, NotFound>()(
    z.strictObject({
      caseId: caseIdSchema.nullable(),
      text: z.string().max(200),
      noteKinds: z.array(noteKindSchema).max(20),
      /** Whose words a note is, who is to meet, which party it is. */
      parties: z.array(partyIdSchema).max(50),
      recordKinds: z.array(z.enum(findableKinds)).max(findableKinds.length),
      limit: z.int().min(1).max(100),
      before: z.strictObject({ at: timestampSchema, recordId: recordIdSchema }).nullable(),
    }),
  ),
} satisfies { readonly [Channel in RequestChannel]: Entry<z.ZodType, unknown, unknown> };

export type Contract = typeof contract;
export type RequestInput<Channel extends RequestChannel> = z.input<Contract[Channel]['input']>;
export type ParsedInput<Channel extends RequestChannel> = z.output<Contract[Channel]['input']>;
export type RequestAnswer<Channel extends RequestChannel> = NonNullable<Contract[Channel]['answer']> | Extract<Contract[Channel]['answer'], null>;
export type RequestFailure<Channel extends RequestChannel> = NonNullable<Contract[Channel]['failure']> | DoorError;
export type RequestResult<Channel extends RequestChannel> = Result<RequestAnswer<Channel>, RequestFailure<Channel>>;

/** Largest request main accepts, in characters of its JSON text. */
export const requestLimitChars = 4_000_000;

export type EventPayload = {
  /** Records made or changed, and ids this viewer may no longer see. Filtered for the page's viewer. */
  readonly 'records:changed': { readonly caseId: CaseId | null; readonly records: readonly VaultRecord[]; readonly gone: readonly RecordId[] };
  /** Show nothing, at once; flush; answer lock:blanked. */
  readonly 'lock:blank': null;
  /** Seconds left before the idle lock; null when the warning is over. */
  readonly 'lock:warning': { readonly secondsLeft: number } | null;
  readonly 'vault:status': VaultStatus;
  readonly 'app:settings': Settings;
  readonly 'joint:changed': JointState | null;
  /** Only to the page that began the task. */
  readonly 'task:progress': TaskProgress;
  /** Desk only. */
  readonly 'backup:changed': BackupState;
  readonly 'backup:quitting': QuitBackup;
  readonly 'names:hidden': { readonly hidden: boolean };
};
type EventsComplete = EventPayload extends Record<EventChannel, unknown> ? true : never;
export const eventsComplete: EventsComplete = true;
