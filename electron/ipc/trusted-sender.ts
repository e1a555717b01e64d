// A request counts only from the main frame of a window we made, standing at our own address.
import type { IpcMainInvokeEvent } from 'electron';
import { bundleOrigin } from '../app/bundle-scheme.ts';
import type { Page, Windows } from '../app/windows.ts';

export function trustedPage(event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>, windows: Pick<Windows, 'find'>): Page | null {
  const frame = event.senderFrame;
  // Null once the frame has navigated away or is gone: nobody is there to be answered.
  if (frame === null || frame.parent !== null) return null;
  if (frame.origin !== bundleOrigin || !frame.url.startsWith(`${bundleOrigin}/`)) return null;
  return windows.find(event.sender.id);
}
