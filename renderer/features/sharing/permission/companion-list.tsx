import { Button, Checkbox, Stack } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Source } from '#shared/domain/audience.ts';
import type { RecordId } from '#shared/domain/ids.ts';
import { sourceKey } from '#shared/domain/permission.ts';
import type { RecordKind } from '#shared/domain/vault-record.ts';
import type { CoveredCompanions, CoveredRecord } from './covered-records.ts';
import classes from './permission.module.css';

const kindKeys = { note: 'permissions:kindNote', issue: 'permissions:kindIssue', option: 'permissions:kindOption', offer: 'permissions:kindOffer', frame: 'permissions:kindFrame', 'accepted-term': 'permissions:kindTerm' } as const satisfies { readonly [Kind in RecordKind]?: string };

type OwnCompanionsProps = { readonly records: readonly CoveredRecord[]; readonly without: ReadonlySet<RecordId>; readonly onChange: (without: ReadonlySet<RecordId>) => void };

/** The same words in another place: one answer for all of them, unless one is taken out. */
export function OwnCompanions({ records, without, onChange }: OwnCompanionsProps) {
  const { t } = useTranslation();
  if (records.length === 0) return null;
  const ids = records.map(({ id }) => id);
  return (
    <Checkbox.Group
      label={t('permissions:sameAnswer')}
      description={t('permissions:sameAnswerHint')}
      value={ids.filter((id) => !without.has(id))}
      onChange={(chosen: string[]) => onChange(new Set(ids.filter((id) => !chosen.includes(id))))}
    >
      <Stack gap={6} mt={8}>
        {records.map(({ id, kind, text }) => (
          <Checkbox
            key={id}
            value={id}
            name={`permission.with.${id}`}
            label={
              <span className={classes['coveredText']}>
                {kind in kindKeys ? <span className={classes['companionKind']}>{t(kindKeys[kind as keyof typeof kindKeys])}</span> : null}
                {text.trim() === '' ? t('permissions:withoutText') : text}
              </span>
            }
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

type OtherSourcesProps = { readonly others: CoveredCompanions['others']; readonly nameOf: (source: Source) => string; readonly onForm: ((asked: CoveredCompanions['others'][number]) => void) | null };

/** Words of others are in it: who they are, and one step to ask each. */
export function OtherSources({ others, nameOf, onForm }: OtherSourcesProps) {
  const { t } = useTranslation();
  return others.map((asked) => {
    const name = nameOf(asked.by);
    return (
      <Notice
        key={sourceKey(asked.by)}
        tone="warn"
        title={t('permissions:alsoNeeded', { name })}
        action={onForm ? <Button variant="default" size="compact-sm" leftSection={<IconFileText size={16} aria-hidden />} aria-label={t('permissions:formFor', { name })} onClick={() => onForm(asked)}>{t('permissions:form')}</Button> : undefined}
      >
        {asked.records.map(({ id, text }) => (
          <q key={id} className={classes['coveredText']}>{text}</q>
        ))}
      </Notice>
    );
  });
}
