// Chromium's command line: quiet, without extensions, and with every road to a network closed.

const unwantedFeatures = [
  'Translate', 'BackForwardCache', 'OptimizationHints', 'MediaRouter', 'AutofillServerCommunication', 'InterestFeedContentSuggestions', 'GlobalMediaControls', 'DialMediaRouteProvider',
  // Pages of Chromium's own around each window (an address bar's, a toolbar's), and a process in reserve: two thirds of what a window costs, for nothing that is seen.
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'InitialWebUI', 'WebUIReloadButton', 'SpareRendererForSitePerProcess',
];

const fixedFlags = [
  '--remote-debugging-pipe',
  '--test-type', // no warning bars
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-search-engine-choice-screen',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--disable-spell-checking',
  '--disable-translate',
  `--disable-features=${unwantedFeatures.join(',')}`,
  '--metrics-recording-only',
  '--no-pings',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
  '--deny-permission-prompts',
  '--disable-notifications',
  '--disable-gpu-shader-disk-cache',
  '--disk-cache-size=1',
  // A window in the background must lock in time as well.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  // No network: every request goes through the shell's interception; these stand behind it.
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** A window's content before its first and after its last page. @param {string} title @param {string} colour */
export const emptyPage = (title, colour) =>
  `data:text/html,<title>${encodeURIComponent(title)}</title><body style="background:${encodeURIComponent(colour)}">`;

/**
 * @param {{ profile: string, title: string, isHeadless: boolean, isTest: boolean, firstWindow?: { x?: number | undefined, y?: number | undefined, width: number, height: number } }} options
 * @returns {string[]}
 */
export function browserFlags({ profile, title, isHeadless, isTest, firstWindow }) {
  const flags = [...fixedFlags, `--user-data-dir=${profile}`];
  // Chromium's sandbox refuses to run as root.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  if (isTest) flags.push('--remote-debugging-port=0');
  if (isHeadless) return [...flags, '--headless', '--no-startup-window', '--hide-scrollbars', '--mute-audio'];
  flags.push('--incognito', `--app=${emptyPage(title, '#ffffff')}`);
  if (firstWindow) {
    flags.push(`--window-size=${firstWindow.width},${firstWindow.height}`);
    if (firstWindow.x !== undefined && firstWindow.y !== undefined) flags.push(`--window-position=${firstWindow.x},${firstWindow.y}`);
  }
  return flags;
}
