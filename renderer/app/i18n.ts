// The three locales, loaded with the page. Keys are typed by the English ones: a key that does not exist does not compile.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/domain/text-limits.ts';
import type { en } from '#shared/i18n/en.ts';
import { namespaces, resources } from '#shared/i18n/resources.ts';

type EveryNamespace = readonly ['general', 'backups', 'carry', 'cases', 'documents', 'doorway', 'errors', 'exchange', 'files', 'joint', 'journal', 'leaks', 'meetings', 'names', 'negotiation', 'notes', 'packages', 'parties', 'permissions', 'sealed', 'sealedScreen', 'search', 'settings', 'start', 'waysIn', 'closing', 'wholeness'];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: EveryNamespace;
    resources: typeof en;
    returnNull: false;
    keySeparator: false;
  }
}

export async function startLanguages(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: false,
    ns: namespaces,
    defaultNS: 'general',
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

export async function showLanguage(language: Language): Promise<void> {
  if (i18next.language === language) return;
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
