import type { BrowserContext } from '@playwright/test';

/** One opening of a page. Times in milliseconds since the address was entered, bytes as they went over the line. */
export type Opened = {
  painted: number;
  editable: number;
  /** By kind: document, script, stylesheet, font, fetch… */
  bytes: Record<string, number>;
  /** The scripts that index.html itself asks for. */
  entryBytes: number;
};

declare global {
  interface Window {
    editableAt?: number;
  }
}

const editable = '[contenteditable="true"]';

/** Opens an address in a new tab, waits until it can be typed on and the line is quiet, and closes it. */
export async function openPage(context: BrowserContext, address: string): Promise<Opened> {
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  const requests = new Map<string, { address: string; kind: string; bytes: number }>();
  await line.send('Network.enable');
  line.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    requests.set(requestId, { address: request.url, kind: (type ?? 'other').toLowerCase(), bytes: 0 });
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await page.addInitScript((selector) => {
    const look = () => {
      if (window.editableAt === undefined && document.querySelector(selector)) window.editableAt = performance.now();
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['contenteditable'] });
  }, editable);
  await page.goto(address);
  await page.waitForFunction(() => window.editableAt !== undefined).catch(async (error: unknown) => {
    throw new Error(`nothing to type on, only: ${await page.locator('body').innerText()}`, { cause: error });
  });
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => ({
    editable: window.editableAt ?? Number.NaN,
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  const html = await (await page.request.get(address)).text();
  await page.close();
  return { painted: seen.painted, editable: seen.editable, ...bytesOf([...requests.values()], scriptsIn(html, address)) };
}

/** What the HTML asks for by itself; the running page adds preloads of its own to the same document. */
function scriptsIn(html: string, address: string): Set<string> {
  const sources = [...html.matchAll(/<(?:script[^>]*\ssrc|link[^>]*rel="modulepreload"[^>]*\shref)="([^"]+)"/g)];
  return new Set(sources.map(([, source]) => new URL(source ?? '', address).href));
}

function bytesOf(requests: readonly { address: string; kind: string; bytes: number }[], entry: ReadonlySet<string>) {
  const bytes: Record<string, number> = {};
  for (const { kind, bytes: more } of requests) bytes[kind] = (bytes[kind] ?? 0) + more;
  const entryBytes = requests.filter(({ address }) => entry.has(address)).reduce((sum, { bytes: more }) => sum + more, 0);
  return { bytes, entryBytes };
}
