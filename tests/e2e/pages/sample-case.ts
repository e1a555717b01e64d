// A vault with one case and two invented parties, made through the app's own door: quicker than by hand where the hand is not what is tested.
import { assert } from '#shared/assert.ts';
import { createCasesPage } from './cases-page.ts';
import type { Driver } from './driver.ts';
import { createPartiesPage } from './parties-page.ts';
import { makeFirstVault } from './start-page.ts';
import type { Language } from '#shared/domain/text-limits.ts';

export const sampleParties = ['Sampleov Anuar', 'Probina Dana'] as const;

export async function makeSampleCase(driver: Driver, options: { readonly language?: Language; readonly workingName?: string } = {}): Promise<string> {
  const { language = 'en', workingName = 'Garden wall' } = options;
  await makeFirstVault(driver, { language });
  const cases = createCasesPage(driver);
  await cases.openCase({ workingName, matter: 'Repair of a wall between two gardens' });
  await cases.section('parties');
  const parties = createPartiesPage(driver);
  for (const [surname = '', givenName = ''] of sampleParties.map((name) => name.split(' '))) {
    await parties.addPerson({ surname, givenName });
    await parties.list().getByRole('button', { name: `${surname} ${givenName}` }).waitFor();
  }
  return workingName;
}

/** Asks as the page itself could, past every screen: what the wall lets through. */
export async function askDirectly(driver: Driver, channel: string, input: unknown): Promise<string> {
  const answer = await driver.page().evaluate(async ([name, body]) => {
    const { bitim } = window as unknown as { readonly bitim: { request(channel: unknown, input: unknown): Promise<unknown> } };
    return JSON.stringify(await bitim.request(name, body));
  }, [channel, input] as const);
  assert(typeof answer === 'string', 'a request has an answer');
  return answer;
}
