import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let server: TestServer;
let maya: Visitor, sam: Visitor, lena: Visitor, stranger: Visitor;
let withSam = '', withLena = '';

/** Two books of Maya's: what Sam said, and what Lena said. Beside the first each of the two keeps a private note. */
beforeAll(async () => {
  server = await startServer();
  ({ manager: maya, report: sam, room: withSam } = await server.pair());
  withLena = await server.startOneOnOne(maya, 'Lena');
  const { link } = await maya.api.invitations.renew({ id: withLena });
  lena = await server.signUp('Lena');
  await lena.api.invitations.accept({ token: new URL(link).hash.slice(1), confirmed: false });
  stranger = await server.signUp('Robin');
  await say(withSam, '2026-03-03', 'Quokka nights wear Sam out');
  await say(withLena, '2026-03-04', 'Quokka nights wear Lena out');
  await maya.api.notes.write({ id: withSam, text: 'Sam may want to leave the quokka', seen: 0 });
  await sam.api.notes.write({ id: withSam, text: 'Ask Maya for the quokka raise', seen: 0 });
});
afterAll(() => server.stop());

const line = { kind: 'note', indent: 0, due: null, state: 'open', by: 'other', owner: null, reason: null } as const;

function say(id: string, day: string, text: string) {
  const pages = [{ day, sections: [{ key: 'people', title: 'People', bullets: [{ ...line, text }] }] }];
  return maya.api.imports.keep({ id, importId: randomUUID(), source: 'old.md', skipKnown: false, pages });
}

const found = async (visitor: Visitor, text: string) =>
  (await visitor.api.search.find({ text, today: '2026-11-20' })).found.map((one) => one.text).toSorted((one, other) => one.localeCompare(other));

test('a person finds what was said in all their books, and what they wrote for themselves', async () => {
  expect(await found(maya, 'quok')).toEqual(['Quokka nights wear Lena out', 'Quokka nights wear Sam out', 'Sam may want to leave the quokka']);
});

test('nobody finds a word of a room that is not theirs, nor of the other’s private notes', async () => {
  expect(await found(sam, 'quokka')).toEqual(['Ask Maya for the quokka raise', 'Quokka nights wear Sam out']);
  expect(await found(lena, 'quokka')).toEqual(['Quokka nights wear Lena out']);
  expect(await found(stranger, 'quokka')).toEqual([]);
  for (const filter of ['in:private', '@sam', 'by:sam', 'after:2020', 'is:note']) {
    const { found: lines, total } = await stranger.api.search.find({ text: filter, today: '2026-11-20' });
    expect([lines, total], filter).toEqual([[], 0]);
    expect((await found(lena, filter)).some((text) => /Sam/.test(text)), filter).toBe(false);
  }
});

test('a result says where it stands', async () => {
  const { found: lines } = await sam.api.search.find({ text: 'nights', today: '2026-11-20' });
  expect(lines).toMatchObject([{ oneOnOneId: withSam, other: 'Maya', is: 'bullet', day: '2026-03-03', section: 'People', pages: 1, ranges: [[7, 13]] }]);
});

test('what was written a moment ago is found, and what was taken back is not', async () => {
  const { version } = await maya.api.notes.read({ id: withLena });
  await maya.api.notes.write({ id: withLena, text: 'A wombat', seen: version });
  expect(await found(maya, 'wombat')).toEqual(['A wombat']);
  await maya.api.notes.write({ id: withLena, text: 'A numbat', seen: version + 1 });
  expect(await found(maya, 'wombat')).toEqual([]);
  await say(withLena, '2026-03-11', 'The wombat is back');
  expect(await found(maya, 'wombat')).toEqual(['The wombat is back']);
  expect(await found(lena, 'wombat')).toEqual(['The wombat is back']);
});

test('filters that cannot be followed are named, and change nothing', async () => {
  const answer = await sam.api.search.find({ text: 'is:purple quokka', today: '2026-11-20' });
  expect([answer.unknown, answer.total]).toEqual([['is:purple'], 2]);
});
