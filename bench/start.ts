import type { Bench } from './bench.ts';
import { budgets } from './budgets.ts';
import { spread } from './measure/spread.ts';
import { startServerProcess } from '#server/testing/server-process.ts';
import { at } from './options.ts';
import { openPlace } from './seed/place.ts';

const defaults = { first: [3], later: [5], killed: [5] };

/** From the start of the server's process until /readyz says ready: on nothing, on a database, and after kill -9. */
export const start: Bench<typeof defaults> = {
  defaults,
  async run(options, freshDirectory) {
    const first: number[] = [];
    const later: number[] = [];
    const killed: number[] = [];
    const data = await freshDirectory();
    for (let run = 0; run < at(options.first, 0); run++) {
      first.push(await startAndStop(run === 0 ? data : await freshDirectory()));
    }
    for (let run = 0; run < at(options.later, 0); run++) later.push(await startAndStop(data));
    for (let run = 0; run < at(options.killed, 0); run++) {
      await (await startServerProcess(data)).kill();
      killed.push(await startAndStop(data));
    }
    const row = (what: string, measured: readonly number[]) => ({
      what,
      unit: 's',
      figures: { ...spread(measured.map((ms) => ms / 1000), 'p50'), slowest: measured.length > 0 ? Math.max(...measured) / 1000 : null },
    });
    return {
      title: 'start: node server/main.ts until /readyz says ready',
      rows: [
        row('first start: database and key are made', first),
        { ...row('later start', later), budget: budgets.laterStart },
        { ...row('start after kill -9 of the server', killed), budget: budgets.laterStart },
      ],
      notes: ['After kill -9 the PostgreSQL left behind still runs: the next start ends it first.'],
      postgres: await postgresOf(data),
    };
  },
};

async function startAndStop(data: string): Promise<number> {
  const server = await startServerProcess(data);
  await server.stop();
  return server.readyAfter;
}

async function postgresOf(data: string): Promise<string> {
  const server = await startServerProcess(data);
  try {
    const place = await openPlace(data);
    await place.close();
    return place.postgres;
  } finally {
    await server.stop();
  }
}
