// Packages: the dialog that makes one, the screen that opens one, what came from outside.
import type { Driver } from './driver.ts';

export function createPackagePage(driver: Driver) {
  const { word, field, press, page } = driver;
  const dialog = () => page().getByRole('dialog');
  return {
    dialog,
    openSharing: async () => page().getByRole('tab', { name: word('permissions:tab'), exact: true }).click(),
    openDialog: async () => {
      await press(word('packages:make'));
      await dialog().getByRole('checkbox').first().waitFor();
    },
    choose: async (key: string, values: Readonly<Record<string, string>> = {}) => dialog().getByRole('checkbox', { name: word(key, values), exact: true }).check(),
    sealToPhrase: async (phrase: string) => {
      await dialog().getByRole('radio', { name: word('packages:toPassphrase') }).check();
      await field('new-passphrase').fill(phrase);
      await field('repeated-passphrase').fill(phrase);
    },
    make: async () => {
      await press(word('packages:makeNow'));
      await dialog().getByText(word('packages:made')).waitFor({ timeout: 30_000 });
      await dialog().getByRole('button', { name: word('general:close'), exact: true }).last().click();
      await dialog().waitFor({ state: 'detached' });
    },
    goToScreen: async () => {
      await page().getByRole('navigation', { name: word('general:mainNavigation') }).getByRole('button', { name: word('general:cases'), exact: true }).click();
      await press(word('packages:open'));
      await page().getByRole('heading', { name: word('packages:openTitle') }).waitFor();
    },
    ownFingerprint: async () => (await page().getByTestId('own-fingerprint').innerText()).trim(),
    chooseFile: async () => press(word('packages:choose')),
    unseal: async (phrase: string) => {
      await field('package-secret').fill(phrase);
      await press(word('packages:unseal'));
    },
    lines: () => page().getByRole('list', { name: word('packages:lines') }),
    theirFingerprint: async () => (await page().getByTestId('their-fingerprint').innerText()).trim(),
    compare: async () => {
      await field('package-compared').check();
      await press(word('packages:remember'));
    },
    waiting: () => page().getByRole('list', { name: word('packages:waiting') }),
  };
}
