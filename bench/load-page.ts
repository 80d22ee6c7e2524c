import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import browserConfig from '../playwright.config.ts';
import { cookieFor } from '#server/http/cookie.ts';
import type { Bench } from './bench.ts';
import { budgets } from './budgets.ts';
import { openPage, type Opened } from './load-page/open-page.ts';
import { startServerProcess } from '#server/testing/server-process.ts';
import { spread } from './measure/spread.ts';
import { at, CannotBench } from './options.ts';
import type { Row } from './report/result.ts';
import { seedBook } from './seed/book.ts';
import { openPlace } from './seed/place.ts';
import { seedRooms } from './seed/rooms.ts';

const defaults = { times: [5], pages: [52] };

const client = path.resolve(import.meta.dirname, '..', 'dist', 'web', 'index.html');

/** The page of a meeting in Chromium: what goes over the line, and when one can type. */
export const loadPage: Bench<typeof defaults> = {
  defaults,
  async run(options, freshDirectory) {
    if (!existsSync(client)) throw new CannotBench('There is no built client: npm run bench builds it.');
    const directory = await freshDirectory();
    const server = await startServerProcess(directory);
    try {
      const place = await openPlace(directory);
      try {
        const [room] = await seedRooms(place, 1);
        if (!room) throw new Error('no room was made');
        await seedBook(place, room, at(options.pages, 0));
        const address = `${server.origin}/one-on-ones/${room.id}`;
        const [name = '', token = ''] = (cookieFor(room.tokens[0], server.origin).split(';')[0] ?? '').split('=');
        const { cold, warm } = await inBrowser((browser) =>
          openSeveral(browser, address, { name, value: token, url: server.origin }, at(options.times, 0)),
        );
        return {
          title: `load-page: a meeting's page in Chromium, ${at(options.times, 0)} times, from the address to a page that can be typed on`,
          rows: [...timeRows('nothing in the cache', cold), ...timeRows('all in the cache', warm), ...byteRows(cold[0], warm[0])],
          notes: ['Bytes are those of the line: headers, and bodies as compressed. Cold runs are the same bytes each time.'],
          postgres: place.postgres,
        };
      } finally {
        await place.close();
      }
    } finally {
      await server.stop();
    }
  },
};

type Cookie = { name: string; value: string; url: string };

async function openSeveral(browser: Browser, address: string, cookie: Cookie, times: number) {
  const cold: Opened[] = [];
  const warm: Opened[] = [];
  for (let time = 0; time < times; time++) {
    // A context of its own has an empty cache.
    const context = await browser.newContext();
    await context.addCookies([cookie]);
    cold.push(await openPage(context, address));
    warm.push(await openPage(context, address));
    await context.close();
  }
  return { cold, warm };
}

async function inBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  // The browser the tests use, started as they start it.
  const browser = await chromium.launch(browserConfig.use?.launchOptions ?? {});
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

function timeRows(cache: string, opened: readonly Opened[]): Row[] {
  const row = (what: string, of: (one: Opened) => number): Row => {
    const times = opened.map(of);
    return { what: `${what} · ${cache}`, unit: 'ms', figures: { ...spread(times, 'p50'), slowest: Math.max(...times) } };
  };
  return [row('first words painted', ({ painted }) => painted), row('can be typed on', ({ editable }) => editable)];
}

function byteRows(cold: Opened | undefined, warm: Opened | undefined): Row[] {
  if (!cold || !warm) return [];
  const kilobytes = (bytes: number) => bytes / 1000;
  const row = (what: string, bytes: number): Row => ({ what, unit: 'kB', figures: { value: kilobytes(bytes) } });
  const total = (opened: Opened) => Object.values(opened.bytes).reduce((sum, bytes) => sum + bytes, 0);
  return [
    { ...row('scripts of the entry', cold.entryBytes), budget: budgets.entry },
    { ...row('all scripts of the page', cold.bytes['script'] ?? 0), budget: budgets.meetingPage },
    ...Object.entries(cold.bytes)
      .filter(([kind]) => kind !== 'script')
      .toSorted(([, one], [, other]) => other - one)
      .map(([kind, bytes]) => row(kind, bytes)),
    row('all of it · nothing in the cache', total(cold)),
    row('all of it · all in the cache', total(warm)),
  ];
}
