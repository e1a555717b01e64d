// A package for a co-mediator: the dialog that makes it, and the screen that opens it.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { assert } from '#shared/assert.ts';
import type { Driver } from '../pages/driver.ts';
import { createExchangePage } from '../pages/exchange-page.ts';
import { createPackagePage } from '../pages/package-page.ts';
import { askDirectly } from '../pages/sample-case.ts';
import type { Station } from './looker.ts';

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly type: string; readonly hits?: readonly { readonly key: string }[] } };

/** From any section of the case; ends at the sharing section, with a package for this very vault where the opening dialog looks. */
export async function walkMakingPackage(driver: Driver, station: Station): Promise<void> {
  const packages = createPackagePage(driver);
  const exchange = createExchangePage(driver);
  await packages.openSharing();
  await station('package-make', async () => {
    await packages.openDialog();
    await packages.dialog().getByRole('checkbox').first().check();
  });
  await driver.page().keyboard.press('Escape');
  await packages.dialog().waitFor({ state: 'detached' });
  await exchange.answerDialogsWith(join(exchange.folder('copies'), 'package.age'));
  const ask = async (channel: string, input: unknown): Promise<Answer> => JSON.parse(await askDirectly(driver, channel, input)) as Answer;
  const [{ caseId }] = (await ask('case:list', {})).value as readonly [{ readonly caseId: string }];
  const { ageRecipient } = (await ask('package:card', {})).value as { readonly ageRecipient: string };
  const shares = (await ask('package:shares', { caseId })).value as readonly { readonly audience: unknown }[];
  const confirmed: { readonly key: string; readonly reason: string }[] = [];
  for (;;) {
    const answer = await ask('package:make', { caseId, audiences: shares.slice(0, 2).map(({ audience }) => audience), withFiles: true, to: { type: 'key', recipient: ageRecipient }, language: 'kk', confirmed, taskId: randomUUID() });
    if (answer.ok) return;
    const hits = answer.error?.hits ?? [];
    assert(hits.length > 0, `the package is made: ${JSON.stringify(answer.error)}`);
    confirmed.push(...hits.map(({ key }) => ({ key, reason: 'sample' })));
  }
}

/** From any screen at the desk outside a case. */
export async function walkOpeningPackage(driver: Driver, station: Station): Promise<void> {
  const packages = createPackagePage(driver);
  const exchange = createExchangePage(driver);
  await exchange.answerDialogsWith(join(exchange.folder('copies'), 'package.age'));
  await station('package', () => packages.goToScreen());
  await station('package-opened', async () => {
    await packages.chooseFile();
    await packages.lines().waitFor({ timeout: 20_000 });
  });
}
