// Names for the sentences of a journal, as far as its reader may know them: the mediator at the desk, or one party whose journal is printed.
import type { Audience, Viewer } from '#shared/domain/audience.ts';
import { dayInFigures } from '#shared/domain/dates-in-words.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { readContent, type Content } from '#shared/domain/journal-content.ts';
import { displayName } from '#shared/domain/names.ts';
import type { RosterBody } from '#shared/domain/party.ts';
import type { RecordKind, VaultRecord } from '#shared/domain/vault-record.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { createWall } from '../services/wall.ts';
import type { VaultSession } from '../services/session.ts';
import { bodyWords, formerParty, mediatorWord, nobodyWords, otherParty, ownEyesWords, recordWords, screeningWords, someRecord } from './journal-words.ts';
import type { JournalNames } from './sentence.ts';

export type NamesInput = { readonly session: VaultSession; readonly caseId: CaseId | null; readonly reader: Extract<Viewer, { readonly type: 'desk' | 'room' }>; readonly language: Language };

/** Longest beginning of a record that a sentence quotes. */
const beginningChars = 90;

export function createNames({ session, caseId, reader, language }: NamesInput): JournalNames {
  const parties = caseId === null ? new Map<string, string>() : reader.type === 'desk' ? partiesAtDesk(session, caseId) : partiesOnRoster(session, caseId, reader);
  const party = (id: string): string => parties.get(id) || (reader.type === 'desk' ? formerParty : otherParty)[language];
  const list = (ids: readonly string[]): string => (ids.length === 0 ? nobodyWords[language] : ids.map(party).join(', '));
  return {
    party,
    source: (source) => (source.text('type') === 'party' ? party(source.text('party')) : source.text('name') || mediatorWord[language]),
    audience: (audience) => {
      const type = audience.text('type') as Audience['type'];
      if (type === 'parties') return list(audience.texts('parties'));
      return (type === 'screening' ? screeningWords : type === 'body' ? bodyWords : ownEyesWords)[language];
    },
    recipient: (to) => (to.text('type') === 'parties' ? list(to.texts('parties')) : to.text('name') || nobodyWords[language]),
    record: (id, kind) => nameRecord({ session, caseId, reader, language }, id as RecordId, kind),
    moment: (at) => `${dayInFigures(isoDay(at))} ${timeOfDay(at)}`,
    day: (day) => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? dayInFigures(day) : day),
  };
}

export const isoDay = (at: number): string => new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
export const timeOfDay = (at: number): string => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at);

/** Also those in the trash. */
function partiesAtDesk(session: VaultSession, caseId: CaseId): Map<string, string> {
  const names = new Map<string, string>();
  for (const record of session.store.records({ caseId, kinds: ['party'], state: 'all' })) {
    const body = session.bodies.readAs(record, 'party')?.body;
    if (body) names.set(record.id, displayName(body) || body.mark.letter);
  }
  return names;
}

/** As this party knows them: from the rosters it may see, the newest last. */
function partiesOnRoster(session: VaultSession, caseId: CaseId, reader: Viewer): Map<string, string> {
  const world = session.worlds.get(caseId);
  const wall = world && createWall(reader, world, session.now(caseId));
  const names = new Map<PartyId, string>();
  for (const record of session.store.records({ caseId, kinds: ['roster'], state: 'live' })) {
    const shown = wall?.showWhole(record);
    for (const party of shown ? (session.bodies.readAs(shown, 'roster')?.body as RosterBody | undefined)?.parties ?? [] : []) names.set(party.id, party.displayName || party.mark.letter);
  }
  return names;
}

function nameRecord({ session, caseId, reader, language }: NamesInput, id: RecordId, kind: string | undefined): string {
  const stored = caseId === null || id === '' ? null : session.store.record(id);
  const word = (recordWords[(stored?.kind ?? kind) as RecordKind] ?? someRecord)[language];
  const world = caseId === null ? null : session.worlds.get(caseId);
  if (!stored || !world || stored.caseId !== caseId) return word;
  const shown = createWall(reader, world, session.now(caseId)).showWhole(stored);
  const beginning = shown ? beginningOf(shown, language) : '';
  if (beginning === '') return word;
  return language === 'en' ? `${word} “${beginning}”` : `${word} «${beginning}»`;
}

/** By the names that bodies give their words; of a text in three languages, the reader's. */
function beginningOf({ body }: VaultRecord, language: Language): string {
  const content: Content = readContent(body);
  const text = ['title', 'fileName', 'text', 'neutral', 'term', 'wording'].map((field) => content.text(field) || content.part(field).text(language) || content.part(field).text('ru') || content.part(field).text('kk')).find(Boolean) ?? '';
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > beginningChars ? `${line.slice(0, beginningChars).trimEnd()}…` : line;
}
