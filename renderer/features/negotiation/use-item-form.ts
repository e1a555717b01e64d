import { useTranslation } from 'react-i18next';
import { useAutosave, type Autosave } from '#renderer/state/autosave.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { showToast } from '#renderer/state/toasts.ts';
import type { Item, ItemKind } from '#shared/domain/negotiation.ts';
import type { PendingSave } from '#shared/ipc/contract.ts';
import { deleteItem, restoreItem, saveItem } from './api.ts';
import { isSayingNothing, newItemInput, toItem, type Birth, type ItemRecord } from './item-records.ts';
import { usePlace } from './negotiation-place.ts';

/** Read only when a record is made. */
const nothingNew: PendingBirth = { origins: [], meetingId: null, source: null, parties: null, ownEyes: true };
type PendingBirth = Extract<PendingSave, { readonly channel: 'item:save' }>['input']['born'];

type ItemOf<Kind extends ItemKind> = Extract<Item, { readonly kind: Kind }>;
export type ItemForm<Kind extends ItemKind> = Autosave<ItemOf<Kind>> & { readonly set: (change: Partial<ItemOf<Kind>>, now?: 'now') => void; readonly problem: string | undefined };

/** One item edited in place. */
export function useItemForm<Kind extends ItemKind>(record: ItemRecord & { readonly kind: Kind }): ItemForm<Kind> {
  const { caseId } = usePlace();
  const words = useErrorWords();
  const form = useAutosave<ItemOf<Kind>>({
    key: `item:${record.id}`,
    revision: record.revision,
    value: toItem(record) as ItemOf<Kind>,
    toPending: (revision, item) => (isSayingNothing(item) ? null : { channel: 'item:save', input: { caseId, recordId: record.id, revision, born: nothingNew, item } }),
  });
  return {
    ...form,
    set: (change, now) => {
      form.change({ ...form.value, ...change });
      if (now) form.flush();
    },
    problem: form.error ? words(form.error) : undefined,
  };
}

/** Makes one; says so where it could not. */
export function useMakeItem(): (item: Item, born?: Birth) => Promise<boolean> {
  const { caseId, born: usual } = usePlace();
  const words = useErrorWords();
  return async (item, born = usual) => {
    const saved = await saveItem(newItemInput(caseId, born, item));
    if (!saved.ok) showToast(words(saved.error), { tone: 'bad' });
    return saved.ok;
  };
}

/** To the trash, and back by undo. */
export function useRemoveItem(): (record: ItemRecord) => Promise<void> {
  const { t } = useTranslation();
  const { caseId } = usePlace();
  const words = useErrorWords();
  return async ({ id: recordId }) => {
    const removed = await deleteItem({ caseId, recordId });
    if (!removed.ok) return showToast(words(removed.error), { tone: 'bad' });
    showToast(t('negotiation:inTrash'), {
      undo: () => {
        void restoreItem({ caseId, recordId }).then((restored) => {
          if (!restored.ok) showToast(words(restored.error), { tone: 'bad' });
        });
      },
    });
  };
}
