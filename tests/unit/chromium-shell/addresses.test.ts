import { browserCandidates, findBrowser } from '#build/chromium-shell/find.mjs';
import { parseAccelerator } from '#build/chromium-shell/menu.mjs';
import { toAppUrl, toBrowserPolicy, toBrowserUrl } from '#build/chromium-shell/scheme.mjs';
import { describe, expect, it } from 'vitest';

describe('addresses', () => {
  it.each([
    ['app://bundle/index.html', 'https://bundle.app.localhost/index.html'],
    ['app://bundle/', 'https://bundle.app.localhost/'],
    ['app://bundle/a/b.js?x=1#y', 'https://bundle.app.localhost/a/b.js?x=1#y'],
  ])('maps %s to %s and back', (appUrl, browserUrl) => {
    expect(toBrowserUrl(appUrl)).toBe(browserUrl);
    expect(toAppUrl(browserUrl)).toBe(appUrl);
  });

  it.each(['https://example.com/', 'http://bundle.app.localhost/', 'https://bundle.app.localhost.example.com/', 'https://bundle.app.localhost:8443/', 'data:text/html,x'])(
    'leaves the foreign address %s as it is',
    (url) => {
      expect(toAppUrl(url)).toBe(url);
      expect(toBrowserUrl(url)).toBe(url);
    },
  );

  it('rewrites the scheme inside a policy and nothing else', () => {
    expect(toBrowserPolicy("default-src 'none'; img-src app: data:; connect-src app://bundle 'self'; font-src webapp:", ['app'])).toBe(
      "default-src 'none'; img-src https://*.app.localhost data:; connect-src https://bundle.app.localhost 'self'; font-src webapp:",
    );
  });
});

describe('accelerators', () => {
  it.each([
    ['CmdOrCtrl+L', 'linux', { ctrl: true, meta: false, alt: false, shift: false, key: 'l' }],
    ['CmdOrCtrl+L', 'darwin', { ctrl: false, meta: true, alt: false, shift: false, key: 'l' }],
    ['Ctrl+Shift+F5', 'win32', { ctrl: true, meta: false, alt: false, shift: true, key: 'f5' }],
    ['Alt+Plus', 'linux', { ctrl: false, meta: false, alt: true, shift: false, key: '+' }],
    ['CommandOrControl++', 'linux', { ctrl: true, meta: false, alt: false, shift: false, key: '+' }],
    ['Esc', 'linux', { ctrl: false, meta: false, alt: false, shift: false, key: 'escape' }],
  ] as const)('reads %s on %s', (text, platform, wanted) => {
    expect(parseAccelerator(text, platform)).toEqual(wanted);
  });
});

describe('finding a browser', () => {
  it('looks in the folders of PATH, Chromium first', () => {
    expect(browserCandidates({ PATH: '/a:/b' }, 'linux').slice(0, 2)).toEqual(['/a/chromium', '/b/chromium']);
  });

  it('takes the one that BITIM_CHROMIUM names, and no other', () => {
    expect(browserCandidates({ PATH: '/a', BITIM_CHROMIUM: '/c/chrome' }, 'linux')).toEqual(['/c/chrome']);
    expect(findBrowser({ BITIM_CHROMIUM: '/nowhere/chrome' }, 'linux')).toEqual({ problem: expect.stringContaining('/nowhere/chrome') as string });
  });

  it('says in words what to install', () => {
    expect(findBrowser({ PATH: '/nowhere' }, 'linux')).toEqual({ problem: expect.stringContaining('apt install chromium') as string });
  });

  it('knows where macOS and Windows keep programs', () => {
    expect(browserCandidates({ HOME: '/Users/x' }, 'darwin')).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(browserCandidates({ PROGRAMFILES: 'C:\\Program Files' }, 'win32')).toContain('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
  });
});
