import { Button, Group, Select, TextInput } from '@mantine/core';
import { IconFileTypePdf, IconLink, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '#renderer/state/error-words.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import type { PartyId } from '#shared/domain/ids.ts';
import type { JournalGroup } from '#shared/domain/journal-kinds.ts';
import type { JournalOf } from '#shared/ipc/contract-journal.ts';
import { ChainNotice } from './chain-notice.tsx';
import { filterJournal } from './journal-filter.ts';
import { JournalList } from './journal-list.tsx';
import classes from './journal.module.css';
import { useJournal } from './use-journal.ts';

type JournalViewProps = {
  readonly of: JournalOf;
  readonly text: string;
  readonly groups: readonly JournalGroup[];
  /** Of a case: who may be given an extract. */
  readonly parties: readonly { readonly id: PartyId; readonly name: string }[];
};

const groupWords = {
  case: 'journal:groupCase', parties: 'journal:groupParties', sharing: 'journal:groupSharing', papers: 'journal:groupPapers', vault: 'journal:groupVault', keys: 'journal:groupKeys',
} as const satisfies Readonly<Record<JournalGroup, string>>;

/** The mediator looks up what was decided and when, proves that nothing was altered, and gives a party what concerns it. */
export function JournalView({ of, text, groups, parties }: JournalViewProps) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const [party, setParty] = useState<PartyId | null>(null);
  const [group, setGroup] = useState<JournalGroup | null>(null);
  const [wanted, setWanted] = useState('');
  const journal = useJournal(of, party);
  const name = parties.find(({ id }) => id === party)?.name ?? '';
  const { lines, problem, busy, check } = journal;
  const shown = lines === null ? [] : filterJournal(lines, { group, text: wanted });
  const clear = (): void => {
    setGroup(null);
    setWanted('');
  };
  return (
    <div className={classes['journal']}>
      <p className={classes['text']}>{party === null ? text : t('journal:partyText', { name })}</p>
      <Tools>
        <TextInput className={classes['find']} name="journal.find" label={t('journal:find')} placeholder={t('journal:findHint')} value={wanted} onChange={(event) => setWanted(event.currentTarget.value)} />
        <Select
          className={classes['choice']} label={t('journal:group')} allowDeselect={false} value={group ?? 'all'}
          data={[{ value: 'all', label: t('journal:groupAll') }, ...groups.map((each) => ({ value: each, label: t(groupWords[each]) }))]}
          onChange={(value) => setGroup(groups.find((each) => each === value) ?? null)}
        />
        {parties.length > 0 ? (
          <Select
            className={classes['reader']} label={t('journal:reader')} allowDeselect={false} value={party ?? 'all'}
            data={[{ value: 'all', label: t('journal:readerMediator') }, ...parties.map((each) => ({ value: each.id as string, label: t('journal:readerParty', { name: each.name }) }))]}
            onChange={(value) => setParty(parties.find(({ id }) => id === value)?.id ?? null)}
          />
        ) : null}
      </Tools>
      <Group gap="xs">
        <Button variant="default" loading={busy === 'check'} leftSection={<IconLink size={18} aria-hidden />} onClick={() => void journal.verify()}>{t('journal:check')}</Button>
        <Button variant="default" disabled={busy !== null} leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => void journal.send('paper:print')}>{t('journal:print')}</Button>
        <Button variant="default" loading={busy === 'paper'} leftSection={<IconFileTypePdf size={18} aria-hidden />} onClick={() => void journal.send('paper:save-pdf')}>{t('journal:savePdf')}</Button>
      </Group>
      <ChainNotice check={check} />
      <ProblemNotice words={problem && errorWords(problem)} />
      {lines !== null && shown.length === 0 ? (
        lines.length === 0 ? <EmptyState title={t('journal:nothing')}>{t('journal:nothingText')}</EmptyState> : <EmptyState title={t('journal:noHits')} action={<Button variant="default" onClick={clear}>{t('journal:clear')}</Button>} />
      ) : (
        <JournalList key={`${party ?? ''} ${group ?? ''} ${wanted}`} lines={shown} isExtract={party !== null} />
      )}
    </div>
  );
}

const Tools = ({ children }: { readonly children: ReactNode }) => <div className={classes['tools']} role="search">{children}</div>;
