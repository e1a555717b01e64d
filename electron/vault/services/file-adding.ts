// Files on their way in: begun, sent piece by piece, and a record only when all of it is durable. Whatever breaks off leaves nothing.
import { toFileName } from '#shared/domain/file-name.ts';
import { largestFileBytes } from '#shared/domain/attachment.ts';
import { mediaTypeOf, sniffedBytes } from '#shared/domain/media-type.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { viewerKey } from '#shared/domain/viewer-key.ts';
import { filesAtOnce } from '#shared/ipc/contract-files.ts';
import type { ParsedInput } from '#shared/ipc/contract.ts';
import type { FileChunkError, FileFinishError } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { FileWriter } from '../files/file-ports.ts';
import { findFilePlace } from './file-place.ts';
import { newRecord, notFound, wallOf } from './records.ts';
import type { Service, ServiceCall, VaultSession } from './session.ts';
import { isAnswered } from './wholeness.ts';

type Begin = ParsedInput<'file:begin'>;
type Adding = {
  readonly input: Begin;
  readonly viewerKey: string;
  readonly writer: FileWriter;
  /** The first bytes, by which its kind is told. */
  first: Uint8Array;
  heardAt: number;
  /** Requests of one file are served in the order they came. */
  turn: Promise<unknown>;
  silence: NodeJS.Timeout | null;
};

/** A page that went away says nothing more: its file is given up after so long, or as soon as another needs its place. */
const silenceMs = 120_000;
const crowdedSilenceMs = 15_000;

/** `beginning`: those that the disk is being asked for, with their viewers. */
type AddingState = { readonly adding: Map<string, Adding>; readonly beginning: Map<string, string> };
const stateBySession = new WeakMap<VaultSession, AddingState>();
const stateOf = (session: VaultSession): AddingState => {
  const known = stateBySession.get(session) ?? { adding: new Map(), beginning: new Map() };
  stateBySession.set(session, known);
  return known;
};
const addingIn = (session: VaultSession): Map<string, Adding> => stateOf(session).adding;
const ended = err({ type: 'adding-ended' } as const);

export const beginFile: Service<'file:begin'> = async (call, input) => {
  const { session, viewer } = call;
  if (input.size > largestFileBytes) return err({ type: 'file-too-large' });
  const place = findFilePlace(call, input);
  if (!place.ok) return place;
  const { adding, beginning } = stateOf(session);
  if (isTaken(session, input.recordId)) return notFound;
  const key = viewerKey(viewer);
  const mine = [...adding.values()].filter((each) => each.viewerKey === key);
  const started = mine.length + [...beginning.values()].filter((each) => each === key).length;
  const silent = mine.find(({ heardAt }) => performance.now() - heardAt > crowdedSilenceMs);
  if (started >= filesAtOnce && !silent) return err({ type: 'too-many-files' });
  beginning.set(input.recordId, key);
  try {
    if (started >= filesAtOnce && silent) await giveUp(session, silent);
    const begun = await session.vault.files.begin(input.size);
    if (!begun.ok) return begun;
    const fresh: Adding = { input, viewerKey: key, writer: begun.value, first: new Uint8Array(), heardAt: performance.now(), turn: Promise.resolve(), silence: null };
    adding.set(input.recordId, fresh);
    listenOn(session, fresh);
    return ok(null);
  } finally {
    beginning.delete(input.recordId);
  }
};

export const addChunk: Service<'file:chunk'> = (call, { caseId, recordId, offset, bytes }) =>
  inTurn(call, { caseId, recordId }, bytes, async (adding): Promise<Result<{ readonly received: number }, FileChunkError>> => {
    const { writer, input } = adding;
    if (offset !== writer.received() || offset + bytes.length > input.size) {
      await giveUp(call.session, adding);
      return ended;
    }
    if (adding.first.length < sniffedBytes) adding.first = Buffer.concat([adding.first, bytes.subarray(0, sniffedBytes - adding.first.length)]);
    const appended = await writer.append(bytes);
    if (!appended.ok) {
      forget(call.session, adding);
      return appended;
    }
    return ok({ received: writer.received() });
  });

export const finishFile: Service<'file:finish'> = (call, { caseId, recordId }) =>
  inTurn(call, { caseId, recordId }, null, async (adding): Promise<Result<{ readonly record: RecordOf<'attachment'> | null }, FileFinishError>> => {
    const { session } = call;
    const { writer, input } = adding;
    if (writer.received() !== input.size) {
      await giveUp(session, adding);
      return err({ type: 'file-incomplete' });
    }
    // The case or the meeting may have gone meanwhile, or become closer.
    const place = findFilePlace(call, input);
    if (!place.ok) {
      await giveUp(session, adding);
      return place as typeof notFound;
    }
    const finished = await writer.finish();
    if (!finished.ok) {
      forget(session, adding);
      return finished;
    }
    const record = recordOf(session, adding, place.value);
    const saved = session.change((change) => {
      change.putRecord(record);
      change.putAttachment({ ...finished.value, id: record.id, caseId, recordId: place.value.belongsTo ?? record.id, createdAt: record.createdAt });
    });
    if (!saved.ok) {
      await giveUp(session, adding);
      return saved;
    }
    writer.keep();
    forget(session, adding);
    return ok({ record: (wallOf(call, caseId)?.showWhole(record) ?? null) as RecordOf<'attachment'> | null });
  });

export const cancelFile: Service<'file:cancel'> = async (call, { caseId, recordId }) => {
  const adding = findAdding(call, { caseId, recordId });
  if (adding) await giveUp(call.session, adding);
  return ok(null);
};

/** Those of a page that is going. */
export async function giveUpFiles(session: VaultSession, ofViewer: string): Promise<void> {
  const given = [...addingIn(session).values()].filter((adding) => adding.viewerKey === ofViewer);
  await Promise.all(given.map((adding) => giveUp(session, adding)));
}

/**
 * After the check of an opening: what an interruption left under `files/`. A file without a row goes only where the vault is known to be
 * whole and as this computer saw it last: beside an older database put back, it may be all that is left.
 */
export function sweepFiles(session: VaultSession): void {
  const { vault, store, integrity } = session;
  const isSound = integrity.type === 'whole' && vault.notices.every(({ type }) => type === 'keys-copy-repaired') && isAnswered(session);
  vault.files.sweep(isSound ? new Set(store.attachments().map(({ path }) => path)) : null);
}

type Wanted = Pick<Begin, 'caseId' | 'recordId'>;

/** Only by the viewer that began it. */
function findAdding({ session, viewer }: ServiceCall, { caseId, recordId }: Wanted): Adding | null {
  const adding = addingIn(session).get(recordId);
  return adding && adding.viewerKey === viewerKey(viewer) && adding.input.caseId === caseId ? adding : null;
}

/** `bytes` are wiped whatever happens. */
function inTurn<Value, Failure>(call: ServiceCall, wanted: Wanted, bytes: Uint8Array | null, work: (adding: Adding) => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure | { readonly type: 'adding-ended' }>> {
  const adding = findAdding(call, wanted);
  const turn = (adding?.turn ?? Promise.resolve()).then(async () => {
    try {
      if (!adding || addingIn(call.session).get(wanted.recordId) !== adding) return ended;
      listenOn(call.session, adding);
      return await work(adding);
    } finally {
      bytes?.fill(0);
    }
  });
  if (adding) adding.turn = turn.catch(() => undefined);
  return turn;
}

function listenOn(session: VaultSession, adding: Adding): void {
  if (adding.silence) clearTimeout(adding.silence);
  adding.heardAt = performance.now();
  adding.silence = setTimeout(() => void giveUp(session, adding), silenceMs).unref();
}

async function giveUp(session: VaultSession, adding: Adding): Promise<void> {
  forget(session, adding);
  await adding.writer.discard();
}

function forget(session: VaultSession, adding: Adding): void {
  if (adding.silence) clearTimeout(adding.silence);
  adding.first.fill(0);
  if (addingIn(session).get(adding.input.recordId) === adding) addingIn(session).delete(adding.input.recordId);
}

const isTaken = (session: VaultSession, recordId: Begin['recordId']): boolean =>
  session.store.record(recordId) !== null || session.store.draft(recordId) !== null || addingIn(session).has(recordId) || stateOf(session).beginning.has(recordId);

function recordOf(session: VaultSession, { input, first }: Adding, place: { readonly audience: RecordOf<'attachment'>['audience']; readonly source: RecordOf<'attachment'>['source']; readonly belongsTo: RecordOf<'attachment'>['body']['belongsTo'] }): RecordOf<'attachment'> {
  const { recordId: id, caseId, size } = input;
  const { audience, source, belongsTo } = place;
  const fileName = toFileName(input.fileName);
  const mediaType = mediaTypeOf(fileName, first, first.length === size);
  return newRecord({ id, caseId, kind: 'attachment', audience, source, now: session.now(caseId), body: { fileName, remarks: '', mediaType, size, belongsTo } });
}
