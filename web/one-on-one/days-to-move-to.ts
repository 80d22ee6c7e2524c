import { addDays, type Day } from '#core/day.ts';

/** Further ahead is a slip of the hand: the rarest rhythm comes round every twelve weeks. */
const daysAhead = 366;

/** The last day that the planned page can be moved to. */
export function lastDayToMoveTo(planned: Day, today: Day): Day {
  const last = addDays(today, daysAhead);
  return planned > last ? planned : last;
}

/** Whether this is a whole day and time, within reach: while one types a date, it is neither. A page whose day went by may stay there. */
export function canMoveTo({ day, time }: { day: string; time: string }, planned: Day, today: Day): boolean {
  return (day === planned || day >= today) && day <= lastDayToMoveTo(planned, today) && time !== '';
}
