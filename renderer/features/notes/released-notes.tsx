import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRosterParties } from '#renderer/state/case-records.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { isReleasedHere } from '#shared/domain/doorway.ts';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import { useCaseNoteList } from './case-note-list.ts';
import { kindLabels } from './kind-labels.ts';
import { useLoadedNotes } from './load-case-notes.ts';
import type { NoteRecord } from './note-order.ts';
import classes from './released-notes.module.css';
import { SourceName } from './source-name.tsx';

type Room = { readonly caseId: CaseId; readonly parties: readonly PartyId[] };

/** Of all that this room holds: what others let go to it. */
export function useReleasedNotes({ caseId, parties }: Room): readonly NoteRecord[] {
  useLoadedNotes(caseId);
  const notes = useCaseNoteList((state) => state.notes);
  return useMemo(() => notes.filter((note) => isReleasedHere(note, parties)), [notes, parties]);
}

/** What may be told in this room, each in the words that the wall gave it. */
export function ReleasedNotes({ caseId, parties }: Room) {
  const { t } = useTranslation();
  const roster = useRosterParties(caseId);
  const notes = useReleasedNotes({ caseId, parties });
  if (!roster) return null;
  return (
    <section className={classes['panel']} aria-labelledby="released-notes">
      <h2 id="released-notes" className={classes['title']}>{t('doorway:mayBeToldHere')}</h2>
      {notes.length === 0 ? <EmptyState title={t('doorway:mayBeToldNone')} /> : <p className={classes['hint']}>{t('doorway:mayBeToldHint')}</p>}
      <ul className={classes['list']}>
        {notes.map((note) => (
          <li key={note.id} className={classes['note']}>
            <span className={classes['head']}>
              <SourceName source={note.source} speaker={note.body.speaker} roster={roster} />
              {note.body.noteKind === 'note' ? null : <span className={classes['soft']}>{t(kindLabels[note.body.noteKind])}</span>}
              <span className={classes['mark']}>{t('doorway:mayBeTold')}</span>
            </span>
            <q className={classes['words']}>{note.body.text}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}
