import { describe, expect, test } from 'vitest';
import { Slot } from './cadence.ts';

const tuesdays = {
  cadence: { kind: 'weeks', interval: 1, weekday: 2 },
  anchor: '2026-12-01',
  time: '09:30',
  zone: 'Europe/London',
  minutes: 30,
};

function complaints(changed: Record<string, unknown>): string[] {
  const issues = Slot.safeParse({ ...tuesdays, ...changed }).error?.issues ?? [];
  return issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('a slot that two people can agree on', () => {
  test.each([
    ['every Tuesday', {}],
    ['every twelve weeks', { cadence: { kind: 'weeks', interval: 12, weekday: 2 } }],
    ['on the first Tuesday of the month', { cadence: { kind: 'month', nth: 1, weekday: 2 } }],
    ['on the last Tuesday, when it is the fourth', { cadence: { kind: 'month', nth: -1, weekday: 2 }, anchor: '2027-02-23' }],
    ['on the last Tuesday, when it is the fifth', { cadence: { kind: 'month', nth: -1, weekday: 2 }, anchor: '2026-12-29' }],
    ['at midnight', { time: '00:00' }],
    ['on the 31st, when February has 28 days', { cadence: { kind: 'month-date', date: 31 }, anchor: '2027-02-28' }],
    ['on Mondays and Thursdays of every other week', { cadence: { kind: 'weekdays', interval: 2, weekdays: [1, 4] }, anchor: '2026-12-03' }],
    ['every ten days', { cadence: { kind: 'days', interval: 10 }, anchor: '2026-12-06' }],
  ])('%s', (_, changed) => {
    expect(complaints(changed)).toEqual([]);
  });
});

const offTheCadence = 'anchor: The first day has to be one that the cadence falls on.';
const severalWeekdays = 'cadence.weekdays: Choose two or more weekdays, each once, from Monday on.';

describe('a slot is refused with one clear sentence', () => {
  test.each([
    ['a day that does not exist', { anchor: '2026-02-29' }, 'anchor: There is no such day. Write it like 2026-12-01.'],
    ['a year mistyped', { anchor: '0206-12-02' }, 'anchor: Choose a day between 1970 and 2199.'],
    ['a first day off the cadence', { anchor: '2026-12-02' }, offTheCadence],
    [
      'a first day on the wrong Tuesday of the month',
      { cadence: { kind: 'month', nth: 2, weekday: 2 } },
      offTheCadence,
    ],
    [
      'a fourth Tuesday that is not the last',
      { cadence: { kind: 'month', nth: -1, weekday: 2 }, anchor: '2026-12-22' },
      offTheCadence,
    ],
    ['an unknown time zone', { zone: 'Europe/Lundun' }, 'zone: This time zone is not known.'],
    ['an offset for a time zone', { zone: '+02:00' }, 'zone: This time zone is not known.'],
    ['no time zone', { zone: undefined }, 'zone: This time zone is not known.'],
    ['a 25th hour', { time: '24:30' }, 'time: There is no such time. Write it like 09:30.'],
    ['a time with one digit', { time: '9:30' }, 'time: There is no such time. Write it like 09:30.'],
    ['four minutes', { minutes: 4 }, 'minutes: Choose whole minutes, from 5 to 480.'],
    ['half a minute', { minutes: 30.5 }, 'minutes: Choose whole minutes, from 5 to 480.'],
    ['more than a working day', { minutes: 481 }, 'minutes: Choose whole minutes, from 5 to 480.'],
    ['every 0 weeks', { cadence: { kind: 'weeks', interval: 0, weekday: 2 } }, 'cadence.interval: Meet every 1 to 12 weeks.'],
    ['every 13 weeks', { cadence: { kind: 'weeks', interval: 13, weekday: 2 } }, 'cadence.interval: Meet every 1 to 12 weeks.'],
    ['an eighth weekday', { cadence: { kind: 'weeks', interval: 1, weekday: 8 } }, 'cadence.weekday: Choose a weekday.'],
    [
      'a fifth Tuesday, which most months lack',
      { cadence: { kind: 'month', nth: 5, weekday: 2 } },
      'cadence.nth: Choose the first, second, third, fourth or last of the month.',
    ],
    ['an unknown cadence', { cadence: { kind: 'daily' } }, 'cadence.kind: Meet every few days or weeks, or on a day of each month.'],
    ['a 32nd', { cadence: { kind: 'month-date', date: 32 } }, 'cadence.date: Choose a date from 1 to 31.'],
    ['a 28th where there is a 31st', { cadence: { kind: 'month-date', date: 31 }, anchor: '2026-12-28' }, offTheCadence],
    ['several weekdays that are one', { cadence: { kind: 'weekdays', interval: 1, weekdays: [2] } }, severalWeekdays],
    ['a weekday twice', { cadence: { kind: 'weekdays', interval: 1, weekdays: [2, 2] } }, severalWeekdays],
    ['a first day on none of its weekdays', { cadence: { kind: 'weekdays', interval: 1, weekdays: [3, 4] } }, offTheCadence],
    ['every day', { cadence: { kind: 'days', interval: 1 } }, 'cadence.interval: Meet every 2 to 90 days.'],
  ])('%s', (_, changed, complaint) => {
    expect(complaints(changed)).toEqual([complaint]);
  });
});
