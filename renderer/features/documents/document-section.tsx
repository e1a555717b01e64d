import { Button, Text, UnstyledButton } from '@mantine/core';
import { IconFileText, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaseRecords } from '#renderer/state/case-records.ts';
import { go } from '#renderer/state/navigation.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { nearestText } from '#shared/domain/language-text.ts';
import { languagesWords } from './agreement-words.ts';
import classes from './document-section.module.css';
import { NewAgreementDialog } from './new-agreement-dialog.tsx';

/** The papers of a case: drafts, and what was signed. Own eyes until a paper leaves. */
export function DocumentSection({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation();
  const settlements = useCaseRecords(caseId, 'settlement');
  const parties = useCaseRecords(caseId, 'party');
  const [opened, setOpened] = useState(false);
  if (!settlements || !parties) return null;
  const newestFirst = [...settlements].sort((one, other) => other.createdAt - one.createdAt);
  const begin = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened(true)}>
      {t('documents:newAgreement')}
    </Button>
  );
  return (
    <>
      {newestFirst.length === 0 ? (
        <EmptyState title={t('documents:none')} action={begin}>{t('documents:noneText')}</EmptyState>
      ) : (
        <>
          <div className={classes['tools']}>{begin}</div>
          <ul className={classes['list']}>
            {newestFirst.map(({ id, body, updatedAt }) => (
              <li key={id}>
                <UnstyledButton className={classes['item']} onClick={() => void go(`/case/${caseId}/document/${id}`)}>
                  <IconFileText size={22} stroke={1.6} aria-hidden className={classes['icon']} />
                  <span className={classes['what']}>
                    <span className={classes['title']}>
                      {[t('documents:agreement'), body.number && `№ ${body.number}`, body.version > 1 ? t('documents:version', { number: body.version }) : ''].filter(Boolean).join(' · ')}
                    </span>
                    <span className={classes['subject']}>{nearestText(body.subject, 'ru')}</span>
                    <span className={classes['facts']}>
                      {[t(languagesWords[body.languages]), body.frozen ? t('documents:signedOn', { day: showDay(isoDayOf(body.frozen.frozenAt)) }) : t('documents:changedAt', { when: `${showDay(isoDayOf(updatedAt))} ${timeOf(updatedAt)}` })].join(' · ')}
                    </span>
                  </span>
                  <span className={classes['state']} data-frozen={body.frozen !== null || undefined}>{body.frozen ? t('documents:stateFrozen') : t('documents:stateDraft')}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </>
      )}
      <Text size="sm" c="var(--ink-soft)" mt="md">{t('documents:wordingNote')}</Text>
      <NewAgreementDialog caseId={caseId} parties={parties} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
