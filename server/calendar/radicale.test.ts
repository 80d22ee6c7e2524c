import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { addDays } from '#core/day.ts';
import { startsIn } from '#server/testing/calendars.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';
import { hasRadicale, startRadicale } from './peers/radicale.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const everything = `<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
  <D:prop><C:calendar-data/></D:prop>
  <C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"/></C:comp-filter></C:filter>
</C:calendar-query>`;

test.skipIf(!hasRadicale())('a feed that was put into a CalDAV server is read out of it with the same meetings (skipped without Debian’s Radicale)', { timeout: 60_000 }, async () => {
  const { manager, room } = await server.pair();
  const { planned } = await manager.api.oneOnOnes.read({ id: room });
  await manager.api.pages.move({ id: planned?.id ?? '', day: addDays(planned?.day ?? '', 1), time: '15:30' });
  const other = await server.startOneOnOne(manager, 'Łukasz');
  const next = await manager.api.oneOnOnes.read({ id: other });
  await manager.api.pages.skip({ id: next.planned?.id ?? '', reason: '' });
  const { address } = await manager.api.calendar.renewFeed();
  const feed = await (await fetch(address)).text();

  const radicale = await startRadicale();
  onTestFinished(() => radicale.stop());
  const put = await radicale.ask('PUT', '/maya/one-on-ones/', feed, { 'content-type': 'text/calendar; charset=utf-8' });
  expect(put.status).toBe(201);
  const report = await radicale.ask('REPORT', '/maya/one-on-ones/', everything, { 'content-type': 'application/xml; charset=utf-8', depth: '1' });
  expect(report.status).toBe(207);
  const objects = calendarsIn(await report.text());

  const [from, to] = [Date.now(), Date.now() + 300 * 24 * 3_600_000];
  const expected = startsIn([feed], from, to);
  expect(expected.length).toBeGreaterThan(50);
  expect(startsIn(objects, from, to)).toEqual(expected);
  expect(objects.join('')).toContain('Łukasz');
});

/** The calendars in an answer of CalDAV. */
function calendarsIn(xml: string): string[] {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', '#13': '\r' };
  return [...xml.matchAll(/<[^<>]*calendar-data[^<>]*>([^<]*)</g)].map(([, text = '']) => text.replaceAll(/&([a-z]+|#13);/g, (whole, name: string) => entities[name] ?? whole));
}
