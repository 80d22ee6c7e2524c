import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serve } from '#server/serve.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(() => server.work());

/** Another server on the same database, which starts and ends: the one whose time zone data are newer. */
async function anotherStarts(): Promise<void> {
  const another = await serve(server.settings, pino({ level: 'silent' }), 'no client', { now: server.clock.now, worksOnItsOwn: false });
  await another.stop();
}

async function plannedPage() {
  const { manager, room } = await server.pair();
  await server.work();
  const planned = async () => (await manager.api.oneOnOnes.read({ id: room })).planned;
  const first = await planned();
  const { owner } = server.database;
  return {
    manager,
    room,
    planned,
    first,
    /** As a server derived it that knew other rules for the clocks there. */
    derivedWrongly: () => owner.query("update pages set starts_at = starts_at + interval '1 hour' where id = $1", [first?.id]),
    jobs: async () => (await owner.query<{ name: string }>("select distinct name from jobs.job where state = 'created' order by name")).rows.map(({ name }) => name),
  };
}

test('a page that stands at another instant by the time zone data of this server is put right, and the two hear of it', async () => {
  const { planned, first, derivedWrongly, jobs } = await plannedPage();
  await derivedWrongly();
  expect((await planned())?.startsAt).not.toBe(first?.startsAt);
  await anotherStarts();
  expect(await planned()).toEqual(first);
  expect(await jobs()).toEqual(['calendar', 'look']);
});

test('where nothing differs nothing is done', async () => {
  const { planned, first, jobs } = await plannedPage();
  await anotherStarts();
  expect(await planned()).toEqual(first);
  expect(await jobs()).toEqual([]);
});

test('what was held stays where it was', async () => {
  const { manager, first, derivedWrongly } = await plannedPage();
  await manager.api.pages.close({ id: first?.id ?? '' });
  await derivedWrongly();
  await anotherStarts();
  const { startsAt } = await manager.api.pages.read({ id: first?.id ?? '' });
  expect(Date.parse(startsAt) - Date.parse(first?.startsAt ?? '')).toBe(3_600_000);
});

test('a place that this server does not know is left as it is, and the server starts', async () => {
  const { planned, first, derivedWrongly } = await plannedPage();
  await derivedWrongly();
  await server.database.owner.query("update pages set zone = 'Europe/Atlantis' where id = $1", [first?.id]);
  await anotherStarts();
  expect(Date.parse((await planned())?.startsAt ?? '') - Date.parse(first?.startsAt ?? '')).toBe(3_600_000);
});
