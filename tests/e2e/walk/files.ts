// Files of the sample case: some are there, some are brought in as its mediator would, and all are looked at.
import { sampleDocx, samplePng } from '#electron/vault/sample/make-sample-files.ts';
import type { Driver } from '../pages/driver.ts';
import { createFilesPage } from '../pages/files-page.ts';
import type { Station } from './looker.ts';

const plan = { name: 'Пәтердің жоспары.png', bytes: samplePng(300, 200, (x, y) => (x % 50 < 3 || y % 50 < 3 ? [70, 66, 60] : [238, 230, 214])), type: 'image/png' };
const claim = { name: 'Шағым.docx', bytes: sampleDocx() };

export async function walkFiles(driver: Driver, station: Station): Promise<void> {
  const { word, page } = driver;
  const files = createFilesPage(driver);
  await station('files', async () => {
    await files.openSection();
    await files.row('Смета на ремонт.pdf').waitFor();
  });
  await station('add-files', async () => {
    await files.choose([plan, claim]);
    await files.from('Үлгіова Сара');
  });
  await files.add();
  await files.row(claim.name).waitFor();
  await station('file-pdf', async () => {
    await files.open('Смета на ремонт.pdf');
    await files.viewer().locator('[data-drawn]').first().waitFor();
  });
  await files.close();
  await station('file-picture', async () => {
    await files.open('Фото плитки в ванной.png');
    await files.viewer().getByRole('img').waitFor();
  });
  await files.close();
  await station('file-export-only', () => files.open(claim.name));
  await files.close();
  await station('file-export', async () => {
    await files.act(plan.name, 'actExport');
    await page().getByRole('dialog').waitFor();
  });
  await page().keyboard.press('Escape');
  await page().getByRole('dialog').waitFor({ state: 'detached' });
  await files.act(claim.name, 'actDelete');
  await page().getByText(word('files:movedToTrash', { name: claim.name })).waitFor();
}
