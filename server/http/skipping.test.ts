import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBook } from '#server/book/open-book.ts';
import { openShelf } from '#server/book/shelf.ts';
import { openClient } from '#server/testing/live.ts';
import { raise } from '#server/testing/page.ts';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function plannedPage() {
  const { manager, report, room } = await server.pair();
  const { planned } = await manager.api.oneOnOnes.read({ id: room });
  const { me } = await manager.api.account.door();
  const person = me?.id ?? '';
  const book = () => {
    const acting = { person, now: new Date(), keys: server.database.keys, shelf: openShelf() };
    return server.database.reach.read(person, (tx) => openBook(tx, acting, room));
  };
  return { manager, report, room, person, page: planned?.id ?? '', day: planned?.day ?? '', book };
}

test('a skipped page hands everything that was written for it to the one that comes instead', async () => {
  const { manager, room, person, page, day } = await plannedPage();
  const client = openClient(server, { id: person, name: '', email: '', session: { id: '', token: manager.cookie().split('=')[1] ?? '' } }, page);
  await client.synced();
  raise(client.document, { by: person, kind: 'note' }, 'Said to nobody yet');
  await client.saved();
  const { next } = await manager.api.pages.skip({ id: page, reason: 'on leave' });
  const { planned } = await manager.api.oneOnOnes.read({ id: room });
  expect(planned?.id).toBe(next);
  expect((Date.parse(planned?.day ?? '') - Date.parse(day)) / 86_400_000).toBe(7);
  const bullets = (await manager.api.pages.read({ id: next })).page.sections.flatMap((section) => section.bullets);
  expect(bullets.filter(({ text }) => text !== '')).toMatchObject([{ text: 'Said to nobody yet', by: person, carried: 0, since: null }]);
  expect((await manager.api.pages.book({ id: room, limit: 5 })).entries).toMatchObject([{ id: page, state: 'skipped' }]);
});

test('skipping is remembered once, with who and why, however often it is pressed', async () => {
  const { manager, report, page, person, book } = await plannedPage();
  const skips = [manager, manager, report].map((who) => who.api.pages.skip({ id: page, reason: 'on leave' }));
  expect(new Set((await Promise.all(skips)).map(({ next }) => next)).size).toBe(1);
  const { records } = await book();
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({ kind: 'skipped', page, reason: 'on leave' });
  expect([person, (await report.api.account.door()).me?.id]).toContain(records[0]?.by);
});

test('a held page cannot be skipped', async () => {
  const { manager, page } = await plannedPage();
  await manager.api.pages.close({ id: page });
  await refused(manager.api.pages.skip({ id: page }), 'PAGE_HELD', 409);
});

test('a move is remembered with where from; moving to where it stands is none', async () => {
  const { manager, page, person, day, book } = await plannedPage();
  await manager.api.pages.move({ id: page, day: '2031-03-05', time: '08:15', reason: 'dentist' });
  await manager.api.pages.move({ id: page, day: '2031-03-05', time: '08:15' });
  expect((await book()).records).toMatchObject([
    { kind: 'moved', page, by: person, from: { day, time: '10:00' }, to: { day: '2031-03-05', time: '08:15' }, reason: 'dentist' },
  ]);
});

test('a skipped page keeps a blind check-in blind', async () => {
  const { manager, report, page } = await plannedPage();
  await report.api.pages.answerCheckIn({ id: page, mood: 2, load: 5 });
  await manager.api.pages.skip({ id: page });
  expect((await manager.api.pages.read({ id: page })).checkIn).toEqual({ mine: null, other: null, otherAnswered: true });
});
