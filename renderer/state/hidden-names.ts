// Whether this page hides names, and what does it.
import { request, watchAnswers } from '#renderer/ipc/client.ts';
import { learnNames } from './known-names.ts';
import { createNameVeil } from './name-veil.ts';
import { createVeiledPage, type VeiledPage } from './veiled-page.ts';

const known = new Map<string, string>();
let page: VeiledPage | null = null;
let areHidden = false;

/** From the first answer on: a name that is known only later would have been seen. */
export function gatherNames(): void {
  watchAnswers((told) => {
    if (learnNames(known, told) && areHidden) page?.cover(createNameVeil(known));
  });
}

export function showNamesHidden(hidden: boolean): void {
  if (hidden === areHidden) return;
  areHidden = hidden;
  page ??= createVeiledPage(document.documentElement);
  document.documentElement.toggleAttribute('data-names-hidden', hidden);
  if (hidden) page.cover(createNameVeil(known));
  else page.uncover();
}

export const hideNames = (hidden: boolean): void => void request('names:hide', { hidden });
