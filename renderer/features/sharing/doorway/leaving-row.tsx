import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOf } from '#renderer/ui/typed-date.ts';
import type { LeavingNote } from '#shared/domain/doorway.ts';
import { permissionAnswerTypes, type PermissionAnswerType } from '#shared/domain/permission-state.ts';
import { namesOf } from '#shared/domain/roster.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { answerHintKeys, answerKeys } from '../permission/answer-words.ts';
import { lineText, useKindWord, type DoorwayWords, type RosterParty } from './doorway-words.ts';
import classes from './leaving.module.css';
import { isIncomplete, type NoteAnswer } from './leaving-answers.ts';

type LeavingRowProps = {
  readonly note: LeavingNote;
  readonly answer: NoteAnswer | undefined;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** There is more than one party the answer could hold for. */
  readonly namesRecipients: boolean;
  readonly position: number;
  readonly count: number;
  readonly roster: readonly RosterParty[];
  readonly words: DoorwayWords;
  /** Asks that the field of the answer take the focus. */
  readonly wantsDetail: boolean;
  /** Says what an answer still lacks. */
  readonly showsMissing: boolean;
  readonly onFocus: () => void;
  readonly onSelect: () => void;
  readonly onAnswer: (type: PermissionAnswerType) => void;
  readonly onDetail: (change: Partial<Pick<NoteAnswer, 'event' | 'text' | 'alone'>>) => void;
  /** The field is done with: on to the next note, or back to this one. */
  readonly onDetailEnd: (to: 'next' | 'here') => void;
};

/** One note and its five answers. */
export function LeavingRow(props: LeavingRowProps) {
  const { note, answer, isCurrent, isSelected, namesRecipients, position, count, roster, words, onFocus, onSelect, onAnswer, onDetail } = props;
  const { t, i18n } = useTranslation();
  const kindWord = useKindWord(words);
  const row = useRef<HTMLElement>(null);
  const given = answer?.type;
  return (
    // The articles of a feed take the focus, so that one can go through them by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as the feed pattern of WAI-ARIA has it
    <article
      ref={row}
      className={classes['row']}
      data-record-id={note.recordId}
      data-selected={isSelected || undefined}
      data-answer={given ?? 'none'}
      aria-posinset={position}
      aria-setsize={count}
      aria-label={`${t('doorway:noteOf', { time: timeOf(note.at), name: note.speaker || (note.source.type === 'party' ? namesOf([note.source.party], roster) : '') })}: ${note.text.slice(0, 200)}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as the feed pattern of WAI-ARIA has it
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
    >
      <Checkbox size="sm" tabIndex={-1} checked={isSelected} onChange={onSelect} aria-label={t('doorway:selectNote', { time: timeOf(note.at) })} />
      <div className={classes['note']}>
        <span className={classes['head']}>
          <time className={classes['soft']} dateTime={new Date(note.at).toISOString()}>{timeOf(note.at)}</time>
          {words.sourceName(note.source, note.speaker)}
          {kindWord(note) === '' ? null : <span className={classes['soft']}>{kindWord(note)}</span>}
        </span>
        <p className={classes['text']}>{note.text}</p>
        <div className={classes['answers']} role="group" aria-label={t('doorway:answersFor')}>
          {permissionAnswerTypes.map((type, index) => (
            <button key={type} type="button" className={classes['answer']} tabIndex={isCurrent ? 0 : -1} aria-pressed={given === type} title={t(answerHintKeys[type])} onClick={() => onAnswer(type)}>
              <kbd className={classes['key']}>{index + 1}</kbd>
              {t(answerKeys[type])}
            </button>
          ))}
          <span className={classes['soft']}>
            {given === undefined ? t('doorway:noAnswer') : namesRecipients && given !== 'closed' ? t('doorway:answerTo', { names: namesOf(answer?.to ?? [], roster) }) : ''}
          </span>
        </div>
        {note.made.length > 0 ? (
          <Checkbox
            size="sm"
            className={classes['made']}
            tabIndex={isCurrent ? 0 : -1}
            disabled={given === undefined || given === 'closed'}
            checked={answer?.alone !== true}
            onChange={(event) => onDetail({ alone: !event.currentTarget.checked })}
            label={t('doorway:sameForMade', { what: note.made.map((line) => [kindWord(line), lineText(line, i18n.language as Language)].filter(Boolean).join(': ')).join('; ') })}
          />
        ) : null}
        {given === 'yes-after' || given === 'only-words' ? <AnswerDetail {...props} /> : null}
      </div>
    </article>
  );
}

/** What "after ..." and "only these words" are not complete without. */
function AnswerDetail({ note, answer, wantsDetail, showsMissing, onDetail, onDetailEnd }: LeavingRowProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!wantsDetail) return;
    field.current?.focus();
    field.current?.select();
  }, [wantsDetail]);
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape') || event.shiftKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onDetailEnd(event.key === 'Enter' ? 'next' : 'here');
  };
  const missing = showsMissing && isIncomplete(answer);
  return answer?.type === 'yes-after' ? (
    <TextInput ref={field} name={`leaving.${note.recordId}.event`} maxLength={1_000} label={t('permissions:eventLabel')} placeholder={t('permissions:eventPlaceholder')} error={missing ? t('doorway:missingEvent') : undefined} value={answer.event} onKeyDown={press} onChange={(event) => onDetail({ event: event.currentTarget.value })} />
  ) : (
    <Textarea ref={field} name={`leaving.${note.recordId}.words`} maxLength={20_000} autosize minRows={1} maxRows={8} label={t('permissions:wordsLabel')} error={missing ? t('doorway:missingWords') : undefined} value={answer?.text ?? ''} onKeyDown={press} onChange={(event) => onDetail({ text: event.currentTarget.value })} />
  );
}
