import { dayFrom, daysBetween, weekdayOf, type Day } from '#core/day.ts';
import type { WrittenDate } from '#core/text/dates.ts';
import type { DateOrder } from '#core/text/read-page.ts';

/** How the dates such as 03/04 of one document are read, and whether anything in it says so. */
export interface DecidedOrder {
  order: DateOrder;
  isCertain: boolean;
  /** The document or the person says so: then it holds for due dates too. */
  isSaid: boolean;
}

/**
 * Decides once for the whole document: people keep to one order. A number above 12 or a weekday that fits one
 * reading only says which; else the answer the person gave; else the likelier order, which is not certain.
 */
export function decideOrder(
  dates: readonly WrittenDate[],
  answer: DateOrder | undefined,
  today: Day,
): DecidedOrder {
  const slashed = dates.filter((date) => date.order === 'slash');
  const said = new Set(slashed.map(orderSaidBy).filter((order) => order !== null));
  const [only] = said;
  if (only !== undefined && said.size === 1) return { order: only, isCertain: true, isSaid: true };
  if (answer !== undefined) return { order: answer, isCertain: true, isSaid: true };
  const dayFirst = unlikeliness(slashed, 'day-first', today);
  const monthFirst = unlikeliness(slashed, 'month-first', today);
  const order = monthFirst < dayFirst ? 'month-first' : 'day-first';
  const isCertain = slashed.every((date) => date.first === date.second || orderSaidBy(date) !== null);
  return { order, isCertain, isSaid: false };
}

/** Gives the order this one date can only be read in, or null where both are possible. */
export function orderSaidBy(date: WrittenDate): DateOrder | null {
  if (date.first > 12 && date.second <= 12) return 'day-first';
  if (date.second > 12 && date.first <= 12) return 'month-first';
  if (date.weekday === null || date.year === null || date.first === date.second) return null;
  const dayFirst = dayFrom(date.year, date.second, date.first);
  const monthFirst = dayFrom(date.year, date.first, date.second);
  const fitsDayFirst = dayFirst !== null && weekdayOf(dayFirst) === date.weekday;
  const fitsMonthFirst = monthFirst !== null && weekdayOf(monthFirst) === date.weekday;
  if (fitsDayFirst === fitsMonthFirst) return null;
  return fitsDayFirst ? 'day-first' : 'month-first';
}

/** Gives how far the pages would lie from their neighbours, in days: meetings come at a steady pace. */
function unlikeliness(dates: readonly WrittenDate[], order: DateOrder, today: Day): number {
  const days = dates.map((date) => {
    const [month, day] = order === 'day-first' ? [date.second, date.first] : [date.first, date.second];
    return date.year === null ? null : dayFrom(date.year, month, day);
  });
  const known = days.filter((day) => day !== null);
  const steps = known.slice(1).map((day, at) => Math.abs(daysBetween(known[at] ?? day, day)));
  const ahead = known.map((day) => Math.max(0, daysBetween(today, day)));
  return [...steps, ...ahead].reduce((sum, days) => sum + days, 0);
}
