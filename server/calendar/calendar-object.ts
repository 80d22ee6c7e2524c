import { instantOf } from '#core/schedule/wall-clock.ts';
import type { CalendarSeries } from '#core/schedule/meetings.ts';
import { contentLines, textValue } from './content-line.ts';
import { cancelledLines, entryLines, type Entry, type Invited } from './entry.ts';
import { timeZone } from './time-zone.ts';

/** How far ahead time zones are written for a series without an end. */
const aheadMs = 2 * 366 * 24 * 3_600_000;

/** How often a subscriber is asked to look again. */
const lookAgain = 'PT1H';

const begin = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Rapport//Rapport//EN', 'CALSCALE:GREGORIAN'];
const end = ['END:VCALENDAR'];

/** An invitation to a series, or what changed about it since the last one: the whole of it, as it is now (RFC 5546 3.2.2). */
export function request(entry: Entry, invited: Invited, now: number): string {
  const lines = entryLines(entry, { stampedAt: now, invited, status: 'CONFIRMED' });
  return contentLines([...begin, 'METHOD:REQUEST', ...timeZones([entry.series], now), ...lines, ...end]);
}

/** The whole series is off (RFC 5546 3.2.5). */
export function cancellation(entry: Entry, invited: Invited, now: number): string {
  const lines = cancelledLines(entry, { stampedAt: now, invited, status: 'CANCELLED' });
  return contentLines([...begin, 'METHOD:CANCEL', ...timeZones([entry.series], now), ...lines, ...end]);
}

/** Everything somebody meets for, as a calendar to subscribe to: nobody is invited by it, and it holds no addresses. */
export function subscription(name: string, entries: readonly Entry[], now: number): string {
  const named = [`X-WR-CALNAME:${textValue(name)}`, `NAME:${textValue(name)}`];
  const again = [`REFRESH-INTERVAL;VALUE=DURATION:${lookAgain}`, `X-PUBLISHED-TTL:${lookAgain}`];
  const lines = entries.flatMap((entry) => entryLines(entry, { stampedAt: now, invited: null, status: 'CONFIRMED' }));
  return contentLines([...begin, ...named, ...again, ...timeZones(entries.map(({ series }) => series), now), ...lines, ...end]);
}

/** Every zone that these series name, once. UTC needs no telling. */
function timeZones(series: readonly CalendarSeries[], now: number): string[] {
  const spans = new Map<string, { from: number; until: number }>();
  for (const each of series) {
    const { zone } = each.slot;
    if (zone === 'UTC') continue;
    const span = spanOf(each, now);
    const known = spans.get(zone) ?? span;
    spans.set(zone, { from: Math.min(known.from, span.from), until: Math.max(known.until, span.until) });
  }
  return [...spans].flatMap(([zone, { from, until }]) => timeZone(zone, from, until));
}

function spanOf({ slot, first, last, leftOut, moved, single }: CalendarSeries, now: number): { from: number; until: number } {
  const days = [first, last ?? first, ...leftOut, ...moved.flatMap(({ standsFor, day }) => [standsFor, day])];
  const instants = days.map((day) => instantOf(day, slot.time, slot.zone));
  const goesOn = last === null && !single;
  return { from: Math.min(...instants), until: Math.max(...instants, ...(goesOn ? [now + aheadMs] : [])) };
}
