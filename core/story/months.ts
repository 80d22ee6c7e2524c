import { partsOf, type Day } from '#core/day.ts';

/** Every month from one day to another, `YYYY-MM`, oldest first; none where `to` is the earlier one. */
export function monthsFrom(from: Day, to: Day): string[] {
  const first = numberOf(from);
  const count = Math.max(0, numberOf(to) - first + 1);
  return Array.from({ length: count }, (_, later) => {
    const number = first + later;
    return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}

function numberOf(day: Day): number {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}
