import { locale } from '#web/words/locale.ts';

const dayMs = 86_400_000;

type Style = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(style: Style): Intl.DateTimeFormat {
  const key = JSON.stringify(style);
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, style);
  formats.set(key, made);
  return made;
}

/** A day is no instant: it is written as it stands, wherever the reader is. */
function ofDay(day: string, style: Style): string {
  return format({ ...style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** `Tuesday 24 November`, with the year where it is not that of `today`. */
export function longDay(day: string, today: string): string {
  return ofDay(day, { weekday: 'long', day: 'numeric', month: 'long', ...yearUnlessSame(day, today) });
}

/** `17 Nov`, with the year where it is not that of `today`. */
export function shortDay(day: string, today: string): string {
  return ofDay(day, { day: 'numeric', month: 'short', ...yearUnlessSame(day, today) });
}

/** `17 November 2026`, for what is read in another year. */
export function dayWithYear(day: string): string {
  return ofDay(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `Nov`, or `November 2026`, of a month `YYYY-MM`. */
export function monthName(month: string, length: 'short' | 'long' = 'short'): string {
  return ofDay(`${month}-01`, length === 'short' ? { month: 'short' } : { month: 'long', year: 'numeric' });
}

/** `Tue 24`, for a day that is near. */
export function weekdayAndDate(day: string): string {
  return ofDay(day, { weekday: 'short', day: 'numeric' });
}

/** `Tue`. */
export function shortWeekday(day: string): string {
  return ofDay(day, { weekday: 'short' });
}

/** `Tuesday`, of an ISO weekday: 1 is Monday. */
export function weekdayName(weekday: number): string {
  // 1 January 2024 was a Monday.
  return format({ weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)));
}

/** `Tue`, of an ISO weekday. */
export function shortWeekdayName(weekday: number): string {
  return format({ weekday: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)));
}

/** A wall time `HH:mm` as the reader writes it: `14:30` or `2:30 PM`. */
export function clock(time: string): string {
  return format({ hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(new Date(`2024-01-01T${time}:00Z`));
}

/** The time at an instant on the wall of a zone. */
export function clockIn(instant: string | number, zone: string): string {
  return format({ hour: 'numeric', minute: '2-digit', timeZone: zone }).format(new Date(instant));
}

/** The day, `YYYY-MM-DD`, that it is at an instant in a zone. */
export function dayIn(instant: string | number, zone: string): string {
  // Sweden writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(instant));
}

/** Day and time of an instant for the reader: `20 Nov, 14:30`. */
export function dayAndTime(instant: string, zone: string, today: string): string {
  return format({
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
    ...yearUnlessSame(dayIn(instant, zone), today),
  }).format(new Date(instant));
}

/** `today`, `yesterday`, `tomorrow`, or null for a day further away. */
export function nearDay(day: string, today: string): string | null {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / dayMs);
  if (Math.abs(days) > 1) return null;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}

function yearUnlessSame(day: string, today: string): Style {
  return day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' };
}
