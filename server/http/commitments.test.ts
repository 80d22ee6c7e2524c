import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function owing(who: 'manager' | 'report', text = 'Draft the rota') {
  const pair = await server.pair();
  const bullet = randomUUID();
  await pair[who].api.bullets.capture({ ids: [pair.room], bullet, kind: 'action', text, due: null });
  return { ...pair, bullet };
}

const openOf = async (visitor: Visitor) => (await visitor.api.commitments.list()).open.map(({ text, mine }) => ({ text, mine }));

async function onThePage(visitor: Visitor, room: string, bullet: string) {
  const { planned } = await visitor.api.oneOnOnes.read({ id: room });
  const { page } = await visitor.api.pages.read({ id: planned?.id ?? '' });
  return page.sections.flatMap(({ bullets }) => bullets).find(({ id }) => id === bullet);
}

describe('commitments', () => {
  test('are listed for the one who owes and for the other', async () => {
    const { manager, report } = await owing('manager');
    expect(await openOf(manager)).toEqual([{ text: 'Draft the rota', mine: true }]);
    expect(await openOf(report)).toEqual([{ text: 'Draft the rota', mine: false }]);
  });

  test('marked done on the list are done on the page, and open again by taking it back', async () => {
    const { manager, report, room, bullet } = await owing('manager');
    await manager.api.commitments.settle({ id: room, bullet, state: 'done' });
    expect(await onThePage(report, room, bullet)).toMatchObject({ state: 'done', reason: null });
    expect(await openOf(report)).toEqual([]);
    expect((await report.api.commitments.list()).finished).toMatchObject([{ text: 'Draft the rota', state: 'done' }]);
    await manager.api.commitments.settle({ id: room, bullet, state: 'open' });
    expect(await onThePage(report, room, bullet)).toMatchObject({ state: 'open' });
    expect(await openOf(manager)).toHaveLength(1);
  });

  test('are dropped with a reason, by either of the two, and the reason goes with it when it is open again', async () => {
    const { manager, report, room, bullet } = await owing('report');
    await manager.api.commitments.settle({ id: room, bullet, state: 'dropped', reason: 'the rota is gone' });
    expect(await onThePage(report, room, bullet)).toMatchObject({ state: 'dropped', reason: 'the rota is gone' });
    await report.api.commitments.settle({ id: room, bullet, state: 'open', reason: 'no' });
    expect(await onThePage(report, room, bullet)).toMatchObject({ state: 'open', reason: null });
  });

  test('settled twice leave one trace', async () => {
    const { manager, room, bullet } = await owing('manager');
    const rows = async () => Number((await server.database.owner.query<{ n: string }>('select count(*) n from document_updates where one_on_one_id = $1', [room])).rows[0]?.n);
    await manager.api.commitments.settle({ id: room, bullet, state: 'done' });
    const once = await rows();
    await manager.api.commitments.settle({ id: room, bullet, state: 'done' });
    expect(await rows()).toBe(once);
  });

  test('keep who raised them and since when', async () => {
    const { manager, report, room, bullet } = await owing('manager');
    const first = await report.api.oneOnOnes.read({ id: room });
    await report.api.pages.close({ id: first.planned?.id ?? '' });
    const before = await onThePage(manager, room, bullet);
    await report.api.commitments.settle({ id: room, bullet, state: 'done' });
    expect(await onThePage(manager, room, bullet)).toEqual({ ...before, state: 'done' });
    expect(before).toMatchObject({ since: first.planned?.day, carried: 1 });
  });

  test('that imported notes left open come to the next page when they are settled', async () => {
    const { manager, report, room } = await server.pair();
    const action = { kind: 'action' as const, indent: 0, due: null, state: 'open' as const, text: 'Ask the landlord', by: null, owner: 'me' as const, reason: null };
    await manager.api.imports.keep({ id: room, importId: randomUUID(), source: 'old.md', skipKnown: false, pages: [{ day: '2026-01-06', sections: [{ key: 'notes', title: '', bullets: [action] }] }] });
    const [owed] = (await manager.api.commitments.list()).open;
    expect(owed).toMatchObject({ text: 'Ask the landlord', mine: true, since: '2026-01-06' });
    await manager.api.commitments.settle({ id: room, bullet: owed?.bullet ?? '', state: 'done' });
    expect(await openOf(report)).toEqual([]);
    expect(await onThePage(report, room, owed?.bullet ?? '')).toMatchObject({ state: 'done', since: '2026-01-06', carried: 1 });
  });

  test('that are none cannot be settled', async () => {
    const { manager, room } = await server.pair();
    const note = randomUUID();
    await manager.api.bullets.capture({ ids: [room], bullet: note, kind: 'note', text: 'no debt', due: null });
    for (const bullet of [note, randomUUID()]) await refused(manager.api.commitments.settle({ id: room, bullet, state: 'done' }), 'NOT_FOUND', 404);
  });
});
