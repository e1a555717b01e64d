// The page's whole view of the app: one question with an answer, and one way to listen. Nothing of Electron is passed on.
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { eventChannels, requestChannels } from '#shared/ipc/channels.ts';

const requests: ReadonlySet<string> = new Set(requestChannels);
const events: ReadonlySet<string> = new Set(eventChannels);

contextBridge.exposeInMainWorld('bitim', {
  request(channel: string, input: unknown): Promise<unknown> {
    if (!requests.has(channel)) return Promise.reject(new Error('unknown channel'));
    return ipcRenderer.invoke('bitim:request', channel, input);
  },
  subscribe(channel: string, listener: (payload: unknown) => void): () => void {
    if (!events.has(channel)) throw new Error('unknown channel');
    const pass = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(channel, pass);
    return () => {
      ipcRenderer.off(channel, pass);
    };
  },
});
