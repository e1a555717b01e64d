import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { DraftKeeper } from '#renderer/features/notes/draft-keeper.ts';
import type { CaseId, RecordId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { DraftInput, RequestResult } from '#shared/ipc/contract.ts';
import { err, ok } from '#shared/result.ts';

const caseId = '00000000-0000-4000-8000-000000000000' as CaseId;
const noteId = (index: number) => `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}` as RecordId;

function draftOf(recordId: RecordId, text: string, baseRevision = 0): DraftInput {
  return {
    caseId, recordId, meetingId: null, baseRevision,
    content: { noteKind: 'note', speaker: '', text, rich: null },
    source: null, ownEyes: false, saidAt: 1, call: null,
  };
}

function recordOf(draft: DraftInput, revision: number): RecordOf<'note'> {
  return {
    id: draft.recordId, caseId, kind: 'note', audience: { type: 'mediator' }, source: { type: 'mediator' }, origins: [], version: 1, revision,
    createdAt: 1, updatedAt: 1, deletedAt: null, body: { ...draft.content, meetingId: null, saidAt: 1, call: null, position: 1 },
  };
}

type Answer = 'done' | 'disk-full' | 'broken-bridge' | 'lost';

/** A vault behind a slow and failing door, and a clock turned by hand. `answer(index)` lets any waiting request come back, in any order. */
function setupKeeper() {
  let now = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const drafts = new Map<RecordId, string>();
  const saved = new Map<RecordId, { revision: number; texts: string[] }>();
  const waiting: { readonly recordId: RecordId; readonly answer: (answer: Answer) => void }[] = [];
  const sent: string[] = [];
  const onItsWay = new Map<RecordId, number>();
  let mostOnItsWay = 0;
  const onSaved: string[] = [];

  function ask<Value>(name: string, draft: DraftInput, write: () => RequestResult<'note:save'> | Value): Promise<Value> {
    sent.push(`${name} ${draft.content.text}`);
    const count = (onItsWay.get(draft.recordId) ?? 0) + 1;
    onItsWay.set(draft.recordId, count);
    mostOnItsWay = Math.max(mostOnItsWay, count);
    return new Promise((resolve, reject) => {
      waiting.push({
        recordId: draft.recordId,
        answer: (answer) => {
          onItsWay.set(draft.recordId, (onItsWay.get(draft.recordId) ?? 1) - 1);
          // 'lost': the vault wrote it, the answer never came back.
          if (answer === 'broken-bridge') return reject(new Error('bridge'));
          if (answer === 'disk-full') return resolve(err({ type: 'disk-full' }) as Value);
          const result = write() as Value;
          if (answer === 'lost') return reject(new Error('lost'));
          resolve(result);
        },
      });
    });
  }

  const keeper = new DraftKeeper({
    sendDraft: (draft) => ask('draft', draft, () => {
      drafts.set(draft.recordId, draft.content.text);
      return ok(null);
    }),
    sendSave: (draft) => ask('save', draft, () => {
      const old = saved.get(draft.recordId);
      if ((old?.revision ?? 0) !== draft.baseRevision) return err({ type: 'conflict' as const, revision: old?.revision ?? 0 });
      saved.set(draft.recordId, { revision: draft.baseRevision + 1, texts: [...(old?.texts ?? []), draft.content.text] });
      drafts.delete(draft.recordId);
      return ok({ record: recordOf(draft, draft.baseRevision + 1) });
    }),
    sendDrop: (draft) => ask('drop', draft, () => {
      drafts.delete(draft.recordId);
      return ok(null);
    }),
    onSaved: (record) => onSaved.push(`${record?.revision} ${record?.body.text}`),
    startTimer: (run, delayMs) => {
      const timer = { at: now + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    now: () => now,
  });

  function pass(ms: number) {
    now += ms;
    for (const timer of timers.filter((each) => each.at <= now)) {
      timers = timers.filter((other) => other !== timer);
      timer.run();
    }
  }

  async function answer(index: number, kind: Answer) {
    const request = waiting.splice(index % Math.max(waiting.length, 1), 1)[0];
    request?.answer(kind);
    await new Promise((resolve) => setImmediate(resolve));
  }

  async function answerAll() {
    for (let round = 0; round < 400; round += 1) {
      while (waiting.length > 0) await answer(0, 'done');
      pass(20_000);
      if (waiting.length === 0) return;
    }
  }

  return { keeper, drafts, saved, sent, onSaved, mostOnItsWay: () => mostOnItsWay, pass, answer, answerAll };
}

describe('keeping what is typed', () => {
  it('sends one draft after a pause in typing, with the newest words', async () => {
    const { keeper, sent, pass } = setupKeeper();
    keeper.keep(draftOf(noteId(0), 'a'));
    pass(200);
    keeper.keep(draftOf(noteId(0), 'ab'));
    pass(299);
    expect(sent).toEqual([]);
    pass(1);
    expect(sent).toEqual(['draft ab']);
  });

  it('does not wait longer than 900 ms for someone who never pauses', () => {
    const { keeper, sent, pass } = setupKeeper();
    for (let index = 1; index <= 10; index += 1) {
      keeper.keep(draftOf(noteId(0), 'x'.repeat(index)));
      pass(100);
    }
    expect(sent.length).toBe(1);
  });

  it('sends at once on leaving the note', () => {
    const { keeper, sent } = setupKeeper();
    keeper.keep(draftOf(noteId(0), 'half a sen'));
    keeper.flush(noteId(0));
    expect(sent).toEqual(['draft half a sen']);
  });

  it('gives every unacknowledged word to the lock, and none that the vault has', async () => {
    const { keeper, answer, pass } = setupKeeper();
    keeper.keep(draftOf(noteId(0), 'kept'));
    pass(300);
    await answer(0, 'done');
    keeper.keep(draftOf(noteId(1), 'typing'));
    keeper.save(draftOf(noteId(2), 'entered'));
    expect(keeper.pending().map((draft) => draft.content.text)).toEqual(['typing', 'entered']);
    expect(keeper.wordsOf(noteId(0))?.content.text).toBe('kept');
  });

  it('gives the lock what was entered even when a later change to it was thrown away', () => {
    const { keeper } = setupKeeper();
    keeper.save(draftOf(noteId(0), 'entered'));
    keeper.keep(draftOf(noteId(0), 'entered and changed'));
    keeper.drop(noteId(0));
    expect(keeper.pending().map((draft) => draft.content.text)).toEqual(['entered']);
  });
});

describe('entering', () => {
  it('saves after a draft still on its way has come back, and forgets the draft', async () => {
    const { keeper, sent, saved, drafts, pass, answerAll } = setupKeeper();
    keeper.keep(draftOf(noteId(0), 'one'));
    pass(300);
    keeper.save(draftOf(noteId(0), 'one two'));
    expect(sent).toEqual(['draft one']);
    await answerAll();
    expect(saved.get(noteId(0))?.texts).toEqual(['one two']);
    expect(drafts.size).toBe(0);
    expect(keeper.kept()).toEqual([]);
    expect(keeper.status()).toBe('saved');
  });

  it('starts a second change from the revision that the first one made', async () => {
    const { keeper, saved, answerAll } = setupKeeper();
    keeper.save(draftOf(noteId(0), 'first'));
    keeper.save(draftOf(noteId(0), 'second'));
    await answerAll();
    expect(saved.get(noteId(0))).toEqual({ revision: 2, texts: ['first', 'second'] });
  });

  it('lets the newer words win over a change made elsewhere, which stays in the history', async () => {
    const { keeper, saved, answerAll } = setupKeeper();
    saved.set(noteId(0), { revision: 3, texts: ['narrowed'] });
    keeper.save(draftOf(noteId(0), 'my words', 2));
    await answerAll();
    expect(saved.get(noteId(0))).toEqual({ revision: 4, texts: ['narrowed', 'my words'] });
  });

  it('keeps trying while the disk is full, says so, and saves when there is room', async () => {
    const { keeper, saved, answer, pass } = setupKeeper();
    keeper.save(draftOf(noteId(0), 'words'));
    await answer(0, 'disk-full');
    expect(keeper.status()).toBe('failed');
    expect(keeper.kept()[0]?.failure).toEqual({ type: 'disk-full' });
    expect(keeper.pending().length).toBe(1);
    pass(1_000);
    await answer(0, 'done');
    expect(saved.get(noteId(0))?.texts).toEqual(['words']);
    expect(keeper.status()).toBe('saved');
  });

  it('hands the record on before its words leave the keeper', async () => {
    const { keeper, onSaved, answerAll } = setupKeeper();
    let heldAtHandover = false;
    keeper.subscribe(() => (heldAtHandover ||= onSaved.length === 1 && keeper.kept().length === 0));
    keeper.save(draftOf(noteId(0), 'x'));
    await answerAll();
    expect(onSaved).toEqual(['1 x']);
    expect(heldAtHandover).toBe(true);
  });
});

describe('what the screen is told', () => {
  it('gives the same list of kept notes for every key but the first', () => {
    const { keeper } = setupKeeper();
    keeper.keep(draftOf(noteId(0), 'a'));
    const first = keeper.kept();
    keeper.keep(draftOf(noteId(0), 'ab'));
    expect(keeper.kept()).toBe(first);
    expect(keeper.written().map((draft) => draft.content.text)).toEqual(['ab']);
    keeper.flush(noteId(0));
    expect(keeper.kept()[0]?.draft.content.text).toBe('ab');
  });

  it('shows drafts that lay in the vault, and throws one away for good', async () => {
    const { keeper, drafts, answerAll } = setupKeeper();
    drafts.set(noteId(0), 'from before');
    keeper.seed([draftOf(noteId(0), 'from before')]);
    expect(keeper.wordsOf(noteId(0))?.content.text).toBe('from before');
    keeper.drop(noteId(0));
    await answerAll();
    expect(drafts.size).toBe(0);
    expect(keeper.kept()).toEqual([]);
  });
});

type Act =
  | { readonly type: 'type'; readonly note: number }
  | { readonly type: 'enter'; readonly note: number }
  | { readonly type: 'leave'; readonly note: number }
  | { readonly type: 'throw-away'; readonly note: number }
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'answer'; readonly which: number; readonly answer: Answer };

const anyNote = fc.integer({ min: 0, max: 3 });
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('type' as const), note: anyNote }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('enter' as const), note: anyNote }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('leave' as const), note: anyNote }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('throw-away' as const), note: anyNote }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 1_200 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('answer' as const),
      which: fc.nat(20),
      answer: fc.constantFrom<Answer[]>('done', 'done', 'done', 'disk-full', 'broken-bridge', 'lost'),
    }),
  },
);

describe('random switching between notes with slow, failing and out-of-order answers', () => {
  it('never mixes two notes, never drops a word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 60 }), async (acts) => {
        const set = setupKeeper();
        const { keeper } = set;
        let key = 0;
        const typed = new Map<number, string>();
        const entered = new Map<number, string[]>();
        // The lock may fall at any moment: what the vault has plus what the keeper hands over must hold the newest words of each note.
        const expectNothingLost = () => {
          const handed = new Map(keeper.pending().map((draft) => [draft.recordId, draft.content.text]));
          for (const [note, text] of typed) {
            const held = handed.get(noteId(note)) ?? set.drafts.get(noteId(note)) ?? set.saved.get(noteId(note))?.texts.at(-1);
            expect(held, `newest words of note ${note}`).toBe(text);
          }
        };
        for (const act of acts) {
          if (act.type === 'type') {
            key += 1;
            typed.set(act.note, `${typed.get(act.note) ?? `n${act.note}:`}.${key}`);
            keeper.keep(draftOf(noteId(act.note), typed.get(act.note) as string));
          } else if (act.type === 'enter') {
            const text = typed.get(act.note);
            if (text === undefined || keeper.wordsOf(noteId(act.note)) === null) continue;
            entered.set(act.note, [...(entered.get(act.note) ?? []), text]);
            keeper.save(draftOf(noteId(act.note), text));
          } else if (act.type === 'leave') keeper.flush(noteId(act.note));
          else if (act.type === 'throw-away') {
            if (keeper.wordsOf(noteId(act.note)) === null) continue;
            keeper.drop(noteId(act.note));
            const last = entered.get(act.note)?.at(-1);
            if (last === undefined) typed.delete(act.note);
            else typed.set(act.note, last);
          } else if (act.type === 'wait') set.pass(act.ms);
          else await set.answer(act.which, act.answer);
          expectNothingLost();
        }
        keeper.flushAll();
        await set.answerAll();
        await keeper.settled();
        expect(keeper.status()).toBe('saved');
        expect(set.mostOnItsWay()).toBeLessThanOrEqual(1);
        for (let note = 0; note < 4; note += 1) {
          const texts = set.saved.get(noteId(note))?.texts ?? [];
          // Each entered text became a revision, in order (an answer that was lost may have written one twice).
          expect(texts.filter((text, index) => text !== texts[index - 1])).toEqual((entered.get(note) ?? []).filter((text, index, all) => text !== all[index - 1]));
          for (const text of [...texts, set.drafts.get(noteId(note)) ?? '']) expect(text === '' || text.startsWith(`n${note}:`)).toBe(true);
          expect(keeper.wordsOf(noteId(note))?.content.text).toBe(set.drafts.get(noteId(note)));
        }
        expectNothingLost();
      }),
      { numRuns: 400 },
    );
  });
});
