import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFailure } from '#renderer/ipc/error-text.ts';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { showDay } from '#renderer/ui/typed-date.ts';
import type { ConflictEntry } from '#shared/domain/conflict-entry.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import type { RecordOf } from '#shared/domain/record-kinds.ts';
import { listConflicts, removeConflict, saveConflict } from './api.ts';
import classes from './closing.module.css';
import { ConflictForm } from './conflict-form.tsx';
import { roleWords } from './words.ts';

type Entry = RecordOf<'conflict-entry'>;
type Editing = { readonly record: Entry | null; readonly recordId: RecordId };
const mostShown = 200;

/** Names, roles and dates: added by hand, or when a case is destroyed. */
export function ConflictsCard() {
  const { t, i18n } = useTranslation();
  const errorWords = useErrorWords();
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [removing, setRemoving] = useState<Entry | null>(null);
  const [query, setQuery] = useState('');
  const [failure, setFailure] = useState<AnyFailure | null>(null);
  useEffect(() => {
    void listConflicts().then((answer) => (answer.ok ? setEntries(answer.value) : setFailure(answer.error)));
  }, []);
  const readAgain = async (): Promise<void> => {
    const answer = await listConflicts();
    if (answer.ok) setEntries(answer.value);
    else setFailure(answer.error);
  };

  const save = async (entry: ConflictEntry): Promise<void> => {
    if (!editing) return;
    const answer = await saveConflict(editing.recordId, editing.record?.revision ?? 0, entry);
    setFailure(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setEditing(null);
    await readAgain();
  };
  const remove = async (record: Entry): Promise<void> => {
    const answer = await removeConflict(record.id);
    setRemoving(null);
    setFailure(answer.ok ? null : answer.error);
    await readAgain();
  };

  const wanted = query.trim().toLocaleLowerCase(i18n.language);
  const found = (entries ?? []).filter(({ body }) => body.name.toLocaleLowerCase(i18n.language).includes(wanted)).sort((one, other) => one.body.name.localeCompare(other.body.name, i18n.language));
  const add = (
    <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEditing({ record: null, recordId: crypto.randomUUID() as RecordId })}>
      {t('closing:addName')}
    </Button>
  );
  return (
    <Card title={t('closing:conflictRegister')} side={entries && entries.length > 0 && !editing ? add : undefined}>
      <div className={stack['stack']}>
        <p className={classes['soft']}>{t('closing:conflictIntro')}</p>
        <ProblemNotice words={failure && errorWords(failure)} />
        {editing ? <ConflictForm key={editing.recordId} entry={editing.record?.body ?? null} onSave={(entry) => void save(entry)} onCancel={() => setEditing(null)} /> : null}
        {entries?.length === 0 && !editing ? (
          <EmptyState title={t('closing:noConflicts')} action={add}>
            {t('closing:noConflictsText')}
          </EmptyState>
        ) : null}
        {entries && entries.length > 5 ? (
          <TextInput name="conflict.find" aria-label={t('closing:findName')} placeholder={t('closing:findName')} maxLength={200} autoComplete="off" value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
        ) : null}
        <ul className={classes['rows']}>
          {found.slice(0, mostShown).map((record) => (
            <li key={record.id} className={classes['row']}>
              <span className={classes['rowWords']}>
                <span className={classes['name']}>{record.body.name}</span>
                <span className={classes['soft']}>{[t(roleWords[record.body.role]), daysOf(record.body), record.body.remark].filter(Boolean).join(' · ')}</span>
              </span>
              <Group gap={4}>
                <ActionIcon variant="subtle" color="gray" aria-label={t('closing:edit', { name: record.body.name })} onClick={() => setEditing({ record, recordId: record.id })}>
                  <IconPencil size={18} aria-hidden />
                </ActionIcon>
                <ActionIcon variant="subtle" color="gray" aria-label={t('closing:remove', { name: record.body.name })} onClick={() => setRemoving(record)}>
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ul>
      </div>
      <ConfirmDialog opened={removing !== null} title={t('closing:removeTitle')} confirmLabel={t('closing:removeNow')} danger onConfirm={() => removing && void remove(removing)} onCancel={() => setRemoving(null)}>
        {t('closing:removeText', { name: removing?.body.name ?? '' })}
      </ConfirmDialog>
    </Card>
  );
}

const daysOf = ({ from, until }: Pick<ConflictEntry, 'from' | 'until'>): string => [from && showDay(from), until && showDay(until)].filter(Boolean).join(' – ');
