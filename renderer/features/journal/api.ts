// What this feature asks of the app.
import { request } from '#renderer/ipc/client.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import type { LeakConfirmation } from '#shared/domain/leaks/leak-confirmation.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { JournalOf } from '#shared/ipc/contract-journal.ts';
import type { RequestResult } from '#shared/ipc/contract.ts';

export const readJournal = async (of: JournalOf, party: PartyId | null, language: Language): Promise<RequestResult<'journal:read'>> => request('journal:read', { of, party, language });
export const verifyJournal = async (of: JournalOf): Promise<RequestResult<'journal:verify'>> => request('journal:verify', { of });

export type PaperWay = 'paper:print' | 'paper:save-pdf';
type Sent = { readonly of: JournalOf; readonly party: PartyId | null; readonly language: Language; readonly confirmed: readonly LeakConfirmation[] };
export const sendJournal = async (way: PaperWay, { of, party, language, confirmed }: Sent): Promise<RequestResult<PaperWay>> =>
  request(way, { artefact: { type: 'journal', of, party, language }, confirmed: [...confirmed] });
