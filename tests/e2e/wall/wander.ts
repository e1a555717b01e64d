// A long walk without aim through a window: buttons, keys, words typed, and requests that its page has no business to make.
import type { Page } from '@playwright/test';
import type { RequestChannel } from '#shared/ipc/channels.ts';
import { lawfulInputs } from '#tests/unit/main/lawful-inputs.ts';
import type { Driver } from '../pages/driver.ts';
import type { LaidCase } from './lay-canaries.ts';

export type Chance = (below: number) => number;

/** The same walk for the same seed (mulberry32). */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** These end the page or the app, and so the walk; what comes after them is other walks'. */
const notAsked: ReadonlySet<RequestChannel> = new Set([
  'app:quit', 'app:save-settings', 'app:forget-vault', 'page:go', 'lock:now', 'lock:blanked', 'lock:flush', 'meeting:enter', 'meeting:leave', 'joint:show', 'joint:close', 'joint:back',
  // The mediator's own word that a note was said elsewhere: it moves what it moves.
  'note:correct-room',
  'vault:create', 'vault:unlock', 'vault:switch', 'vault:move', 'backup:restore',
]);
const keys = ['Tab', 'Tab', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Escape', 'Enter', 'Control+f', 'Control+z', 'Home', 'End'] as const;
const clickable = ['button', '[role=tab]', '[role=menuitem]', '[role=option]', '[role=switch]', 'a[href]', 'summary', 'input[type=checkbox]', 'input[type=radio]'].join(',');

export type Wander = { readonly steps: number; readonly chance: Chance; readonly laid: LaidCase; /** Names of what leads away. */ readonly avoid: readonly string[]; /** Words whose beginnings are typed. */ readonly words: readonly string[] };

export async function wander(driver: Driver, { steps, chance, laid, avoid, words }: Wander, look: (page: Page, step: number) => Promise<void>): Promise<void> {
  const pick = <Value>(values: readonly Value[]): Value => values[chance(values.length)] as Value;
  for (let step = 0; step < steps; step += 1) {
    const page = driver.page();
    const kind = chance(10);
    if (kind < 6) await clickSomething(page, chance, avoid);
    else if (kind < 7) await pressKey(page, pick(keys), avoid);
    else if (kind < 8) await pressKey(page, pick(['@', '#', ' ', ...words.map((word) => word.slice(0, 3 + chance(4)))]), avoid);
    else for (let asked = 0; asked < 5; asked += 1) await askSomething(page, laid, pick);
    await page.waitForTimeout(30);
    await look(page, step);
  }
}

/** One of those that a hand could reach: not behind a dialog, not out of sight. */
async function clickSomething(page: Page, chance: Chance, avoid: readonly string[]): Promise<void> {
  const reachable = await page.evaluate((selector) =>
    [...document.querySelectorAll(selector)].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const above = width > 0 ? document.elementFromPoint(x, y) : null;
      const isReached = above !== null && (element.contains(above) || above.contains(element));
      return isReached ? [{ x, y, name: `${element.getAttribute('aria-label') ?? ''}\n${element.textContent}` }] : [];
    }), clickable);
  const allowed = reachable.filter(({ name }) => !avoid.some((word) => name.includes(word)));
  if (allowed.length === 0) return;
  const { x, y } = allowed[chance(allowed.length)] as { readonly x: number; readonly y: number };
  await page.mouse.click(x, y);
}

/** A key, or words. Enter and space press the button that has the focus: not one that leads away. */
async function pressKey(page: Page, pressed: string, avoid: readonly string[]): Promise<void> {
  if (pressed === 'Enter' || pressed === ' ') {
    const focused = await page.evaluate(() => (document.activeElement?.matches('button, [role]') ? `${document.activeElement.getAttribute('aria-label') ?? ''}\n${document.activeElement.textContent}` : ''));
    if (avoid.some((word) => focused.includes(word))) return;
  }
  await ((keys as readonly string[]).includes(pressed) ? page.keyboard.press(pressed) : page.keyboard.type(pressed));
}

async function askSomething(page: Page, laid: LaidCase, pick: <Value>(values: readonly Value[]) => Value): Promise<void> {
  const [channel, input] = pick(Object.entries(lawfulInputs()).filter(([name]) => !notAsked.has(name as RequestChannel)));
  const ours = (value: unknown, key: string): unknown => {
    if (value instanceof Uint8Array) return value;
    if (Array.isArray(value)) return value.map((each) => ours(each, key));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, ours(each, name)]));
    if (key === 'caseId' && typeof value === 'string') return laid.caseId;
    if (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(String(value))) return pick(laid.ids);
    return value;
  };
  await page.evaluate(async ([name, asked]) => {
    const { bitim } = window as unknown as { readonly bitim: { request(channel: unknown, input: unknown): Promise<unknown> } };
    await bitim.request(name, asked);
  }, [channel, ours(input, '')] as const).catch(() => undefined);
}
