// The keys and the course of the way out: an answer, and the next note comes; at the end all of it goes to the vault at once.
import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { go } from '#renderer/state/navigation.ts';
import { keptField, registerKeptForm } from '#renderer/state/place.ts';
import { passLeakCheck } from '#renderer/state/leak-gate.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { toPartySet } from '#shared/domain/audience.ts';
import type { LeavingNote, MayTell, ToAsk } from '#shared/domain/doorway.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { permissionAnswerTypes, plainTerms, type PermissionAnswerType } from '#shared/domain/permission-state.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import type { Result } from '#shared/result.ts';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { givePermission, keepInConfidence, noteAsked, noteTold, passDoor } from './api.ts';
import { answerNotes, answersFromText, answersToText, givenBy, isIncomplete, outsideOf, type Answers, type NoteAnswer } from './leaving-answers.ts';

type LeavingInput = {
  readonly caseId: CaseId;
  readonly meetingId: RecordId;
  readonly notes: readonly LeavingNote[];
  readonly toAsk: readonly ToAsk[];
  /** What could be told in there. */
  readonly mayTell: readonly MayTell[];
  readonly room: readonly PartyId[];
  readonly language: Language;
  readonly nextPath: string;
  /** What holds the rows. */
  readonly frame: RefObject<HTMLElement | null>;
};

function withToggled(ids: ReadonlySet<RecordId>, id: RecordId): ReadonlySet<RecordId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

function focusRow(frame: HTMLElement | null, index: number): boolean {
  const row = frame?.querySelectorAll<HTMLElement>('[data-record-id]')[index];
  row?.focus();
  return row !== undefined;
}
function focusDone(): void {
  document.querySelector<HTMLElement>('[data-leaving-done]')?.focus();
}

export function useLeaving({ caseId, meetingId, notes, toAsk, mayTell, room, language, nextPath, frame }: LeavingInput) {
  const errorWords = useErrorWords();
  const field = `leaving.${meetingId}`;
  const [answers, setAnswers] = useState<Answers>(() => answersFromText(keptField(field) ?? ''));
  const [asked, setAskedMap] = useState<ReadonlyMap<RecordId, 'yes' | 'no'>>(new Map());
  const [told, setToldSet] = useState<ReadonlySet<RecordId>>(new Set());
  const [selected, setSelected] = useState<ReadonlySet<RecordId>>(new Set());
  const [current, setCurrent] = useState(0);
  const [detailOf, setDetailOf] = useState<RecordId | null>(null);
  const [busy, setBusy] = useState(false);
  /** It was to be finished while something was missing. */
  const [isTried, setTried] = useState(false);
  const outside = outsideOf(notes);
  const [to, setTo] = useState<readonly PartyId[]>(outside);
  useEffect(() => registerKeptForm('leaving', () => ({ [field]: answersToText(answers) })), [field, answers]);

  const focusAt = (index: number): void => {
    setCurrent(index);
    requestAnimationFrame(() => focusRow(frame.current, index));
  };
  const focusNext = (index: number): void => {
    if (index + 1 < notes.length) focusAt(index + 1);
    else requestAnimationFrame(focusDone);
  };
  const focusFirst = useEffectEvent(() => focusRow(frame.current, 0) || focusDone());
  useEffect(() => {
    requestAnimationFrame(focusFirst);
  }, []);

  const answer = (index: number, type: PermissionAnswerType): void => {
    const note = notes[index];
    if (!note) return;
    const isForAll = selected.has(note.recordId);
    const chosen = isForAll ? notes.filter(({ recordId }) => selected.has(recordId)) : [note];
    setAnswers(answerNotes(answers, chosen, type, to));
    setDetailOf(null);
    if (type === 'yes-after' || type === 'only-words') {
      setCurrent(index);
      setDetailOf(note.recordId);
    } else if (isForAll) {
      setSelected(new Set());
      requestAnimationFrame(focusDone);
    } else focusNext(index);
  };
  /** One event for all that were chosen together; words are each note's own. */
  const changeDetail = (recordId: RecordId, change: Partial<Pick<NoteAnswer, 'event' | 'text' | 'alone'>>): void => {
    const ids = change.event !== undefined && selected.has(recordId) ? selected : new Set([recordId]);
    const next = new Map(answers);
    for (const id of ids) {
      const before = next.get(id);
      if (before) next.set(id, { ...before, ...change });
    }
    setAnswers(next);
  };
  const endDetail = (index: number, where: 'next' | 'here'): void => {
    setDetailOf(null);
    if (where === 'here') return focusAt(index);
    const nextSelected = notes.findIndex(({ recordId }, at) => at > index && selected.has(recordId) && isIncomplete(answers.get(recordId)));
    if (nextSelected >= 0) return focusAt(nextSelected);
    setSelected(new Set());
    focusNext(index);
  };
  const toggle = (recordId: RecordId): void => {
    setSelected(withToggled(selected, recordId));
  };
  const press = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    const isTyping = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type === 'text');
    if (isTyping || event.altKey) return;
    const mod = event.ctrlKey || event.metaKey;
    const type = /^(Digit|Numpad)[1-5]$/.test(event.code) && !mod ? permissionAnswerTypes[Number(event.code.slice(-1)) - 1] : undefined;
    if (type) answer(current, type);
    else if (mod && event.code === 'KeyA') setSelected(selected.size === notes.length ? new Set() : new Set(notes.map(({ recordId }) => recordId)));
    else if (mod) return;
    else if (event.key === 'ArrowDown') focusAt(Math.min(notes.length - 1, current + 1));
    else if (event.key === 'ArrowUp') focusAt(Math.max(0, current - 1));
    else if (event.key === 'Home') focusAt(0);
    else if (event.key === 'End') focusAt(notes.length - 1);
    else if (event.key === ' ' && event.target.matches('[data-record-id]') && notes[current]) toggle(notes[current].recordId);
    else return;
    event.preventDefault();
  };

  /** Those notes were looked at, whatever was answered; then the desk. */
  const pass = async (): Promise<void> => {
    const passed = notes.length > 0 ? await passDoor({ caseId, meetingId }, notes.map(({ recordId }) => recordId)) : null;
    if (passed && !passed.ok) showToast(errorWords(passed.error), { tone: 'bad' });
    await go(nextPath);
  };
  const send = async (): Promise<void> => {
    const { given, kept } = givenBy(notes, answers);
    const steps: (() => Promise<Result<unknown, AnyFailure>>)[] = [
      ...given.map((group) => async () =>
        givePermission({ caseId, covers: { type: 'records', records: [...group.records] }, to: { type: 'parties', parties: toPartySet(group.to) }, answer: group.answer, terms: plainTerms })),
      ...(kept.length > 0 ? [async () => keepInConfidence({ caseId, covers: { type: 'records', records: [...kept] } })] : []),
      ...toAsk.flatMap(({ permission: { id } }) => {
        const said = asked.get(id);
        return said ? [async () => noteAsked(caseId, id, said)] : [];
      }),
    ];
    for (const step of steps) {
      const answered = await step();
      // Given again, the same answers replace themselves: nothing is lost by trying once more.
      if (!answered.ok) return showToast(errorWords(answered.error), { tone: 'bad' });
    }
    if (await sendTold()) await pass();
  };
  /** As a carried message: the disclosure is written with the words. false: there is something left to decide. */
  const sendTold = async (): Promise<boolean> => {
    const items = mayTell.filter(({ recordId }) => told.has(recordId)).map(({ recordId, words }) => ({ recordId, words }));
    if (items.length === 0) return true;
    const message = { type: 'message' as const, caseId, to: { type: 'parties' as const, parties: toPartySet(room) }, items, language };
    const answered = await passLeakCheck(caseId, async (confirmed) => noteTold(message, confirmed));
    if (answered && !answered.ok) showToast(errorWords(answered.error), { tone: 'bad' });
    return answered?.ok === true;
  };
  const work = (act: () => Promise<void>): void => {
    if (busy) return;
    setBusy(true);
    void act().finally(() => setBusy(false));
  };
  const finish = (): void => {
    const lacking = notes.findIndex(({ recordId }) => isIncomplete(answers.get(recordId)));
    if (lacking < 0) return work(send);
    setTried(true);
    setCurrent(lacking);
    setDetailOf(notes[lacking]?.recordId ?? null);
  };

  return {
    answers, asked, told, selected, current, detailOf, busy, isTried, outside, to, press, answer, changeDetail, endDetail, toggle, finish, setCurrent,
    skip: () => work(pass),
    /** An answer for nobody would be none: one of them stays. */
    chooseRecipients: (parties: readonly PartyId[]) => {
      if (parties.length > 0) setTo(parties);
    },
    toggleTold: (recordId: RecordId) => setToldSet(withToggled(told, recordId)),
    setAsked: (permissionId: RecordId, said: 'yes' | 'no' | null) => {
      const next = new Map(asked);
      if (said === null) next.delete(permissionId);
      else next.set(permissionId, said);
      setAskedMap(next);
    },
  };
}
