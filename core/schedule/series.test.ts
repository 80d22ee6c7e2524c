import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type Day } from '#core/day.ts';
import type { Away } from './away.ts';
import type { Cadence, Slot } from './cadence.ts';
import { firstOccurrence, nextOccurrence } from './occurrence.ts';
import { changed, nextInRhythm, nextInSeries, type Series } from './series.ts';
import { anyCadence } from './testing/any-cadence.ts';

const slotOf = (cadence: Cadence, anchor: Day): Slot => ({ cadence, anchor, time: '10:00', zone: 'Europe/London', minutes: 30 });
const seriesOf = (cadence: Cadence, anchor: Day): Series => ({ id: anchor, from: anchor, slot: slotOf(cadence, anchor) });
const everyWeekOn = (weekday: number): Cadence => ({ kind: 'weeks', interval: 1, weekday });

const tuesdays = [seriesOf(everyWeekOn(2), '2026-12-01')];
const everyOtherTuesday = [seriesOf({ kind: 'weeks', interval: 2, weekday: 2 }, '2026-12-01')];
const firstTuesdays = [seriesOf({ kind: 'month', nth: 1, weekday: 2 }, '2026-12-01')];
const mondaysAndThursdays = [seriesOf({ kind: 'weekdays', interval: 1, weekdays: [1, 4] }, '2026-12-03')];
const ends = [seriesOf({ kind: 'month-date', date: 31 }, '2026-11-30')];
const thenThursdays = changed(tuesdays, seriesOf(everyWeekOn(4), '2026-12-24'));

const away = (from: Day, to: Day): Away => ({ id: from, by: 'maya', from, to, reason: '' });

describe('the day of the next page', () => {
  test.each<[string, Series[], { day: Day; standsFor: Day }, Day, Day]>([
    ['closed on its day', tuesdays, { day: '2026-12-08', standsFor: '2026-12-08' }, '2026-12-08', '2026-12-15'],
    ['closed the day after', tuesdays, { day: '2026-12-08', standsFor: '2026-12-08' }, '2026-12-09', '2026-12-15'],
    ['closed a day early: not the same slot again', tuesdays, { day: '2026-12-08', standsFor: '2026-12-08' }, '2026-12-07', '2026-12-15'],
    ['closed two weeks late: nothing in the past', tuesdays, { day: '2026-12-08', standsFor: '2026-12-08' }, '2026-12-23', '2026-12-29'],
    ['closed late on a slot: that slot is used', tuesdays, { day: '2026-12-08', standsFor: '2026-12-08' }, '2026-12-22', '2026-12-29'],
    ['every other week, closed a week late: the rhythm stays', everyOtherTuesday, { day: '2026-12-01', standsFor: '2026-12-01' }, '2026-12-09', '2026-12-15'],
    ['moved ahead by five days: not its own slot', tuesdays, { day: '2026-12-10', standsFor: '2026-12-15' }, '2026-12-10', '2026-12-22'],
    ['moved back by two days', tuesdays, { day: '2026-12-10', standsFor: '2026-12-08' }, '2026-12-10', '2026-12-15'],
    ['moved back over the next slot: that one is used', tuesdays, { day: '2026-12-16', standsFor: '2026-12-08' }, '2026-12-16', '2026-12-22'],
    ['moved back onto the next slot: that one is used', tuesdays, { day: '2026-12-15', standsFor: '2026-12-08' }, '2026-12-15', '2026-12-22'],
    ['made up for on Thursday: Tuesday stays', tuesdays, { day: '2026-12-10', standsFor: '2026-12-08' }, '2026-12-09', '2026-12-15'],
    ['monthly, moved ahead by two weeks', firstTuesdays, { day: '2026-12-22', standsFor: '2027-01-05' }, '2026-12-22', '2027-02-02'],
    ['on Mondays and Thursdays', mondaysAndThursdays, { day: '2026-12-03', standsFor: '2026-12-03' }, '2026-12-03', '2026-12-07'],
    ['at the end of each month', ends, { day: '2027-01-31', standsFor: '2027-01-31' }, '2027-01-31', '2027-02-28'],
    ['before the rhythm changes', thenThursdays, { day: '2026-12-08', standsFor: '2026-12-08' }, '2026-12-08', '2026-12-15'],
    ['when the rhythm changes', thenThursdays, { day: '2026-12-15', standsFor: '2026-12-15' }, '2026-12-15', '2026-12-22'],
    ['once it has', thenThursdays, { day: '2026-12-22', standsFor: '2026-12-22' }, '2026-12-22', '2026-12-24'],
    ['closed so late that it has meanwhile', thenThursdays, { day: '2026-12-08', standsFor: '2026-12-08' }, '2026-12-24', '2026-12-31'],
  ])('%s', (_, series, page, today, next) => {
    expect(nextInSeries(series, page, today, []).day).toBe(next);
  });

  test('has the slot of the series it lies in', () => {
    const page = { day: '2026-12-22', standsFor: '2026-12-22' };
    expect(nextInSeries(thenThursdays, page, page.day, []).slot).toBe(thenThursdays[1]?.slot);
  });

  test.each<[string, Away[], Day]>([
    ['a week', [away('2026-12-14', '2026-12-18')], '2026-12-22'],
    ['the day itself', [away('2026-12-15', '2026-12-15')], '2026-12-22'],
    ['up to the eve', [away('2026-12-01', '2026-12-14')], '2026-12-15'],
    ['one after the other', [away('2026-12-14', '2026-12-18'), away('2026-12-22', '2027-01-04')], '2027-01-05'],
    ['until the rhythm is another', [away('2026-12-14', '2026-12-23')], '2026-12-24'],
  ])('never lies where either is away: %s', (_, aways, next) => {
    const page = { day: '2026-12-08', standsFor: '2026-12-08' };
    const series = next === '2026-12-24' ? thenThursdays : tuesdays;
    expect(nextInSeries(series, page, page.day, aways).day).toBe(next);
  });

  test('knows that it is another day where they will meet', () => {
    const todayIn = (zone: string) => (zone === 'Europe/London' ? '2026-12-15' : '2026-12-14');
    expect(nextInSeries(tuesdays, { day: '2026-12-08', standsFor: '2026-12-08' }, todayIn, []).day).toBe('2026-12-22');
  });

  // Pages from before it was kept what day they stand for.
  test.each<[string, Series[], Day, Day, Day]>([
    ['moved a day ahead: not its own slot on the morrow', tuesdays, '2026-12-07', '2026-12-07', '2026-12-15'],
    ['moved two days back', tuesdays, '2026-12-10', '2026-12-10', '2026-12-15'],
    ['monthly, moved two weeks back', firstTuesdays, '2026-12-15', '2026-12-15', '2027-01-05'],
    ['monthly, moved three days ahead', firstTuesdays, '2027-01-02', '2027-01-02', '2027-02-02'],
    ['monthly, met four days before a slot: the slot stays', firstTuesdays, '2027-01-01', '2027-01-01', '2027-01-05'],
    ['met once long before the first slot', tuesdays, '2026-11-20', '2026-11-20', '2026-12-01'],
    ['every other week, met a week early', everyOtherTuesday, '2026-12-15', '2026-12-08', '2026-12-29'],
  ])('after an older page: %s', (_, series, day, today, next) => {
    expect(nextInSeries(series, { day, standsFor: null }, today, []).day).toBe(next);
  });

  const someDay = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const anySeries = fc.tuple(anyCadence, someDay).map(([cadence, from]) => [seriesOf(cadence, firstOccurrence(cadence, from))]);

  test('after an older page skips at most the slot that it was moved from', () => {
    fc.assert(
      fc.property(anySeries, fc.nat(2000), fc.integer({ min: -40, max: 400 }), (series, planned, late) => {
        const slot = series[0]?.slot ?? slotOf(everyWeekOn(1), '2026-11-30');
        const heldOn = addDays(slot.anchor, planned);
        const today = addDays(heldOn, late);
        const next = nextInSeries(series, { day: heldOn, standsFor: null }, today, []).day;
        const later = heldOn > today ? heldOn : today;
        expect(next > later).toBe(true);
        let slots = 0;
        for (let day = nextOccurrence(slot, later); day < next; day = nextOccurrence(slot, day)) {
          expect(daysBetween(heldOn, day)).toBeLessThanOrEqual(3);
          slots++;
        }
        expect(slots).toBeLessThanOrEqual(slot.cadence.kind === 'weekdays' || slot.cadence.kind === 'days' ? 3 : 1);
      }),
    );
  });

  test('of a year of pages closed on their days is each slot once', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        let day = series[0]?.from ?? '';
        for (let page = 0; page < 26; page++) {
          const next = nextInSeries(series, { day, standsFor: day }, day, []).day;
          expect(next).toBe(nextInRhythm(series, day).day);
          day = next;
        }
      }),
    );
  });
});
