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
  return { manager, report, page: planned?.id ?? '' };
}

test('mood and load of the other show once both have answered', async () => {
  const { manager, report, page } = await plannedPage();
  await report.api.pages.answerCheckIn({ id: page, mood: 2, load: 5 });
  expect((await manager.api.pages.read({ id: page })).checkIn).toEqual({ mine: null, other: null, otherAnswered: true });
  expect(await manager.api.pages.answerCheckIn({ id: page, mood: 4, load: 3 })).toEqual({
    mine: { mood: 4, load: 3 },
    other: { mood: 2, load: 5 },
    otherAnswered: true,
  });
});

test('mood and load of the other show once talk begins', async () => {
  const { manager, report, page } = await plannedPage();
  await report.api.pages.answerCheckIn({ id: page, mood: 2, load: 5 });
  await report.api.pages.begin({ id: page });
  expect((await manager.api.pages.read({ id: page })).checkIn.other).toEqual({ mood: 2, load: 5 });
});

test('how much each spoke stays blind until both have answered, held or not', async () => {
  const { manager, report, page } = await plannedPage();
  await report.api.pages.begin({ id: page });
  await manager.api.pages.reflect({ id: page, spoke: 'me', worthwhile: null });
  await manager.api.pages.close({ id: page });
  expect((await report.api.pages.read({ id: page })).reflection).toEqual({ mine: null, other: null, otherAnswered: true });
  await report.api.pages.reflect({ id: page, spoke: 'even', worthwhile: 5 });
  expect((await report.api.pages.read({ id: page })).reflection.other).toEqual({ spoke: 'me', worthwhile: null });
});

test('an answer can be changed until the page is held, from two windows at once too', async () => {
  const { report, page } = await plannedPage();
  await Promise.all([1, 2, 3, 4, 5].map((mood) => report.api.pages.answerCheckIn({ id: page, mood, load: 1 })));
  expect((await report.api.pages.answerCheckIn({ id: page, mood: 3, load: 2 })).mine).toEqual({ mood: 3, load: 2 });
  await report.api.pages.close({ id: page });
  await refused(report.api.pages.answerCheckIn({ id: page, mood: 1, load: 1 }), 'PAGE_HELD', 409);
});

test('an answer outside 1 to 5 changes nothing', async () => {
  const { report, page } = await plannedPage();
  await refused(report.api.pages.answerCheckIn({ id: page, mood: 6, load: 2 }), 'BAD_REQUEST', 400);
  expect((await report.api.pages.read({ id: page })).checkIn.mine).toBeNull();
});
