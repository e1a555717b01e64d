import { Button } from '@mantine/core';
import { IconLock, IconLockOpen, IconTextPlus } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Audience } from '#shared/domain/audience.ts';
import { bornNote } from '#shared/domain/note-audience.ts';
import type { PartyId } from '#shared/domain/ids.ts';
import { KbdHint } from '#renderer/ui/kbd-hint.tsx';
import { timeOf } from '#renderer/ui/typed-date.ts';
import { AudienceMark } from './audience-mark.tsx';
import { isNewNote } from './composed-line.ts';
import classes from './composer.module.css';
import { NoteLine } from './note-line.tsx';
import type { NoteRecord } from './note-order.ts';
import { RichEditor } from './rich-editor.tsx';
import { richOfText } from './rich-document.ts';
import { SourceName } from './source-name.tsx';
import type { RosterParty, Speaker } from './speakers.ts';
import type { Composer as ComposerState } from './use-composer.ts';

type ComposerProps = {
  readonly composer: ComposerState;
  /** The saved note in the line, when one is being changed. */
  readonly editing: NoteRecord | null;
  readonly roomParties: readonly PartyId[] | null;
  readonly roster: readonly RosterParty[];
  readonly speakers: readonly Speaker[];
  readonly anyName: boolean;
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
  readonly onEnter: () => void;
  readonly onPrevious: () => void;
  readonly onLeave: () => void;
  readonly onToggleOwnEyes: () => void;
  /** Said once and gone: what happened to the note just entered. */
  readonly quietWord: string;
  /** At the right: whether all is saved. */
  readonly children: ReactNode;
};

/** The line at the foot of every stream of notes. Whom its words are for can be seen before the first key. */
export function Composer({ composer, editing, roomParties, roster, speakers, anyName, fieldRef, onEnter, onPrevious, onLeave, onToggleOwnEyes, quietWord, children }: ComposerProps) {
  const { t } = useTranslation();
  const { line, change } = composer;
  const { source, audience } = editing && !line.ownEyes ? editing : bornNote({ meetingParties: roomParties, source: line.source, ownEyes: line.ownEyes });
  // Where a note is for own eyes anyway there is nothing to narrow.
  const canNarrow = (editing ?? bornNote({ meetingParties: roomParties, source: line.source, ownEyes: false })).audience.type === 'parties';
  const grow = (): void => change({ rich: JSON.stringify(richOfText(line.text)) });
  const isNarrowed = audience.type === 'mediator' && (line.ownEyes || editing !== null);
  return (
    <section className={classes['composer']} data-look={lookOf(audience)} data-colour={colourOf(audience, roster)} aria-label={t('notes:newNote')}>
      <div className={classes['top']}>
        <SourceName source={source} speaker="" roster={roster} />
        <span className={classes['arrow']} aria-hidden>
          →
        </span>
        <AudienceMark audience={audience} roster={roster} />
        {isNewNote(line) ? null : (
          <span className={classes['editing']}>
            {t('notes:editingNote', { time: timeOf(line.saidAt) })}
            <Button size="compact-xs" variant="subtle" color="gray" onClick={onLeave}>
              {t('notes:stopEditing')}
            </Button>
          </span>
        )}
        <span role="status" className={classes['quiet']}>
          {quietWord}
        </span>
        {canNarrow ? (
          <button
            type="button"
            className={classes['eyes']}
            aria-pressed={isNarrowed}
            disabled={editing !== null && isNarrowed}
            title={t('notes:ownEyesKey')}
            onClick={onToggleOwnEyes}
          >
            {isNarrowed ? <IconLock size={16} aria-hidden /> : <IconLockOpen size={16} aria-hidden />}
            {t('notes:ownEyesToggle')}
          </button>
        ) : null}
      </div>
      {line.rich === null ? (
        <NoteLine
          line={line}
          change={change}
          speakers={speakers}
          roster={roster}
          anyName={anyName}
          fieldRef={fieldRef}
          onEnter={onEnter}
          onGrow={grow}
          onPrevious={onPrevious}
          onEscape={onLeave}
        />
      ) : (
        <RichEditor key={line.recordId} recordId={line.recordId} text={line.text} rich={line.rich} onChange={change} onEnter={onEnter} onEscape={onLeave} />
      )}
      <div className={classes['foot']}>
        <Hints isRich={line.rich !== null} />
        {line.rich === null ? (
          <Button size="compact-xs" variant="subtle" color="gray" leftSection={<IconTextPlus size={15} aria-hidden />} onClick={grow}>
            {t('notes:growToRich')}
          </Button>
        ) : (
          <Button size="compact-sm" onClick={onEnter}>
            {t('notes:saveNote')}
          </Button>
        )}
        <span className={classes['saved']}>{children}</span>
      </div>
    </section>
  );
}

function Hints({ isRich }: { readonly isRich: boolean }) {
  const { t } = useTranslation();
  const hints = isRich
    ? ([['Mod+Enter', t('notes:hintSave')], ['Alt+F10', t('notes:hintToolbar')], ['Esc', t('notes:hintPutAside')]] as const)
    : ([['@', t('notes:hintSpeaker')], ['#', t('notes:hintKind')], ['Enter', t('notes:hintSave')], ['Shift+Enter', t('notes:hintRich')], ['Mod+E', t('notes:hintOwnEyes')]] as const);
  return (
    <span className={classes['hints']} aria-hidden>
      {hints.map(([keys, words]) => (
        <span key={keys} className={classes['hint']}>
          <KbdHint keys={keys} /> {words}
        </span>
      ))}
    </span>
  );
}

const lookOf = (audience: Audience): string => (audience.type !== 'parties' ? 'own-eyes' : audience.parties.length === 1 ? 'one' : 'joint');

function colourOf(audience: Audience, roster: readonly RosterParty[]): string | undefined {
  const only = audience.type === 'parties' && audience.parties.length === 1 ? audience.parties[0] : undefined;
  return roster.find((party) => party.id === only)?.mark.colour;
}

