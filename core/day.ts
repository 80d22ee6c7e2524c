/**
 * Arithmetic on days of the calendar, `YYYY-MM-DD`, years 0000 to 9999, without a time zone. Days in this form
 * sort and compare as plain strings, so there is no function for that. No Temporal here: the browser reads and
 * compares due dates on its first screen, and whole days need no time zone data.
 */
export type Day = string;

const dayLength = 86_400_000;

/** How many days `day` lies after 1 January 1970; negative before it. */
function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength;
}

/** The day with a given number. Throws a RangeError outside the years 0000 to 9999. */
function dayNumbered(number: number): Day {
  const written = new Date(number * dayLength).toISOString();
  if (written.length !== '0000-00-00T00:00:00.000Z'.length) throw new RangeError('outside the years 0 to 9999');
  return written.slice(0, 10);
}

/** The day `days` after `day` (before it, if negative). Throws a RangeError where that has no four-digit year. */
export function addDays(day: Day, days: number): Day {
  return dayNumbered(dayNumber(day) + days);
}

/** How many days lie from `from` to `to`: 1 from today to tomorrow, negative where `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  // 1 January 1970 was a Thursday.
  return remainder(dayNumber(day) + 3, 7) + 1;
}

/** The first day on or after `day` with this ISO weekday. */
export function onOrAfter(day: Day, weekday: number): Day {
  return addDays(day, remainder(weekday - weekdayOf(day), 7));
}

/** Year, month (1 to 12) and date (1 to 31) of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

/** How many days a month (1 to 12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day with this year, month (1 to 12) and date, or null if there is no such day. */
export function dayFrom(year: number, month: number, date: number): Day | null {
  if (year < 0 || year > 9999 || month < 1 || month > 12) return null;
  if (date < 1 || date > daysInMonth(year, month)) return null;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Division's remainder, never negative. */
function remainder(number: number, by: number): number {
  return ((number % by) + by) % by;
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0');
}
