import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let server: TestServer;
let manager: Visitor, report: Visitor;
let room = '';
const draft = { from: '2026-01-01', to: '2026-06-30', order: [], left: [], sentences: [{ id: 's', text: 'A hard spring.' }] };
beforeAll(async () => {
  server = await startServer();
  ({ manager, report, room } = await server.pair());
  const bullet = { kind: 'win' as const, indent: 0, due: null, state: 'open' as const, text: 'Shipped the importer', by: 'other' as const, owner: null, reason: null };
  const pages = [{ day: '2026-03-03', sections: [{ key: 'notes', title: '', bullets: [bullet] }] }];
  await manager.api.imports.keep({ id: room, importId: room, source: 'old.md', skipKnown: false, pages });
});
afterAll(() => server.stop());

test('both read the same story of a period', async () => {
  const story = await manager.api.story.read({ id: room, from: '2026-01-01', to: '2026-06-30' });
  expect(story.lines).toMatchObject([{ kind: 'win', day: '2026-03-03', text: 'Shipped the importer' }]);
  expect(await report.api.story.read({ id: room, from: '2026-01-01', to: '2026-06-30' })).toEqual(story);
});

test('a private note is in no story', async () => {
  await manager.api.notes.write({ id: room, text: 'quokka', seen: 0 });
  const { lines } = await manager.api.story.read({ id: room, from: '2000-01-01', to: '2100-01-01' });
  expect(JSON.stringify(lines)).not.toContain('quokka');
});

test('a draft is its author’s alone', async () => {
  await manager.api.story.keepDraft({ id: room, draft });
  expect(await manager.api.story.draft({ id: room })).toEqual({ draft });
  expect(await report.api.story.draft({ id: room })).toEqual({ draft: null });
});
