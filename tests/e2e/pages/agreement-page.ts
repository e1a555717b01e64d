// Documents of a case: the list, the editor of an agreement, its freezing and its ways out.
import { expect } from '../fixtures.ts';
import type { Driver } from './driver.ts';

export function createAgreementPage(driver: Driver) {
  const { word, field, press, page } = driver;
  const paper = () => page().getByRole('article', { name: word('documents:preview') });
  const missing = () => page().getByRole('region', { name: word('documents:missing') });
  /** A file is saved as if the system's dialog had been answered with it. */
  const answerDialogWith = async (path: string): Promise<void> =>
    driver.bitim.evaluate((electron, file) => {
      (electron as unknown as { dialog: { showSaveDialog: unknown } }).dialog.showSaveDialog = async () => ({ canceled: false, filePath: file });
    }, path);
  const choose = async (item: string): Promise<void> => {
    await press(word('documents:printOrSave'));
    await page().getByRole('menuitem', { name: word(item), exact: true }).click();
  };
  const untilPdfSaved = async (): Promise<void> => {
    await page().getByText(word('documents:pdfSaved')).last().waitFor({ timeout: 45_000 });
  };
  return {
    paper,
    missing,
    answerDialogWith,
    choose,
    untilPdfSaved,
    openSection: async () => page().getByRole('tab', { name: word('documents:toDocuments'), exact: true }).click(),
    begin: async (languages: 'kk-ru' | 'kk' | 'ru' | 'en') => {
      await press(word('documents:newAgreement'));
      await field('new-agreement.languages').selectOption(languages);
      await press(word('documents:takeAndMake'));
      await paper().waitFor({ timeout: 30_000 });
    },
    /** All that the law demands, by hand. */
    fillIn: async ({ subject, what }: { readonly subject: string; readonly what: string }, languages: readonly string[]) => {
      await field('concludedOn').fill('20.11.2026');
      const each = async (name: string, text: string): Promise<void> => {
        for (const language of languages) await field(`${name}.${language}`).fill(text);
      };
      await each('place', 'Almaty');
      await each('subject', subject);
      for (const index of [0, 1]) await field(`party.${index}.confirmed`).check();
      await press(word('documents:addObligation'));
      await field('obligation.0.from.0').check();
      await field('obligation.0.to.1').check();
      await each('obligation.0.what', what);
      await field('obligation.0.amount').fill('1 500 000,50');
      await each('obligation.0.way', 'bank');
      for (const [row, day, sum] of [[0, '15.12.2026', '1000000'], [1, '15.01.2027', '500000,50']] as const) {
        await press(word('documents:addInstalment'));
        await field(`obligation.0.schedule.${row}.dueOn`).fill(day);
        await field(`obligation.0.schedule.${row}.amount`).fill(sum);
      }
      await field('obligation.0.account').fill('KZ00 0000 0000 0000 0000');
    },
    freeze: async (signers: number) => {
      await press(word('documents:signed'));
      const dialog = page().getByRole('dialog', { name: word('documents:freezeTitle') });
      const close = dialog.getByRole('button', { name: word('documents:freeze'), exact: true });
      await expect(close).toBeDisabled();
      for (let index = 0; index < signers; index += 1) await field(`signer.${index}.signed`).check();
      await close.click();
      await page().getByText(word('documents:frozenTitle')).waitFor();
    },
  };
}
