import fc from 'fast-check';
import type { Cadence } from '../cadence.ts';

const weekday = fc.integer({ min: 1, max: 7 });
const weeksApart = fc.integer({ min: 1, max: 12 });

/** Any cadence that two people can agree on. */
export const anyCadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({ kind: fc.constant('weeks' as const), interval: weeksApart, weekday }),
  fc.record({ kind: fc.constant('month' as const), nth: fc.constantFrom(1, 2, 3, 4, -1), weekday }),
  fc.record({ kind: fc.constant('month-date' as const), date: fc.integer({ min: 1, max: 31 }) }),
  fc.record({
    kind: fc.constant('weekdays' as const),
    interval: weeksApart,
    weekdays: fc.uniqueArray(weekday, { minLength: 2, maxLength: 7 }).map((several) => several.toSorted((one, other) => one - other)),
  }),
  fc.record({ kind: fc.constant('days' as const), interval: fc.integer({ min: 2, max: 90 }) }),
);
