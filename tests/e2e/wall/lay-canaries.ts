// A case in which each thing that can be written down holds a word of its own, for one side, for all, or for nobody's eyes but the mediator's.
// Laid through the app's own door, as the desk's page could.
import { randomBytes, randomUUID } from 'node:crypto';
import { assert } from '#shared/assert.ts';
import { askDirectly } from '../pages/sample-case.ts';
import type { Driver } from '../pages/driver.ts';

/** Who may come to know a word; 'desk': nobody else. */
export type Reader = 'a' | 'b' | 'joint' | 'desk';
export type LaidCase = {
  readonly caseId: string;
  readonly a: string;
  readonly b: string;
  readonly meetings: Readonly<Record<'a' | 'b' | 'joint', string>>;
  readonly titles: Readonly<Record<'a' | 'b' | 'joint', string>>;
  /** By who may read them. */
  readonly words: Readonly<Record<Reader, string[]>>;
  /** Ids of everything, for requests that a page has no business to make. */
  readonly ids: string[];
};

type Source = { readonly type: 'mediator' } | { readonly type: 'party'; readonly party: string };
const dayMs = 86_400_000;

export async function layCanaries(driver: Driver, now: number): Promise<LaidCase> {
  const words: Record<Reader, string[]> = { a: [], b: [], joint: [], desk: [] };
  const ids: string[] = [];
  const word = (reader: Reader): string => {
    const made = `${reader === 'desk' ? 'own' : reader}q${[...randomBytes(10)].map((byte) => String.fromCodePoint(97 + (byte % 26))).join('')}`;
    words[reader].push(made);
    return made;
  };
  const newId = (): string => {
    const id = randomUUID();
    ids.push(id);
    return id;
  };
  const ask = async (channel: string, input: object): Promise<unknown> => {
    const { ok, value, error } = JSON.parse(await askDirectly(driver, channel, input)) as { readonly ok: boolean; readonly value: unknown; readonly error: unknown };
    assert(ok, `${channel} is answered: ${JSON.stringify(error)}`);
    return value;
  };
  const [found] = (await ask('case:list', {})) as { readonly caseId: string; readonly parties: readonly { readonly partyId: string }[] }[];
  assert(found?.parties.length === 2, 'a case with two parties is open');
  const { caseId } = found;
  const [a, b] = found.parties.map(({ partyId }) => partyId) as [string, string];
  ids.push(a, b);
  const setOf = { a: [a], b: [b], joint: [a, b].sort() };
  const sides = ['a', 'b', 'joint'] as const;

  const titles = { a: word('a'), b: word('b'), joint: word('joint') };
  const meetings = { a: newId(), b: newId(), joint: newId() };
  for (const [index, side] of sides.entries()) {
    const details = { title: titles[side], parties: setOf[side], startsAt: now - (4 - index) * dayMs, place: word(side), form: 'in-person', participants: [] };
    await ask('meeting:save', { caseId, meetingId: meetings[side], revision: 0, details });
  }
  const note = async (reader: Reader, side: 'a' | 'b' | 'joint', text: string, recordId = newId(), baseRevision = 0): Promise<string> => {
    const source: Source = side === 'joint' ? { type: 'mediator' } : { type: 'party', party: side === 'a' ? a : b };
    await ask('note:save', {
      caseId, recordId, meetingId: meetings[side], baseRevision, content: { noteKind: 'fact', speaker: '', text, rich: null }, source, ownEyes: reader === 'desk', saidAt: now - dayMs, call: null,
    });
    return recordId;
  };
  for (const side of sides) {
    await note(side, side, `Said here: ${word(side)}`);
    await note('desk', side, `For myself: ${word('desk')}`);
    // What was said before a correction, what was thrown away, and what is still being typed.
    const corrected = await note(side, side, `First thus: ${word(side)}`);
    await note(side, side, `Then thus: ${word(side)}`, corrected, 1);
    const thrown = await note(side, side, `Thrown away: ${word(side)}`);
    await ask('note:delete', { caseId, recordId: thrown });
    await ask('note:draft', {
      caseId, recordId: newId(), meetingId: meetings[side], baseRevision: 0, content: { noteKind: 'note', speaker: '', text: `Being typed: ${word(side)}`, rich: null },
      source: null, ownEyes: false, saidAt: now, call: null,
    });
    for (const line of [{ kind: 'agenda-point', text: `Point ${word(side)}`, done: false, position: 1, meetingId: meetings[side] }, { kind: 'ground-rule', text: `Rule ${word(side)}`, agreed: true, position: 1 }]) {
      await ask('plan:save', { caseId, recordId: newId(), revision: 0, parties: setOf[side], line });
    }
    await addFile(driver, { caseId, recordId: newId(), fileName: `${word(side)}.txt`, text: `A file: ${word(side)}`, belongsTo: meetings[side] });
    await layItems(ask, { caseId, newId, word: () => word(side), born: { origins: [], meetingId: meetings[side], source: null, parties: null, ownEyes: false }, from: side === 'b' ? b : a });
  }
  await layItems(ask, { caseId, newId, word: () => word('desk'), born: { origins: [], meetingId: null, source: null, parties: null, ownEyes: true }, from: b });
  await ask('note:save', {
    caseId, recordId: newId(), meetingId: null, baseRevision: 0, content: { noteKind: 'note', speaker: '', text: `A call: ${word('desk')}`, rich: null },
    source: { type: 'mediator' }, ownEyes: true, saidAt: now, call: { form: 'telephone', with: word('desk') },
  });
  const told = await note('b', 'b', `Told in part: ${word('b')}`);
  const terms = { signedOn: null, validUntil: null, purpose: word('desk'), way: 'spoken' };
  await ask('permission:give', {
    caseId, covers: { type: 'records', records: [told] }, to: { type: 'parties', parties: [a] },
    // Where both are, A may hear them and B has said them.
    answer: { type: 'only-words', text: `Tell them ${word('joint')}` }, terms,
  });
  // Not asked yet: closed as the rest.
  const asked = await note('b', 'b', `Ask me first: ${word('b')}`);
  await ask('permission:give', { caseId, covers: { type: 'records', records: [asked] }, to: { type: 'parties', parties: [a] }, answer: { type: 'ask-me' }, terms });
  return { caseId, a, b, meetings, titles, words, ids };
}

type ItemLaying = { readonly caseId: string; readonly newId: () => string; readonly word: () => string; readonly born: object; readonly from: string };

async function layItems(ask: (channel: string, input: object) => Promise<unknown>, { caseId, newId, word, born, from }: ItemLaying): Promise<void> {
  const text = (): object => ({ kk: '', ru: '', en: word() });
  for (const item of [
    { kind: 'issue', title: text(), wording: text(), state: 'open', position: 1 },
    { kind: 'option', text: text(), issueId: null, state: 'open', position: 1 },
    { kind: 'offer', from, to: [], amount: { minor: '125000000', currency: 'KZT' }, term: word(), madeOn: '2026-11-01', validUntil: '', state: 'made', answers: null, issueId: null, position: 1 },
    { kind: 'accepted-term', text: text(), issueId: null, amount: null, dueOn: '', position: 1 },
  ]) {
    await ask('item:save', { caseId, recordId: newId(), revision: 0, born, item });
  }
}

/** Bytes cannot be asked with JSON: the page makes them itself. */
async function addFile(driver: Driver, file: { readonly caseId: string; readonly recordId: string; readonly fileName: string; readonly text: string; readonly belongsTo: string }): Promise<void> {
  await driver.page().evaluate(async ({ caseId, recordId, fileName, text, belongsTo }) => {
    const { bitim } = window as unknown as { readonly bitim: { request(channel: string, input: unknown): Promise<{ readonly ok: boolean }> } };
    const bytes = new TextEncoder().encode(text);
    const steps: [string, object][] = [
      ['file:begin', { caseId, recordId, fileName, size: bytes.length, belongsTo, source: null, ownEyes: false }],
      ['file:chunk', { caseId, recordId, offset: 0, bytes }],
      ['file:finish', { caseId, recordId }],
    ];
    for (const [channel, input] of steps) if (!(await bitim.request(channel, input)).ok) throw new Error(`${channel} was refused`);
  }, file);
}
