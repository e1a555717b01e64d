// A vault that is not as it should be: what is said, and what can be chosen. And what someone else does to its folder meanwhile.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from './driver.ts';

export function createWholePage(driver: Driver) {
  const { word, press, page } = driver;
  /** The vault used last. */
  const vaultFolder = (): string => (JSON.parse(readFileSync(join(driver.bitim.userData, 'settings.json'), 'utf8')) as { readonly vaults: readonly string[] }).vaults[0] ?? '';
  return {
    vaultFolder,
    notices: () => page().getByRole('heading', { name: word('wholeness:noticedTitle') }),
    goOn: async () => {
      await press(word('wholeness:goOn'));
      await page().getByRole('navigation').first().waitFor();
    },
    onlyLook: async () => {
      await press(word('wholeness:onlyLook'));
      await page().getByText(word('wholeness:readOnlyChosen')).waitFor();
    },
    /** As the folder lies on the disk now; call it while the vault is locked. */
    copyAside: (name: string): string => {
      const copy = join(driver.bitim.home, name);
      cpSync(vaultFolder(), copy, { recursive: true });
      return copy;
    },
    /** An older copy in the place of the vault; its backups stay. */
    putBack: (copy: string): void => {
      for (const name of ['cases.db', 'keys.json', 'keys.json.bak']) cpSync(join(copy, name), join(vaultFolder(), name));
    },
    damageDatabase: (offset = 0): void => {
      const path = join(vaultFolder(), 'cases.db');
      const bytes = readFileSync(path);
      bytes.fill(0, offset, offset + 4_096);
      writeFileSync(path, bytes);
    },
    damageKeys: (): void => {
      for (const name of ['keys.json', 'keys.json.bak']) writeFileSync(join(vaultFolder(), name), 'spoilt');
    },
    forgetSightings: (): void => rmSync(join(driver.bitim.userData, 'witness'), { recursive: true, force: true }),
  };
}
