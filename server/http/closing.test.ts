import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '#server/testing/server.ts';
import { refused } from '#server/testing/refused.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function plannedPage() {
  const { manager, report, room } = await server.pair();
  const { planned } = await manager.api.oneOnOnes.read({ id: room });
  return { manager, report, room, page: planned?.id ?? '', day: planned?.day ?? '' };
}

test('closing holds the page and plans the next one at the next slot', async () => {
  const { manager, report, room, page, day } = await plannedPage();
  const { held, next } = await manager.api.pages.close({ id: page });
  expect(held).toBe(page);
  const { planned } = await report.api.oneOnOnes.read({ id: room });
  expect(planned).toMatchObject({ id: next, time: '10:00', zone: 'Europe/London' });
  expect((Date.parse(planned?.day ?? '') - Date.parse(day)) / 86_400_000).toBe(7);
  expect(await report.api.pages.read({ id: page })).toMatchObject({ state: 'held' });
  expect((await report.api.pages.book({ id: room, limit: 10 })).entries.map(({ id }) => id)).toEqual([page]);
});

test('closing twice gives the same next page', async () => {
  const { manager, page } = await plannedPage();
  const first = await manager.api.pages.close({ id: page });
  expect(await manager.api.pages.close({ id: page })).toEqual(first);
});

test('closing many times at once, by both, makes one next page', async () => {
  const { manager, report, room, page } = await plannedPage();
  const closings = [manager, report, manager, report, manager, report].map((who) => who.api.pages.close({ id: page }));
  const outcomes = await Promise.all(closings);
  expect(new Set(outcomes.map(({ next }) => next)).size).toBe(1);
  const { rows } = await server.database.owner.query<{ state: string }>('select state from pages where one_on_one_id = $1', [room]);
  expect(rows.map(({ state }) => state).toSorted()).toEqual(['held', 'planned']);
});

test('the next date can be chosen, but not before the page that is closed', async () => {
  const { manager, room, page, day } = await plannedPage();
  await refused(manager.api.pages.close({ id: page, next: { day: '2001-01-02', time: '10:00' } }), 'NEXT_IN_THE_PAST', 422);
  await refused(manager.api.pages.close({ id: page, next: { day, time: '09:00' } }), 'NEXT_IN_THE_PAST', 422);
  expect((await manager.api.oneOnOnes.read({ id: room })).planned?.id).toBe(page);
  await manager.api.pages.close({ id: page, next: { day: '2031-03-04', time: '16:30' } });
  expect((await manager.api.oneOnOnes.read({ id: room })).planned).toMatchObject({ day: '2031-03-04', time: '16:30' });
});

test('the planned page can be moved, a held one cannot', async () => {
  const { manager, room, page } = await plannedPage();
  await manager.api.pages.move({ id: page, day: '2031-03-05', time: '08:15' });
  // In winter London is on UTC: the instant follows from day, wall time and zone.
  expect((await manager.api.oneOnOnes.read({ id: room })).planned).toMatchObject({ day: '2031-03-05', startsAt: '2031-03-05T08:15:00.000Z' });
  await manager.api.pages.close({ id: page });
  await refused(manager.api.pages.move({ id: page, day: '2032-03-05', time: '08:15' }), 'PAGE_HELD', 409);
});

test('the book is read page by page, newest first, without a gap or a double', async () => {
  const { manager, room, page } = await plannedPage();
  const held: string[] = [];
  let open = page;
  for (let month = 1; month <= 7; month++) {
    const closed = await manager.api.pages.close({ id: open, next: { day: `203${month}-01-07`, time: '10:00' } });
    held.unshift(closed.held);
    open = closed.next;
  }
  const read: string[] = [];
  let before: { startsAt: string; id: string } | null = null;
  do {
    const part: Awaited<ReturnType<typeof manager.api.pages.book>> = await manager.api.pages.book({ id: room, limit: 3, ...(before ? { before } : {}) });
    read.push(...part.entries.map(({ id }) => id));
    before = part.next;
  } while (before);
  expect(read).toEqual(held);
});

test('a held page is reopened for an amendment that says by whom and when, and is closed again', async () => {
  const { manager, report, page } = await plannedPage();
  await refused(report.api.pages.amend({ id: page }), 'PAGE_NOT_HELD', 409);
  await manager.api.pages.close({ id: page });
  await report.api.pages.amend({ id: page });
  const amending = await manager.api.pages.amend({ id: page });
  expect(amending.amendments).toHaveLength(1);
  await manager.api.pages.finishAmendment({ id: page });
  const { amendments, amended } = await report.api.pages.finishAmendment({ id: page }).then(() => report.api.pages.read({ id: page }));
  const me = (await report.api.account.door()).me;
  expect(amendments).toEqual([{ by: me?.id, openedAt: expect.any(String) as string, finishedAt: expect.any(String) as string }]);
  expect(amended).toEqual({ marks: {}, removed: [] });
});
