import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#core/day.ts';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Closes the planned page after each of the two answered, and says which one comes. */
async function hold({ manager, report }: Awaited<ReturnType<TestServer['pair']>>, page: string, load: number): Promise<string> {
  await manager.api.pages.answerCheckIn({ id: page, mood: 4, load: 2 });
  await report.api.pages.answerCheckIn({ id: page, mood: 3, load });
  return (await report.api.pages.close({ id: page })).next;
}

test('both of the two read the same, word for word, and blind answers are not in it', async () => {
  const pair = await server.pair();
  const { manager, report, room } = pair;
  let page = (await manager.api.oneOnOnes.read({ id: room })).planned?.id ?? '';
  for (const load of [2, 3, 4, 5]) page = await hold(pair, page, load);
  await report.api.pages.answerCheckIn({ id: page, mood: 1, load: 1 });
  await manager.api.pages.reflect({ id: page, spoke: 'me', worthwhile: 2 });

  const read = await manager.api.trends.read({ id: room });
  expect(await report.api.trends.read({ id: room })).toEqual(read);
  expect(read.signals).toMatchObject([{ kind: 'load-rising', person: read.report.id, values: [2, 3, 4, 5], trying: 'take-something-off' }]);
  expect(read.trends.mood.people.find(({ person }) => person === read.report.id)?.points.map(({ load }) => load)).toEqual([2, 3, 4, 5]);
  expect(read.trends.kept.says).toEqual({ held: 4, moved: 0, skipped: 0, of: 4 });
});

test('a period is asked for, and older notes are in the pictures they can be in', async () => {
  const { manager, room } = await server.pair();
  const day = addDays(new Date().toISOString().slice(0, 10), -120);
  const bullet = { kind: 'note' as const, indent: 0, due: null, state: 'open' as const, text: 'Ines is back', by: null, owner: null, reason: null };
  const pages = [{ day, sections: [{ key: 'people', title: 'People', bullets: [bullet] }] }];
  await manager.api.imports.keep({ id: room, importId: randomUUID(), source: 'old.md', skipKnown: false, pages });

  expect((await manager.api.trends.read({ id: room, period: '12-weeks' })).trends.time.pages).toEqual([]);
  const { trends } = await manager.api.trends.read({ id: room, period: 'all' });
  expect(trends).toMatchObject({ from: day, time: { pages: [{ day, measure: 'words', parts: [{ focus: 'people', percent: 100 }] }] }, kept: { slots: [] } });
});

test('nobody else reads a word of it', async () => {
  const { room } = await server.pair();
  const stranger = await server.signUp('Lena');
  await refused(stranger.api.trends.read({ id: room }), 'NOT_FOUND', 404);
});
