import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bullet } from '#core/page.ts';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** The page that comes next, line by line. */
async function nextPage(visitor: Visitor, room: string): Promise<{ id: string; lines: (Bullet & { section: string })[] }> {
  const id = (await visitor.api.oneOnOnes.read({ id: room })).planned?.id ?? '';
  const { page } = await visitor.api.pages.read({ id });
  const lines = page.sections.flatMap(({ key, bullets }) => bullets.map((bullet) => ({ ...bullet, section: key })));
  return { id, lines: lines.filter(({ text }) => text !== '') };
}

const idOf = async (visitor: Visitor) => (await visitor.api.account.door()).me?.id ?? '';
const line = (text: string, more: Partial<{ kind: Bullet['kind']; due: string | null; bullet: string }> = {}) =>
  ({ bullet: randomUUID(), kind: 'note', text, due: null, ...more }) as const;

describe('a line captured from anywhere', () => {
  test('stands on the next page of each, in its section, raised by the one who captured it', async () => {
    const { manager, report, room } = await server.pair();
    const alone = await server.startOneOnOne(manager, 'Lena');
    const me = await idOf(manager);
    const blocker = line('No staging access', { kind: 'blocker' });
    const put = await manager.api.bullets.capture({ ids: [room, alone], ...blocker });
    expect(put.map(({ oneOnOne, section }) => ({ oneOnOne, section })).toSorted(byRoom)).toEqual(
      [room, alone].map((oneOnOne) => ({ oneOnOne, section: 'Product' })).toSorted(byRoom),
    );
    for (const [visitor, id] of [[report, room], [manager, alone]] as const) {
      expect((await nextPage(visitor, id)).lines).toMatchObject([{ id: blocker.bullet, kind: 'blocker', section: 'product', text: 'No staging access', by: me, owner: null }]);
    }
  });

  test('sent twice, and at once, it stands there once', async () => {
    const { manager, report, room } = await server.pair();
    const note = line('Ines joins in January');
    await Promise.all([1, 2, 3, 4].map(() => manager.api.bullets.capture({ ids: [room], ...note })));
    await manager.api.bullets.capture({ ids: [room], ...note, text: 'other words' });
    expect((await nextPage(report, room)).lines.map(({ text }) => text)).toEqual(['Ines joins in January']);
  });

  test('as an action is owed by the one who captured it, with its day', async () => {
    const { report, room } = await server.pair();
    await report.api.bullets.capture({ ids: [room], ...line('Send the deck', { kind: 'action', due: '2031-01-07' }) });
    expect((await nextPage(report, room)).lines).toMatchObject([{ kind: 'action', owner: await idOf(report), due: '2031-01-07' }]);
  });

  test('goes to all or to none', async () => {
    const { manager, report, room } = await server.pair();
    const elsewhere = (await server.pair()).room;
    await refused(manager.api.bullets.capture({ ids: [room, elsewhere], ...line('for everybody') }), 'NOT_FOUND', 404);
    expect((await nextPage(report, room)).lines).toEqual([]);
  });

  test('can be taken back as it stands, by the one who captured it alone', async () => {
    const { manager, report, room } = await server.pair();
    const note = line('Too early');
    await manager.api.bullets.capture({ ids: [room], ...note });
    const takeBack = (visitor: Visitor, text: string) => visitor.api.bullets.withdraw({ ids: [room], bullet: note.bullet, text });
    expect(await takeBack(report, note.text)).toEqual({ kept: [room] });
    expect(await takeBack(manager, 'what somebody made of it')).toEqual({ kept: [room] });
    expect((await nextPage(report, room)).lines).toHaveLength(1);
    expect(await takeBack(manager, note.text)).toEqual({ kept: [] });
    expect(await takeBack(manager, note.text)).toEqual({ kept: [] });
    expect((await nextPage(report, room)).lines).toEqual([]);
    // Thought better of it.
    await manager.api.bullets.capture({ ids: [room], ...note });
    expect((await nextPage(report, room)).lines).toMatchObject([{ by: await idOf(manager) }]);
  });

  test('under the id of a line of the other’s is refused, also when that was taken off the page', async () => {
    const { manager, report, room } = await server.pair();
    const note = line('Maya’s line');
    await manager.api.bullets.capture({ ids: [room], ...note });
    await refused(report.api.bullets.capture({ ids: [room], ...note, text: 'in her place' }), 'NOT_FOUND', 404);
    await manager.api.bullets.withdraw({ ids: [room], bullet: note.bullet, text: note.text });
    await refused(report.api.bullets.capture({ ids: [room], ...note, text: 'in her place' }), 'NOT_FOUND', 404);
  });

  test('while the page is being closed is on the page that comes next, or went along', async () => {
    const { manager, report, room } = await server.pair();
    const { id } = await nextPage(manager, room);
    const topics = Array.from({ length: 6 }, (_, n) => line(`topic ${n}`, { kind: 'topic' }));
    await Promise.all([...topics.map((topic) => manager.api.bullets.capture({ ids: [room], ...topic })), report.api.pages.close({ id })]);
    expect((await nextPage(report, room)).lines.map(({ text }) => text).toSorted()).toEqual(topics.map(({ text }) => text));
  });
});

describe('what was told to several', () => {
  test('is told to the one who said it, with who has heard it, and to nobody else', async () => {
    const { manager, report, room } = await server.pair();
    const second = await server.startOneOnOne(manager, 'Lena');
    const news = line('Ines joins in January');
    await manager.api.bullets.capture({ ids: [room, second], ...news });
    await report.api.pages.close({ id: (await nextPage(report, room)).id });
    const { shared } = await manager.api.today.read();
    expect(shared).toMatchObject([{ bullet: news.bullet, text: news.text, heard: [{ oneOnOne: room, name: 'Sam' }], notYet: [{ oneOnOne: second, name: 'Lena' }] }]);
    expect((await report.api.today.read()).shared).toEqual([]);
  });
});

describe('Today', () => {
  test('shows every one-on-one of one’s own, next meeting first, with what is on its page', async () => {
    const { manager, report, room } = await server.pair();
    const alone = await server.startOneOnOne(manager, 'Lena');
    await report.api.bullets.capture({ ids: [room], ...line('Release nights', { kind: 'topic' }) });
    const { rows, noticed } = await manager.api.today.read();
    // Two books that were just begun show nothing yet.
    expect(noticed).toEqual([]);
    expect(rows.map(({ id }) => id).toSorted()).toEqual([room, alone].toSorted());
    expect(rows.find(({ id }) => id === room)).toMatchObject({ seat: 'manager', other: { name: 'Sam', joined: true }, facts: expect.arrayContaining([{ is: 'topics', mine: 0, theirs: 1, unknown: 0 }]) as unknown });
    expect(rows.find(({ id }) => id === alone)).toMatchObject({ other: { name: 'Lena', joined: false }, facts: [{ is: 'not-joined' }, { is: 'nothing' }] });
  });
});

function byRoom(one: { oneOnOne: string }, other: { oneOnOne: string }): number {
  return one.oneOnOne.localeCompare(other.oneOnOne);
}
