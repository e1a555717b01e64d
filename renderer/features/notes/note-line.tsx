import { IconX } from '@tabler/icons-react';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/text-limits.ts';
import { PartyMark } from '#renderer/ui/party-mark.tsx';
import type { LinePatch, ComposedLine } from './composed-line.ts';
import { CompletionList } from './completion-list.tsx';
import { completionsFor, patchOf, patchOfTypedWord, patchOfWordBeforeSpace, type Completion } from './completions.ts';
import { kindLabels } from './kind-labels.ts';
import { tokenAt, withoutToken } from './line-token.ts';
import classes from './note-line.module.css';
import { markOf, type RosterParty, type Speaker } from './speakers.ts';

type NoteLineProps = {
  readonly line: ComposedLine;
  readonly change: (patch: LinePatch) => void;
  readonly speakers: readonly Speaker[];
  readonly roster: readonly RosterParty[];
  /** At the desk anyone can be named; in a room only those whom the room knows. */
  readonly anyName: boolean;
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
  readonly onEnter: () => void;
  readonly onGrow: () => void;
  readonly onPrevious: () => void;
  readonly onEscape: () => void;
};

/** One line, always ready: `@` names the speaker, `#` the kind, Enter saves. */
export function NoteLine({ line, change, speakers, roster, anyName, fieldRef, onEnter, onGrow, onPrevious, onEscape }: NoteLineProps) {
  const { t, i18n } = useTranslation();
  const listId = useId();
  const [caret, setCaret] = useState(line.text.length);
  const [chosen, setChosen] = useState(0);
  /** The token for which Esc closed the completion. */
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const wantedCaret = useRef<number | null>(null);
  const language = i18n.language as Language;

  const token = focused ? tokenAt(line.text, caret) : null;
  const completions = token && token.from !== closedAt ? completionsFor(token, speakers, anyName, language) : [];
  const highlighted = Math.min(chosen, completions.length - 1);

  useLayoutEffect(() => {
    const field = fieldRef.current;
    if (!field || wantedCaret.current === null) return;
    field.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  });

  const take = (completion: Completion): void => {
    if (!token) return;
    const rest = withoutToken(line.text, token);
    wantedCaret.current = rest.caret;
    setCaret(rest.caret);
    setChosen(0);
    change({ ...patchOf(completion), text: rest.text });
  };

  const type = (field: HTMLTextAreaElement): void => {
    const text = field.value;
    const at = field.selectionStart;
    setChosen(0);
    const grewByOne = text.length === line.text.length + 1;
    const typed = grewByOne && text[at - 1] === ' ' ? tokenAt(text, at - 1) : null;
    const patch = typed && typed.from !== closedAt ? patchOfWordBeforeSpace(typed, speakers, language) : null;
    if (typed && patch) {
      const rest = withoutToken(text, { ...typed, to: at });
      wantedCaret.current = rest.caret;
      setCaret(rest.caret);
      change({ ...patch, text: rest.text });
      return;
    }
    setCaret(at);
    if (tokenAt(text, at)?.from !== closedAt) setClosedAt(null);
    change({ text });
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const open = completions.length > 0;
    const pick = completions[highlighted];
    const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Enter' && !plain) act(event, onGrow);
    else if (event.key === 'Enter' && open && pick && token) {
      act(event, () => take(pick));
      // A word typed whole is both chosen and entered; a beginning is only completed.
      if (line.text.replace(`${token.sigil}${token.query}`, '').trim() !== '' && patchOfTypedWord(token, speakers)) onEnter();
    } else if (event.key === 'Enter') act(event, onEnter);
    else if (event.key === 'Tab' && open && pick && plain) act(event, () => take(pick));
    else if (event.key === 'ArrowDown' && open) act(event, () => setChosen((highlighted + 1) % completions.length));
    else if (event.key === 'ArrowUp' && open) act(event, () => setChosen((highlighted + completions.length - 1) % completions.length));
    else if (event.key === 'ArrowUp' && plain && line.text === '') act(event, onPrevious);
    else if (event.key === 'Escape' && open) act(event, () => setClosedAt(token?.from ?? null));
    else if (event.key === 'Escape') act(event, onEscape);
    else if (event.key === 'Backspace' && plain && event.currentTarget.selectionEnd === 0) {
      if (line.noteKind !== 'note') act(event, () => change({ noteKind: 'note' }));
      else if (line.speaker !== '' && line.baseRevision === 0) act(event, () => change({ speaker: '', source: null }));
    }
  };

  const mark = line.source ? markOf(line.source, roster) : null;
  return (
    <div className={classes['line']} data-record-id={line.recordId ?? undefined}>
      {line.speaker === '' ? null : (
        <span className={classes['chip']}>
          {mark ? <PartyMark mark={mark} size={18} /> : null}
          {line.speaker}
          {line.baseRevision === 0 ? (
            <button type="button" className={classes['remove']} aria-label={t('notes:removeSpeaker', { name: line.speaker })} tabIndex={-1} onClick={() => change({ speaker: '', source: null })}>
              <IconX size={14} aria-hidden />
            </button>
          ) : null}
        </span>
      )}
      {line.noteKind === 'note' ? null : (
        <span className={classes['chip']} data-kind={line.noteKind}>
          {t(kindLabels[line.noteKind])}
          <button type="button" className={classes['remove']} aria-label={t('notes:removeKind', { kind: t(kindLabels[line.noteKind]) })} tabIndex={-1} onClick={() => change({ noteKind: 'note' })}>
            <IconX size={14} aria-hidden />
          </button>
        </span>
      )}
      <textarea
        ref={fieldRef}
        className={classes['field']}
        name="note-line"
        rows={1}
        maxLength={200_000}
        autoComplete="off"
        spellCheck={false}
        aria-label={t('notes:lineLabel')}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={completions.length > 0 ? listId : undefined}
        aria-activedescendant={completions.length > 0 ? `${listId}-${highlighted}` : undefined}
        placeholder={t('notes:linePlaceholder')}
        value={line.text}
        onChange={(event) => type(event.currentTarget)}
        onKeyDown={press}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      {completions.length > 0 ? <CompletionList id={listId} completions={completions} highlighted={highlighted} onTake={take} /> : null}
    </div>
  );
}

function act(event: KeyboardEvent, action: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  action();
}
