import { cookieFor } from '#server/http/cookie.ts';
import type { Bench } from './bench.ts';
import { budgets } from './budgets.ts';
import { startServerProcess } from '#server/testing/server-process.ts';
import { spread } from './measure/spread.ts';
import { at, CannotBench } from './options.ts';
import type { Row } from './report/result.ts';
import { seedBook } from './seed/book.ts';
import { seedOtherBooks } from './seed/other-books.ts';
import { openPlace } from './seed/place.ts';
import { seedRooms } from './seed/rooms.ts';

const defaults = { pages: [1, 52, 260, 520], others: [1, 1000, 100_000], requests: [100], warmup: [20] };

type What = 'current page' | 'its one-on-one' | 'book, first part';
type Target = { pages: number; what: What; address: string; cookie: string };
type Measured = { others: number; pages: number; what: What; p10: number; p50: number; p95: number };

/** Opening the current page and the book over HTTP, for books of several ages, beside ever more books of others. */
export const book: Bench<typeof defaults> = {
  defaults,
  async run(options, freshDirectory) {
    const directory = await freshDirectory();
    const server = await startServerProcess(directory);
    try {
      const place = await openPlace(directory);
      try {
        const rooms = await seedRooms(place, options.pages.length);
        const targets: Target[] = [];
        for (const [index, room] of rooms.entries()) {
          const pages = at(options.pages, index);
          await seedBook(place, room, pages);
          const cookie = cookieFor(room.tokens[0], server.origin).split(';')[0] ?? '';
          targets.push({ pages, what: 'current page', address: `${server.origin}/api/pages/${room.page}`, cookie });
          targets.push({ pages, what: 'its one-on-one', address: `${server.origin}/api/one-on-ones/${room.id}`, cookie });
          targets.push({ pages, what: 'book, first part', address: `${server.origin}/api/one-on-ones/${room.id}/pages`, cookie });
        }
        const measured: Measured[] = [];
        let there = 0;
        for (const others of options.others) {
          await seedOtherBooks(place, others - there);
          there = others;
          measured.push(...(await measure(targets, others, at(options.warmup, 0), at(options.requests, 0))));
        }
        return {
          title: `book: over HTTP on loopback, one request after the other, ${at(options.requests, 0)} of each`,
          rows: [...measured.map(row), ...growth(measured)],
          notes: [
            'Times are the whole request as its client sees it. The first part of a book is its newest 40 pages.',
            'Growth is how much longer the quickest tenth takes; below 2 ms it is within what two runs differ by.',
          ],
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

/** Goes round all targets again and again, so that whatever else the machine does falls on all of them alike. */
async function measure(targets: readonly Target[], others: number, warmup: number, requests: number): Promise<Measured[]> {
  const times = new Map<Target, number[]>(targets.map((target) => [target, []]));
  for (let round = 0; round < warmup + requests; round++) {
    for (const target of targets) {
      const ms = await open(target);
      if (round >= warmup) times.get(target)?.push(ms);
    }
  }
  return targets.map((target) => {
    const { p10, p50, p95 } = spread(times.get(target) ?? [], 'p10', 'p50', 'p95');
    if (p10 === null || p50 === null || p95 === null) throw new CannotBench('--requests must be at least 1');
    return { others, pages: target.pages, what: target.what, p10, p50, p95 };
  });
}

async function open({ address, cookie }: Target): Promise<number> {
  const began = performance.now();
  const response = await fetch(address, { headers: { cookie } });
  const body = await response.arrayBuffer();
  const ms = performance.now() - began;
  if (response.status !== 200 || body.byteLength === 0) throw new Error(`${address} answered ${response.status}`);
  return ms;
}

function row({ others, pages, what, p50, p95 }: Measured): Row {
  const beside = `${others.toLocaleString('en')} other${others === 1 ? '' : 's'}`;
  return { what: `${what} · ${pages} page${pages === 1 ? '' : 's'} · ${beside}`, unit: 'ms', figures: { p50, p95 }, budget: budgets.open };
}

function growth(measured: readonly Measured[]): Row[] {
  const rows: Row[] = [];
  const fewest = Math.min(...measured.map(({ others }) => others));
  const most = Math.max(...measured.map(({ others }) => others));
  const oldest = Math.max(...measured.map(({ pages }) => pages));
  for (const what of ['current page', 'its one-on-one', 'book, first part'] as const) {
    // The quickest tenth: a busy machine slows the others down, while what the server does takes its time in all.
    const quickestOf = (pages: number, others: number) =>
      measured.find((one) => one.what === what && one.pages === pages && one.others === others)?.p10 ?? Number.NaN;
    // A book with less than one part is read sooner for that reason alone.
    const full = measured.map(({ pages }) => pages).filter((pages) => what !== 'book, first part' || pages >= 40);
    const youngest = full.length > 0 ? Math.min(...full) : oldest;
    const grown = (label: string, ms: number) =>
      rows.push({ what: `${what} · ${label}`, unit: 'ms', figures: { value: ms }, budget: budgets.growth });
    if (youngest !== oldest) grown(`growth from ${youngest} to ${oldest} pages`, quickestOf(oldest, most) - quickestOf(youngest, most));
    if (fewest !== most) grown(`growth from ${fewest} to ${most.toLocaleString('en')} others`, quickestOf(oldest, most) - quickestOf(oldest, fewest));
  }
  return rows;
}
