import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconDots, IconDownload, IconEye, IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isoDayOf, showDay, timeOf } from '#renderer/ui/typed-date.ts';
import { FileIcon } from './file-icon.tsx';
import type { FileMarks, RosterParty } from './file-marks.ts';
import type { FileRecord } from './file-scope.ts';
import { kindOfFile, kindWords, useSizeWords } from './file-words.ts';
import classes from './file-list.module.css';

export type FileAct = 'open' | 'export' | 'details' | 'narrow' | 'delete';

type FileRowProps = {
  readonly file: FileRecord;
  readonly roster: readonly RosterParty[];
  readonly marks: FileMarks;
  /** Meeting or note it belongs to, in words; empty where that goes without saying. */
  readonly where: string;
  readonly mayExport: boolean;
  readonly onAct: (act: FileAct, file: FileRecord) => void;
};

/** One file: what it is, from whom, who may know it. A press opens it. */
export function FileRow({ file, roster, marks, where, mayExport, onAct }: FileRowProps) {
  const { t } = useTranslation();
  const sizeWords = useSizeWords();
  const { fileName, mediaType, size, remarks } = file.body;
  const facts = [t(kindWords[kindOfFile(mediaType)]), sizeWords(size), t('files:addedAt', { when: `${showDay(isoDayOf(file.createdAt))} ${timeOf(file.createdAt)}` }), where].filter(Boolean).join(' · ');
  const ownEyes = file.audience.type === 'mediator';
  return (
    <li className={classes['row']} data-file-id={file.id} data-own-eyes={ownEyes || undefined}>
      <UnstyledButton className={classes['open']} onClick={() => onAct('open', file)}>
        <span className={classes['icon']}>
          <FileIcon mediaType={mediaType} />
        </span>
        <span className={classes['what']}>
          <span className={classes['name']}>{fileName}</span>
          <span className={classes['facts']}>{facts}</span>
          {remarks.trim() === '' ? null : <span className={classes['remarks']}>{remarks}</span>}
        </span>
      </UnstyledButton>
      <span className={classes['source']}>{marks.source(file.source, roster)}</span>
      <span className={classes['audience']}>{marks.audience(file.audience, roster, true)}</span>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: 'main' }}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('files:more', { name: fileName })}>
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEye size={16} aria-hidden />} onClick={() => onAct('open', file)}>{t('files:actOpen')}</Menu.Item>
          {mayExport ? <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => onAct('export', file)}>{t('files:actExport')}</Menu.Item> : null}
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => onAct('details', file)}>{t('files:actDetails')}</Menu.Item>
          {ownEyes ? null : <Menu.Item leftSection={<IconLock size={16} aria-hidden />} onClick={() => onAct('narrow', file)}>{t('files:actNarrow')}</Menu.Item>}
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => onAct('delete', file)}>{t('files:actDelete')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
