// Backups of the sample: one made and shown, and the way back from it as far as the last question.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBackupsPage } from '../pages/backups-page.ts';
import type { Driver } from '../pages/driver.ts';
import { createLockPage } from '../pages/lock-page.ts';
import type { Station } from './looker.ts';

export async function walkBackups(driver: Driver, station: Station): Promise<void> {
  const backups = createBackupsPage(driver);
  await backups.openSettings();
  await backups.make();
  await station('backups-made', () => backups.rows().first().waitFor());
}

/** From the lock page and back to it. */
export async function walkRestore(driver: Driver, station: Station, passphrase: string): Promise<void> {
  const { word, press, field, page } = driver;
  const backups = createBackupsPage(driver);
  const { vaults } = JSON.parse(readFileSync(join(driver.bitim.userData, 'settings.json'), 'utf8')) as { readonly vaults: readonly string[] };
  await station('restore-found', async () => {
    await backups.openRestore(vaults[0] ?? '');
    await backups.found().first().waitFor();
  });
  await station('restore-open', async () => {
    await backups.found().first().click();
    await field('backup-passphrase').waitFor();
  });
  await station('restore-name', async () => {
    await backups.openBackup(passphrase);
    await field('restored-name').waitFor();
  });
  await press(word('backups:otherBackup'));
  await page().getByRole('button', { name: word('general:back'), exact: true }).click();
  await createLockPage(driver).isShown();
}
