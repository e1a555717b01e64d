import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRosterParties } from '#renderer/state/case-records.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { Source } from '#shared/domain/audience.ts';
import { isReleasedHere } from '#shared/domain/doorway.ts';
import type { CaseId, PartyId, RecordId } from '#shared/domain/ids.ts';
import { sourceKey } from '#shared/domain/permission.ts';
import { useCaseNoteList } from './case-note-list.ts';
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

/** `kind`: empty for a plain note. */
export type ReleasedLine = { readonly id: RecordId; readonly source: Source; readonly speaker: string; readonly kind: string; readonly words: string; readonly at: number };

/** A source that let go the same words of a note and of what was made from it said them once. In the order in which it was said. */
export function withoutRepeats(lines: readonly ReleasedLine[]): ReleasedLine[] {
  const first = new Map<string, ReleasedLine>();
  for (const line of lines.toSorted((one, other) => one.at - other.at)) {
    const key = JSON.stringify([sourceKey(line.source), line.words.trim()]);
    if (!first.has(key)) first.set(key, line);
  }
  return [...first.values()];
}

/** What may be told in this room, each in the words that the wall gave it. */
export function ReleasedList({ caseId, lines }: { readonly caseId: CaseId; readonly lines: readonly ReleasedLine[] }) {
  const { t } = useTranslation();
  const roster = useRosterParties(caseId);
  if (!roster) return null;
  return (
    <section className={classes['panel']} aria-labelledby="released-notes">
      <h2 id="released-notes" className={classes['title']}>{t('doorway:mayBeToldHere')}</h2>
      {lines.length === 0 ? <EmptyState title={t('doorway:mayBeToldNone')} /> : <p className={classes['hint']}>{t('doorway:mayBeToldHint')}</p>}
      <ul className={classes['list']}>
        {lines.map(({ id, source, speaker, kind, words }) => (
          <li key={id} className={classes['note']}>
            <span className={classes['head']}>
              <SourceName source={source} speaker={speaker} roster={roster} />
              {kind === '' ? null : <span className={classes['soft']}>{kind}</span>}
              <span className={classes['mark']}>{t('doorway:mayBeTold')}</span>
            </span>
            <q className={classes['words']}>{words}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}
