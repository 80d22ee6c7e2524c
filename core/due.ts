import { addDays, dayFrom, daysInMonth, onOrAfter, partsOf, weekdayOf, type Day } from '#core/day.ts';
import type { Due } from '#core/page.ts';

/** How people write a weekday, by ISO number less one. */
const weekdayNames = [
  ['mon', 'monday'],
  ['tue', 'tues', 'tuesday'],
  ['wed', 'weds', 'wednesday'],
  ['thu', 'thur', 'thurs', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
];

/** How people write a month, by its number less one. */
const monthNames = [
  ['jan', 'january'],
  ['feb', 'february'],
  ['mar', 'march'],
  ['apr', 'april'],
  ['may'],
  ['jun', 'june'],
  ['jul', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];

const nextTime = /^next (?:1[:-]1|1-?on-?1|1 on 1|one-on-one|one on one|meeting|time)$/;

/** Longer than any due date people write; what is longer is not looked at. */
const longestDue = 40;

/** A due date is never before this year or after the century: other years are slips of the hand. */
const century = 2000;

type Numbers = { year: number | null; month: number; date: number };

/**
 * The due date people mean by what they type, seen from `today`; null where it is not one, is ambiguous (`03/04`) or
 * names a day that does not exist. English words only.
 *
 * A date without a year is the next such day, today included; a weekday is the next one, today excluded. `next week`
 * is its Monday, and `weekStartsOn` (ISO weekday, 1 is Monday, 7 is Sunday) says which day begins that week.
 */
export function readDue(text: string, today: Day, weekStartsOn = 1): Due | null {
  if (text.length > longestDue) return null;
  const words = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[,;!]+$/, '');
  // `12.12.` ends in a dot that belongs to it, so dates in numbers come before that dot is taken off.
  const numbers = inNumbers(words);
  if (numbers) return dayMeant(numbers, today);

  const phrase = words.replace(/\.$/, '');
  if (phrase === 'next' || nextTime.test(phrase)) return 'next';
  return dayInWords(phrase, today, weekStartsOn);
}

/** Words after which "due" or "by" is the middle of a sentence and not the start of a due date. */
const midSentence = /(?:^|\s)(?:is|are|was|were|be|been|(?:what|it|that)['’]s|not|or|and|but|either)$/i;

/**
 * The due date an action's text ends in ("Send the deck by Thu", "Draft (due 12 Dec)"), and the text without it; null
 * where there is none. When in doubt it is none: "stand by me", "See what to stand by next", "Ask what is due today".
 */
export function dueInTail(text: string, today: Day, weekStartsOn = 1): { text: string; due: Due } | null {
  // Only the end is searched, so that the cost does not grow with the text.
  const tailAt = Math.max(0, text.length - longestDue - 10);
  const tail = text.slice(tailAt);
  for (const found of tail.matchAll(/(?<=\s)\(?(?:due by|due on|due|by):?\s+/gi)) {
    const written = withoutClosing(tail.slice(found.index + found[0].length), found[0].includes('('));
    if (written.toLowerCase() === 'next') continue;
    const due = readDue(written, today, weekStartsOn);
    const rest = withoutDangling(text.slice(0, tailAt + found.index));
    if (due !== null && rest.trim() !== '' && !midSentence.test(rest)) return { text: rest, due };
  }
  return null;
}

/**
 * Whether a due date has passed: a day before today, or a `next` whose meeting was before today. `meetingDay` is the
 * day of the meeting that `next` stands for; null while none is planned.
 */
export function isOverdue(due: Due | null, today: Day, meetingDay: Day | null): boolean {
  const day = due === 'next' ? meetingDay : due;
  return day !== null && day < today;
}

function withoutClosing(written: string, opened: boolean): string {
  return opened ? written.replace(/\)[.!]?\s*$/, '') : written;
}

/** Takes off blanks and punctuation that led to the due date. No pattern: one that ends in `$` is slow on long blanks. */
function withoutDangling(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;:–—-]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function dayInWords(phrase: string, today: Day, weekStartsOn: number): Day | null {
  const tomorrow = addDays(today, 1);
  if (phrase === 'today') return today;
  if (phrase === 'tomorrow') return tomorrow;
  if (phrase === 'next week') return onOrAfter(onOrAfter(tomorrow, weekStartsOn), 1);
  if (/^(?:the )?end of (?:the |this )?month$/.test(phrase)) return endOfMonth(today);

  const wait = /^in (a|an|one|\d{1,3}) (day|week)s?$/.exec(phrase);
  if (wait) return addDays(today, (Number(wait[1]) || 1) * (wait[2] === 'week' ? 7 : 1));

  return weekdayOrDate(phrase, today);
}

/** `thu`, `12 dec`, or both: `thu 12 dec`, which has to be true. */
function weekdayOrDate(phrase: string, today: Day): Day | null {
  const [, first = '', rest = ''] = /^([a-z]+)\.?,?(?: (.+))?$/.exec(phrase) ?? [];
  const weekday = weekdayNames.findIndex((names) => names.includes(first)) + 1;
  if (weekday && rest === '') return onOrAfter(addDays(today, 1), weekday);

  const numbers = withMonthName(weekday ? rest : phrase);
  const day = numbers && dayMeant(numbers, today);
  if (day && weekday && weekdayOf(day) !== weekday) return null;
  return day;
}

/** `12 dec`, `12th of december 2026`, `dec 12`, `dec. 12th, 2026`. */
function withMonthName(phrase: string): Numbers | null {
  const dateFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? ?([a-z]+)\.?(?:,? (\d{4}))?$/.exec(phrase);
  const monthFirst = /^([a-z]+)\.? ?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(phrase);
  const [date, name, year] = dateFirst
    ? [dateFirst[1], dateFirst[2], dateFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = monthNames.findIndex((names) => name !== undefined && names.includes(name)) + 1;
  return month ? { year: year ? Number(year) : null, month, date: Number(date) } : null;
}

/** `2026-12-12`, `2026/12/12`, `12.12.`, `12.12.26`, and `12/31` in whichever order it can only have. */
function inNumbers(words: string): Numbers | null {
  const yearFirst = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})\.?$/.exec(words);
  if (yearFirst) return { year: Number(yearFirst[1]), month: Number(yearFirst[3]), date: Number(yearFirst[4]) };

  const dotted = /^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d{2})\.?)?$/.exec(words);
  if (dotted) return { year: fullYear(dotted[3]), month: Number(dotted[2]), date: Number(dotted[1]) };

  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\.?$/.exec(words);
  if (!slashed) return null;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  if (first <= 12 && second <= 12 && first !== second) return null;
  const year = fullYear(slashed[3]);
  return first > 12 ? { year, month: second, date: first } : { year, month: first, date: second };
}

function fullYear(written: string | undefined): number | null {
  if (written === undefined) return null;
  return written.length === 2 ? century + Number(written) : Number(written);
}

/** The day these numbers name. Without a year it is the next one from today on: 29 February can be 8 years away. */
function dayMeant({ year, month, date }: Numbers, today: Day): Day | null {
  if (year !== null) return year >= century && year < century + 100 ? dayFrom(year, month, date) : null;
  const thisYear = partsOf(today).year;
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = dayFrom(thisYear + ahead, month, date);
    if (day !== null && day >= today) return day;
  }
  return null;
}

function endOfMonth(today: Day): Day | null {
  const { year, month } = partsOf(today);
  return dayFrom(year, month, daysInMonth(year, month));
}
