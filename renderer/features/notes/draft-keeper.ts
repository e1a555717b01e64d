// What is being typed, bound to its note from the first key. Each note has a queue of its own with at most one request on its way, so
// that answers out of order, slow answers and fast switching can neither mix two notes nor drop a word. Words leave this keeper only
// when the vault has said that it has them, or when the mediator threw them away.
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { DraftInput, RequestFailure, RequestResult } from '#shared/ipc/contract.ts';

export type KeeperFailure = RequestFailure<'note:save'>;
export type KeeperStatus = 'saved' | 'saving' | 'failed';

export type KeeperPorts = {
  readonly sendDraft: (draft: DraftInput) => Promise<RequestResult<'note:draft'>>;
  readonly sendSave: (draft: DraftInput) => Promise<RequestResult<'note:save'>>;
  readonly sendDrop: (draft: DraftInput) => Promise<RequestResult<'note:drop-draft'>>;
  /** Called before the note's words leave the keeper, so that the stream never shows a gap. null: this viewer may not see the note. */
  readonly onSaved: (record: RecordOf<'note'> | null, draft: DraftInput) => void;
  readonly startTimer: (run: () => void, delayMs: number) => () => void;
  readonly now: () => number;
};

/** A note whose words are here and not (or not only) in a saved revision. */
export type KeptNote = {
  readonly draft: DraftInput;
  /** Entered with Enter and on its way to becoming a revision; false: still being written. */
  readonly entered: boolean;
  readonly failure: KeeperFailure | null;
};

type Step = { readonly type: 'draft' | 'save' | 'drop'; readonly draft: DraftInput };

type Entry = {
  /** Steps not yet acknowledged, oldest first; the first may be on its way. */
  steps: Step[];
  onItsWay: boolean;
  /** Newest words, also once acknowledged as a draft; null after save or drop. */
  words: DraftInput | null;
  cancelTimer: (() => void) | null;
  waitingSince: number | null;
  retryMs: number;
  /** Refusals in a row because the note had been changed meanwhile. */
  conflicts: number;
  failure: KeeperFailure | null;
};

const pauseMs = 300;
/** Someone who types without a pause loses no more than this to a power cut. */
const longestPauseMs = 900;
const firstRetryMs = 1_000;
const longestRetryMs = 15_000;
const mostConflicts = 3;

const retriedByItself = new Set<KeeperFailure['type']>(['disk-full', 'read-only', 'medium-gone', 'internal']);

export class DraftKeeper {
  readonly #ports: KeeperPorts;
  readonly #entries = new Map<RecordId, Entry>();
  /** Revisions this page made itself: later words of the same note start from there. */
  readonly #revisions = new Map<RecordId, number>();
  readonly #listeners = new Set<() => void>();
  readonly #idle: (() => void)[] = [];
  #kept: readonly KeptNote[] = [];
  #status: KeeperStatus = 'saved';

  constructor(ports: KeeperPorts) {
    this.#ports = ports;
  }

  /** Drafts that lay in the vault when the page opened. */
  seed(drafts: readonly DraftInput[]): void {
    for (const draft of drafts) {
      if (!this.#entries.has(draft.recordId)) this.#entries.set(draft.recordId, { ...emptyEntry(), words: draft });
    }
    this.#tell(true);
  }

  /** After each key. Sent after a short pause in typing. */
  keep(draft: DraftInput): void {
    const entry = this.#entryOf(draft.recordId);
    const isNew = entry.words === null;
    entry.words = draft;
    this.#push(entry, { type: 'draft', draft });
    const now = this.#ports.now();
    entry.waitingSince ??= now;
    const delayMs = Math.max(0, Math.min(pauseMs, entry.waitingSince + longestPauseMs - now));
    this.#startTimer(draft.recordId, entry, delayMs);
    this.#tell(isNew);
  }

  /** On leaving a note, blur, lock: sends what waits, without waiting for the pause. */
  flush(recordId: RecordId): void {
    const entry = this.#entries.get(recordId);
    if (entry) this.#advance(recordId, entry);
    this.#tell(true);
  }

  flushAll(): void {
    for (const recordId of this.#entries.keys()) this.flush(recordId);
  }

  /** Enter: these words become a revision. */
  save(draft: DraftInput): void {
    const entry = this.#entryOf(draft.recordId);
    entry.words = null;
    this.#push(entry, { type: 'save', draft });
    this.#advance(draft.recordId, entry);
    this.#tell(true);
  }

  /** The words were thrown away on purpose. */
  drop(recordId: RecordId): void {
    const entry = this.#entries.get(recordId);
    const draft = entry?.words ?? entry?.steps.at(-1)?.draft;
    if (!entry || !draft) return;
    entry.words = null;
    this.#push(entry, { type: 'drop', draft });
    this.#advance(recordId, entry);
    this.#tell(true);
  }

  /** By hand, after a failure. */
  retry(): void {
    for (const [recordId, entry] of this.#entries) {
      entry.failure = null;
      entry.conflicts = 0;
      this.#advance(recordId, entry);
    }
    this.#tell(true);
  }

  /** What the vault has not acknowledged: one draft per note, for the last words of a page. */
  pending(): DraftInput[] {
    const drafts: DraftInput[] = [];
    for (const entry of this.#entries.values()) {
      const draft = wordsOf(entry.steps);
      if (draft) drafts.push(this.#rebase(draft));
    }
    return drafts;
  }

  /** Newest words of a note that are not a revision yet. */
  wordsOf(recordId: RecordId): DraftInput | null {
    return this.#entries.get(recordId)?.words ?? null;
  }

  /** Newest words of all notes that are being written: what a line can go on with. */
  written(): DraftInput[] {
    return [...this.#entries.values()].flatMap((entry) => entry.words ?? []);
  }

  /** Same array until a note comes, goes, is entered or fails: never new for a key. */
  kept(): readonly KeptNote[] {
    return this.#kept;
  }

  status(): KeeperStatus {
    return this.#status;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Resolves when nothing waits and nothing is on its way, failed notes aside. */
  settled(): Promise<void> {
    if (this.#isSettled()) return Promise.resolve();
    return new Promise((resolve) => this.#idle.push(resolve));
  }

  #entryOf(recordId: RecordId): Entry {
    const known = this.#entries.get(recordId);
    if (known) return known;
    const entry = emptyEntry();
    this.#entries.set(recordId, entry);
    return entry;
  }

  /** Newer words replace older ones that only wait as a draft; what was entered is never replaced. */
  #push(entry: Entry, step: Step): void {
    const last = entry.steps.at(-1);
    const lastIsOnItsWay = entry.onItsWay && entry.steps.length === 1;
    if (last?.type === 'draft' && !lastIsOnItsWay) entry.steps.pop();
    entry.steps.push(step);
  }

  #startTimer(recordId: RecordId, entry: Entry, delayMs: number): void {
    entry.cancelTimer?.();
    entry.cancelTimer = this.#ports.startTimer(() => {
      entry.cancelTimer = null;
      this.#advance(recordId, entry);
    }, delayMs);
  }

  #advance(recordId: RecordId, entry: Entry): void {
    if (entry.onItsWay) return;
    entry.cancelTimer?.();
    entry.cancelTimer = null;
    entry.waitingSince = null;
    const step = entry.steps[0];
    if (!step) return this.#leave(recordId, entry);
    entry.onItsWay = true;
    void this.#send(step).then((failure) => this.#arrive(recordId, entry, step, failure));
  }

  async #send(step: Step): Promise<KeeperFailure | null> {
    try {
      const draft = this.#rebase(step.draft);
      if (step.type === 'draft') return failureOf(await this.#ports.sendDraft(draft));
      if (step.type === 'drop') return failureOf(await this.#ports.sendDrop(draft));
      const result = await this.#ports.sendSave(draft);
      if (!result.ok) return result.error;
      this.#revisions.set(draft.recordId, result.value.record?.revision ?? draft.baseRevision + 1);
      this.#ports.onSaved(result.value.record, draft);
      return null;
    } catch {
      // The bridge itself failed: the words stay here and are tried again.
      return { type: 'internal', reference: '' };
    }
  }

  #arrive(recordId: RecordId, entry: Entry, step: Step, failure: KeeperFailure | null): void {
    entry.onItsWay = false;
    if (failure?.type === 'conflict' && entry.conflicts < mostConflicts) {
      // The note was changed by another act of the same mediator (narrowed, restored). The newer words win; the other version is in the history.
      entry.conflicts += 1;
      this.#revisions.set(recordId, failure.revision);
      entry.steps = entry.steps.map((waiting) => ({ ...waiting, draft: { ...waiting.draft, baseRevision: failure.revision } }));
      return this.#advance(recordId, entry);
    }
    // Throwing away a draft that is already gone is no failure.
    const done = failure === null || (step.type === 'drop' && failure.type !== 'locked' && !retriedByItself.has(failure.type));
    if (!done) {
      entry.failure = failure;
      if (retriedByItself.has(failure.type)) this.#startTimer(recordId, entry, entry.retryMs);
      entry.retryMs = Math.min(entry.retryMs * 2, longestRetryMs);
      this.#tell(true);
      return;
    }
    const wasFailed = entry.failure !== null;
    entry.failure = null;
    entry.conflicts = 0;
    entry.retryMs = firstRetryMs;
    entry.steps.shift();
    const next = entry.steps[0];
    // Words that were typed meanwhile keep their own pause; what was entered goes on at once.
    if (!next) this.#leave(recordId, entry);
    else if (!(next.type === 'draft' && entry.cancelTimer)) this.#advance(recordId, entry);
    this.#tell(step.type !== 'draft' || wasFailed);
  }

  #leave(recordId: RecordId, entry: Entry): void {
    if (entry.words === null && entry.steps.length === 0) this.#entries.delete(recordId);
  }

  #rebase(draft: DraftInput): DraftInput {
    const revision = this.#revisions.get(draft.recordId) ?? 0;
    return revision > draft.baseRevision ? { ...draft, baseRevision: revision } : draft;
  }

  #isSettled(): boolean {
    return [...this.#entries.values()].every((entry) => entry.steps.length === 0 || (entry.failure !== null && !entry.onItsWay));
  }

  #tell(keptChanged: boolean): void {
    const entries = [...this.#entries.values()];
    const status = entries.some((entry) => entry.failure) ? 'failed' : entries.some((entry) => entry.steps.length > 0) ? 'saving' : 'saved';
    if (keptChanged) this.#kept = entries.flatMap(keptNotesOf);
    if (keptChanged || status !== this.#status) {
      this.#status = status;
      for (const listener of this.#listeners) listener();
    }
    if (this.#isSettled()) for (const resolve of this.#idle.splice(0)) resolve();
  }
}

const emptyEntry = (): Entry => ({ steps: [], onItsWay: false, words: null, cancelTimer: null, waitingSince: null, retryMs: firstRetryMs, conflicts: 0, failure: null });

function failureOf(result: { readonly ok: true } | { readonly ok: false; readonly error: KeeperFailure }): KeeperFailure | null {
  return result.ok ? null : result.error;
}

function keptNotesOf(entry: Entry): KeptNote[] {
  const entered = entry.steps.findLast((step) => step.type === 'save');
  const notes: KeptNote[] = [];
  if (entry.words) notes.push({ draft: entry.words, entered: false, failure: entry.failure });
  else if (entered) notes.push({ draft: entered.draft, entered: true, failure: entry.failure });
  return notes;
}

/** A drop takes back what was only being written, never what was entered before it. */
function wordsOf(steps: readonly Step[]): DraftInput | null {
  let entered: DraftInput | null = null;
  let words: DraftInput | null = null;
  for (const step of steps) {
    if (step.type === 'save') entered = step.draft;
    words = step.type === 'drop' ? entered : step.draft;
  }
  return words;
}
