import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#core/day.ts';
import { startsIn } from '#server/testing/calendars.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const dayMs = 24 * 3_600_000;

async function subscribed(visitor: Visitor) {
  const { address } = await visitor.api.calendar.renewFeed();
  const read = async () => (await fetch(address)).text();
  return { address, read };
}

async function plannedOf(visitor: Visitor, id: string) {
  const { planned } = await visitor.api.oneOnOnes.read({ id });
  if (!planned) throw new Error('a page is planned');
  return planned;
}

test('the feed shows when one meets next, over all one’s one-on-ones, and where to find the page', async () => {
  const { manager, room } = await server.pair();
  const other = await server.startOneOnOne(manager, 'Robin');
  const { read } = await subscribed(manager);
  const feed = await read();
  const now = Date.now();
  const expected = [await plannedOf(manager, room), await plannedOf(manager, other)].map(({ startsAt }) => Date.parse(startsAt));
  expect(startsIn([feed], now, Math.max(...expected))).toEqual(expected);
  const whole = feed.replaceAll('\r\n ', '');
  expect(whole).toContain('SUMMARY:Maya & Sam\r\n');
  expect(whole).toContain('SUMMARY:Maya & Robin\r\n');
  expect(whole).toContain(`URL:${server.origin}/one-on-ones/${room}\r\n`);
});

test('it is a calendar to subscribe to: no method, no address, told when to look again', async () => {
  const { manager } = await server.pair();
  const { address } = await subscribed(manager);
  const response = await fetch(address);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const feed = await response.text();
  expect(feed).not.toMatch(/METHOD|ATTENDEE|ORGANIZER|mailto|example\.org/);
  for (const line of ['X-WR-CALNAME:One-on-ones', 'NAME:One-on-ones', 'REFRESH-INTERVAL;VALUE=DURATION:PT1H', 'X-PUBLISHED-TTL:PT1H']) expect(feed).toContain(`${line}\r\n`);
});

test('whoever asks again is told that nothing changed, until something has', async () => {
  const { manager, room } = await server.pair();
  const { address } = await subscribed(manager);
  const tag = (await fetch(address)).headers.get('etag') ?? '';
  const again = await fetch(address, { headers: { 'if-none-match': tag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const page = await plannedOf(manager, room);
  await manager.api.pages.move({ id: page.id, day: addDays(page.day, 1), time: '11:00' });
  const changed = await fetch(address, { headers: { 'if-none-match': tag } });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(tag);
});

test('the address is shown once, is stored nowhere, and stops working when it is renewed or revoked', async () => {
  const { manager } = await server.pair();
  expect(await manager.api.calendar.feed()).toEqual({ feed: null });
  const first = await subscribed(manager);
  const token = /calendar\/([A-Za-z0-9_-]{43})\.ics$/.exec(first.address)?.[1] ?? '';
  expect(token).toHaveLength(43);
  const { rows } = await server.database.owner.query<{ row: string }>('select f::text as row from calendar_feeds f');
  expect(JSON.stringify(rows)).not.toContain(token);
  expect((await manager.api.calendar.feed()).feed).toMatchObject({ readAt: null });
  expect((await fetch(first.address)).status).toBe(200);
  expect((await manager.api.calendar.feed()).feed?.readAt).not.toBeNull();
  const second = await subscribed(manager);
  expect((await fetch(first.address)).status).toBe(404);
  expect((await fetch(second.address)).status).toBe(200);
  await manager.api.calendar.revokeFeed();
  await manager.api.calendar.revokeFeed();
  expect((await fetch(second.address)).status).toBe(404);
  expect(await manager.api.calendar.feed()).toEqual({ feed: null });
});

test.each(['/calendar/nothing.ics', '/calendar/.ics', `/calendar/${'A'.repeat(43)}.ics`, `/calendar/${'A'.repeat(43)}`])('%s is not found', async (path) => {
  expect((await fetch(`${server.origin}${path}`)).status).toBe(404);
});

test('what is more than three months back is in it no more, and a series goes a year ahead', async () => {
  const { manager, room } = await server.pair();
  const { address } = await subscribed(manager);
  const first = Date.parse((await plannedOf(manager, room)).startsAt);
  const later = first + 400 * dayMs;
  server.clock.set(new Date(later));
  const starts = startsIn([await (await fetch(address)).text()], first, later + 800 * dayMs);
  server.clock.set(new Date());
  const months = (start = 0) => (start - later) / (30.4 * dayMs);
  expect(months(starts[0])).toBeGreaterThan(-5);
  expect(months(starts[0])).toBeLessThan(-2.9);
  expect(months(starts.at(-1))).toBeGreaterThan(11.5);
  expect(months(starts.at(-1))).toBeLessThan(13.5);
});
