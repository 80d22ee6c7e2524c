import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { addDays, dayFrom, daysBetween, daysInMonth, onOrAfter, partsOf, weekdayOf } from './day.ts';

const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9900-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('arithmetic on days agrees with Temporal', () => {
  test('adding days and counting them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -300, max: 30_000 }), (from, days) => {
        const to = Temporal.PlainDate.from(from).add({ days }).toString();
        expect(addDays(from, days)).toBe(to);
        expect(daysBetween(from, to)).toBe(days);
      }),
    );
  });

  test('weekdays and months', () => {
    fc.assert(
      fc.property(day, (one) => {
        const date = Temporal.PlainDate.from(one);
        const { year, month } = partsOf(one);
        expect(weekdayOf(one)).toBe(date.dayOfWeek);
        expect(daysInMonth(year, month)).toBe(date.daysInMonth);
      }),
    );
  });
});

test('a day and its parts are the same thing', () => {
  fc.assert(
    fc.property(day, (one) => {
      const { year, month, date } = partsOf(one);
      expect(dayFrom(year, month, date)).toBe(one);
    }),
  );
});

test('the first such weekday on or after a day is less than a week away', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 7 }), (one, weekday) => {
      const found = onOrAfter(one, weekday);
      expect(weekdayOf(found)).toBe(weekday);
      expect(daysBetween(one, found)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(one, found)).toBeLessThan(7);
    }),
  );
});

test.each([
  [2026, 2, 29],
  [2100, 2, 29],
  [2026, 4, 31],
  [2026, 13, 1],
  [2026, 0, 1],
  [2026, 1, 0],
  [10_000, 1, 1],
])('there is no day %i-%i-%i', (year, month, date) => {
  expect(dayFrom(year, month, date)).toBeNull();
});

test('29 February is there in leap years', () => {
  expect(dayFrom(2028, 2, 29)).toBe('2028-02-29');
  expect(dayFrom(2000, 2, 29)).toBe('2000-02-29');
});

test('arithmetic ends with the four-digit years instead of writing another form', () => {
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
});
