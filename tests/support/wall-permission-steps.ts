// Answers as the desk gives them, through the channels: what each of them opens and closes, in plain pairs of a note and a party.
import type { Source } from '#shared/domain/audience.ts';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import type { PermissionAnswer, PermissionTerms } from '#shared/domain/permission-state.ts';
import { desk, type ServiceHarness } from './service-harness.ts';
import { expectSame } from './wall-laying.ts';
import { takeFrom, type Model, type ModelNote, type ModelPermission, type Word } from './wall-model.ts';

type Steps = {
  readonly model: Model;
  readonly caseId: CaseId;
  readonly harness: () => Pick<ServiceHarness, 'ask'>;
  readonly word: () => Word;
  readonly newId: () => string;
  readonly now: () => number;
  /** One moment later than everything before, so that the newest words are the newest. */
  readonly tick: () => void;
  readonly parties: () => readonly string[];
};
type PlayStep = (one: number, two: number, three: number) => Promise<void>;
const toSource = (by: string): Source => {
  const [kind, name = ''] = by.split(':');
  if (kind === 'party') return { type: 'party', party: name as PartyId };
  return kind === 'third-person' || kind === 'body' ? { type: kind, name } : { type: 'mediator' };
};
const termsUntil = (validUntil: number | null): PermissionTerms => ({ signedOn: null, validUntil, purpose: '', way: 'spoken' });
const pick = <Value>(list: readonly Value[], seed: number): Value | undefined => (list.length === 0 ? undefined : list[Math.abs(seed) % list.length]);

export function permissionSteps({ model, caseId, harness, word, newId, now, tick, parties }: Steps): PlayStep[] {
  const ask: ServiceHarness['ask'] = async (...input) => harness().ask(...input);
  /** What ended stays ended; the rest falls apart into pairs, so that some of them can be taken away. */
  const takeAway = (by: string, covers: readonly string[] | 'all', to: readonly string[], isClosing: boolean): void => {
    const isTouched = (each: ModelPermission): boolean => each.by === by && (covers === 'all' ? each.notes === 'all' || isClosing : each.notes !== 'all');
    takeFrom(model, isTouched, (note, party) => to.includes(party) && (covers === 'all' || covers.includes(note)), now());
  };
  const keep = (by: string, notes: readonly string[]): void => {
    for (const note of notes) {
      if (!model.requests.some((each) => each.by === by && each.notes !== 'all' && each.notes.includes(note))) model.requests.push({ by, notes: [note] });
    }
  };
  const bySource = (notes: readonly ModelNote[]): Map<string, string[]> => {
    const groups = new Map<string, string[]>();
    for (const { by, id } of notes) groups.set(by, [...(groups.get(by) ?? []), id]);
    return groups;
  };
  const toAnswer = (seed: number): PermissionAnswer => {
    const answers: PermissionAnswer[] = [{ type: 'closed' }, { type: 'ask-me' }, { type: 'yes' }, { type: 'yes-after', event: 'sample event' }, { type: 'only-words', text: word() }];
    return pick(answers, seed) as PermissionAnswer;
  };
  const record = (by: string, notes: string[] | 'all', to: readonly string[], answer: PermissionAnswer, validUntil: number | null): void => {
    if (answer.type === 'closed') return;
    if (answer.type === 'only-words') model.released.push({ by, words: answer.text });
    const isNow = answer.type === 'yes' || answer.type === 'only-words';
    model.permissions.push({ id: `zz given ${newId()}`, by, notes, to: [...to], words: answer.type === 'only-words' ? (answer.text as Word) : null, since: isNow ? now() : null, validUntil, revoked: false, givenAt: now(), asksFirst: answer.type === 'ask-me' });
  };
  const withoutOwn = (by: string, to: readonly string[]): string[] => to.filter((party) => by !== `party:${party}`);

  return [
    async function answerNotes(one: number, two: number, three: number) {
      const live = model.notes.filter((note) => !note.trashed && note.reach !== 'screening');
      const notes = [...new Set([pick(live, one), pick(live, two), three % 3 === 0 ? pick(live, three) : undefined])].filter((note) => note !== undefined);
      const to = parties().filter((_party, index) => ((two + index) % 3) > 0).sort();
      if (notes.length === 0 || to.length === 0) return;
      tick();
      const [answer, validUntil] = [toAnswer(three), one % 6 === 5 ? now() + 6 : null];
      const groups = [...bySource(notes)].map(([by, ids]) => ({ by, ids, to: withoutOwn(by, to) })).filter((group) => group.to.length > 0);
      const isShareable = notes.every(({ reach, by, madeFrom }) => typeof reach !== 'string' && (by !== 'mediator' || madeFrom.length > 0)) && groups.length > 0;
      const result = await ask(desk, 'permission:give', { caseId, covers: { type: 'records', records: notes.map(({ id }) => id) }, to: { type: 'parties', parties: to }, answer, terms: termsUntil(validUntil) });
      expectSame(result.ok, isShareable, 'answering for notes');
      if (!result.ok) return;
      for (const { by, ids, to: others } of groups) {
        const opensAll = model.permissions.some((each) => each.by === by && each.notes === 'all' && !each.revoked && !(each.validUntil !== null && now() > each.validUntil) && each.to.some((party) => others.includes(party)));
        takeAway(by, ids, others, answer.type === 'closed');
        record(by, ids, others, answer, validUntil);
        if (answer.type !== 'yes' && (model.openRule || opensAll)) keep(by, ids);
      }
    },
    async function answerForAll(one: number, two: number, three: number) {
      const party = pick(parties(), one);
      const to = parties().filter((each, index) => each !== party && (two + index) % 3 > 0).sort();
      if (party === undefined || to.length === 0) return;
      tick();
      const by = `party:${party}`;
      const answer = toAnswer(three % 5 === 4 ? 2 : three);
      const result = await ask(desk, 'permission:give', { caseId, covers: { type: 'all-of-source', by: toSource(by) }, to: { type: 'parties', parties: to }, answer, terms: termsUntil(null) });
      expectSame(result.ok, true, 'answering for everything');
      takeAway(by, 'all', to, answer.type === 'closed');
      record(by, 'all', to, answer, null);
      if (answer.type !== 'yes' && model.openRule) model.requests.push({ by, notes: 'all' });
    },
    async function answerLater(one: number, two: number) {
      const listed = await ask(desk, 'permission:list', { caseId });
      if (!listed.ok) return;
      // One that stands alone in the model as it was given: what fell apart is known by its pairs only.
      const standing = model.permissions.filter((each) => !each.id.includes(' apart ') && !each.revoked);
      const chosen = pick(standing, one);
      const same = listed.value.permissions.filter(({ permission, state }) =>
        state !== 'revoked' && permission.givenAt === chosen?.givenAt && permission.to.type === 'parties' && permission.to.parties.join() === chosen.to.join() &&
        (chosen.notes === 'all' ? permission.covers.type === 'all-of-source' : permission.covers.type === 'records' && permission.covers.records.join() === chosen.notes.join()) &&
        JSON.stringify(permission.by) === JSON.stringify(toSource(chosen.by)));
      const [found] = same;
      if (!chosen || !found || same.length > 1) return;
      const { permission, state } = found;
      const input = { caseId, permissionId: permission.id };
      if (two % 3 > 0 && state === 'ask-first') {
        const said = two % 3 === 1 ? 'yes' : 'no';
        await ask(desk, 'permission:asked', { ...input, said });
        // Asked once before, for a later moment: that stays as it is.
        if (permission.from.type === 'ask-first' && permission.from.askedAt !== null) return;
        if (said === 'yes') chosen.since = now();
        else chosen.revoked = true;
      } else if (two % 3 > 0 && state === 'awaiting-event') {
        await ask(desk, 'permission:event-happened', input);
        if (permission.from.type === 'after-event' && permission.from.occurredAt === null) chosen.since = now();
      } else {
        await ask(desk, 'permission:revoke', { ...input, reason: 'sample' });
        chosen.revoked = true;
      }
    },
    async function keepNotes(one: number, two: number) {
      const live = model.notes.filter((note) => !note.trashed && note.reach !== 'screening');
      const notes = [...new Set([pick(live, one), pick(live, two)])].filter((note) => note !== undefined);
      if (notes.length === 0) return;
      const result = await ask(desk, 'permission:keep', { caseId, covers: { type: 'records', records: notes.map(({ id }) => id) } });
      expectSame(result.ok, notes.every(({ reach }) => typeof reach !== 'string'), 'keeping');
      if (result.ok) for (const [by, ids] of bySource(notes)) keep(by, ids);
    },
  ];
}
