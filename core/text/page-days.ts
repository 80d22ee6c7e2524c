import { dayFrom, weekdayOf, type Day } from '#core/day.ts';
import { orderSaidBy, type DecidedOrder } from '#core/text/date-order.ts';
import type { DatedHeading } from '#core/text/dated-headings.ts';
import type { WrittenDate } from '#core/text/dates.ts';
import type { DateOrder, ReadPage } from '#core/text/read-page.ts';
import { guessYears } from '#core/text/years.ts';

/** What a page says about its day. */
export type PageDay = Pick<ReadPage, 'day' | 'ambiguous' | 'guessedYear' | 'weekdayDiffers'>;

/** Gives each dated heading of a document its day. */
export function pageDays(headings: readonly DatedHeading[], decided: DecidedOrder, today: Day): PageDay[] {
  const dates = headings.map(({ date, yearAbove }) => {
    const [month, day] = monthAndDay(date, orderSaidBy(date) ?? decided.order);
    const known = date.year === null ? null : dayFrom(date.year, month, day);
    return { month, date: day, weekday: date.weekday, yearAbove, day: known, hasYear: date.year !== null };
  });
  const days = guessYears(dates, today);
  return headings.map(({ date }, at) => {
    const day = days[at] ?? null;
    return {
      day,
      ambiguous: decided.isCertain ? null : bothReadings(date, day),
      guessedYear: date.year === null && day !== null,
      weekdayDiffers: day !== null && date.weekday !== null && weekdayOf(day) !== date.weekday,
    };
  });
}

function monthAndDay(date: WrittenDate, order: DateOrder): [month: number, day: number] {
  return date.order === 'slash' && order === 'day-first'
    ? [date.second, date.first]
    : [date.first, date.second];
}

function bothReadings(date: WrittenDate, day: Day | null): ReadPage['ambiguous'] {
  if (day === null || date.order !== 'slash' || date.first === date.second || orderSaidBy(date) !== null)
    return null;
  const year = date.year ?? Number(day.slice(0, 4));
  const dayFirst = dayFrom(year, date.second, date.first);
  const monthFirst = dayFrom(year, date.first, date.second);
  return dayFirst === null || monthFirst === null ? null : { dayFirst, monthFirst };
}
