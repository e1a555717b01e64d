// Copies and tables, up to the step that brings something in.
import { join } from 'node:path';
import { createExchangePage } from '../pages/exchange-page.ts';
import type { Driver } from '../pages/driver.ts';
import type { Station } from './looker.ts';

const table = ['Дело;Дата;Вид стороны;ФИО;ИИН / БИН;Телефон', 'Үлгі ісі;05.11.2026;жеке тұлға;Үлгіова Дана;;+7 700 000 00 01', 'Үлгі ісі;05.11.2026;организация;ТОО «Образец Строй»;;+7 700 000 00 02', 'Образцовое дело;31.02.2026;ИП;Образцов Ануар;123;'];

export async function walkExchange(driver: Driver, station: Station): Promise<void> {
  const { page } = driver;
  const exchange = createExchangePage(driver);
  await station('exchange', () => exchange.openSection());
  await station('copy', () => exchange.openCopyDialog());
  await exchange.answerDialogsWith(join(exchange.folder('copies'), 'copy.zip'));
  await exchange.copy('zip');
  await station('copy-to-bring-in', async () => {
    await exchange.openCopy('zip');
    await page().getByRole('checkbox').first().waitFor();
  });
  await station('table', async () => {
    await exchange.chooseTable('list.csv', new TextEncoder().encode(table.join('\r\n')));
    await exchange.problems().waitFor();
    await exchange.problems().scrollIntoViewIfNeeded();
  });
}
