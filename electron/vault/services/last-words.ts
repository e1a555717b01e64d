// What a page says as it goes, and what was sealed in main's memory because the vault had to close before it could answer.
import { z } from 'zod';
import { viewerSchema, type Viewer } from '#shared/domain/audience.ts';
import { placeSchema, type ParsedInput, type PendingSave, type Place } from '#shared/ipc/contract.ts';
import { writeErrorTypes, type WriteError } from '#shared/ipc/errors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { sealedItemSchema, type SealedItem } from '../messages.ts';
import { saveCaseIn } from './cases.ts';
import { saveFileIn } from './files.ts';
import { saveItemIn } from './items.ts';
import { saveMeetingIn } from './meetings.ts';
import { savePlanIn } from './meeting-plan.ts';
import { keepLastWords, saveNote } from './notes.ts';
import { savePartyIn } from './parties.ts';
import { saveProfileIn } from './profile.ts';
import { saveSettlementIn } from './settlements.ts';
import type { ServiceCall, VaultSession } from './session.ts';

const placeSetting = 'last-place';
const lastPlaceSchema = z.strictObject({ viewer: viewerSchema, place: placeSchema });

/** All of it, each part on its own: one that is refused keeps nothing else from being written. The first refusal of the medium is the answer. */
export async function flush(call: ServiceCall, { drafts, saves, place }: ParsedInput<'lock:flush'>): Promise<Result<null, WriteError>> {
  // A screen turned towards the parties has nothing to say.
  if (call.viewer.type === 'screen') return ok(null);
  const failures: WriteError[] = [];
  for (const draft of drafts) collect(failures, keepLastWords(call, draft));
  for (const save of saves) collect(failures, await saveForm(call, save));
  // Where nothing can be written, only words that were typed are worth keeping for later.
  if (place && call.session.vault.readOnly() === null) collect(failures, keepPlace(call, place));
  const [first] = failures;
  return first ? err(first) : ok(null);
}

export function readPlace(session: VaultSession): { readonly viewer: Viewer; readonly place: Place } | null {
  const parsed = lastPlaceSchema.safeParse(session.store.setting(placeSetting));
  return parsed.success ? parsed.data : null;
}

/** Writes one opened box; true when it is durable, or when it holds nothing that could be written. */
export async function writeSealed(session: VaultSession, opened: Uint8Array): Promise<boolean> {
  const item = parseSealed(opened);
  if (!item) return false;
  const result = await writeItem({ session, viewer: item.viewer }, item);
  return result.ok || !isWriteError(result.error);
}

async function writeItem(call: ServiceCall, item: SealedItem): Promise<Result<unknown, { readonly type: string }>> {
  if (call.viewer.type === 'screen') return ok(null);
  switch (item.channel) {
    case 'lock:flush':
      return flush(call, item.input);
    case 'note:draft':
      return keepLastWords(call, item.input);
    case 'note:save': {
      const saved = await saveNote(call, item.input);
      return saved.ok ? saved : keepLastWords(call, item.input);
    }
    default:
      return saveForm(call, item);
  }
}

async function saveForm(call: ServiceCall, save: PendingSave): Promise<Result<unknown, { readonly type: string }>> {
  switch (save.channel) {
    case 'case:save':
      return saveCaseIn('last-words')(call, save.input);
    case 'party:save':
      return savePartyIn('last-words')(call, save.input);
    case 'meeting:save':
      return saveMeetingIn('last-words')(call, save.input);
    case 'plan:save':
      return savePlanIn('last-words')(call, save.input);
    case 'settlement:save':
      // The agreement is drafted at the desk only.
      return call.viewer.type === 'desk' ? saveSettlementIn('last-words')(call, save.input) : err({ type: 'not-allowed' });
    case 'item:save':
      return saveItemIn('last-words')(call, save.input);
    case 'file:save':
      return saveFileIn('last-words')(call, save.input);
    case 'profile:save':
      // The mediator's own sheet is edited at the desk only.
      return call.viewer.type === 'desk' ? saveProfileIn('last-words')(call, save.input) : err({ type: 'not-allowed' });
  }
}

function keepPlace({ session, viewer }: ServiceCall, place: Place): Result<unknown, WriteError> {
  return session.change((writer) => writer.putSetting(placeSetting, { viewer, place }));
}

function collect(failures: WriteError[], result: Result<unknown, { readonly type: string }>): void {
  if (!result.ok && isWriteError(result.error)) failures.push(result.error);
}

const isWriteError = (error: { readonly type: string }): error is WriteError => (writeErrorTypes as readonly string[]).includes(error.type);

function parseSealed(bytes: Uint8Array): SealedItem | null {
  try {
    const parsed = sealedItemSchema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
