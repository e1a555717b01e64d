// The journal of the sample case, and a question that each party answers alone. Ends in the case again, with nothing asked.
import { assert } from '#shared/assert.ts';
import type { Language } from '#shared/domain/text-limits.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import type { Driver } from '../pages/driver.ts';
import { askDirectly } from '../pages/sample-case.ts';
import { createJournalPage, createSealedPage } from '../pages/sealed-page.ts';
import type { Station } from './looker.ts';

const code = '25806';
const proposals: Readonly<Record<Language, string>> = {
  kk: 'Мердігер жабынды 15 желтоқсанға дейін өз есебінен қайта жасайды, тапсырыс беруші қалған 1 200 000 теңгені тең екі бөліп төлейді.',
  ru: 'Подрядчик до 15 декабря переделает покрытие за свой счёт, заказчик платит оставшиеся 1 200 000 тенге двумя равными частями.',
  en: 'The contractor redoes the surface at its own cost by 15 December; the customer pays the remaining 1,200,000 tenge in two equal parts.',
};

export async function walkJournal(driver: Driver, station: Station, caseName: string, language: Language): Promise<void> {
  const { word, press, page } = driver;
  const [journal, sealed, cases] = [createJournalPage(driver), createSealedPage(driver), createCasesPage(driver)];
  const ask = async (channel: string, input: unknown): Promise<Record<string, unknown>> => {
    const answer = JSON.parse(await askDirectly(driver, channel, input)) as { readonly ok: boolean; readonly value: Record<string, unknown> };
    assert(answer.ok, `${channel} is answered`);
    return answer.value;
  };
  await station('journal', async () => {
    await journal.openSection();
    await journal.check();
  });
  await station('sealed', () => sealed.open());
  await station('sealed-open', async () => {
    await sealed.propose(proposals[language]);
    await page().getByRole('button', { name: word('sealed:stop'), exact: true }).waitFor();
  });
  const [listed] = (await ask('case:list', {})) as unknown as readonly { readonly caseId: string }[];
  const caseId = listed?.caseId ?? '';
  const { round } = (await ask('sealed:state', { caseId })) as { readonly round: { readonly roundId: string; readonly parties: readonly string[] } };
  await ask('quick-code:set', { code });
  await station('sealed-question', async () => {
    await driver.replaceWindow(() => ask('joint:show', { caseId, parties: round.parties.slice(0, 1), meetingId: null, language, display: 'here' }));
    await page().getByRole('heading', { name: word('sealedScreen:title') }).waitFor();
    await sealed.choose('yes');
  });
  await station('sealed-done', () => sealed.seal());
  await press(word('joint:back'));
  await driver.field('quick-code').fill(code);
  await driver.replaceWindow(() => page().keyboard.press('Enter'));
  await ask('sealed:stop', { caseId, roundId: round.roundId });
  await ask('quick-code:set', { code: null });
  await cases.goToList();
  await cases.open(caseName);
}
