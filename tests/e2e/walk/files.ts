// Files of the sample case: brought in as its mediator would, and looked at.
import { sampleDocx, samplePdf, samplePng, sampleWav } from '#tests/support/sample-files.ts';
import type { Driver } from '../pages/driver.ts';
import { createFilesPage } from '../pages/files-page.ts';
import type { Station } from './looker.ts';

const plan = { name: 'Пәтердің жоспары.png', bytes: samplePng(900, 600, (x, y) => (x % 150 < 6 || y % 150 < 6 ? [70, 66, 60] : [238, 230 - (y >> 4), 214])), type: 'image/png' };
const act = { name: 'Акт приёма-передачи с замечаниями.pdf', bytes: samplePdf(['Sample act of acceptance', 'Annex 1', 'Annex 2']), type: 'application/pdf' };
const others = [
  { name: 'Қоңырау жазбасы.wav', bytes: sampleWav(3), type: 'audio/wav' },
  { name: 'Письмо заказчика.txt', bytes: new TextEncoder().encode('Образец письма. Үлгі хат.\n'), type: 'text/plain' },
];
const claim = { name: 'Шағым.docx', bytes: sampleDocx() };

export async function walkFiles(driver: Driver, station: Station): Promise<void> {
  const { word, page } = driver;
  const files = createFilesPage(driver);
  await files.openSection();
  await station('add-files', async () => {
    await files.choose([plan, act]);
    await files.from('Үлгіова Сара');
  });
  await files.add();
  await files.row(act.name).waitFor();
  await files.choose([...others, claim]);
  await files.add();
  await station('files', () => files.row(claim.name).waitFor());
  await station('file-pdf', async () => {
    await files.open(act.name);
    await files.viewer().locator('[data-drawn]').first().waitFor();
  });
  await files.close();
  await station('file-picture', async () => {
    await files.open(plan.name);
    await files.viewer().getByRole('img', { name: plan.name }).waitFor();
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
