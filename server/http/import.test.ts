import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportedPage } from '#server/book/import.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';
import { refused } from '#server/testing/refused.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

type ImportedBullet = ImportedPage['sections'][number]['bullets'][number];
const bullet = (text: string, over: Partial<ImportedBullet> = {}): ImportedBullet => ({
  kind: 'note', indent: 0, due: null, state: 'open', text, by: null, owner: null, reason: null, ...over,
});
const page = (day: string, ...bullets: ImportedBullet[]): ImportedPage => ({ day, sections: [{ key: 'people', title: 'People', bullets }] });
const notes = [
  page('2026-03-03', bullet('Sam is new'), bullet('Send the handbook', { kind: 'action', owner: 'me', state: 'done' })),
  page('2026-03-10', bullet('First release', { kind: 'win' }), bullet('Fix the badge', { kind: 'action', owner: 'other', due: '2026-03-12' })),
];

test('imported pages stand in the book under their days, with their bullets and who owes what', async () => {
  const { manager, report, room } = await server.pair();
  expect(await manager.api.imports.keep({ id: room, importId: randomUUID(), source: 'old.md', skipKnown: true, pages: notes })).toEqual({ kept: 2, skipped: 0 });
  const { entries } = await report.api.pages.book({ id: room, limit: 10 });
  expect(entries.map(({ day, imported, counts }) => [day, imported, counts])).toEqual([
    ['2026-03-10', true, { bullets: 2, actions: 1, done: 0 }],
    ['2026-03-03', true, { bullets: 2, actions: 1, done: 1 }],
  ]);
  const sam = (await report.api.account.door()).me;
  const { page: read } = await report.api.pages.read({ id: entries[0]?.id ?? '' });
  expect(read.sections[0]?.bullets[1]).toMatchObject({ text: 'Fix the badge', owner: sam?.id, due: '2026-03-12', state: 'open' });
});

test('the same notes again are known, and can be passed over', async () => {
  const { manager, room } = await server.pair();
  await manager.api.imports.keep({ id: room, importId: randomUUID(), source: 'old.md', skipKnown: true, pages: notes });
  const more = [...notes, page('2026-03-17', bullet('new'))];
  expect(await manager.api.imports.compare({ id: room, pages: more })).toEqual({ known: [true, true, false] });
  expect(await manager.api.imports.keep({ id: room, importId: randomUUID(), source: 'old.md', skipKnown: true, pages: more })).toEqual({ kept: 1, skipped: 2 });
  expect((await manager.api.pages.book({ id: room, limit: 10 })).entries).toHaveLength(3);
});

test('one import sent many times at once is there once', async () => {
  const { manager, room } = await server.pair();
  const importId = randomUUID();
  const send = () => manager.api.imports.keep({ id: room, importId, source: 'old.md', skipKnown: false, pages: notes });
  const once = { kept: 2, skipped: 0 };
  expect(await Promise.all([send(), send(), send()])).toEqual([once, once, once]);
  expect((await manager.api.pages.book({ id: room, limit: 10 })).entries).toHaveLength(2);
});

test('an import is undone whole, and nothing else with it', async () => {
  const { manager, report, room } = await server.pair();
  const importId = randomUUID();
  const { planned } = await manager.api.oneOnOnes.read({ id: room });
  const { held } = await manager.api.pages.close({ id: planned?.id ?? '' });
  await manager.api.imports.keep({ id: room, importId, source: 'old.md', skipKnown: true, pages: notes });
  expect(await manager.api.imports.list({ id: room })).toMatchObject([{ id: importId, source: 'old.md', pages: 2 }]);
  expect(await report.api.imports.undo({ id: room, importId })).toEqual({ removed: 2 });
  expect((await manager.api.pages.book({ id: room, limit: 10 })).entries.map(({ id }) => id)).toEqual([held]);
  const { rows } = await server.database.owner.query('select from documents where one_on_one_id = $1', [room]);
  expect(rows).toHaveLength(3);
  await refused(report.api.imports.undo({ id: room, importId }), 'NOT_FOUND', 404);
});

test('what was owed by somebody who has not joined yet keeps their name in the line', async () => {
  const maya = await server.signUp('Maya');
  const room = await server.startOneOnOne(maya, 'Sam');
  await maya.api.imports.keep({ id: room, importId: randomUUID(), source: 'old.md', skipKnown: true, pages: notes });
  const [newest] = (await maya.api.pages.book({ id: room, limit: 1 })).entries;
  const { page: read } = await maya.api.pages.read({ id: newest?.id ?? '' });
  expect(read.sections[0]?.bullets[1]).toMatchObject({ text: 'Fix the badge (Sam)', owner: null });
});

test.each([
  ['a day that does not exist', [page('2026-02-30', bullet('x'))]],
  ['a line of a million characters', [page('2026-02-03', bullet('x'.repeat(1_000_000)))]],
  ['more pages than ten years have', Array.from({ length: 1001 }, () => page('2026-02-03', bullet('x')))],
  ['no page', []],
])('%s is refused and nothing is kept', async (_, pages) => {
  const { manager, room } = await server.pair();
  await refused(manager.api.imports.keep({ id: room, importId: randomUUID(), source: 'x', skipKnown: true, pages }), 'BAD_REQUEST', 400);
  expect((await manager.api.pages.book({ id: room, limit: 10 })).entries).toEqual([]);
});
