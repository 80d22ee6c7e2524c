import type { Slot } from './cadence.ts';

type Hard = [name: string, slot: Omit<Slot, 'minutes'>];

const weeks = (interval: number, weekday: number) => ({ kind: 'weeks', interval, weekday }) as const;
const weekdays = (interval: number, ...several: number[]) => ({ kind: 'weekdays' as const, interval, weekdays: several });
const nth = (which: 1 | 2 | 3 | 4 | -1, weekday: number) => ({ kind: 'month', nth: which, weekday }) as const;
const onThe = (date: number) => ({ kind: 'month-date', date }) as const;
const days = (interval: number) => ({ kind: 'days', interval }) as const;

/** Slots on which calendars disagree, or which programs get wrong: each with a day soon before it becomes hard. */
export const hardSlots: readonly Hard[] = [
  ['London, over the end of summer', { cadence: weeks(1, 2), anchor: '2026-10-13', time: '09:30', zone: 'Europe/London' }],
  ['London, Sundays in the hour that is jumped over', { cadence: weeks(1, 7), anchor: '2026-03-15', time: '01:30', zone: 'Europe/London' }],
  ['London, Sundays in the hour that comes twice', { cadence: weeks(1, 7), anchor: '2026-10-11', time: '01:30', zone: 'Europe/London' }],
  ['New York, in the hour that is jumped over', { cadence: weeks(1, 7), anchor: '2026-02-22', time: '02:30', zone: 'America/New_York' }],
  ['New York, in the hour that comes twice', { cadence: weeks(2, 7), anchor: '2026-10-18', time: '01:30', zone: 'America/New_York' }],
  ['Lord Howe, in the half hour that is jumped over', { cadence: weeks(1, 7), anchor: '2026-09-27', time: '02:15', zone: 'Australia/Lord_Howe' }],
  ['Lord Howe, in the half hour that comes twice', { cadence: weeks(1, 7), anchor: '2026-03-29', time: '01:45', zone: 'Australia/Lord_Howe' }],
  ['Santiago, midnights that are jumped over', { cadence: weeks(1, 7), anchor: '2022-08-28', time: '00:00', zone: 'America/Santiago' }],
  ['Beirut, midnights that are jumped over', { cadence: weeks(1, 7), anchor: '2022-03-13', time: '00:00', zone: 'Asia/Beirut' }],
  ['São Paulo, which gave up summer time', { cadence: weeks(1, 7), anchor: '2017-10-01', time: '00:30', zone: 'America/Sao_Paulo' }],
  ['Casablanca, through a Ramadan', { cadence: weeks(1, 2), anchor: '2021-03-30', time: '10:00', zone: 'Africa/Casablanca' }],
  ['Cairo, which took summer time up again', { cadence: weeks(1, 5), anchor: '2023-04-14', time: '00:15', zone: 'Africa/Cairo' }],
  ['Volgograd, which changed its zone', { cadence: weeks(1, 7), anchor: '2020-12-13', time: '01:30', zone: 'Europe/Volgograd' }],
  ['Moscow, which changed its zone twice', { cadence: onThe(27), anchor: '2011-02-27', time: '02:30', zone: 'Europe/Moscow' }],
  ['Istanbul, which stayed in summer', { cadence: weeks(1, 7), anchor: '2016-10-16', time: '03:30', zone: 'Europe/Istanbul' }],
  ['Pyongyang, half an hour and back', { cadence: onThe(4), anchor: '2018-03-04', time: '23:45', zone: 'Asia/Pyongyang' }],
  ['Caracas, half an hour', { cadence: weeks(1, 7), anchor: '2016-04-24', time: '02:45', zone: 'America/Caracas' }],
  ['Juba, which went back an hour', { cadence: weeks(1, 1), anchor: '2021-01-18', time: '23:30', zone: 'Africa/Juba' }],
  ['Apia, whose 30 December 2011 was left out', { cadence: weeks(1, 5), anchor: '2011-12-16', time: '10:00', zone: 'Pacific/Apia' }],
  ['Apia, the day left out and the day after it', { cadence: weekdays(1, 4, 5, 6), anchor: '2011-12-22', time: '10:00', zone: 'Pacific/Apia' }],
  ['Kwajalein, whose 21 August 1993 was left out', { cadence: weeks(1, 6), anchor: '1993-08-07', time: '12:00', zone: 'Pacific/Kwajalein' }],
  ['Kathmandu, a quarter of an hour', { cadence: weeks(1, 2), anchor: '1985-12-17', time: '00:05', zone: 'Asia/Kathmandu' }],
  ['Troll, two hours at once', { cadence: weeks(1, 7), anchor: '2026-03-15', time: '02:15', zone: 'Antarctica/Troll' }],
  ['Dublin, where winter is the exception', { cadence: weeks(1, 7), anchor: '2026-10-11', time: '01:15', zone: 'Europe/Dublin' }],
  ['every other week over a year of 53 weeks', { cadence: weeks(2, 2), anchor: '2026-12-08', time: '09:30', zone: 'Europe/London' }],
  ['Mondays and Thursdays of every third week over such a year', { cadence: weekdays(3, 1, 4), anchor: '2026-12-10', time: '09:30', zone: 'Europe/Berlin' }],
  ['Sundays and Mondays of every other week, whose week begins on Monday', { cadence: weekdays(2, 1, 7), anchor: '2026-11-29', time: '18:00', zone: 'Asia/Tokyo' }],
  ['the 31st, or the last day', { cadence: onThe(31), anchor: '2027-12-31', time: '16:00', zone: 'Europe/Paris' }],
  ['the 30th, or the last day of February', { cadence: onThe(30), anchor: '2027-12-30', time: '16:00', zone: 'Europe/Paris' }],
  ['the 29th, with and without a 29 February', { cadence: onThe(29), anchor: '2027-02-28', time: '16:00', zone: 'Europe/Paris' }],
  ['the last Tuesday, the fourth or the fifth', { cadence: nth(-1, 2), anchor: '2027-02-23', time: '09:30', zone: 'America/Los_Angeles' }],
  ['every 30 days over a leap day', { cadence: days(30), anchor: '2027-12-31', time: '02:30', zone: 'America/Denver' }],
];
