// Every copy from the page goes through main, which marks it for the system and empties it again; the browser's own copy never happens.
// Pasting stays as it is.
import { request } from '#renderer/ipc/client.ts';

const longestChars = 1_000_000;

/** After the editors have had their say: what they put ready is taken from the event. */
export function guardClipboard(page: Document): void {
  page.addEventListener('copy', guard);
  page.addEventListener('cut', guard);
  // Text drawn with the mouse into another program would pass by all of this.
  page.addEventListener('dragstart', (event) => event.preventDefault());
}

function guard(event: ClipboardEvent): void {
  const isHandled = event.defaultPrevented;
  const text = (isHandled ? event.clipboardData?.getData('text/plain') : selectedText(event.target)) ?? '';
  event.preventDefault();
  event.clipboardData?.clearData();
  if (text === '') return;
  void request('clipboard:write', { text: text.slice(0, longestChars) });
  if (event.type === 'cut' && !isHandled && isEditable(event.target)) document.execCommand('delete');
}

/** A secret is never copied, nor is what no one has selected. */
function selectedText(target: EventTarget | null): string {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    if (target instanceof HTMLInputElement && target.type === 'password') return '';
    // Fields for addresses and numbers do not tell their selection.
    if (target.selectionStart !== null) return target.value.slice(target.selectionStart, target.selectionEnd ?? target.selectionStart);
  }
  return document.getSelection()?.toString() ?? '';
}

function isEditable(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return !target.readOnly && !target.disabled;
  return target instanceof HTMLElement && target.isContentEditable;
}
