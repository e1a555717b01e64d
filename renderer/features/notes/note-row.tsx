import { IconDots, IconHistory, IconLock, IconPencil, IconTrash, IconDoorExit, IconRefresh } from '@tabler/icons-react';
import { Menu } from '@mantine/core';
import { memo, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOf } from '#renderer/ui/typed-date.ts';
import { AudienceMark } from './audience-mark.tsx';
import { kindLabels } from './kind-labels.ts';
import { useNoteExtras } from './note-extras.ts';
import type { NoteRecord } from './note-order.ts';
import classes from './note-row.module.css';
import { parseRich } from './rich-document.ts';
import { RichView } from './rich-view.tsx';
import { SourceName } from './source-name.tsx';
import type { RosterParty } from './speakers.ts';

export type NoteAct = 'edit' | 'narrow' | 'correct-room' | 'history' | 'delete';

/** Without keys: the very key that opens the menu would close it again. */
const pointerEvents = ['mousedown', 'touchstart'];

/** Within the landmark, so that a screen reader knows where it is. */
const insideMain = { target: 'main' } as const;

type NoteRowProps = {
  readonly note: NoteRecord;
  readonly changed: boolean;
  readonly roster: readonly RosterParty[];
  /** Where it was said, in a list over the whole case. */
  readonly where: string;
  readonly position: number;
  readonly count: number;
  readonly current: boolean;
  /** A way led to this note. */
  readonly found: boolean;
  readonly menuOpened: boolean;
  readonly onAct: (act: NoteAct, note: NoteRecord) => void;
  readonly onMenu: (note: NoteRecord | null) => void;
  readonly onFocus: (note: NoteRecord) => void;
};

/** One note: time, whose words, of what kind, for whom. Enter changes it, the menu key shows what else can be done. */
export const NoteRow = memo(function NoteRow({ note, changed, roster, where, position, count, current, found, menuOpened, onAct, onMenu, onFocus }: NoteRowProps) {
  const { t } = useTranslation();
  const { body } = note;
  const extras = useNoteExtras();
  const rich = useMemo(() => parseRich(body.rich), [body.rich]);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) return;
    if (extras.some((extra) => extra.press?.(event, note) === true)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Enter' || event.key === 'F2') onAct('edit', note);
    else if (event.key === 'Delete') onAct('delete', note);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) || event.key === ' ') onMenu(note);
    else return;
    event.preventDefault();
  };
  const row = useRef<HTMLElement>(null);
  const toggleMenu = (opened: boolean): void => {
    onMenu(opened ? note : null);
    // Opened by a key, the menu knows no button to go back to.
    if (!opened) requestAnimationFrame(() => (document.activeElement === document.body ? row.current?.focus() : undefined));
  };
  const ownEyes = note.audience.type === 'mediator';
  // A menu of its own for each of the rows in sight would cost more than the notes themselves.
  const more = (
    <button type="button" className={classes['more']} aria-label={t('notes:more', { time: timeOf(body.saidAt) })} aria-haspopup="menu" tabIndex={current ? 0 : -1} onClick={() => onMenu(note)}>
      <IconDots size={18} aria-hidden />
    </button>
  );
  return (
    // The articles of a feed take the focus, so that one can go through them by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as the feed pattern of WAI-ARIA has it
    <article
      ref={row}
      className={classes['row']}
      data-note-id={note.id}
      data-own-eyes={ownEyes || undefined}
      data-found={found || undefined}
      aria-posinset={position}
      aria-setsize={count}
      aria-label={`${timeOf(body.saidAt)}, ${body.speaker || t(kindLabels[body.noteKind])}`}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as the feed pattern of WAI-ARIA has it
      tabIndex={current ? 0 : -1}
      onKeyDown={press}
      onFocus={() => onFocus(note)}
      onDoubleClick={() => onAct('edit', note)}
    >
      <time className={classes['time']} dateTime={new Date(body.saidAt).toISOString()}>
        {timeOf(body.saidAt)}
      </time>
      <div>
        <div className={classes['head']}>
          <SourceName source={note.source} speaker={body.speaker} roster={roster} />
          {body.noteKind === 'note' ? null : <span className={classes['kind']}>{t(kindLabels[body.noteKind])}</span>}
          {body.call ? <span className={classes['where']}>{t('notes:callWith', { name: body.call.with })}</span> : null}
          {where ? <span className={classes['where']}>{where}</span> : null}
          {extras.map(({ name, Signs }) => (Signs ? <Signs key={name} note={note} /> : null))}
          {changed ? (
            <button type="button" className={classes['changed']} tabIndex={current ? 0 : -1} onClick={() => onAct('edit', note)}>
              {t('notes:changesPutAside')}
            </button>
          ) : null}
        </div>
        {rich ? <RichView document={rich} /> : <p className={classes['text']} data-kind={body.noteKind}>{body.text}</p>}
      </div>
      <span className={classes['audience']}>
        <AudienceMark audience={note.audience} roster={roster} compact />
      </span>
      {menuOpened ? (
        <Menu opened onChange={toggleMenu} position="bottom-end" clickOutsideEvents={pointerEvents} withInitialFocusPlaceholder={false} portalProps={insideMain}>
          <Menu.Target>{more}</Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onAct('edit', note)}>{t('notes:actEdit')}</Menu.Item>
            {ownEyes ? null : <Menu.Item leftSection={<IconLock size={16} aria-hidden />} onClick={() => onAct('narrow', note)}>{t('notes:actNarrow')}</Menu.Item>}
            {body.meetingId === null ? null : <Menu.Item leftSection={<IconDoorExit size={16} aria-hidden />} onClick={() => onAct('correct-room', note)}>{t('notes:actCorrectRoom')}</Menu.Item>}
            {extras.map(({ name, MenuItems }) => (MenuItems ? <MenuItems key={name} note={note} /> : null))}
            <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => onAct('history', note)}>{t('notes:actHistory')}</Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => onAct('delete', note)}>{t('notes:actDelete')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        more
      )}
    </article>
  );
});

type WaitingRowProps = { readonly time: number; readonly text: string; readonly words: string; readonly action: string | null; readonly onAction: () => void; readonly isFailed: boolean };

/** A note not yet in the vault as a note: entered and on its way, or begun and put aside. */
export function WaitingRow({ time, text, words, action, onAction, isFailed }: WaitingRowProps) {
  return (
    <article className={classes['row']} data-waiting={isFailed ? 'failed' : 'yes'}>
      <time className={classes['time']}>{timeOf(time)}</time>
      <div>
        <div className={classes['head']}>
          <span className={classes['where']}>{words}</span>
          {action ? (
            <button type="button" className={classes['changed']} onClick={onAction}>
              {isFailed ? <IconRefresh size={14} aria-hidden /> : null}
              {action}
            </button>
          ) : null}
        </div>
        <p className={classes['text']}>{text}</p>
      </div>
    </article>
  );
}
