// Words of this screen alone, in three languages: none of the desk's are in its bundle.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/domain/text-limits.ts';
import { joint as en } from '#shared/i18n/en/joint.ts';
import { joint as kk } from '#shared/i18n/kk/joint.ts';
import { joint as ru } from '#shared/i18n/ru/joint.ts';
import { sealedScreen as sealedEn } from '#shared/i18n/en/sealed-screen.ts';
import { sealedScreen as sealedKk } from '#shared/i18n/kk/sealed-screen.ts';
import { sealedScreen as sealedRu } from '#shared/i18n/ru/sealed-screen.ts';

export async function startJointWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en: { joint: en, sealedScreen: sealedEn }, kk: { joint: kk, sealedScreen: sealedKk }, ru: { joint: ru, sealedScreen: sealedRu } },
    lng: language,
    fallbackLng: false,
    ns: ['joint', 'sealedScreen'],
    defaultNS: 'joint',
    keySeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

export async function showJointLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
