import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorKeys, errorValues } from '#renderer/ipc/error-text.ts';
import { flushPending } from '#renderer/state/autosave.ts';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { go, matchPath, useNavigation } from '#renderer/state/navigation.ts';
import { useSession } from '#renderer/state/session.ts';
import { showToast } from '#renderer/state/toasts.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { CaseId, PartyId } from '#shared/domain/ids.ts';
import { displayName } from '#shared/domain/names.ts';
import type { PartyDetails } from '#shared/domain/party.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { AddParty } from './add-party.tsx';
import { createPartyDetails } from './new-party.ts';
import { createParty, deleteParty, restoreParty } from './party-api.ts';
import { PartyForm } from './party-form.tsx';
import { PartyList } from './party-list.tsx';
import classes from './party-section.module.css';
import { useFocusWanted } from './use-focus-wanted.ts';

/** The parties of a case: a list at the left, the chosen one at the right. Which one is chosen stands in the path. */
export function PartySection({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const records = useCaseRecords(caseId, 'party');
  const path = useNavigation((state) => state.path);
  const focusOn = useFocusWanted();
  const parties = inOrder(records ?? []);
  const wantedId = matchPath('/case/:caseId/parties/:partyId', path)?.['partyId'];
  const chosen = parties.find((party) => party.id === wantedId) ?? parties[0];
  const chosenId = chosen?.id;
  /** The party being added. Until its form is here there is none: what is typed meanwhile must not reach another party's compartment. */
  const [adding, setAdding] = useState<string | null>(null);
  if (adding !== null && chosenId === adding) setAdding(null);

  const choose = (id: string): void => {
    setAdding((added) => (added === id ? added : null));
    void go(`/case/${caseId}/parties/${id}`);
  };
  const add = async (type: PartyDetails['type']): Promise<void> => {
    const partyId = crypto.randomUUID() as PartyId;
    setAdding(partyId);
    const language = useSession.getState().app?.settings.language ?? 'ru';
    const saved = await createParty(caseId, partyId, createPartyDetails(type, language));
    if (!saved.ok) {
      setAdding(null);
      showToast(t(errorKeys[saved.error.type], errorValues(saved.error)), { tone: 'bad' });
      return;
    }
    focusOn(`[data-record-id="${partyId}"] :is([name="party.surname"], [name="organisationName"])`);
    choose(partyId);
  };
  const remove = async (party: RecordOf<'party'>): Promise<void> => {
    const partyId = party.id as string as PartyId;
    // What is still being typed belongs to the party that goes to the trash.
    await flushPending();
    const deleted = await deleteParty(caseId, partyId);
    if (!deleted.ok) {
      showToast(t(errorKeys[deleted.error.type], errorValues(deleted.error)), { tone: 'bad' });
      return;
    }
    focusOn(`[data-parties] :is([aria-current="true"]:not([data-party="${partyId}"]), button[name="add-person"])`);
    const name = displayName(party.body) || t('parties:nameless', { letter: party.body.mark.letter });
    showToast(t('parties:deleted', { name }), {
      undo: () => {
        void restoreParty(caseId, partyId).then(() => choose(partyId));
      },
    });
  };

  if (records === undefined) return null;
  if (!chosen) {
    return (
      <div data-parties>
        <EmptyState title={t('parties:noParties')} action={<AddParty onAdd={(type) => void add(type)} spread />}>
          {t('parties:noPartiesText')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div data-parties className={classes['section']}>
      <div className={classes['side']}>
        <PartyList parties={parties} chosenId={chosenId} onChoose={choose} />
        {parties.length === 1 ? <p className={classes['hint']}>{t('parties:oneParty')}</p> : null}
        <AddParty onAdd={(type) => void add(type)} disabled={adding !== null} />
      </div>
      {adding === null ? <PartyForm key={chosen.id} caseId={caseId} record={chosen} onDelete={() => void remove(chosen)} /> : null}
    </div>
  );
}

const inOrder = (records: readonly RecordOf<'party'>[]): readonly RecordOf<'party'>[] =>
  [...records].sort((one, other) => one.body.joinedAt - other.body.joinedAt || (one.body.mark.letter < other.body.mark.letter ? -1 : 1));
