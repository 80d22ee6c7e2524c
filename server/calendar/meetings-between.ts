import type { Day } from '#core/day.ts';
import type { CalendarSeries } from '#core/schedule/meetings.ts';
import { occurrences } from '#core/schedule/occurrence.ts';
import { instantOf } from '#core/schedule/wall-clock.ts';

/** One meeting of a series: the day of the rhythm it stands for, when that would be, and when it is. Milliseconds since 1970. */
export type OneMeeting = { standsFor: Day; slotAt: number; startsAt: number; minutes: number };

/** The meetings of a series whose day of the rhythm lies between two days, both included, in the order of these days. */
export function meetingsBetween({ slot, first, last, leftOut, moved, single }: CalendarSeries, from: Day, to: Day): OneMeeting[] {
  const { zone } = slot;
  const out = new Set(leftOut);
  const movedFrom = new Map(moved.map((one) => [one.standsFor, one]));
  const end = last !== null && last < to ? last : to;
  const found: OneMeeting[] = [];
  for (const standsFor of single ? [first] : occurrences(slot, first)) {
    if (standsFor > end) break;
    if (standsFor < from || out.has(standsFor)) continue;
    const slotAt = instantOf(standsFor, slot.time, zone);
    const one = movedFrom.get(standsFor);
    found.push({ standsFor, slotAt, startsAt: one ? instantOf(one.day, one.time, zone) : slotAt, minutes: (one ?? slot).minutes });
  }
  return found;
}
