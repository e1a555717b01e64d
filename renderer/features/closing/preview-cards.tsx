import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import type { DestroyScope } from '#shared/domain/case-lifecycle.ts';
import type { DestroyedCounts } from '#shared/domain/destruction.ts';
import type { DestructionPreview, KnownBackup } from '#shared/ipc/contract-closing.ts';
import classes from './closing.module.css';
import { keepWords } from './words.ts';

/** What may speak against it. Only a hold stands in the way. */
export function WarningsOf({ preview }: { readonly preview: DestructionPreview }) {
  const { t } = useTranslation();
  return (
    <>
      {preview.hold ? (
        <Notice tone="bad" title={t('closing:onHold')}>
          {`${t('closing:heldSince', { day: showDay(preview.hold.since) })}: ${preview.hold.reason}`}
        </Notice>
      ) : null}
      {preview.isClosed ? null : <Notice tone="warn">{t('closing:notClosed')}</Notice>}
      {preview.keptLonger.length > 0 ? <Notice tone="warn">{t('closing:keptLonger', { list: preview.keptLonger.map((kept) => t(keepWords[kept])).join('; ') })}</Notice> : null}
    </>
  );
}

export function GoesCard({ counts, scope }: { readonly counts: DestroyedCounts; readonly scope: DestroyScope }) {
  const { t, i18n } = useTranslation();
  // Chromium has no Kazakh numbers; they are written as the Russian ones are.
  const size = new Intl.NumberFormat(i18n.language === 'en' ? 'en' : 'ru', { maximumFractionDigits: 1 }).format(counts.fileBytes / 1_000_000);
  const lines = [
    counts.notes > 0 && t('closing:goesNotes', { count: counts.notes }),
    counts.files > 0 && t('closing:goesFiles', { count: counts.files, size }),
    counts.meetings > 0 && t('closing:goesMeetings', { count: counts.meetings }),
    counts.parties > 0 && t('closing:goesParties', { count: counts.parties }),
    counts.papers > 0 && t('closing:goesPapers', { count: counts.papers }),
    counts.other > 0 && t('closing:goesOther', { count: counts.other }),
    counts.versions > 0 && t('closing:goesVersions', { count: counts.versions }),
    counts.drafts > 0 && t('closing:goesDrafts', { count: counts.drafts }),
    counts.journalEntries > 0 && t('closing:goesJournal', { count: counts.journalEntries }),
  ].filter((line) => line !== false);
  return (
    <Card title={t('closing:whatGoes')}>
      <ul className={classes['list']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {scope === 'notes-and-files' && counts.files > 0 ? <p className={classes['soft']}>{t('closing:scansGo')}</p> : null}
      <p className={classes['soft']}>{t('closing:goesEverywhere')}</p>
    </Card>
  );
}

export function StaysCard({ preview, scope }: { readonly preview: DestructionPreview; readonly scope: DestroyScope }) {
  const { t } = useTranslation();
  const { kept } = preview;
  const lines = [
    kept.papers > 0 && t('closing:goesPapers', { count: kept.papers }),
    kept.parties > 0 && t('closing:goesParties', { count: kept.parties }),
    kept.meetings > 0 && t('closing:goesMeetings', { count: kept.meetings }),
    kept.permissions > 0 && t('closing:staysPermissions', { count: kept.permissions }),
  ].filter((line) => line !== false);
  return (
    <Card title={t('closing:whatStays')}>
      {scope === 'case' ? (
        <p className={classes['soft']}>{t('closing:staysNothing')}</p>
      ) : (
        <ul className={classes['list']}>
          {[t('closing:keepCase'), ...lines].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function BackupsCard({ preview }: { readonly preview: DestructionPreview }) {
  const { t } = useTranslation();
  const { backups, hasBackupPlace } = preview;
  const out = backups.filter(({ isReachable }) => !isReachable);
  const reached = backups.length - out.length;
  return (
    <Card title={t('closing:keyAndBackups')}>
      <div className={stack['stack']}>
        <p>{t('closing:keyText')}</p>
        <p>{reached === 0 ? t('closing:backupsNone') : t('closing:backupsGo', { count: reached })}</p>
        {hasBackupPlace ? null : <Notice tone="warn">{t('closing:noBackupPlace')}</Notice>}
        {out.length > 0 ? (
          <Notice tone="warn" title={t('closing:unreachableTitle')}>
            {t('closing:unreachableText')}
            <BackupList backups={out} />
          </Notice>
        ) : null}
      </div>
    </Card>
  );
}

export function BackupList({ backups }: { readonly backups: readonly Pick<KnownBackup, 'place' | 'madeAt'>[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes['list']}>
      {backups.map(({ place, madeAt }) => (
        <li key={`${place} ${madeAt}`}>{t('closing:backupIs', { place, when: `${showDay(isoDayOf(madeAt))} ${timeOf(madeAt)}` })}</li>
      ))}
    </ul>
  );
}
