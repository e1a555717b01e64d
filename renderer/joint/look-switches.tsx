import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/domain/text-limits.ts';
import classes from './joint-screen.module.css';
import { useJoint } from './joint-store.ts';
import { showJointLanguage } from './joint-words.ts';

/** Each under its own name, whatever the language of the moment. */
const languages: readonly { readonly value: Language; readonly name: string }[] = [
  { value: 'kk', name: 'Қазақша' },
  { value: 'ru', name: 'Русский' },
  { value: 'en', name: 'English' },
];

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
const watchSystem = (listener: () => void): (() => void) => {
  systemDark.addEventListener('change', listener);
  return () => systemDark.removeEventListener('change', listener);
};

/** Language and light or dark, for this screen and this meeting only. */
export function LookSwitches() {
  const { t, i18n } = useTranslation();
  const theme = useJoint((state) => state.theme);
  const isSystemDark = useSyncExternalStore(watchSystem, () => systemDark.matches);
  const [chosen, setChosen] = useState<'light' | 'dark' | null>(null);
  const scheme = chosen ?? (theme === 'system' ? (isSystemDark ? 'dark' : 'light') : theme);
  useEffect(() => {
    document.documentElement.dataset['mantineColorScheme'] = scheme;
  }, [scheme]);
  return (
    <>
      <span className={classes['languages']} role="group" aria-label={t('joint:language')}>
        {languages.map(({ value, name }) => (
          <button key={value} type="button" lang={value} aria-pressed={i18n.language === value} onClick={() => void showJointLanguage(value)}>
            {name}
          </button>
        ))}
      </span>
      <button type="button" onClick={() => setChosen(scheme === 'dark' ? 'light' : 'dark')}>
        {scheme === 'dark' ? t('joint:light') : t('joint:dark')}
      </button>
    </>
  );
}
