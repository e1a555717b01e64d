// The lock page, and the ways to it and from it.
import type { Driver } from './driver.ts';

export function createLockPage(driver: Driver) {
  const { word, field, press, page } = driver;
  const isShown = async (): Promise<void> => field('passphrase').waitFor();
  return {
    isShown,
    lockByKey: async () => {
      await driver.replaceWindow(() => page().keyboard.press('Control+l'));
      await isShown();
    },
    lockByButton: async () => {
      await driver.replaceWindow(() => page().getByRole('navigation').getByRole('button', { name: word('general:lock'), exact: true }).click());
      await isShown();
    },
    unlock: async (passphrase: string) => {
      await field('passphrase').fill(passphrase);
      await driver.replaceWindow(() => page().keyboard.press('Enter'));
    },
    /** A try that should fail: the page stays. */
    tryPassphrase: async (passphrase: string) => {
      await field('passphrase').fill(passphrase);
      await page().keyboard.press('Enter');
    },
    useRecoveryKey: async () => press(word('start:useRecovery')),
    unlockByRecoveryKey: async (recoveryKey: string) => {
      await press(word('start:useRecovery'));
      await field('recovery-key').fill(recoveryKey);
      await driver.replaceWindow(() => page().keyboard.press('Enter'));
    },
    setNewPassphrase: async (passphrase: string) => {
      await field('new-passphrase').fill(passphrase);
      await field('repeated-passphrase').fill(passphrase);
      await press(word('start:setPassphrase'));
      await page().getByRole('navigation').waitFor();
    },
    alert: () => page().getByRole('alert'),
  };
}
