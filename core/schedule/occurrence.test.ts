import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf, type Day } from '#core/day.ts';
import { Slot, type Cadence } from './cadence.ts';
import { firstOccurrence, nextMeeting, nextOccurrence, type Rhythm } from './occurrence.ts';

const weeks = (interval: number, weekday: number): Cadence => ({ kind: 'weeks', interval, weekday });
const month = (nth: 1 | 2 | 3 | 4 | -1, weekday: number): Cadence => ({ kind: 'month', nth, weekday });

/** The first so many days of a rhythm, from its anchor. */
function days(rhythm: Rhythm, count: number): Day[] {
  const found = [rhythm.anchor];
  while (found.length < count) found.push(nextOccurrence(rhythm, found.at(-1) ?? ''));
  return found;
}

/** The same days, found by walking the calendar one day at a time and counting weekdays with a tally. */
function walked({ cadence, anchor }: Rhythm, count: number): Day[] {
  const found: Day[] = [];
  const today = new Date(`${anchor}T12:00:00Z`);
  today.setUTCDate(1);
  let inMonth = 0;
  let sinceAnchor = -1;
  while (found.length < count) {
    const written = today.toISOString().slice(0, 10);
    if (today.getUTCDate() === 1) inMonth = 0;
    if (today.getUTCDay() === cadence.weekday % 7) {
      inMonth += 1;
      if (written >= anchor) sinceAnchor += 1;
      const weekLater = new Date(today.getTime() + 7 * 86_400_000);
      const fits =
        cadence.kind === 'weeks'
          ? sinceAnchor % cadence.interval === 0
          : cadence.nth === -1
            ? weekLater.getUTCMonth() !== today.getUTCMonth()
            : inMonth === cadence.nth;
      if (fits && written >= anchor) found.push(written);
    }
    today.setUTCDate(today.getUTCDate() + 1);
  }
  return found;
}

const someDay = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2110-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const weekday = fc.integer({ min: 1, max: 7 });
const cadence: fc.Arbitrary<Cadence> = fc.oneof(
  fc.record({ kind: fc.constant('weeks' as const), interval: fc.integer({ min: 1, max: 12 }), weekday }),
  fc.record({ kind: fc.constant('month' as const), nth: fc.constantFrom(1, 2, 3, 4, -1), weekday }),
);
const rhythm = fc
  .tuple(cadence, someDay)
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

  test('2,000 random rhythms fall on the days a walk through the calendar finds', () => {
    fc.assert(
      fc.property(rhythm, (one) => {
        expect(days(one, 14)).toEqual(walked(one, 14));
      }),
      { numRuns: 2000 },
    );
  });

  test('come strictly after the day asked from, on their weekday, with none left out', () => {
    fc.assert(
      fc.property(rhythm, fc.integer({ min: -400, max: 4000 }), (one, away) => {
        const after = addDays(one.anchor, away);
        const next = nextOccurrence(one, after);
        expect(next > after).toBe(true);
        expect(next >= one.anchor).toBe(true);
        expect(weekdayOf(next)).toBe(one.cadence.weekday);
        // Asked from any day up to the eve of it, the answer is the same.
        expect(nextOccurrence(one, addDays(next, -1))).toBe(next);
      }),
    );
  });

  test('a first day found for a cadence makes a slot, and is the earliest that does', () => {
    fc.assert(
      fc.property(cadence, someDay, (often, from) => {
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

describe('the day of the next page', () => {
  const tuesdays: Rhythm = { cadence: weeks(1, 2), anchor: '2026-12-01' };
  const everyOtherTuesday: Rhythm = { cadence: weeks(2, 2), anchor: '2026-12-01' };
  const firstTuesdays: Rhythm = { cadence: month(1, 2), anchor: '2026-12-01' };

  test.each<[string, Rhythm, Day, Day, Day]>([
    ['closed on its day', tuesdays, '2026-12-08', '2026-12-08', '2026-12-15'],
    ['closed the day after', tuesdays, '2026-12-08', '2026-12-09', '2026-12-15'],
    ['closed a day early: not the same slot again', tuesdays, '2026-12-08', '2026-12-07', '2026-12-15'],
    ['closed two weeks late: nothing in the past', tuesdays, '2026-12-08', '2026-12-23', '2026-12-29'],
    ['closed late on a slot: that slot is used', tuesdays, '2026-12-08', '2026-12-22', '2026-12-29'],
    ['every other week, closed a week late: the rhythm stays', everyOtherTuesday, '2026-12-01', '2026-12-09', '2026-12-15'],
    ['every other week, met a week early', everyOtherTuesday, '2026-12-15', '2026-12-08', '2026-12-29'],
    ['moved a day ahead: not its own slot on the morrow', tuesdays, '2026-12-07', '2026-12-07', '2026-12-15'],
    ['moved two days back', tuesdays, '2026-12-10', '2026-12-10', '2026-12-15'],
    ['monthly, moved two weeks back', firstTuesdays, '2026-12-15', '2026-12-15', '2027-01-05'],
    ['monthly, moved three days ahead', firstTuesdays, '2027-01-02', '2027-01-02', '2027-02-02'],
    ['monthly, met four days before a slot: the slot stays', firstTuesdays, '2027-01-01', '2027-01-01', '2027-01-05'],
    ['met once long before the first slot', tuesdays, '2026-11-20', '2026-11-20', '2026-12-01'],
  ])('%s', (_, one, heldOn, today, next) => {
    expect(nextMeeting(one, heldOn, today)).toBe(next);
  });

  test('is a slot after both the planned day and today, and skips at most the slot that was moved', () => {
    fc.assert(
      fc.property(rhythm, fc.nat(2000), fc.integer({ min: -40, max: 400 }), (one, planned, late) => {
        const heldOn = addDays(one.anchor, planned);
        const today = addDays(heldOn, late);
        const next = nextMeeting(one, heldOn, today);
        expect(next > heldOn && next > today).toBe(true);
        expect(nextOccurrence(one, addDays(next, -1))).toBe(next);

        const later = heldOn > today ? heldOn : today;
        const nearest = nextOccurrence(one, later);
        if (next !== nearest) {
          expect(next).toBe(nextOccurrence(one, nearest));
          expect(daysBetween(heldOn, nearest)).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  test('a year of pages closed on their days has each slot once', () => {
    fc.assert(
      fc.property(rhythm, (one) => {
        const held = [one.anchor];
        while (held.length < 26) held.push(nextMeeting(one, held.at(-1) ?? '', held.at(-1) ?? ''));
        expect(held).toEqual(days(one, 26));
      }),
    );
  });
});
