import { addDays, type Day } from '#core/day.ts';
import type { CalendarSeries } from '#core/schedule/meetings.ts';
import { nextOccurrence, occurrences } from '#core/schedule/occurrence.ts';

/**
 * A series from a day on; null where nothing of it is left. It begins on a day on which the two do meet, since calendars
 * take the first day of a series for one of it. A meeting that was moved to that day or later stays.
 */
export function fromDayOn(series: CalendarSeries, day: Day): CalendarSeries | null {
  if (series.single) return series.first >= day ? series : null;
  const { slot, last } = series;
  const earliest = series.moved.reduce((least, moved) => (moved.day >= day && moved.standsFor < least ? moved.standsFor : least), day);
  const out = new Set(series.leftOut);
  let first = nextOccurrence(slot, addDays(earliest > series.first ? earliest : series.first, -1));
  while (out.has(first)) first = nextOccurrence(slot, first);
  if (last !== null && first > last) return null;
  return {
    ...series,
    first,
    leftOut: series.leftOut.filter((left) => left > first),
    moved: series.moved.filter(({ standsFor }) => standsFor >= first),
  };
}

/** A series until a day, but at least its first meeting and those that were moved. */
export function untilDay(series: CalendarSeries, day: Day): CalendarSeries {
  if (series.single || (series.last !== null && series.last <= day)) return series;
  const end = series.moved.reduce((latest, { standsFor }) => (standsFor > latest ? standsFor : latest), day);
  let last = series.first;
  for (const next of occurrences(series.slot, series.first)) {
    if (next > end || (series.last !== null && next > series.last)) break;
    last = next;
  }
  return { ...series, last, leftOut: series.leftOut.filter((left) => left <= last) };
}
