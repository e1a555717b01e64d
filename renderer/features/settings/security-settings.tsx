import { Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/state/session.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import stack from '#renderer/ui/stack.module.css';
import { ChangePassphrase } from './change-passphrase.tsx';
import { QuickCodeSettings } from './quick-code-settings.tsx';
import classes from './settings-parts.module.css';
import { useSaveSettings } from './use-save-settings.ts';

const idleChoices = [1, 2, 3, 5, 10, 15, 20, 30, 60];

export function SecuritySettings() {
  const { t } = useTranslation();
  const app = useSession((state) => state.app);
  const save = useSaveSettings();
  if (!app) return null;
  const { settings } = app;
  const noCaptureBlock = app.missing.includes('content-protection');
  const minutes = [...new Set([...idleChoices, settings.idleMinutes])].toSorted((one, other) => one - other);
  return (
    <>
      <Card title={t('settings:locking')}>
        <div className={stack['stack']}>
          <Select
            label={t('settings:idleMinutes')}
            description={t(app.missing.includes('power-events') ? 'settings:idleMinutesNoEvents' : 'settings:idleMinutesHint')}
            name="idle-minutes"
            className={classes['short'] ?? ''}
            data={minutes.map((count) => ({ value: String(count), label: t('settings:minutes', { count }) }))}
            value={String(settings.idleMinutes)}
            onChange={(value) => save({ idleMinutes: Number(value) })}
          />
        </div>
      </Card>
      <Card title={t('settings:contentProtection')}>
        <div className={stack['stack']}>
          <Switch
            label={t('settings:contentProtectionSwitch')}
            name="content-protection"
            checked={settings.contentProtection && !noCaptureBlock}
            disabled={noCaptureBlock}
            onChange={(event) => save({ contentProtection: event.currentTarget.checked })}
          />
          <p>{t('settings:contentProtectionText')}</p>
          {noCaptureBlock ? <Notice tone="plain">{t('settings:missingContentProtection')}</Notice> : null}
        </div>
      </Card>
      <QuickCodeSettings />
      <ChangePassphrase />
    </>
  );
}
