// What a page can reach, asked from inside the page: two functions, and nothing else of this machine or any other.
import { createServer } from 'node:http';
import { readdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.ts';
import { createDriver } from './pages/driver.ts';
import { makeFirstVault } from './pages/start-page.ts';

test.use({ appArgs: ['--kdf-floor'] });

test('a page sees two functions of ours, and nothing of Node or Electron', async ({ page }) => {
  const seen = await page.evaluate(() => {
    const outer = window as unknown as Record<string, unknown>;
    return {
      bridge: Object.keys(outer['bitim'] as object).sort(),
      isFrozen: Object.isFrozen(outer['bitim']),
      reachable: ['require', 'process', 'Buffer', 'module', 'global', 'ipcRenderer', 'electron', '__dirname'].filter((name) => name in outer),
    };
  });
  expect(seen).toEqual({ bridge: ['request', 'subscribe'], isFrozen: true, reachable: [] });
});

test('no text becomes a script, and no style is written into the page', async ({ page }) => {
  // eval is not asked for here: what a debugger evaluates is not bound by the policy.
  const outcome = await page.evaluate(() => {
    const tried: Record<string, string> = {};
    const attempt = (name: string, act: () => unknown): void => {
      try {
        act();
        tried[name] = 'done';
      } catch {
        tried[name] = 'refused';
      }
    };
    attempt('inner HTML', () => {
      document.createElement('div').innerHTML = '<b>x</b>';
    });
    attempt('script text', () => {
      document.createElement('script').textContent = 'window.hasRun = true';
    });
    attempt('worker by a text', () => new Worker('./pdf/worker.js'));
    attempt('another policy for trusted texts', () => (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy('other', {}));
    const style = document.createElement('style');
    style.append('body { outline: 7px solid red }');
    document.head.append(style);
    tried['outline'] = getComputedStyle(document.body).outlineWidth === '7px' ? 'done' : 'refused';
    return tried;
  });
  expect([...new Set(Object.values(outcome))], JSON.stringify(outcome)).toEqual(['refused']);
});

test('a page stays where it is, opens nothing, and reaches no server, not even on this machine', async ({ page, bitim }) => {
  let visits = 0;
  const server = createServer((_request, response) => {
    visits += 1;
    response.end('hello');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const before = page.url();
  const outcome = await page.evaluate(async (target) => {
    const opened = window.open(target);
    const fetched = await fetch(target).then(() => 'reached', () => 'refused');
    const beacon = navigator.sendBeacon(target);
    const pixel = new Image();
    const pictured = await new Promise((resolve) => {
      pixel.addEventListener('load', () => resolve('reached'));
      pixel.addEventListener('error', () => resolve('refused'));
      pixel.src = `${target}pixel.png`;
    });
    location.href = target;
    return { opened: opened === null || opened.closed, fetched, pictured, beacon: typeof beacon };
  }, address);
  await page.waitForTimeout(1_000);
  expect(outcome).toMatchObject({ fetched: 'refused', pictured: 'refused' });
  expect(page.url()).toBe(before);
  expect(await bitim.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(visits).toBe(0);
  await new Promise((resolve) => server.close(resolve));
});

test('an unknown channel and a malformed request are refused, and the app works on', async ({ page, bitim }) => {
  const ask = async (channel: string, input: unknown) =>
    page.evaluate(async ([name, body]) => {
      const { bitim: bridge } = window as unknown as { readonly bitim: { request(channel: unknown, input: unknown): Promise<unknown> } };
      return bridge.request(name, body).catch(() => 'thrown');
    }, [channel, input] as const);
  const refusals = [await ask('vault:keys', {}), await ask('case:open', { caseId: '../../etc' }), await ask('note:save', { extra: 'x'.repeat(10_000) })];
  for (const refusal of refusals) expect(JSON.stringify(refusal)).toMatch(/thrown|bad-request|not-allowed|locked/);
  await makeFirstVault(createDriver(bitim, page));
});

test('leaves its settings, its witness and nothing else behind after quitting', async ({ page, bitim }) => {
  await makeFirstVault(createDriver(bitim, page));
  await bitim.quit();
  const left = readdirSync(bitim.userData, { recursive: true, encoding: 'utf8' }).filter((name) => !/^(settings\.json|witness([/\\].*)?)$/.test(name));
  expect(left).toEqual([]);
});
