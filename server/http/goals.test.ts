import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Two with a goal id of their own, and Lena, who is neither. */
async function room() {
  const { manager, report, room: id } = await server.pair();
  const goal = randomUUID();
  const steps = [{ text: 'Plan', done: false }, { text: 'Ship', done: false }];
  return { manager, report, of: { id, goal }, lead: { id, goal, title: 'Lead a project', why: 'importer', steps } };
}

describe('a goal in a managed one-on-one', () => {
  test('stands as soon as the report sets it, for both', async () => {
    const { manager, report, of, lead } = await room();
    expect(await report.api.goals.set(lead)).toMatchObject([{ title: 'Lead a project', state: 'standing', isMine: true, proposal: null }]);
    expect(await manager.api.goals.list(of)).toMatchObject([{ title: 'Lead a project', why: 'importer', state: 'standing', isMine: false }]);
  });

  test('that the manager sets is proposed, until the report takes it', async () => {
    const { manager, report, of, lead } = await room();
    const [proposed] = await manager.api.goals.set(lead);
    expect(proposed).toMatchObject({ state: 'proposed', isMine: false });
    const at = proposed?.proposal?.at ?? 0;
    await refused(manager.api.goals.take({ ...of, proposed: at }), 'GOAL_NOT_YOURS', 403);
    expect(await report.api.goals.take({ ...of, proposed: at })).toMatchObject([{ state: 'standing', proposal: null }]);
    expect(await report.api.goals.take({ ...of, proposed: at })).toMatchObject([{ state: 'standing' }]);
  });

  test('is not rewritten by the manager: other words are proposed, and taken as they were seen', async () => {
    const { manager, report, of, lead } = await room();
    await report.api.goals.set(lead);
    const [first] = await manager.api.goals.set({ ...lead, title: 'Deliver it' });
    expect(first).toMatchObject({ title: 'Lead a project', proposal: { title: 'Deliver it' } });
    const [second] = await manager.api.goals.set({ ...lead, title: 'Deliver it by March' });
    await refused(report.api.goals.take({ ...of, proposed: (second?.proposal?.at ?? 0) - 1 }), 'GOAL_MOVED_ON', 409);
    const taken = await report.api.goals.take({ ...of, proposed: second?.proposal?.at ?? 0 });
    expect(taken).toMatchObject([{ title: 'Deliver it by March', earlierTitles: ['Lead a project'], proposal: null }]);
  });

  test('moves by its steps, which are the report’s to tick', async () => {
    const { manager, report, of, lead } = await room();
    await report.api.goals.set(lead);
    await refused(manager.api.goals.step({ ...of, step: 'Plan', done: true }), 'GOAL_NOT_YOURS', 403);
    const [goal] = await report.api.goals.step({ ...of, step: 'Plan', done: true });
    expect(goal).toMatchObject({ steps: [{ text: 'Plan', done: true }, { text: 'Ship', done: false }], movement: { is: 'moved' } });
    await refused(report.api.goals.step({ ...of, step: 'Dance', done: true }), 'NOT_FOUND', 404);
  });

  test('is closed by the report, for good', async () => {
    const { manager, report, of, lead } = await room();
    await report.api.goals.set(lead);
    await refused(manager.api.goals.close({ ...of, how: 'let-go' }), 'GOAL_NOT_YOURS', 403);
    const closed = [{ state: 'closed', closed: { how: 'reached', line: 'Shipped in May' }, movement: null }];
    expect(await report.api.goals.close({ ...of, how: 'reached', line: 'Shipped in May' })).toMatchObject(closed);
    expect(await report.api.goals.close({ ...of, how: 'let-go' })).toMatchObject(closed);
    await refused(report.api.goals.set(lead), 'GOAL_CLOSED', 409);
    await refused(manager.api.goals.set(lead), 'GOAL_CLOSED', 409);
    await refused(report.api.goals.step({ ...of, step: 'Plan', done: true }), 'GOAL_CLOSED', 409);
  });

  test('that two windows close at once is closed once', async () => {
    const { report, of, lead } = await room();
    await report.api.goals.set(lead);
    const [one, other] = await Promise.all([
      report.api.goals.close({ ...of, how: 'reached', line: 'one' }),
      report.api.goals.close({ ...of, how: 'let-go', line: 'other' }),
    ]);
    const [after] = await report.api.goals.list(of);
    expect(one?.[0]?.closed ?? other?.[0]?.closed).toEqual(after?.closed);
  });

  test('of somebody else’s one-on-one is answered as if it did not exist', async () => {
    const { report, of, lead } = await room();
    await report.api.goals.set(lead);
    const lena = await server.signUp('Lena');
    await refused(lena.api.goals.list(of), 'NOT_FOUND', 404);
    await refused(lena.api.goals.set(lead), 'NOT_FOUND', 404);
    await refused(lena.api.goals.take({ ...of, proposed: 0 }), 'NOT_FOUND', 404);
    await refused(lena.api.goals.career(of), 'NOT_FOUND', 404);
  });
});

test('among equals a goal is whose set it, and the other proposes', async () => {
  const one = await server.signUp('June');
  const other = await server.signUp('Ravi');
  const id = randomUUID();
  const slot = { cadence: { kind: 'weeks', interval: 1, weekday: 2 }, anchor: '2031-01-07', time: '10:00', zone: 'Europe/London', minutes: 30 } as const;
  const framework = { key: 'blank', sections: [{ key: 'notes', title: 'Notes', prompt: '' }] };
  await one.api.oneOnOnes.start({ id, other: { name: 'Ravi' }, seat: 'manager', relation: 'equals', slot, place: '', framework });
  const { link } = await one.api.invitations.renew({ id });
  await other.api.invitations.accept({ token: new URL(link).hash.slice(1), confirmed: false });
  const [goal, theirs] = [randomUUID(), randomUUID()];
  await one.api.goals.set({ id, goal, title: 'Write more' });
  expect(await other.api.goals.set({ id, goal: theirs, title: 'Speak more' })).toMatchObject([
    { title: 'Write more', state: 'standing', isMine: false },
    { title: 'Speak more', state: 'standing', isMine: true },
  ]);
  const [proposed] = await other.api.goals.set({ id, goal, title: 'Write weekly' });
  expect(proposed).toMatchObject({ title: 'Write more', proposal: { title: 'Write weekly' } });
  await refused(other.api.goals.close({ id, goal, how: 'let-go' }), 'GOAL_NOT_YOURS', 403);
});

test('career is told with the goals that were set and closed', async () => {
  const { report, of, lead } = await room();
  await report.api.goals.set(lead);
  await report.api.goals.close({ ...of, how: 'reached', line: 'Shipped' });
  const { years, due } = await report.api.goals.career(of);
  expect(years.flatMap(({ entries }) => entries)).toMatchObject([
    { is: 'goal-set', title: 'Lead a project', why: 'importer' },
    { is: 'goal-closed', title: 'Lead a project', how: 'reached', line: 'Shipped' },
  ]);
  expect(due).toBeNull();
});
