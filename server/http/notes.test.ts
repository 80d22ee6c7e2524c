import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let server: TestServer;
let manager: Visitor, report: Visitor;
let room = '';
let page = '';
beforeAll(async () => {
  server = await startServer();
  ({ manager, report, room } = await server.pair());
  page = (await manager.api.oneOnOnes.read({ id: room })).planned?.id ?? '';
});
afterAll(() => server.stop());

test('a private note is read back by its author, beside its page and about the person', async () => {
  await manager.api.notes.write({ id: room, page, text: 'Ask about the rota', seen: 0 });
  await manager.api.notes.write({ id: room, text: 'Has a daughter, Ada', seen: 0 });
  expect(await manager.api.notes.read({ id: room, page })).toEqual({ text: 'Ask about the rota', version: 1 });
  expect(await manager.api.notes.read({ id: room })).toEqual({ text: 'Has a daughter, Ada', version: 1 });
});

test('the other is answered with their own note at the same place', async () => {
  expect(await report.api.notes.read({ id: room, page })).toEqual({ text: '', version: 0 });
  await report.api.notes.write({ id: room, page, text: 'Mention the offer', seen: 0 });
  expect((await report.api.notes.read({ id: room, page })).text).toBe('Mention the offer');
  expect((await manager.api.notes.read({ id: room, page })).text).toBe('Ask about the rota');
});

test('no row of the other’s note is within reach, whatever is asked of the database', async () => {
  const { id } = await report.api.account.door().then(({ me }) => me ?? { id: '' });
  const rows = await server.database.reach.read(id, (tx) => tx.selectFrom('private_notes').select('person_id').execute());
  expect(new Set(rows.map(({ person_id }) => person_id))).toEqual(new Set([id]));
});

test('a note written in two windows is not overwritten unseen', async () => {
  const { version } = await manager.api.notes.read({ id: room, page });
  await manager.api.notes.write({ id: room, page, text: 'One window', seen: version });
  await expect(manager.api.notes.write({ id: room, page, text: 'Another window', seen: version })).rejects.toMatchObject({
    code: 'NOTE_MOVED_ON',
    data: { text: 'One window', version: version + 1 },
  });
  const both = await Promise.allSettled(
    ['left', 'right'].map((text) => manager.api.notes.write({ id: room, page, text, seen: version + 1 })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('the same words sent twice, because an answer was lost, are one change', async () => {
  const { version } = await manager.api.notes.read({ id: room });
  const once = await manager.api.notes.write({ id: room, text: 'Has a son', seen: version });
  expect(await manager.api.notes.write({ id: room, text: 'Has a son', seen: version })).toEqual(once);
});

test('a note stands beside a page of its own one-on-one only', async () => {
  const elsewhere = await server.startOneOnOne(manager, 'Lena');
  await refused(manager.api.notes.write({ id: elsewhere, page, text: 'misplaced', seen: 0 }), 'NOT_FOUND', 404);
});
