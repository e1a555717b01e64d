// What a source allows to be told: answered at a note or for many, looked through in the section.
import type { Driver } from './driver.ts';

export function createPermissionsPage(driver: Driver) {
  const { word, page } = driver;
  return {
    openSection: async () => {
      await page().getByRole('tab', { name: word('permissions:tab'), exact: true }).click();
      await page().getByRole('region', { name: word('permissions:section') }).waitFor();
    },
    line: (text: string) => page().getByRole('region', { name: word('permissions:section') }).locator('li[data-record-id]').filter({ hasText: text }),
    dialog: () => page().getByRole('dialog'),
    bar: () => page().getByRole('region', { name: word('permissions:selection') }),
  };
}
