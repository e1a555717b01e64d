// Settings: look, lock, passphrase, recovery key, profile, about.
import type { Language } from '#shared/domain/text-limits.ts';
import type { Driver } from './driver.ts';

const sectionWords = {
  general: 'settings:general', security: 'settings:security', 'ways-in': 'waysIn:title', recovery: 'settings:recovery', vault: 'settings:vault', journal: 'journal:section', backups: 'backups:title',
  profile: 'settings:profile', about: 'settings:about',
} as const;
export const settingsSections = Object.keys(sectionWords) as (keyof typeof sectionWords)[];

export function createSettingsPage(driver: Driver) {
  const { word, field, page } = driver;
  const openSection = async (section: (typeof settingsSections)[number]): Promise<void> => {
    await page().getByRole('navigation', { name: word('general:mainNavigation') }).getByRole('button', { name: word('general:settings'), exact: true }).click();
    await page().getByRole('tablist', { name: word('settings:sections') }).getByRole('tab', { name: word(sectionWords[section]), exact: true }).click();
    if (section === 'ways-in') await page().locator('[data-way]').first().waitFor();
  };
  return {
    openSection,
    chooseLanguage: async (language: Language) => {
      await openSection('general');
      await page().locator(`input[name="language"][value="${language}"]`).check();
      driver.speak(language);
      await page().getByRole('heading', { name: word('general:settings'), exact: true }).waitFor();
    },
    chooseTheme: async (theme: 'light' | 'dark') => {
      await openSection('general');
      await page().locator(`input[name="theme"][value="${theme}"]`).check();
      await page().locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
    },
    changePassphrase: async (current: string, next: string) => {
      await openSection('security');
      await field('current-passphrase').fill(current);
      await field('new-passphrase').fill(next);
      await field('repeated-passphrase').fill(next);
      await page().getByRole('button', { name: word('settings:changePassphrase'), exact: true }).click();
    },
  };
}
