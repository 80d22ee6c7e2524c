import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '#core/day.ts';
import { fits, Slot, type Cadence } from './cadence.ts';
import { firstOccurrence, nextOccurrence, occurrences, type Rhythm } from './occurrence.ts';
import { anyCadence } from './testing/any-cadence.ts';

const weeks = (interval: number, weekday: number): Cadence => ({ kind: 'weeks', interval, weekday });
const month = (nth: 1 | 2 | 3 | 4 | -1, weekday: number): Cadence => ({ kind: 'month', nth, weekday });

/** The first so many days of a rhythm, from its anchor. */
function days(rhythm: Rhythm, count: number): Day[] {
  return occurrences(rhythm, rhythm.anchor).take(count).toArray();
}

/** The same days, found by walking the calendar one day at a time with tallies, and sharing no arithmetic with ours. */
function walked({ cadence, anchor }: Rhythm, count: number): Day[] {
  const found: Day[] = [];
  const today = new Date(`${anchor}T12:00:00Z`);
  today.setUTCDate(1);
  let inMonth = 0;
  let fitting = 0;
  let [sinceAnchor, mondays] = [0, 0];
  const monthAfter = (days: number) => new Date(today.getTime() + days * 86_400_000).getUTCMonth();
  const falls = (): boolean => {
    const weekday = today.getUTCDay() || 7;
    switch (cadence.kind) {
      case 'days':
        return sinceAnchor % cadence.interval === 0;
      case 'weeks':
        return weekday === cadence.weekday && fitting++ % cadence.interval === 0;
      case 'weekdays':
        return cadence.weekdays.includes(weekday) && mondays % cadence.interval === 0;
      case 'month':
        return weekday === cadence.weekday && (cadence.nth === -1 ? monthAfter(7) !== today.getUTCMonth() : inMonth === cadence.nth);
      default:
        return today.getUTCDate() === cadence.date || (today.getUTCDate() < cadence.date && monthAfter(1) !== today.getUTCMonth());
    }
  };
  while (found.length < count) {
    const written = today.toISOString().slice(0, 10);
    if (today.getUTCDate() === 1) inMonth = 0;
    if ('weekday' in cadence && today.getUTCDay() === cadence.weekday % 7) inMonth += 1;
    if (written >= anchor) {
      if (written > anchor && today.getUTCDay() === 1) mondays += 1;
      if (falls()) found.push(written);
      sinceAnchor += 1;
    }
    today.setUTCDate(today.getUTCDate() + 1);
  }
  return found;
}

const someDay = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2110-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const rhythm = fc
  .tuple(anyCadence, someDay)
  .map(([often, from]): Rhythm => ({ cadence: often, anchor: firstOccurrence(often, from) }));

describe('the days of a rhythm', () => {
  test('every week', () => {
    expect(days({ cadence: weeks(1, 2), anchor: '2026-12-15' }, 4)).toEqual([
      '2026-12-15',
      '2026-12-22',
      '2026-12-29',
      '2027-01-05',
    ]);
  });

  test('every two weeks stays every two weeks over a year of 53 weeks', () => {
    expect(days({ cadence: weeks(2, 2), anchor: '2026-12-08' }, 4)).toEqual([
      '2026-12-08',
      '2026-12-22',
      '2027-01-05',
      '2027-01-19',
    ]);
  });

  test('every three weeks over a leap day and a year end', () => {
    expect(days({ cadence: weeks(3, 4), anchor: '2028-02-10' }, 3)).toEqual(['2028-02-10', '2028-03-02', '2028-03-23']);
    expect(days({ cadence: weeks(3, 4), anchor: '2026-12-17' }, 3)).toEqual(['2026-12-17', '2027-01-07', '2027-01-28']);
  });

  test('the last Friday is the fourth or the fifth', () => {
    expect(days({ cadence: month(-1, 5), anchor: '2026-12-25' }, 4)).toEqual([
      '2026-12-25',
      '2027-01-29',
      '2027-02-26',
      '2027-03-26',
    ]);
  });

  test('the first Monday can be the first or the seventh', () => {
    expect(days({ cadence: month(1, 1), anchor: '2026-06-01' }, 3)).toEqual(['2026-06-01', '2026-07-06', '2026-08-03']);
    expect(firstOccurrence(month(1, 1), '2026-09-01')).toBe('2026-09-07');
  });

  test('a date of the month is the last day of a month that is too short', () => {
    const onThe = (date: number): Cadence => ({ kind: 'month-date', date });
    expect(days({ cadence: onThe(31), anchor: '2027-12-31' }, 5)).toEqual(['2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30']);
    expect(days({ cadence: onThe(30), anchor: '2027-01-30' }, 3)).toEqual(['2027-01-30', '2027-02-28', '2027-03-30']);
    expect(days({ cadence: onThe(29), anchor: '2027-02-28' }, 3)).toEqual(['2027-02-28', '2027-03-29', '2027-04-29']);
  });

  test('several weekdays of every other week are counted from the week of the first', () => {
    const cadence: Cadence = { kind: 'weekdays', interval: 2, weekdays: [1, 4] };
    expect(days({ cadence, anchor: '2026-12-03' }, 4)).toEqual(['2026-12-03', '2026-12-14', '2026-12-17', '2026-12-28']);
  });

  test('every ten days, over a year end', () => {
    expect(days({ cadence: { kind: 'days', interval: 10 }, anchor: '2026-12-18' }, 3)).toEqual(['2026-12-18', '2026-12-28', '2027-01-07']);
  });

  test('2,000 random rhythms fall on the days a walk through the calendar finds', () => {
    fc.assert(
      fc.property(rhythm, (one) => {
        expect(days(one, 14)).toEqual(walked(one, 14));
      }),
      { numRuns: 2000 },
    );
  });

  test('come strictly after the day asked from, where the cadence fits, with none left out', () => {
    fc.assert(
      fc.property(rhythm, fc.integer({ min: -400, max: 4000 }), (one, away) => {
        const after = addDays(one.anchor, away);
        const next = nextOccurrence(one, after);
        expect(next > after).toBe(true);
        expect(next >= one.anchor).toBe(true);
        expect(fits(one.cadence, next)).toBe(true);
        // Asked from any day up to the eve of it, the answer is the same.
        expect(nextOccurrence(one, addDays(next, -1))).toBe(next);
      }),
    );
  });

  test('a first day found for a cadence makes a slot, and is the earliest that does', () => {
    fc.assert(
      fc.property(anyCadence, someDay, (often, from) => {
        const rest = { cadence: often, time: '10:00', zone: 'Europe/London', minutes: 30 };
        const first = firstOccurrence(often, from);
        expect(Slot.safeParse({ ...rest, anchor: first }).success).toBe(true);
        for (let day = from; day < first; day = addDays(day, 1)) {
          expect(Slot.safeParse({ ...rest, anchor: day }).success).toBe(false);
        }
      }),
    );
  });
});
