// System dialogs. `defaultPath` is always given: without it Chromium remembers the last folder, whose name may be a client's.
import { dialog, type BrowserWindow } from 'electron';

export async function chooseFolder(window: BrowserWindow, title: string, startFolder: string): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, { title, defaultPath: startFolder, properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

export async function chooseFileToOpen(window: BrowserWindow, options: { readonly title: string; readonly startFolder: string; readonly typeName: string; readonly extension: string }): Promise<string | null> {
  const { title, startFolder, typeName, extension } = options;
  const answer = await dialog.showOpenDialog(window, { title, defaultPath: startFolder, filters: [{ name: typeName, extensions: [extension] }], properties: ['openFile', 'dontAddToRecent'] });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Without a type: any file, named as it is. */
export async function chooseFileToSave(window: BrowserWindow, options: { readonly title: string; readonly defaultPath: string; readonly typeName?: string; readonly extension?: string }): Promise<string | null> {
  const { title, defaultPath, typeName, extension } = options;
  const answer = await dialog.showSaveDialog(window, {
    title, defaultPath,
    filters: typeName === undefined || extension === undefined ? [] : [{ name: typeName, extensions: [extension] }],
    properties: ['dontAddToRecent', 'showOverwriteConfirmation', 'createDirectory'],
  });
  return answer.canceled || !answer.filePath ? null : answer.filePath;
}

/** True when the user chose `agree`; the other button is the default and what Escape means. */
export async function askUser(window: BrowserWindow | null, texts: { readonly message: string; readonly detail: string; readonly agree: string; readonly decline: string }): Promise<boolean> {
  const options = { type: 'warning', title: 'Bitim', message: texts.message, detail: texts.detail, buttons: [texts.decline, texts.agree], defaultId: 0, cancelId: 0, noLink: true } as const;
  const box = { ...options, buttons: [...options.buttons] };
  const answer = window ? await dialog.showMessageBox(window, box) : await dialog.showMessageBox(box);
  return answer.response === 1;
}
