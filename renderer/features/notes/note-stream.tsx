import { VisuallyHidden } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useImperativeHandle, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { useSession } from '#renderer/state/session.ts';
import { showLongDay } from '#renderer/ui/long-day.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { DraftInput } from '#shared/ipc/contract.ts';
import { useNoteExtras } from './note-extras.ts';
import { noteKeeper } from './note-keeper.ts';
import type { NoteRecord } from './note-order.ts';
import { NoteRow, WaitingRow, type NoteAct } from './note-row.tsx';
import rowClasses from './note-row.module.css';
import classes from './note-stream.module.css';
import type { RosterParty } from './speakers.ts';
import type { StreamItem } from './stream-items.ts';
import { useReveal } from './use-reveal.ts';

export type StreamHandle = { readonly toEnd: () => void };

type NoteStreamProps = {
  readonly items: readonly StreamItem[];
  /** Notes with changes put aside. */
  readonly changed: ReadonlySet<RecordId>;
  readonly roster: readonly RosterParty[];
  readonly whereOf: (note: NoteRecord) => string;
  readonly onAct: (act: NoteAct, note: NoteRecord) => void;
  readonly onResume: (draft: DraftInput) => void;
  /** Keys past the last note go back to the line. */
  readonly onBelow: () => void;
  /** The note that has the focus, for keys that work on it. */
  readonly selected: { current: NoteRecord | null };
  readonly empty: ReactNode;
  readonly ref?: Ref<StreamHandle>;
};

/** Ten thousand notes, of which only those in sight are on the page. New ones come at the foot. Never drawn anew for a key in the line. */
export const NoteStream = memo(function NoteStream({ items, changed, roster, whereOf, onAct, onResume, onBelow, selected, empty, ref }: NoteStreamProps) {
  const { t, i18n } = useTranslation();
  const errorWords = useErrorWords();
  const frame = useRef<HTMLDivElement>(null);
  const extras = useNoteExtras();
  const [currentId, setCurrentId] = useState<RecordId | null>(null);
  const [menuOf, setMenuOf] = useState<RecordId | null>(null);
  const getItemKey = useCallback((index: number) => items[index]?.key ?? index, [items]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => estimateHeightPx(items[index]),
    getItemKey,
    overscan: 12,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: 80,
  });
  useImperativeHandle(ref, () => ({ toEnd: () => virtualizer.scrollToEnd() }), [virtualizer]);

  // A page that comes back after a lock stands where it stood (place.ts does that); any other begins at the newest note.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || items.length === 0) return;
    begun.current = true;
    if ((useSession.getState().app?.place?.scrollTop ?? 0) === 0) virtualizer.scrollToEnd();
  }, [items.length, virtualizer]);

  // The line below grows and shrinks: whoever looked at the newest note goes on looking at it.
  const atEnd = useRef(true);
  useEffect(() => {
    const node = frame.current;
    if (!node) return undefined;
    const keepEnd = new ResizeObserver(() => {
      if (atEnd.current && begun.current) virtualizer.scrollToEnd();
    });
    const look = (): void => {
      atEnd.current = node.scrollHeight - node.scrollTop - node.clientHeight < 80;
    };
    keepEnd.observe(node);
    node.addEventListener('scroll', look, { passive: true });
    return () => {
      keepEnd.disconnect();
      node.removeEventListener('scroll', look);
    };
  }, [virtualizer]);

  const lastNote = items.findLast((item) => item.type === 'note');
  const rovingId = currentId !== null && items.some((item) => item.key === currentId) ? currentId : (lastNote?.key ?? null);

  const focusAt = (index: number): void => {
    const item = items[index];
    if (item?.type !== 'note') return;
    setCurrentId(item.note.id);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-note-id="${item.note.id}"]`)?.focus({ preventScroll: true }));
  };

  const shownId = useReveal(items, (index) => {
    atEnd.current = false;
    virtualizer.scrollToIndex(index, { align: 'center' });
    setTimeout(() => focusAt(index), 40);
  });

  const press = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-note-id]')) return;
    if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey) && extras.some(({ chooseAll }) => chooseAll)) {
      event.preventDefault();
      for (const { chooseAll } of extras) chooseAll?.(items.flatMap((item) => (item.type === 'note' ? [item.note] : [])));
      return;
    }
    if (event.defaultPrevented && event.key === 'Escape') return;
    const at = items.findIndex((item) => item.key === rovingId);
    const target = targetOf(event.key, items, at);
    if (target === null && event.key !== 'Escape') return;
    event.preventDefault();
    if (target === null || (target < 0 && event.key === 'ArrowDown')) onBelow();
    else focusAt(target);
  };

  const focused = useCallback((note: NoteRecord) => {
    selected.current = note;
    setCurrentId(note.id);
  }, [selected]);
  const menu = useCallback((note: NoteRecord | null) => setMenuOf(note?.id ?? null), []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the articles in it, which have the focus
    <div
      ref={frame}
      className={classes['frame']}
      data-scroll-place
      role="region"
      aria-label={t('notes:stream')}
      onKeyDown={press}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) selected.current = null;
      }}
    >
      {/* The days' own headings come and go as one scrolls; headings inside notes need one above them that stays. */}
      {items.length === 0 ? empty : <VisuallyHidden component="h2">{t('notes:stream')}</VisuallyHidden>}
      <div className={classes['sheet']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <div key={key} ref={virtualizer.measureElement} data-index={index} className={classes['item']} style={{ transform: `translateY(${start}px)` }}>
              {item.type === 'day' ? (
                <h2 className={rowClasses['day']}>{showLongDay(item.at, i18n.language)}</h2>
              ) : item.type === 'note' ? (
                <NoteRow
                  note={item.note}
                  changed={changed.has(item.note.id)}
                  roster={roster}
                  where={whereOf(item.note)}
                  position={index + 1}
                  count={items.length}
                  current={item.note.id === rovingId}
                  found={item.note.id === shownId}
                  menuOpened={item.note.id === menuOf}
                  onAct={onAct}
                  onMenu={menu}
                  onFocus={focused}
                />
              ) : item.type === 'entered' ? (
                <WaitingRow
                  time={item.draft.saidAt}
                  text={item.draft.content.text}
                  words={item.failure ? errorWords(item.failure) : t('notes:onItsWay')}
                  action={item.failure ? t('notes:tryAgain') : null}
                  isFailed={item.failure !== null}
                  onAction={() => noteKeeper.retry()}
                />
              ) : (
                <WaitingRow time={item.draft.saidAt} text={item.draft.content.text} words={t('notes:putAside')} action={t('notes:goOn')} isFailed={false} onAction={() => onResume(item.draft)} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
});

/** Near enough that the place in a long list can be found again before its notes were measured. */
function estimateHeightPx(item: StreamItem | undefined): number {
  if (!item || item.type === 'day') return 44;
  const { text } = item.type === 'note' ? item.note.body : item.draft.content;
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 95)), 0);
  return 40 + lines * 23;
}

/** Index of the note a key goes to, below 0 when there is none that way, null for other keys. */
function targetOf(key: string, items: readonly StreamItem[], at: number): number | null {
  const isNote = (item: StreamItem): boolean => item.type === 'note';
  if (key === 'ArrowUp') return items.findLastIndex((item, index) => index < at && isNote(item));
  if (key === 'ArrowDown') return items.findIndex((item, index) => index > at && isNote(item));
  if (key === 'Home') return items.findIndex(isNote);
  return key === 'End' ? items.findLastIndex(isNote) : null;
}
