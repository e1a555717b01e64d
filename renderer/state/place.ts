// Where the mediator stood, to the cursor: read at a lock, given back after the unlock.
// A field is known by its `name`, its record by the nearest `data-record-id`; what scrolls by `data-scroll-place`.
import type { RecordId } from '#shared/domain/ids.ts';
import type { Place } from '#shared/ipc/contract.ts';
import { useNavigation } from './navigation.ts';
import { useSession } from './session.ts';

/** Under this name the place keeps which field had the focus. */
const focusName = '@field';

type KeptForm = { readonly read: () => Readonly<Record<string, string>> };
const keptForms = new Map<string, KeptForm>();

type PlaceTarget = { readonly read: () => { readonly from: number; readonly to: number } | null; readonly restore: (selection: { readonly from: number; readonly to: number } | null) => void };
const targets = new Map<string, PlaceTarget>();

/** For an editor that keeps its selection itself. `read` answers null while it has no focus. Returns the way out. */
export function registerPlaceTarget(recordId: RecordId, target: PlaceTarget): () => void {
  targets.set(recordId, target);
  return () => {
    if (targets.get(recordId) === target) targets.delete(recordId);
  };
}

/** For a form that is no record yet: its fields survive a lock. Names should carry the form's: 'new-case.matter'. */
export function registerKeptForm(formName: string, read: KeptForm['read']): () => void {
  const form = { read };
  keptForms.set(formName, form);
  return () => {
    if (keptForms.get(formName) === form) keptForms.delete(formName);
  };
}

/** What a form's field held at the lock; undefined when there was nothing. Read it for the field's first value. */
export const keptField = (name: string): string | undefined => useSession.getState().app?.place?.unsaved[name];

const taken = new Set<string>();

/** The same for what is shown once, not whenever its screen comes back. */
export function takeKeptField(name: string): string | undefined {
  if (taken.has(name)) return undefined;
  taken.add(name);
  return keptField(name);
}

/** The same for what is more than text, in one field or in pieces; null for anything that is no JSON. */
export function takeKeptJson(...names: readonly string[]): unknown {
  try {
    return JSON.parse(names.map((name) => takeKeptField(name) ?? '').join('') || 'null');
  } catch {
    return null;
  }
}

export function readPlace(): Place {
  const focused = document.activeElement;
  const unsaved: Record<string, string> = {};
  for (const form of keptForms.values()) Object.assign(unsaved, form.read());
  const name = focused?.getAttribute('name');
  if (name) unsaved[focusName] = name.slice(0, 200);
  const target = [...targets.entries()].map(([recordId, { read }]) => ({ recordId, selection: read() })).find(({ selection }) => selection !== null);
  return {
    path: useNavigation.getState().path.slice(0, 500),
    recordId: (target?.recordId ?? focused?.closest('[data-record-id]')?.getAttribute('data-record-id') ?? null) as RecordId | null,
    scrollTop: Math.max(0, Math.round(scroller()?.scrollTop ?? 0)),
    selection: target?.selection ?? selectionOf(focused),
    unsaved: Object.fromEntries(Object.entries(unsaved).filter(([, value]) => value !== '').slice(0, 50)),
  };
}

/** Of the elements that may scroll, the one that does: at high zoom it is the frame, else its main part. */
function scroller(): Element | null {
  const all = [...document.querySelectorAll('[data-scroll-place]')];
  return all.find((element) => element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== 'visible') ?? all.at(-1) ?? null;
}

function selectionOf(element: Element | null): { from: number; to: number } | null {
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return null;
  const { selectionStart, selectionEnd } = element;
  return selectionStart === null || selectionEnd === null ? null : { from: selectionStart, to: selectionEnd };
}

const patienceMs = 4_000;

/** Puts focus, selection and scroll back as soon as the screen shows the field; gives up when a person acts first, or after some seconds. */
export function restorePlace(place: Place): void {
  const stopped = new AbortController();
  for (const event of ['keydown', 'pointerdown', 'wheel']) window.addEventListener(event, () => stopped.abort(), { signal: stopped.signal, capture: true });
  const until = performance.now() + patienceMs;
  const attempt = (): void => {
    if (stopped.signal.aborted) return;
    if (restoreFocus(place) && restoreScroll(place)) stopped.abort();
    else if (performance.now() < until) setTimeout(attempt, 50);
    else stopped.abort();
  };
  attempt();
}

function restoreScroll(place: Place): boolean {
  const element = scroller();
  if (!element) return place.scrollTop === 0;
  element.scrollTop = place.scrollTop;
  return Math.abs(element.scrollTop - place.scrollTop) < 2;
}

function restoreFocus(place: Place): boolean {
  const target = place.recordId === null ? undefined : targets.get(place.recordId);
  if (target) {
    target.restore(place.selection);
    return true;
  }
  const name = place.unsaved[focusName];
  // A selection without a field's name was an editor's: it may not have come yet.
  if (name === undefined) return place.selection === null;
  const within = place.recordId === null ? document : (document.querySelector(`[data-record-id="${CSS.escape(place.recordId)}"]`) ?? document);
  const field = within.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
  if (!field) return false;
  field.focus({ preventScroll: true });
  if (place.selection && (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.selectionStart !== null) {
    field.setSelectionRange(place.selection.from, place.selection.to);
  }
  return true;
}
