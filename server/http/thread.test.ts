import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Kind } from '#core/page.ts';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function write(who: Visitor, room: string, kind: Kind, text: string): Promise<string> {
  const bullet = randomUUID();
  await who.api.bullets.capture({ ids: [room], bullet, kind, text, due: null });
  return bullet;
}

/** Holds the planned page; gives its id. */
async function hold(who: Visitor, room: string): Promise<string> {
  const { planned } = await who.api.oneOnOnes.read({ id: room });
  return (await who.api.pages.close({ id: planned?.id ?? '' })).held;
}

test('a blocker that is carried tells its way, and from the third meeting on what it is like', async () => {
  const { manager, report, room } = await server.pair();
  const bullet = await write(report, room, 'blocker', 'Staging database access');
  const raisedOn = await hold(manager, room);
  await hold(manager, room);

  const told = await manager.api.thread.read({ id: room, bullet });
  expect(told.stood.map(({ page, state, bullet: as }) => [page === raisedOn, state, as.text])).toEqual([
    [true, 'held', 'Staging database access'],
    [false, 'held', 'Staging database access'],
    [false, 'planned', 'Staging database access'],
  ]);
  expect(told).toMatchObject({ waited: 2, ending: { is: 'open' }, asks: true, named: null });

  const { planned } = await manager.api.oneOnOnes.read({ id: room });
  const ages = await report.api.thread.onPage({ id: room, page: planned?.id ?? '' });
  expect(ages).toEqual([{ bullet, from: told.stood[0]?.day, meeting: 3, until: null }]);

  expect((await report.api.thread.lingering({ id: room })).blockers).toMatchObject([{ bullet, page: raisedOn, waited: 2, asks: true }]);
  await report.api.thread.nameBlocker({ id: room, bullet, as: 'clarity' });
  await report.api.thread.nameBlocker({ id: room, bullet, as: 'clarity' });
  const { me } = await report.api.account.door();
  expect((await manager.api.thread.lingering({ id: room })).blockers).toMatchObject([{ asks: false, named: { as: 'clarity', by: me?.id } }]);
});

test('a reworded blocker is offered as the same, joined by one call and parted by another, for both alike', async () => {
  const { manager, report, room } = await server.pair();
  const of = await write(report, room, 'blocker', 'Staging database access');
  await hold(manager, room);
  const bullet = await write(manager, room, 'blocker', 'Still can’t get into the staging database');
  const offered = async (who: Visitor) => (await who.api.thread.lingering({ id: room })).offers.map((offer) => [offer.bullet, offer.of]);
  expect(await offered(manager)).toEqual([[bullet, of]]);
  expect((await manager.api.thread.read({ id: room, bullet })).stood).toHaveLength(1);

  await report.api.thread.join({ id: room, bullet, of });
  expect(await offered(manager)).toEqual([]);
  const joined = await manager.api.thread.read({ id: room, bullet });
  expect(joined.stood).toHaveLength(3);
  expect(joined.joined).toMatchObject([{ bullet, of }]);

  await manager.api.thread.part({ id: room, bullet });
  expect((await manager.api.thread.read({ id: room, bullet })).stood).toHaveLength(1);
  expect(await offered(report)).toEqual([]);
});

test('what one mentioned and nobody followed up comes back to the other, debts first', async () => {
  const { manager, report, room } = await server.pair();
  await write(report, room, 'note', 'Feeling out of the loop on hiring');
  await write(manager, room, 'action', 'Free Friday mornings for reviews');
  const page = await hold(manager, room);
  expect(await manager.api.thread.sinceLastTime({ id: room })).toMatchObject([
    { is: 'promised', page, text: 'Free Friday mornings for reviews', overdue: false },
    { is: 'mentioned', page, text: 'Feeling out of the loop on hiring' },
  ]);
  expect(await report.api.thread.sinceLastTime({ id: room })).toMatchObject([{ is: 'promised', text: 'Free Friday mornings for reviews' }]);
});

test('a bullet that is not in the book has no thread and cannot be joined, parted or named', async () => {
  const { manager, room } = await server.pair();
  const { manager: other, room: otherRoom } = await server.pair();
  const there = await write(other, otherRoom, 'blocker', 'Staging database access');
  const here = await write(manager, room, 'blocker', 'VPN drops every hour');
  await refused(manager.api.thread.read({ id: room, bullet: there }), 'NOT_FOUND', 404);
  await refused(manager.api.thread.join({ id: room, bullet: here, of: there }), 'NOT_FOUND', 404);
  await refused(manager.api.thread.part({ id: room, bullet: there }), 'NOT_FOUND', 404);
  await refused(manager.api.thread.nameBlocker({ id: room, bullet: there, as: 'friction' }), 'NOT_FOUND', 404);
});
