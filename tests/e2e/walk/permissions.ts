// What each side let be told: the section, its dialogs, an answer for several notes; and the written permission as a paper.
import { join } from 'node:path';
import { assert } from '#shared/assert.ts';
import type { Driver } from '../pages/driver.ts';
import { createCasesPage } from '../pages/cases-page.ts';
import { createPermissionsPage } from '../pages/permissions-page.ts';
import { askDirectly } from '../pages/sample-case.ts';
import type { Station } from './looker.ts';

/** From any section of the case; ends at the notes. */
export async function walkPermissions(driver: Driver, station: Station): Promise<void> {
  const { word, page } = driver;
  const permissions = createPermissionsPage(driver);
  const closeDialog = async (): Promise<void> => {
    await page().keyboard.press('Escape');
    await permissions.dialog().waitFor({ state: 'detached' });
  };
  const openAt = async (key: string): Promise<void> => {
    await page().getByRole('region', { name: word('permissions:section') }).getByRole('button', { name: word(key), exact: true }).first().click();
    await permissions.dialog().waitFor();
  };
  await station('sharing', () => permissions.openSection());
  await station('permission-paper', () => openAt('permissions:paper'));
  await closeDialog();
  await station('permission-signed', () => openAt('permissions:wasSigned'));
  await closeDialog();
  await station('permission-revoke', () => openAt('permissions:revoke'));
  await closeDialog();
  await createCasesPage(driver).section('notes');
  // What a party said: nobody can permit the mediator's own words.
  const row = page().locator('article[data-note-id]').filter({ hasText: 'Одна десятая процента' });
  await station('notes-chosen', async () => {
    await row.focus();
    await page().keyboard.press('x');
    await permissions.bar().waitFor();
  });
  await station('permission-answer', async () => {
    await page().keyboard.press('a');
    await permissions.dialog().getByRole('radio', { name: word('permissions:answerOnlyWords') }).check();
    await permissions.dialog().getByRole('button', { name: word('permissions:moreTerms') }).click();
  });
  await closeDialog();
}

/** The first permission of the case, for its source to sign, in every language a paper has. */
export async function savePermissions(driver: Driver, folder: string, caseId: string): Promise<void> {
  const list = JSON.parse(await askDirectly(driver, 'permission:list', { caseId })) as { ok: boolean; value: { permissions: { permission: { id: string; by: { type: string } }; state: string }[] } };
  const found = list.value.permissions.find(({ permission, state }) => permission.by.type === 'party' && state !== 'revoked');
  assert(found, 'somebody has permitted something');
  for (const languages of ['kk-ru', 'kk', 'ru', 'en']) {
    await driver.bitim.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, join(folder, `permission.${languages}.pdf`));
    const answer = await askDirectly(driver, 'paper:save-pdf', { artefact: { type: 'permission-form', caseId, what: { type: 'given', permissionId: found.permission.id }, languages }, confirmed: [] });
    assert(answer.includes('"saved":true'), `the permission is saved: ${answer}`);
  }
}
