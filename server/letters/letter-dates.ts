import type { Day } from '#core/day.ts';
import { letterLocale, letterWords } from './letter-words.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function written(instant: number | Date, style: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(style);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(letterLocale, style);
    formats.set(key, format);
  }
  return format.format(instant);
}

// A letter is read today or next week, and again in the inbox: never `tomorrow`, which is true for a day.

/** `Tuesday 24 November` of an instant, where the reader is. */
export const dayOf = (at: number, timeZone: string): string => written(at, { weekday: 'long', day: 'numeric', month: 'long', timeZone });

/** `10:00` of an instant, where the reader is. */
export const timeOf = (at: number, timeZone: string): string => written(at, { hour: 'numeric', minute: '2-digit', timeZone });

/** `Tuesday 24 November at 10:00` of an instant, where the reader is. */
export const whenOf = (at: number, timeZone: string): string => letterWords('when', { day: dayOf(at, timeZone), time: timeOf(at, timeZone) });

/** `Tuesday 24 November`, of a day as it stands, wherever the reader is. */
export const dayAsItStands = (day: Day): string => dayOf(Date.parse(`${day}T00:00:00Z`), 'UTC');

/** `24 November 2026`, for what is read in another year. */
export const dayWithYear = (day: Day): string => written(new Date(`${day}T00:00:00Z`), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
