import type { Temporal } from 'temporal-polyfill';
import { clockChanges, type ClockChange } from './clock-changes.ts';
import { localTime, utcTime } from './date-time.ts';

const yearMs = 365.25 * 24 * 3_600_000;
/** A rule that the data still follow after so many years is written as one without an end. */
const lookAheadMs = 15 * yearMs;
/** Twice a year, and a week or so later than last time. */
const withinMs = yearMs + 15 * 24 * 3_600_000;
/** Fewer changes than that are no rule. */
const leastForRule = 3;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Changes on the same weekday of a month, year after year. `nth` or `last` says which of the month, while one does. */
type Run = { changes: [ClockChange, ...ClockChange[]]; nth: number | null; last: boolean };

/**
 * The time zone as calendars are told of it (VTIMEZONE), right from one instant to another and a year beyond: a rule
 * where the clocks change by one every year, otherwise each change by itself. There is no RDATE, since ical.js takes no
 * notice of DTSTART beside one; and only one kind of rule, the nth weekday of a month, since Outlook reads no other.
 */
export function timeZone(zone: string, from: number, until: number): string[] {
  const written = until + yearMs;
  const known = clockChanges(zone, from, written + lookAheadMs);
  const lines = runsOf(known).flatMap((run) => {
    const begun = run.changes.filter(({ wall }) => epochMs(wall) <= written);
    if (begun.length === 0) return [];
    if (run.changes.length < leastForRule || (run.nth === null && !run.last)) return begun.flatMap((change) => observance(change));
    const end = run.changes.at(-1) ?? run.changes[0];
    const goesOn = epochMs(end.wall) > written + lookAheadMs - withinMs;
    return observance(run.changes[0], ruleOf(run, goesOn ? null : end));
  });
  return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...lines, 'END:VTIMEZONE'];
}

/** As if it were UTC: near enough to compare by. */
function epochMs(wall: Temporal.PlainDateTime): number {
  return wall.toZonedDateTime('UTC').epochMilliseconds;
}

function runsOf(changes: readonly ClockChange[]): Run[] {
  const runs: Run[] = [];
  for (const change of changes) {
    const which = whichOfMonth(change);
    const run = runs.findLast((earlier) => follows(earlier, change));
    if (!run) {
      runs.push({ changes: [change], ...which });
      continue;
    }
    run.changes.push(change);
    run.last &&= which.last;
    if (run.nth !== which.nth) run.nth = null;
  }
  return runs;
}

/** Whether a change is that of the next year, by a rule that holds for all of them. */
function follows({ changes, nth, last }: Run, change: ClockChange): boolean {
  const [first] = changes;
  const before = changes.at(-1) ?? first;
  const which = whichOfMonth(change);
  return (
    change.wall.year === before.wall.year + 1 &&
    change.before === first.before &&
    change.after === first.after &&
    change.wall.month === first.wall.month &&
    change.wall.dayOfWeek === first.wall.dayOfWeek &&
    change.wall.toPlainTime().equals(first.wall.toPlainTime()) &&
    ((last && which.last) || nth === which.nth)
  );
}

function whichOfMonth({ wall }: ClockChange): { nth: number; last: boolean } {
  return { nth: Math.ceil(wall.day / 7), last: wall.day + 7 > wall.daysInMonth };
}

function ruleOf({ changes: [{ wall }], nth, last }: Run, end: ClockChange | null): string {
  const day = `${last ? -1 : nth}${weekdays[wall.dayOfWeek - 1]}`;
  const until = end === null ? '' : `;UNTIL=${utcTime(epochMs(end.wall) - end.before * 1000)}`;
  return `RRULE:FREQ=YEARLY;BYMONTH=${wall.month};BYDAY=${day}${until}`;
}

function observance({ wall, before, after }: ClockChange, ...rule: string[]): string[] {
  const name = after > before ? 'DAYLIGHT' : 'STANDARD';
  return [`BEGIN:${name}`, `DTSTART:${localTime(wall)}`, `TZOFFSETFROM:${offset(before)}`, `TZOFFSETTO:${offset(after)}`, ...rule, `END:${name}`];
}

/** `+0100`, and `-004430` for what was in use long ago. */
function offset(seconds: number): string {
  const size = Math.abs(seconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60, ...(size % 60 === 0 ? [] : [size % 60])];
  return `${seconds < 0 ? '-' : '+'}${parts.map((part) => String(part).padStart(2, '0')).join('')}`;
}
