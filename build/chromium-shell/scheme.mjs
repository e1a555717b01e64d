// app://bundle/x is shown to Chromium as https://bundle.app.localhost/x, a secure context that needs no server: every request of every page and
// worker stops here and is answered by the product's own protocol handler, or refused.

const localEnding = '.localhost';

/** @param {string} url @returns {string} As Chromium sees it. */
export function toBrowserUrl(url) {
  const parts = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/is.exec(url);
  if (!parts || ['http', 'https', 'ws', 'wss', 'file'].includes(String(parts[1]).toLowerCase())) return url;
  const rest = parts[3] ?? '';
  return `https://${parts[2]}.${String(parts[1]).toLowerCase()}${localEnding}${rest.startsWith('/') ? rest : `/${rest}`}`;
}

/** @param {string} url @returns {string} As the product sees it. */
export function toAppUrl(url) {
  const parts = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.localhost(?::443)?(\/.*)?$/is.exec(url);
  return parts ? `${parts[2]}://${parts[1]}${parts[3] ?? '/'}` : url;
}

/** A policy may name the scheme as a source. @param {string} value @param {Iterable<string>} schemes */
export function toBrowserPolicy(value, schemes) {
  let policy = value;
  for (const scheme of schemes) {
    policy = policy.replace(new RegExp(`(?<![\\w-])${scheme}://([\\w.-]+)`, 'g'), `https://$1.${scheme}${localEnding}`);
    policy = policy.replace(new RegExp(`(?<![\\w-])${scheme}:(?=[\\s;,]|$)`, 'g'), `https://*.${scheme}${localEnding}`);
  }
  return policy;
}

/** CDP's kinds of request, in Electron's words. @type {Record<string, string>} */
const resourceTypes = {
  Stylesheet: 'stylesheet', Script: 'script', Image: 'image', Font: 'font', XHR: 'xhr', Fetch: 'xhr', EventSource: 'xhr', Ping: 'ping', Media: 'media',
  WebSocket: 'webSocket', CSPViolationReport: 'cspReport',
};

/**
 * @param {import('./host.mjs').Host} host
 * @param {any} paused Of CDP's Fetch.requestPaused.
 */
export async function answerRequest(host, paused) {
  const fail = (/** @type {string} */ errorReason) => host.cdp.send('Fetch.failRequest', { requestId: paused.requestId, errorReason }).catch(() => {});
  const pass = () => host.cdp.send('Fetch.continueRequest', { requestId: paused.requestId }).catch(() => {});
  const browserUrl = /** @type {string} */ (paused.request.url);
  // Print preview and developer tools are pages of Chromium itself.
  if (/^(chrome|chrome-untrusted|devtools):/.test(browserUrl)) return pass();
  const target = [...host.targets.values()].find((candidate) => candidate.frameIds.has(paused.frameId));
  const contents = target?.contents;
  if (!target || !contents || target.isClosing) return fail('BlockedByClient');

  // Chromium asks for an icon of its own accord; Electron does not, so the app never hears of it.
  if (paused.resourceType === 'Other' && /^https:\/\/[^/]*\.localhost\/favicon\.ico$/.test(browserUrl)) {
    return host.cdp.send('Fetch.fulfillRequest', { requestId: paused.requestId, responseCode: 204 }).catch(() => {});
  }
  const url = toAppUrl(browserUrl + (paused.request.urlFragment ?? ''));
  const isDocument = paused.resourceType === 'Document';
  const isMainFrame = isDocument && paused.frameId === target.id;
  const refusal = isMainFrame ? 'Aborted' : 'BlockedByClient';
  if (isDocument && !contents.mayNavigate(url, isMainFrame)) return fail('Aborted');
  const resourceType = isDocument ? (isMainFrame ? 'mainFrame' : 'subFrame') : (resourceTypes[paused.resourceType] ?? 'other');
  const isCancelled = await contents.session.webRequest.isCancelled({
    id: Number.parseInt(String(paused.requestId).replace(/\D/g, ''), 10) || 0,
    url, resourceType,
    method: paused.request.method,
    referrer: toAppUrl(paused.request.headers?.Referer ?? ''),
    timestamp: Date.now(),
    webContentsId: contents.id,
    frame: isMainFrame || paused.frameId === target.id ? contents.mainFrame : undefined,
  });
  const handler = contents.session.protocol.handlerFor(url);
  if (isCancelled || !handler) return fail(refusal);
  try {
    const response = await handler(toRequest(url, paused.request));
    if (response.type === 'error') return fail('Failed');
    const schemes = contents.session.protocol.schemes();
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value: toBrowserHeader(name, value, schemes) }));
    await host.cdp.send('Fetch.fulfillRequest', { requestId: paused.requestId, responseCode: response.status, responseHeaders, body });
  } catch (error) {
    if (!host.hasEnded && !target.isGone) console.error(`${url}:`, error);
    await fail('Failed');
  }
}

/** @param {string} name @param {string} value @param {Iterable<string>} schemes */
function toBrowserHeader(name, value, schemes) {
  if (/^content-security-policy/i.test(name)) return toBrowserPolicy(value, schemes);
  return /^(location|access-control-allow-origin)$/i.test(name) ? toBrowserUrl(value).replace(/\/$/, '') : value;
}

/** @param {string} url @param {any} request */
function toRequest(url, request) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    if (!name.startsWith(':')) headers.set(name, toAppUrl(String(value)));
  }
  const hasBody = !['GET', 'HEAD'].includes(request.method) && request.postData !== undefined;
  return new Request(url, { method: request.method, headers, ...(hasBody ? { body: request.postData } : {}) });
}
