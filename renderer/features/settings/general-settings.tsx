import { Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/state/session.ts';
import { Card } from '#renderer/ui/card.tsx';
import classes from './settings-parts.module.css';
import { useSaveSettings } from './use-save-settings.ts';

/** Each under its own name, whatever the language of the moment. */
const languages = [
  { value: 'kk', name: 'Қазақша' },
  { value: 'ru', name: 'Русский' },
  { value: 'en', name: 'English' },
] as const;
const themes = [
  { value: 'light', word: 'settings:themeLight' },
  { value: 'dark', word: 'settings:themeDark' },
  { value: 'system', word: 'settings:themeSystem' },
] as const;

export function GeneralSettings() {
  const { t } = useTranslation();
  const settings = useSession(({ app }) => app?.settings);
  const save = useSaveSettings();
  if (!settings) return null;
  return (
    <>
      <Card title={t('settings:language')}>
        <Radio.Group aria-label={t('settings:language')} name="language" value={settings.language} onChange={(language) => save({ language })}>
          <div className={classes['choices']}>
            {languages.map(({ value, name }) => (
              <Radio key={value} value={value} label={<span lang={value}>{name}</span>} />
            ))}
          </div>
        </Radio.Group>
      </Card>
      <Card title={t('settings:theme')}>
        <Radio.Group aria-label={t('settings:theme')} name="theme" value={settings.theme} onChange={(theme) => save({ theme })}>
          <div className={classes['choices']}>
            {themes.map(({ value, word }) => (
              <Radio key={value} value={value} label={t(word)} />
            ))}
          </div>
        </Radio.Group>
      </Card>
      <Card title={t('documents:toDocuments')}>
        <Text>{t('documents:wordingNote')}</Text>
      </Card>
    </>
  );
}
