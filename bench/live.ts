import { setTimeout as pause } from 'node:timers/promises';
import { livePath } from '#document/protocol.ts';
import { cookieFor } from '#server/http/cookie.ts';
import type { Bench } from './bench.ts';
import { budgets } from './budgets.ts';
import { startClients, type ClientProcess } from './live/client-process.ts';
import type { Outcome } from './live/orders.ts';
import { timeDisk } from './measure/disk.ts';
import { costOf, costOfFamily, cpuBetween, type Cost } from './measure/process-cost.ts';
import { startServerProcess, type ServerProcess } from '#server/testing/server-process.ts';
import { spread } from './measure/spread.ts';
import { at } from './options.ts';
import type { Row } from './report/result.ts';
import { openPlace, type Place } from './seed/place.ts';
import { seedRooms, type SeededRoom } from './seed/rooms.ts';

// rate: edits/s in each room, by both together; one for each number of rooms.
const defaults = { rooms: [50, 2000], rate: [5, 1], seconds: [20], warmup: [5], idle: [5] };

type Load = { rooms: number; rate: number; seconds: number; warmup: number; idle: number };
type Costs = { server: Cost | null; postgres: Cost | null };

// Up to this many edits/s in all, the budget is that of a quiet server.
const quiet = 250;
// Below, what the server's memory does by itself outweighs what the rooms add.
const roomsThatTell = 1000;
const diskWrites = 200;

/** Rooms of two, each with a socket of their own, typing; on a fresh server for each load. */
export const live: Bench<typeof defaults> = {
  defaults,
  async run(options, freshDirectory) {
    const rows: Row[] = [];
    let postgres = '';
    for (const [index, rooms] of options.rooms.entries()) {
      const [seconds, warmup, idle] = [at(options.seconds, 0), at(options.warmup, 0), at(options.idle, 0)];
      const load = { rooms, rate: at(options.rate, index), seconds, warmup, idle };
      const ran = await runLoad(load, await freshDirectory());
      const disk = spread(await timeDisk(await freshDirectory(), diskWrites), 'p50', 'p95', 'p99');
      rows.push(...ran.rows, { what: 'disk: 8 kB made durable, with nobody there', unit: 'ms', figures: disk });
      postgres = ran.postgres;
    }
    return {
      title: `live: rooms of two on sockets of their own, letters at random, ${at(options.seconds, 0)} s after ${at(options.warmup, 0)} s of warming up`,
      rows,
      notes: [
        'An edit is seen once the other has applied it, and saved once its writer was told so by the mark. The clients,',
        'in a process of their own, share the machine. The edits/s are those of all rooms together.',
        'Memory of the server is RSS; of PostgreSQL, the PSS of all its processes. An idle room is an open page of empty',
        `bullets: what the second half of the rooms adds, by room. Below ${roomsThatTell} rooms it cannot be told from the rest.`,
      ],
      postgres,
    };
  },
};

async function runLoad(load: Load, directory: string): Promise<{ rows: Row[]; postgres: string }> {
  const server = await startServerProcess(directory);
  const clients = startClients();
  try {
    const place = await openPlace(directory);
    const seeded = await seedAll(place, load.rooms);
    return { rows: await measure(load, server, clients, seeded), postgres: place.postgres };
  } finally {
    await clients.stop();
    await server.stop();
  }
}

async function seedAll(place: Place, rooms: number): Promise<SeededRoom[]> {
  try {
    // One more, to warm the server with.
    return await seedRooms(place, rooms + 1);
  } finally {
    await place.close();
  }
}

async function measure(load: Load, server: ServerProcess, clients: ClientProcess, seeded: readonly SeededRoom[]): Promise<Row[]> {
  const { origin } = server;
  const address = `${origin.replace('http', 'ws')}${livePath()}`;
  const cookieOf = (token: string) => cookieFor(token, origin).split(';')[0] ?? '';
  const open = (rooms: readonly SeededRoom[]) =>
    clients.order({
      do: 'open',
      address,
      origin,
      rooms: rooms.map(({ page, tokens: [manager, report] }) => ({ page, cookies: [cookieOf(manager), cookieOf(report)] as const })),
    });
  const perSecond = load.rooms * load.rate;
  const costs = await costsOf(server);

  await open(seeded.slice(0, 1));
  await clients.order({ do: 'type', perSecond: 20, seconds: Math.min(1, load.warmup) });
  await clients.order({ do: 'leave' });
  // What the second half adds: with the first, the server's memory also grows by what it takes once and keeps.
  const [, ...rooms] = seeded;
  const half = Math.ceil(load.rooms / 2);
  const openedFirst = await open(rooms.slice(0, half));
  await pause(load.idle * 1000);
  const before = costs();
  const openedLast = await open(rooms.slice(half));
  await pause(load.idle * 1000);
  const idle = costs();

  await clients.order({ do: 'type', perSecond, seconds: load.warmup });
  const began = costs();
  const typed = await clients.order({ do: 'type', perSecond, seconds: load.seconds });
  const ended = costs();
  await clients.order({ do: 'leave' });
  if (typed.lost.length > 0) throw new Error(`${typed.lost.length} connections were lost: ${typed.lost[0]}`);
  return rowsOf(load, { before, idle, began, ended }, openedFirst.took + openedLast.took, typed);
}

async function costsOf(server: ServerProcess): Promise<() => Costs> {
  const postgres = await server.postgres();
  return () => ({ server: costOf(server.pid), postgres: costOfFamily(postgres) });
}

type Moments = Record<'before' | 'idle' | 'began' | 'ended', Costs>;

function rowsOf(load: Load, { before, idle, began, ended }: Moments, openedAfter: number, typed: Outcome): Row[] {
  const perSecond = load.rooms * load.rate;
  const name = (what: string) => `${load.rooms.toLocaleString('en')} rooms · ${what}`;
  const value = (what: string, unit: string, figure: number | null): Row => ({ what: name(what), unit, figures: { value: figure } });
  const isQuiet = perSecond <= quiet;
  const lastHalf = Math.floor(load.rooms / 2);
  const perRoom = lastHalf > 0 && before.server && idle.server ? (idle.server.memoryKB - before.server.memoryKB) / lastHalf : null;
  const megabytes = (cost: Cost | null) => cost && cost.memoryKB / 1024;
  return [
    {
      what: name(`${perSecond.toLocaleString('en')} edits/s · seen by the other, durable`),
      unit: 'ms',
      figures: spread(typed.seen, 'p50', 'p95', 'p99'),
      budget: isQuiet ? budgets.seen : budgets.seenUnderLoad,
    },
    {
      what: name(`${perSecond.toLocaleString('en')} edits/s · shown as saved`),
      unit: 'ms',
      figures: spread(typed.saved, 'p50', 'p95', 'p99'),
      ...(isQuiet ? { budget: budgets.saved } : {}),
    },
    // Nine in ten: letters come at random, and no two runs have the same number of them.
    { ...value('edits typed', 'edits/s', typed.typed / load.seconds), budget: [{ figure: 'value', least: perSecond * 0.9 }] },
    { ...value('edits never seen or never saved', '', 2 * typed.typed - typed.seen.length - typed.saved.length), budget: [{ figure: 'value', most: 0 }] },
    value('all open after', 's', openedAfter / 1000),
    value('CPU of the server', 's', cpuBetween(began.server, ended.server)),
    value('CPU of PostgreSQL', 's', cpuBetween(began.postgres, ended.postgres)),
    value('CPU of the clients', 's', typed.cpuSeconds),
    { ...value('memory of an idle room', 'kB', perRoom), ...(load.rooms >= roomsThatTell ? { budget: budgets.idleRoom } : {}) },
    value('memory of the server, rooms idle', 'MB', megabytes(idle.server)),
    value('memory of the server, after typing', 'MB', megabytes(ended.server)),
    value('memory of PostgreSQL, after typing', 'MB', megabytes(ended.postgres)),
  ];
}
