import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDeviceDesktop, IconDots, IconEye, IconEyeOff, IconTrash, IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askPermission } from '#renderer/state/permissions.ts';
import { SavedMark, type SavedState } from '#renderer/ui/saved-mark.tsx';
import type { ItemRecord } from './item-records.ts';
import classes from './negotiation.module.css';
import { usePlace } from './negotiation-place.ts';
import { ShowToDialog } from './show-to-dialog.tsx';
import { useRemoveItem } from './use-item-form.ts';

export type ItemSideProps = {
  readonly record: ItemRecord;
  readonly name: string;
  readonly state: SavedState;
  readonly problem: string | undefined;
  readonly isFixed: boolean;
  readonly onRetry: () => void;
  readonly onMove?: ((step: -1 | 1) => void) | undefined;
};

/** At the right of each line: who sees it, whether it is kept, what else can be done. */
export function ItemSide({ record, name, state, problem, isFixed, onRetry, onMove }: ItemSideProps) {
  const { t } = useTranslation();
  const { roomParties, audienceMark, sight, oneIssue } = usePlace();
  const remove = useRemoveItem();
  const [isAsking, setIsAsking] = useState(false);
  const { audience } = record;
  const isHidden = sight !== null && audience.type === 'parties' && audience.parties.some((party) => !(sight.get(record.id) ?? audience.parties).includes(party));
  const isDesk = roomParties === null;
  const alone = isDesk && record.kind === 'issue' ? oneIssue?.(record.id) : undefined;
  return (
    <span className={classes['side']}>
      <span className={classes['saved']} data-state={state}>
        <SavedMark state={state} problem={problem} onRetry={onRetry} />
      </span>
      {isDesk ? (
        <UnstyledButton className={classes['who']} data-hidden={isHidden || undefined} aria-label={t(isHidden ? 'negotiation:whoSeesNotAll' : 'negotiation:whoSees', { name })} title={isHidden ? t('negotiation:notShownNow') : undefined} onClick={() => setIsAsking(true)}>
          {audienceMark(audience)}
          {isHidden ? <IconEyeOff size={16} aria-hidden /> : null}
        </UnstyledButton>
      ) : (
        audienceMark(audience)
      )}
      <Menu position="bottom-end" withInitialFocusPlaceholder={false} portalProps={{ target: 'main' }}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t('negotiation:more', { name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isDesk ? <Menu.Item leftSection={<IconEye size={16} aria-hidden />} onClick={() => setIsAsking(true)}>{t('negotiation:showTo')}</Menu.Item> : null}
          {isDesk && audience.type === 'parties' && record.source.type !== 'mediator' ? (
            <Menu.Item leftSection={<IconUserCheck size={16} aria-hidden />} onClick={() => askPermission({ type: 'records', records: [record.id] })}>{t('permissions:menuItem')}</Menu.Item>
          ) : null}
          {alone ? <Menu.Item leftSection={<IconDeviceDesktop size={16} aria-hidden />} onClick={alone.toggle}>{t(alone.isAlone ? 'joint:allIssues' : 'joint:onlyThis')}</Menu.Item> : null}
          {onMove && !isFixed ? <Menu.Item leftSection={<IconArrowUp size={16} aria-hidden />} onClick={() => onMove(-1)}>{t('negotiation:moveUp')}</Menu.Item> : null}
          {onMove && !isFixed ? <Menu.Item leftSection={<IconArrowDown size={16} aria-hidden />} onClick={() => onMove(1)}>{t('negotiation:moveDown')}</Menu.Item> : null}
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove(record)}>{t('negotiation:remove')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isAsking ? <ShowToDialog record={record} onClose={() => setIsAsking(false)} /> : null}
    </span>
  );
}
