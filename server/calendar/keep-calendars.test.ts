import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#core/day.ts';
import type { Reach } from '#server/database/reach.ts';
import { keepCalendarsWith } from './keep-calendars.ts';
import { asACalendarKeepsIt, confirmedPerson, mailSettings, sentTo, startsIn } from '#server/testing/calendars.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer('open', mailSettings);
});
afterAll(() => server.stop());

const dayMs = 24 * 3_600_000;

/** Maya and Sam, whose addresses are theirs, two days before they meet first; both calendars know. */
async function pair() {
  const { manager, report, room } = await server.pair();
  const [maya, sam] = [await confirmedPerson(server, manager), await confirmedPerson(server, report)];
  const planned = await plannedOf();
  server.clock.set(new Date(Date.parse(planned.startsAt) - 2 * dayMs));
  await manager.api.account.change({ name: 'Maya' });
  await server.work();

  async function plannedOf() {
    const { planned: page } = await manager.api.oneOnOnes.read({ id: room });
    if (!page) throw new Error('a page is planned');
    return page;
  }
  /** What was sent since, to each of the two. */
  async function sentAfter(before: { maya: number; sam: number }) {
    await server.work();
    return { maya: (await sentTo(server, maya)).slice(before.maya), sam: (await sentTo(server, sam)).slice(before.sam) };
  }
  const soFar = async () => ({ maya: (await sentTo(server, maya)).length, sam: (await sentTo(server, sam)).length });
  const next = async (person: string) => {
    const now = server.clock.now().getTime();
    return startsIn(asACalendarKeepsIt(await sentTo(server, person)), now, now + 60 * dayMs)[0];
  };
  return { manager, report, room, maya, sam, plannedOf, sentAfter, soFar, next };
}

const unfolded = (object: string) => object.replaceAll('\r\n ', '');

test('both calendars are sent the series, each once, from Rapport, with both of the two in it', async () => {
  const { maya, sam, plannedOf, next } = await pair();
  const [forMaya, ...more] = await sentTo(server, maya);
  expect(more).toEqual([]);
  expect(forMaya).toMatchObject({ is: 'new', method: 'REQUEST', other: 'Sam' });
  const object = unfolded(forMaya?.object ?? '');
  expect(object).toContain('SUMMARY:Maya & Sam\r\n');
  expect(object).toContain('LOCATION:Room 4\r\n');
  expect(object).toContain('ORGANIZER;CN=Sam via Rapport:mailto:meet@example.org\r\n');
  expect(object.match(/ATTENDEE;.*;CN=(Maya|Sam):mailto:(maya|sam)-.*@example\.org/g)).toHaveLength(2);
  expect(object).toContain('SEQUENCE:0\r\n');
  expect(await sentTo(server, sam)).toMatchObject([{ is: 'new', method: 'REQUEST', other: 'Maya' }]);
  const startsAt = Date.parse((await plannedOf()).startsAt);
  expect([await next(maya), await next(sam)]).toEqual([startsAt, startsAt]);
});

test('nothing is sent of what was sent, however often it is looked at, and by however many at once', async () => {
  const { manager, room, sentAfter, soFar, plannedOf } = await pair();
  const before = await soFar();
  const { reach, keys } = server.database;
  const work = keepCalendarsWith({ reach, keys, now: server.clock.now, origin: server.origin, settings: server.settings });
  const page = await plannedOf();
  await manager.api.pages.move({ id: page.id, day: addDays(page.day, 1), time: '15:00' });
  await Promise.all([work(room), work(room), work(room)]);
  expect(await sentAfter(before)).toMatchObject({ maya: [{ is: 'changed' }], sam: [{ is: 'changed' }] });
});

test('a move is the same series, one number on, and the calendars show it where it is', async () => {
  const { manager, maya, sam, soFar, sentAfter, plannedOf, next } = await pair();
  const before = await soFar();
  const page = await plannedOf();
  await manager.api.pages.move({ id: page.id, day: addDays(page.day, 2), time: '16:15' });
  const sent = await sentAfter(before);
  expect(sent.maya).toMatchObject([{ is: 'changed', method: 'REQUEST' }]);
  expect(sent.maya[0]?.object).toContain('SEQUENCE:1\r\n');
  expect(sent.maya[0]?.object.match(/RECURRENCE-ID/g)).toHaveLength(1);
  const startsAt = Date.parse((await plannedOf()).startsAt);
  expect([await next(maya), await next(sam)]).toEqual([startsAt, startsAt]);
});

test('skipping leaves the slot out of both calendars', async () => {
  const { report, maya, sam, soFar, sentAfter, plannedOf, next } = await pair();
  const before = await soFar();
  await report.api.pages.skip({ id: (await plannedOf()).id, reason: 'on leave' });
  const sent = await sentAfter(before);
  expect(sent).toMatchObject({ maya: [{ is: 'changed' }], sam: [{ is: 'changed' }] });
  expect(sent.maya[0]?.object).not.toContain('on leave');
  const startsAt = Date.parse((await plannedOf()).startsAt);
  expect([await next(maya), await next(sam)]).toEqual([startsAt, startsAt]);
});

test('holding a page on its day sends nothing', async () => {
  const { manager, soFar, sentAfter, plannedOf, next, maya } = await pair();
  const before = await soFar();
  const page = await plannedOf();
  server.clock.set(new Date(Date.parse(page.startsAt) + 40 * 60_000));
  await manager.api.pages.close({ id: page.id });
  expect(await sentAfter(before)).toEqual({ maya: [], sam: [] });
  expect(await next(maya)).toBe(Date.parse((await plannedOf()).startsAt));
});

test('another rhythm from a day on ends the series before it, and begins one of its own', async () => {
  const { manager, room, maya, soFar, sentAfter, plannedOf } = await pair();
  const before = await soFar();
  const page = await plannedOf();
  const { slot } = await manager.api.oneOnOnes.read({ id: room });
  await manager.api.oneOnOnes.change({ id: room, slot: { ...slot, cadence: { kind: 'weeks', interval: 2, weekday: 4 }, anchor: addDays(page.day, 23), time: '14:00' } });
  const { maya: sent } = await sentAfter(before);
  expect(sent).toMatchObject([{ is: 'changed', method: 'REQUEST' }, { is: 'new', method: 'REQUEST' }]);
  expect(sent[0]?.object).toContain(';UNTIL=');
  const from = Date.parse(page.startsAt);
  const starts = startsIn(asACalendarKeepsIt(await sentTo(server, maya)), from, from + 45 * dayMs);
  expect(starts.map((start) => Math.floor((start - from) / dayMs))).toEqual([0, 23, 37]);
});

test('another place is told to both calendars', async () => {
  const { report, room, soFar, sentAfter } = await pair();
  const before = await soFar();
  await report.api.oneOnOnes.change({ id: room, place: 'Room 5' });
  const { maya, sam } = await sentAfter(before);
  for (const [message] of [maya, sam]) expect(message?.object).toContain('LOCATION:Room 5\r\n');
});

test('whoever turns invitations off has the series called off in their own calendar, and gets it back with the next number', async () => {
  const { report, sam, soFar, sentAfter, next } = await pair();
  const before = await soFar();
  await report.api.choices.write({ calendar: false });
  const sent = await sentAfter(before);
  expect(sent).toMatchObject({ maya: [], sam: [{ is: 'off', method: 'CANCEL' }] });
  expect(sent.sam[0]?.object).toContain('STATUS:CANCELLED\r\n');
  expect(await next(sam)).toBeUndefined();
  await report.api.choices.write({ calendar: true });
  await server.work();
  expect((await sentTo(server, sam)).at(-1)?.object).toContain('SEQUENCE:2\r\n');
  expect(await next(sam)).toBeDefined();
});

test('nobody is written to at an address that they have not confirmed', async () => {
  const { manager, report } = await server.pair();
  await confirmedPerson(server, manager);
  await server.work();
  const { me } = await report.api.account.door();
  expect(await sentTo(server, me?.id ?? '')).toEqual([]);
});

test('the example stands in no calendar', async () => {
  const lena = await server.signUp('Lena');
  const id = await confirmedPerson(server, lena);
  await lena.api.example.open();
  await server.work();
  expect(await sentTo(server, id)).toEqual([]);
});

test('what went wrong between noting and sending is done again', async () => {
  const { manager, room, maya, soFar, sentAfter } = await pair();
  const before = await soFar();
  const { reach, keys } = server.database;
  const broken: Reach = {
    ...reach,
    write: (person, work) =>
      reach.write(person, async (tx) => {
        await work(tx);
        throw new Error('the server ended');
      }),
  };
  const parts = { reach: broken, keys, now: server.clock.now, origin: server.origin, settings: server.settings };
  await manager.api.oneOnOnes.change({ id: room, place: 'Room 6' });
  await expect(keepCalendarsWith(parts)(room)).rejects.toThrow('the server ended');
  expect(await sentTo(server, maya)).toHaveLength(before.maya);
  expect(await sentAfter(before)).toMatchObject({ maya: [{ is: 'changed' }], sam: [{ is: 'changed' }] });
});
