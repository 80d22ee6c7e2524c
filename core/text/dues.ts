import { dayFrom, partsOf, type Day } from '#core/day.ts';
import { readDue } from '#core/due.ts';
import type { Due } from '#core/page.ts';
import { findDate } from '#core/text/dates.ts';
import type { DateOrder } from '#core/text/read-page.ts';

/** Seen from where a due date is read: the day of its page, and how the document writes 03/04. */
export interface DueContext {
  /** Null where the page has no day: then only due dates with a year are read. */
  day: Day | null;
  /** Null where nothing says so: then 03/04 stays in the text. */
  dateOrder: DateOrder | null;
}

/** Gives the due date that a few words are, and null where they are more or less than one. */
export function dueIn(words: string, context: DueContext): Due | null {
  const text = words.trim().replace(/^[<([]+|[>)\]]+$/g, '');
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year !== undefined) return dayFrom(Number(year), Number(month), Number(date));
  if (context.day !== null) {
    const due = readDue(text, context.day);
    if (due !== null) return due;
  }
  return writtenDue(text, context);
}

/** Due dates in the languages and forms of headings, as `12. März` or a slash date whose order is known. */
function writtenDue(text: string, context: DueContext): Due | null {
  const date = findDate(text);
  if (date === null || !date.isWhole) return null;
  if (date.order === 'slash' && date.first !== date.second && context.dateOrder === null) return null;
  const isDayFirst = date.order === 'slash' && context.dateOrder === 'day-first';
  const [month, day] = isDayFirst ? [date.second, date.first] : [date.first, date.second];
  if (date.year !== null) return dayFrom(date.year, month, day);
  if (context.day === null) return null;
  const { year } = partsOf(context.day);
  const thisYear = dayFrom(year, month, day);
  return thisYear !== null && thisYear >= context.day ? thisYear : dayFrom(year + 1, month, day);
}
