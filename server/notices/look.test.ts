import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { notices } from '#core/messages/choices.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { framework, startServer, type TestServer, type Visitor } from '#server/testing/server.ts';
import { lookWith } from './look.ts';
import { readInbox } from './inbox.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const minuteMs = 60_000;
const day = 24 * 60;

/** Maya, who leads Sam, in London; Sam in New York. They meet on Tuesdays at four in London, first on 25 March 2031. */
async function twoWhoMeet() {
  server.clock.set('2031-03-23T12:00Z');
  const [maya, sam] = [await server.signUp('Maya'), await server.signUp('Sam')];
  await sam.api.account.change({ timeZone: 'America/New_York' });
  const room = randomUUID();
  const slot = { cadence: { kind: 'weeks', interval: 1, weekday: 2 }, anchor: '2031-03-25', time: '16:00', zone: 'Europe/London', minutes: 30 } as const;
  await maya.api.oneOnOnes.start({ id: room, other: { name: 'Sam' }, seat: 'manager', relation: 'managed', slot, place: '', framework });
  const { link } = await maya.api.invitations.renew({ id: room });
  await sam.api.invitations.accept({ token: new URL(link).hash.slice(1), confirmed: false });
  const ids = { maya: await idOf(maya), sam: await idOf(sam) };
  return { maya, sam, room, ids };
}

async function idOf(who: Visitor): Promise<string> {
  return (await who.api.account.door()).me?.id ?? '';
}

const page = async (who: Visitor, room: string) => (await who.api.oneOnOnes.read({ id: room })).planned?.id ?? '';

/** Lets the clock go on minute by minute, as the sweep does, and does what is due. */
async function passMinutes(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    server.clock.pass(1);
    const { rows } = await server.database.owner.query<{ due: boolean }>(
      `select exists (select from looks where look_at <= $1) or exists (select from deliveries where try_at <= $1) as due`,
      [server.clock.now()],
    );
    if (rows[0]?.due) await server.work();
  }
}

/** What stands in somebody’s inbox, oldest first, by their own clock. */
async function told(person: string, zone: string): Promise<string[]> {
  const { reach, keys } = server.database;
  const acting = { person, keys, now: server.clock.now(), shelf: { find: () => undefined, put: () => {}, drop: () => {} } };
  const messages = await reach.read(person, (tx) => readInbox(tx, acting, { before: undefined, limit: 100 }));
  return messages.toReversed().map(({ madeAt, message }) => {
    const wall = wallClockAt(madeAt.getTime(), zone);
    const what = message.kind === 'reminder' ? message.near : message.kind === 'prompt' ? message.what : message.kind;
    return `${wall.day} ${wall.time} ${what}`;
  });
}

describe('a fortnight of two who want to be told everything', () => {
  test('tells each exactly what concerns them, by their own clocks, over a change of clocks', { timeout: 60_000 }, async () => {
    const { maya, sam, room, ids } = await twoWhoMeet();
    for (const who of [maya, sam]) await who.api.choices.write({ ways: { mail: [...notices] } });
    await sam.api.bullets.capture({ ids: [room], bullet: randomUUID(), kind: 'action', text: 'Draft the rota', due: '2031-03-27' });
    for (const who of [maya, sam]) await who.api.choices.wishRecap({ id: room, wanted: true });
    // Tuesday, 18:00 in London: nobody closed the page, and they were asked. Maya moves it to Thursday.
    await passMinutes(2 * day + 6 * 60);
    await maya.api.pages.move({ id: await page(maya, room), day: '2031-03-27', time: '15:00', reason: 'A fire' });
    await server.work();
    // Thursday, 15:30: they close it.
    await passMinutes(2 * day - 150);
    await maya.api.pages.close({ id: await page(maya, room) });
    await server.work();
    // The clocks change in London on Sunday. Until Monday a week later, 12:00.
    await passMinutes(11 * day);
    expect(await told(ids.maya, 'Europe/London')).toEqual([
      '2031-03-24 08:00 digest',
      '2031-03-24 16:00 day-before',
      '2031-03-25 08:00 check-in',
      '2031-03-25 15:45 soon',
      '2031-03-25 17:30 unheld',
      '2031-03-26 16:00 day-before',
      '2031-03-27 08:00 check-in',
      '2031-03-27 14:45 soon',
      '2031-03-27 15:30 recap',
      '2031-03-31 08:00 digest',
      '2031-03-31 16:00 day-before',
      '2031-04-01 08:00 check-in',
      '2031-04-01 15:45 soon',
      '2031-04-01 17:30 unheld',
    ]);
    expect(await told(ids.sam, 'America/New_York')).toEqual([
      '2031-03-24 08:00 status',
      '2031-03-24 08:00 digest',
      '2031-03-24 16:00 day-before',
      '2031-03-25 08:00 check-in',
      '2031-03-25 11:45 soon',
      '2031-03-25 13:30 unheld',
      '2031-03-25 14:00 moved',
      '2031-03-26 08:00 status',
      '2031-03-26 16:00 day-before',
      '2031-03-27 08:00 check-in',
      '2031-03-27 08:00 owed',
      '2031-03-27 10:45 soon',
      '2031-03-27 11:30 recap',
      '2031-03-31 08:00 status',
      '2031-03-31 08:00 owed',
      '2031-03-31 08:00 digest',
      '2031-03-31 16:00 day-before',
      '2031-04-01 08:00 check-in',
      '2031-04-01 10:45 soon',
      '2031-04-01 12:30 unheld',
      '2031-04-07 08:00 owed',
      '2031-04-07 08:00 digest',
    ]);
  });
});

test('looked at by several servers at once, and again, nothing is told twice', async () => {
  const { sam, ids } = await twoWhoMeet();
  await sam.api.choices.write({ ways: { mail: [...notices] } });
  server.clock.set('2031-03-25T15:50Z');
  const { reach, keys } = server.database;
  const shelf = { find: () => undefined, put: () => {}, drop: () => {} };
  const look = lookWith({ reach, keys, shelf, now: server.clock.now, settings: { smtpUrl: null } });
  await Promise.all([look(ids.sam), look(ids.sam), look(ids.sam)]);
  await look(ids.sam);
  const said = (await told(ids.sam, 'UTC')).map((line) => line.slice(17));
  expect(said.length).toBeGreaterThan(3);
  expect(new Set(said).size).toBe(said.length);
});

test('off means off: nothing is carried, and only what happened stands in the inbox', async () => {
  const { maya, sam, room, ids } = await twoWhoMeet();
  await sam.api.choices.write({ ways: {} });
  await maya.api.pages.move({ id: await page(maya, room), day: '2031-03-26', time: '16:00', reason: '' });
  server.clock.set('2031-03-24T11:30Z');
  await server.work();
  await passMinutes(3 * day);
  expect((await told(ids.sam, 'UTC')).map((line) => line.slice(17))).toEqual(['moved', 'unheld']);
  const { rows } = await server.database.owner.query('select from deliveries where person_id = $1', [ids.sam]);
  expect(rows).toEqual([]);
});

test('what is told in quiet hours stands in the inbox when they end, and is carried then', async () => {
  const { maya, room, ids } = await twoWhoMeet();
  server.clock.set('2031-03-24T23:30Z');
  await maya.api.pages.move({ id: await page(maya, room), day: '2031-03-26', time: '16:00', reason: '' });
  await server.work();
  expect(await told(ids.sam, 'America/New_York')).toEqual([]);
  await passMinutes(13 * 60);
  expect(await told(ids.sam, 'America/New_York')).toEqual(['2031-03-25 07:30 moved']);
});

test('nobody is asked to check in who has', async () => {
  const { sam, room, ids } = await twoWhoMeet();
  await sam.api.choices.write({ ways: { mail: ['check-in'] } });
  await sam.api.pages.answerCheckIn({ id: await page(sam, room), mood: 4, load: 3 });
  server.clock.set('2031-03-25T11:00Z');
  await passMinutes(3 * 60);
  expect(await told(ids.sam, 'UTC')).toEqual([]);
});

test('each way carries what was chosen for it, and mail none where there is no mail server', async () => {
  const { maya, room, sam, ids } = await twoWhoMeet();
  const { reach, keys } = server.database;
  const shelf = { find: () => undefined, put: () => {}, drop: () => {} };
  await sam.api.choices.write({ ways: { mail: ['changes'], [randomUUID()]: ['changes'] } });
  server.clock.set('2031-03-24T14:00Z');
  await maya.api.pages.move({ id: await page(maya, room), day: '2031-03-26', time: '16:00', reason: '' });
  await lookWith({ reach, keys, shelf, now: server.clock.now, settings: { smtpUrl: 'smtp://127.0.0.1:9' } })(ids.sam);
  const { rows } = await server.database.owner.query('select channel_id, state from deliveries where person_id = $1', [ids.sam]);
  // The other way is a channel that is gone.
  expect(rows).toEqual([{ channel_id: null, state: 'waiting' }]);
  await server.database.owner.query('delete from deliveries where person_id = $1', [ids.sam]);
});

test('what is three months old is gone', async () => {
  const { sam, maya, room, ids } = await twoWhoMeet();
  server.clock.set('2031-03-24T14:00Z');
  await maya.api.pages.move({ id: await page(maya, room), day: '2031-12-24', time: '16:00', reason: '' });
  await server.work();
  expect(await told(ids.sam, 'UTC')).toEqual(['2031-03-24 14:00 moved']);
  server.clock.pass(91 * day);
  await server.work();
  expect(await told(ids.sam, 'UTC')).toEqual([]);
  expect((await sam.api.inbox.list({})).messages).toEqual([]);
});

test('a look that nothing can become due before is not needed: the next is by the next morning at the latest', async () => {
  const { ids } = await twoWhoMeet();
  await server.work();
  const { rows } = await server.database.owner.query<{ look_at: Date }>('select look_at from looks where person_id = $1', [ids.sam]);
  const waits = (rows[0]?.look_at.getTime() ?? 0) - server.clock.now().getTime();
  expect(waits).toBeGreaterThan(60 * minuteMs);
  expect(waits).toBeLessThanOrEqual(day * minuteMs);
});

test('whoever moves to another time zone is told by the clocks there', async () => {
  const { sam, ids } = await twoWhoMeet();
  await sam.api.choices.write({ ways: { mail: ['check-in'] } });
  server.clock.set('2031-03-25T03:30Z');
  await server.work();
  await sam.api.account.change({ timeZone: 'Asia/Dubai' });
  await server.work();
  await passMinutes(60);
  expect(await told(ids.sam, 'Asia/Dubai')).toEqual(['2031-03-25 08:00 check-in']);
});

test('whoever wants to be left alone with a slot that went by is not asked about it later either', async () => {
  const { maya, sam, room, ids } = await twoWhoMeet();
  await sam.api.choices.write({ ways: {}, quiet: { from: '12:00', to: '18:00' } });
  await maya.api.choices.write({ ways: {} });
  server.clock.set('2031-03-25T17:45Z');
  await server.work();
  await sam.api.schedule.letUnheldBe({ id: await page(sam, room) });
  await passMinutes(8 * 60);
  expect(await told(ids.sam, 'UTC')).toEqual([]);
  expect(await told(ids.maya, 'UTC')).toEqual(['2031-03-25 17:45 unheld']);
});
