// The files of a case or a meeting, and the window they are looked at in.
import type { JSHandle } from '@playwright/test';
import type { Driver } from './driver.ts';

export type BroughtFile = { readonly name: string; readonly bytes: Uint8Array; readonly type?: string };
type FileAct = 'actOpen' | 'actExport' | 'actDetails' | 'actNarrow' | 'actDelete';

export function createFilesPage(driver: Driver) {
  const { word, field, press, page } = driver;
  const row = (name: string) => page().locator('li[data-file-id]').filter({ hasText: name });
  const viewer = () => page().getByRole('dialog').filter({ has: page().getByRole('button', { name: word('files:close'), exact: true }) });
  const addDialog = () => page().getByRole('dialog').filter({ has: field('file-source').first() });
  const letGo = async (dropped: JSHandle<DataTransfer>): Promise<void> => {
    const target = page().locator('input[type="file"]').locator('xpath=ancestor::*[2]');
    await target.dispatchEvent('dragenter', { dataTransfer: dropped });
    await page().getByText(word('files:dropHere')).waitFor();
    await target.dispatchEvent('drop', { dataTransfer: dropped });
    await addDialog().waitFor();
  };
  return {
    row,
    rows: () => page().locator('li[data-file-id]'),
    viewer,
    addDialog,
    openSection: async () => page().getByRole('tab', { name: word('files:files'), exact: true }).click(),
    /** As the system's dialog would hand them over. */
    choose: async (files: readonly BroughtFile[]) => {
      await page().locator('input[type="file"]').setInputFiles(files.map(({ name, bytes, type = '' }) => ({ name, mimeType: type, buffer: Buffer.from(bytes) })));
      await addDialog().waitFor();
    },
    drop: async (files: readonly BroughtFile[]) => {
      const dropped = await page().evaluateHandle((all) => {
        const transfer = new DataTransfer();
        for (const { name, type, base64 } of all) transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)], name, { type }));
        return transfer;
      }, files.map(({ name, bytes, type = '' }) => ({ name, type, base64: Buffer.from(bytes).toString('base64') })));
      await letGo(dropped);
    },
    /** A file too large to be handed to the page: it makes it itself. */
    dropLarge: async (name: string, size: number) => {
      const dropped = await page().evaluateHandle(([fileName, bytes]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes).fill(7)], fileName));
        return transfer;
      }, [name, size] as const);
      await letGo(dropped);
    },
    /** 'mediator', 'third-person', 'body', or a party's name. */
    from: async (who: string) => {
      const value = ['mediator', 'third-person', 'body'].includes(who) ? addDialog().locator(`[name="file-source"][value="${who}"]`) : addDialog().getByRole('radio', { name: who });
      await value.check();
    },
    add: async () => {
      await addDialog().getByRole('button', { name: word('files:addNow'), exact: true }).click();
      await addDialog().waitFor({ state: 'detached' });
    },
    open: async (name: string) => {
      await row(name).getByRole('button').first().click();
      await viewer().waitFor();
    },
    close: async () => {
      await viewer().getByRole('button', { name: word('files:close'), exact: true }).click();
      await viewer().waitFor({ state: 'detached' });
    },
    menu: async (name: string) => page().getByRole('button', { name: word('files:more', { name }), exact: true }).click(),
    act: async (name: string, act: FileAct) => {
      await page().getByRole('button', { name: word('files:more', { name }), exact: true }).click();
      await page().getByRole('menuitem', { name: word(`files:${act}`), exact: true }).click();
    },
    uploads: () => page().getByRole('list', { name: word('files:uploads') }),
    confirmExport: async () => press(word('files:exportNow')),
  };
}
