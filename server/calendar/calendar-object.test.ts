import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day } from '#core/day.ts';
import { firstOccurrence } from '#core/schedule/occurrence.ts';
import type { Cadence, Series, Slot } from '#core/schedule/cadence.ts';
import { meetingsOf, type CalendarSeries, type MeetingPage } from '#core/schedule/meetings.ts';
import { cancellation, request, subscription } from './calendar-object.ts';
import { meetingsBetween } from './meetings-between.ts';
import { expandWithIcalJs, type Meets } from './peers/expand.ts';
import { hasLibical, hasPython, layOut } from './peers/other-calendars.ts';

// Clocks that change in spring, in autumn, for Ramadan, by half an hour, by a law every year, or never.
const zones = [
  'UTC', 'Europe/London', 'Europe/Dublin', 'Europe/Berlin', 'America/New_York', 'America/Los_Angeles', 'America/Santiago', 'America/Sao_Paulo',
  'Africa/Casablanca', 'Asia/Gaza', 'Asia/Kathmandu', 'Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Auckland',
];

const now = Date.parse('2026-11-21T09:00:00Z');
const [from, to] = [Date.parse('2026-11-01T00:00:00Z'), Date.parse('2028-11-01T00:00:00Z')];

const weekly: Cadence = { kind: 'weeks', interval: 1, weekday: 2 };
const slotOf = (zone: string, cadence: Cadence = weekly, more: Partial<Slot> = {}): Slot => ({
  cadence,
  anchor: firstOccurrence(cadence, '2026-12-01'),
  time: '10:00',
  zone,
  minutes: 45,
  ...more,
});
const seriesOf = (slot: Slot): Series => ({ id: randomUUID(), from: slot.anchor, slot });
const pageOn = (standsFor: Day, slot: Slot, more: Partial<MeetingPage> = {}): MeetingPage => ({
  id: randomUUID(),
  state: 'planned',
  day: standsFor,
  time: slot.time,
  zone: slot.zone,
  minutes: slot.minutes,
  standsFor,
  doneAt: null,
  ...more,
});

/** What a book holds, from which everything that is sent follows. */
type Book = { series: Series[]; away?: { from: Day; to: Day }; pages: (slot: Slot) => MeetingPage[]; place?: string };

const planned = (slot: Slot) => [pageOn(slot.anchor, slot)];
const books: Record<string, (zone: string) => Book> = {
  'a new one': (zone) => ({ series: [seriesOf(slotOf(zone))], pages: planned }),
  'one that was moved': (zone) => ({
    series: [seriesOf(slotOf(zone))],
    pages: (slot) => [pageOn(slot.anchor, slot, { day: addDays(slot.anchor, 2), time: '16:30' })],
  }),
  'one that was skipped': (zone) => ({
    series: [seriesOf(slotOf(zone))],
    pages: (slot) => [pageOn(slot.anchor, slot, { state: 'skipped', doneAt: now }), pageOn(addDays(slot.anchor, 7), slot)],
  }),
  'one that was skipped and made up for': (zone) => ({
    series: [seriesOf(slotOf(zone))],
    pages: (slot) => [pageOn(slot.anchor, slot, { state: 'skipped', doneAt: now }), pageOn(slot.anchor, slot, { day: addDays(slot.anchor, 3), time: '09:15' })],
  }),
  'one off the rhythm': (zone) => ({ series: [seriesOf(slotOf(zone))], pages: (slot) => [pageOn(addDays(slot.anchor, 2), slot)] }),
  'somebody away over a change of clocks': (zone) => ({ series: [seriesOf(slotOf(zone))], away: { from: '2027-03-01', to: '2027-04-12' }, pages: planned }),
  'another rhythm from spring on': (zone) => ({
    series: [seriesOf(slotOf(zone)), seriesOf(slotOf(zone, { kind: 'weeks', interval: 2, weekday: 4 }, { anchor: '2027-04-08', time: '14:30' }))],
    pages: planned,
  }),
  'another time zone from spring on': (zone) => ({
    series: [seriesOf(slotOf(zone)), seriesOf(slotOf('Asia/Kolkata', weekly, { anchor: '2027-04-06' }))],
    pages: planned,
  }),
  'another place': (zone) => ({ series: [seriesOf(slotOf(zone))], pages: planned, place: 'Café; „Zur Post“, 2nd floor\nback room \\ left 🌿' }),
  'the last Friday of the month': (zone) => ({ series: [seriesOf(slotOf(zone, { kind: 'month', nth: -1, weekday: 5 }))], pages: planned }),
  'the second Wednesday of the month': (zone) => ({ series: [seriesOf(slotOf(zone, { kind: 'month', nth: 2, weekday: 3 }))], pages: planned }),
  'the 31st, or the last day there is': (zone) => ({ series: [seriesOf(slotOf(zone, { kind: 'month-date', date: 31 }))], pages: planned }),
  'the 30th': (zone) => ({ series: [seriesOf(slotOf(zone, { kind: 'month-date', date: 30 }))], pages: planned }),
  'Tuesdays and Thursdays every other week': (zone) => ({ series: [seriesOf(slotOf(zone, { kind: 'weekdays', interval: 2, weekdays: [2, 4] }))], pages: planned }),
  'every ten days': (zone) => ({ series: [seriesOf(slotOf(zone, { kind: 'days', interval: 10 }))], pages: planned }),
};

function shown({ series, away, pages }: Book): CalendarSeries[] {
  const [first] = series;
  if (!first) throw new Error('a book has a series');
  const aways = away ? [{ id: randomUUID(), by: randomUUID(), reason: '', ...away }] : [];
  return meetingsOf({ series, away: aways, pages: pages(first.slot) });
}

const two = [
  { name: 'Maya "May" O’Neill; CTO', email: 'maya@example.org' },
  { name: 'Sam ^ Łukasz, 三郎', email: 'sam@example.org' },
];
const invited = (sequence: number) => ({ organizer: { name: `${two[1]?.name} via Rapport`, email: 'meet@example.org' }, attendees: two, sequence });
const told = (place = 'Room 4') => ({ title: 'Maya "May" O’Neill; CTO & Sam ^ Łukasz, 三郎', place, link: 'https://rapport.example.org/one-on-ones/7b4a2c1e-0000-4000-8000-000000000000' });

type Sent = { name: string; series: CalendarSeries[]; object: string; isOff: boolean };

/** Every kind of message there is, for one zone. */
function messagesIn(zone: string): Sent[] {
  const requests = Object.entries(books).flatMap(([kind, bookIn]): Sent[] => {
    const book = bookIn(zone);
    return shown(book).map((series, index) => ({
      name: `${zone} ${kind} ${index}`,
      series: [series],
      object: request({ series, ...told(book.place) }, invited(index), now),
      isOff: false,
    }));
  });
  const all = requests.flatMap(({ series }) => series);
  const off = requests.slice(0, 3).map(({ name, series }): Sent => {
    const [one] = series;
    if (!one) throw new Error('an object has a series');
    return { name: `${name} off`, series, object: cancellation({ series: one, ...told() }, invited(7), now), isOff: true };
  });
  const entries = all.map((series) => ({ series, ...told() }));
  return [...requests, ...off, { name: `${zone} feed`, series: all, object: subscription('One-on-ones', entries, now), isOff: false }];
}

const messages = zones.flatMap(messagesIn);

function expected(series: readonly CalendarSeries[]): Record<string, Meets[]> {
  const meets = (one: CalendarSeries) =>
    meetingsBetween(one, '2026-01-01', '2028-12-31')
      .map(({ startsAt, minutes }): Meets => [startsAt, startsAt + minutes * 60_000])
      .filter(([start]) => start >= from && start <= to)
      .toSorted(([one_], [other]) => one_ - other);
  return Object.fromEntries(series.map((one) => [one.uid, meets(one)]));
}

describe('what calendars are sent', () => {
  test('is a series, or a meeting by itself', () => {
    expect(messages.some(({ series }) => series.some(({ single }) => single))).toBe(true);
    expect(messages.some(({ series }) => series.some(({ moved }) => moved.length > 0))).toBe(true);
    expect(messages.length).toBeGreaterThan(zones.length * Object.keys(books).length);
  });

  test('is the same instants to ical.js, in the time zone that goes along', () => {
    const differing = messages.filter(({ isOff, object, series }) => !isOff && !sameMeetings(expandWithIcalJs(object, from, to), expected(series)));
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  test('names its people, its place and its page, and nothing else', () => {
    const unfolded = messages[0]?.object.replaceAll('\r\n ', '') ?? '';
    const names = unfolded.split('\r\n').map((line) => line.split(/[:;]/)[0] ?? '');
    expect([...new Set(names)].toSorted((one, other) => one.localeCompare(other))).toEqual([
      '', 'ATTENDEE', 'BEGIN', 'CALSCALE', 'DESCRIPTION', 'DTEND', 'DTSTAMP', 'DTSTART', 'END', 'LOCATION', 'METHOD', 'ORGANIZER', 'PRODID', 'RRULE',
      'SEQUENCE', 'STATUS', 'SUMMARY', 'TRANSP', 'UID', 'URL', 'VERSION',
    ]);
  });

  test('has no line longer than 75 bytes, ends each with CR LF, and breaks none within a character', () => {
    for (const { object } of messages) {
      expect(object.endsWith('\r\n')).toBe(true);
      expect(object.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(Math.max(...object.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(object).not.toContain('\uFFFD');
    }
  });

  test('a feed holds no address and asks nobody to answer', () => {
    const feeds = messages.filter(({ name }) => name.endsWith('feed'));
    for (const { object } of feeds) expect(object).not.toMatch(/mailto:|METHOD|ORGANIZER|ATTENDEE|example\.org>/i);
  });
});

describe('read by other programs', () => {
  let laidOut: Awaited<ReturnType<typeof layOut>>;
  beforeAll(async () => {
    laidOut = await layOut(new Map(messages.map(({ name, object }) => [name, object])));
  });
  afterAll(() => laidOut.remove());

  test.skipIf(!hasLibical())('libical reads it without a complaint, and finds all that RFC 5546 asks of each method (skipped without libical-dev and gcc)', { timeout: 60_000 }, async () => {
    expect(await laidOut.askLibical()).toEqual([]);
    // It does look: an invitation that nobody sends, and one without its id.
    const [{ object }] = [messages[0] ?? { object: '' }];
    const broken = await layOut(new Map([/ORGANIZER.*?\r\n(?! )/s, /UID.*?\r\n(?! )/s].map((line, at) => [`broken ${at}`, object.replace(line, '')])));
    expect(await broken.askLibical()).toHaveLength(2);
    await broken.remove();
  });

  test.skipIf(!hasPython())('python3-icalendar finds no error in it, and dateutil the same instants in our time zones (skipped without Debian’s Python packages)', { timeout: 120_000 }, async () => {
    const read = await laidOut.askPython(from, to);
    expect(read.flatMap(({ errors }) => errors)).toEqual([]);
    const differing = messages.filter(({ isOff, series }, at) => !isOff && !sameMeetings(read[at]?.starts ?? {}, expected(series)));
    expect(differing.map(({ name }) => name)).toEqual([]);
  });
});

function sameMeetings(one: Record<string, Meets[]>, other: Record<string, Meets[]>): boolean {
  const inOrder = (meets: Record<string, Meets[]>) => JSON.stringify(Object.entries(meets).filter(([, each]) => each.length > 0).toSorted(([a], [b]) => a.localeCompare(b)));
  return inOrder(one) === inOrder(other);
}
