// What may be told in a room: notes that others let go to it, and issues, offers and the like.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useReleasedItems } from '#renderer/features/negotiation/released-items.ts';
import { kindLabels } from '#renderer/features/notes/kind-labels.ts';
import { useReleasedNotes, withoutRepeats, type ReleasedLine } from '#renderer/features/notes/released-notes.tsx';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import type { ItemKind } from '#shared/domain/negotiation.ts';

const itemLabels = { issue: kindLabels.issue, offer: kindLabels.offer, option: 'doorway:option', frame: 'doorway:frame', 'accepted-term': 'doorway:acceptedTerm' } as const satisfies { readonly [Kind in ItemKind]: string };

export function useReleasedLines(room: { readonly caseId: CaseId; readonly parties: readonly PartyId[] }): readonly ReleasedLine[] {
  const { t } = useTranslation();
  const notes = useReleasedNotes(room);
  const items = useReleasedItems(room);
  return useMemo(() => {
    const fromNotes = notes.map(({ id, source, body }) => ({ id, source, speaker: body.speaker, kind: body.noteKind === 'note' ? '' : t(kindLabels[body.noteKind]), words: body.text, at: body.saidAt }));
    const fromItems = items.map(({ id, source, kind, words, at }) => ({ id, source, speaker: '', kind: t(itemLabels[kind]), words, at }));
    return withoutRepeats([...fromNotes, ...fromItems]);
  }, [notes, items, t]);
}
