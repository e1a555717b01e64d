import { UnstyledButton } from '@mantine/core';
import { IconDeviceLaptopOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ArrangeButton } from '#renderer/features/meetings/joint-arrangement.tsx';
import { request } from '#renderer/ipc/client.ts';
import { useSession } from '#renderer/state/session.ts';
import classes from './vault-line.module.css';

/** While the parties have a screen of their own beside: says so on every page of the desk, and closes it. */
export function JointLine() {
  const { t } = useTranslation();
  const isBeside = useSession(({ app }) => app?.joint?.display === 'other');
  if (!isBeside) return null;
  return (
    <div className={classes['vault']}>
      <span className={classes['line']} role="status">
        {t('joint:onOther')}
      </span>
      <ArrangeButton place="line" />
      <UnstyledButton className={classes['mark']} data-tone="warn" onClick={() => void request('joint:close', {})}>
        <IconDeviceLaptopOff size={16} aria-hidden />
        {t('joint:closeOther')}
      </UnstyledButton>
    </div>
  );
}
