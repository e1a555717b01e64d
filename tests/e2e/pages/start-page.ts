// The first run: language, vault, recovery key, profile.
import type { Language } from '#shared/domain/text-limits.ts';
import type { Driver } from './driver.ts';

export const samplePassphrase = 'violet anchor 58 sparrow tundra';

export function createStartPage(driver: Driver) {
  const { word, field, press, page } = driver;
  const names = { kk: 'Қазақша', ru: 'Русский', en: 'English' } as const;
  return {
    chooseLanguage: async (language: Language) => {
      await page().getByRole('button', { name: names[language] }).click();
      driver.speak(language);
      await field('vault-name').waitFor();
    },
    fillVault: async (name: string, passphrase: string, repeated = passphrase) => {
      await field('vault-name').fill(name);
      await field('new-passphrase').fill(passphrase);
      await field('repeated-passphrase').fill(repeated);
    },
    makeButton: () => page().getByRole('button', { name: word('start:makeVault'), exact: true }),
    strength: () => page().locator('[data-score]'),
    makeVault: async () => {
      await press(word('start:makeVault'));
      await page().getByRole('list', { name: word('start:recoveryKey') }).waitFor({ timeout: 30_000 });
    },
    /** As it stands on the sheet, with its hyphens. */
    readRecoveryKey: async (): Promise<string> => {
      const rows = await page().getByRole('list', { name: word('start:recoveryKey') }).getByRole('listitem').all();
      const groups = await Promise.all(rows.map(async (row) => (await row.locator('span').last().innerText()).trim()));
      return groups.join('-');
    },
    typeKeyBack: async (recoveryKey: string) => {
      const begin = page().getByRole('button', { name: word('start:typeItBack'), exact: true });
      if (await begin.isVisible()) await begin.click();
      await field('recovery-key').fill(recoveryKey);
      await press(word('start:prove'));
    },
    goOn: async () => press(word('general:next')),
    proveLater: async () => press(word('start:proveLater')),
    finish: async () => {
      await driver.replaceWindow(() => press(word('start:finish')));
      await page().getByRole('navigation').waitFor();
    },
  };
}

/** The whole first run, as quickly as a mediator can; gives the recovery key. */
export async function makeFirstVault(driver: Driver, options: { readonly language?: Language; readonly name?: string; readonly proves?: boolean } = {}): Promise<string> {
  const { language = 'en', name = 'Practice', proves = false } = options;
  const start = createStartPage(driver);
  await start.chooseLanguage(language);
  await start.fillVault(name, samplePassphrase);
  await start.makeVault();
  const recoveryKey = await start.readRecoveryKey();
  if (proves) {
    await start.typeKeyBack(recoveryKey);
    await start.goOn();
  } else {
    await start.proveLater();
  }
  await start.finish();
  return recoveryKey;
}
