import { describe, expect, it } from 'vitest';
import type { Slot } from '#core/schedule/cadence.ts';
import { nextInSeries } from '#core/schedule/series.ts';
import { changedSlot, isSameSlot, rhythmOf } from '#web/one-on-one/changed-slot.ts';

const tuesday = '2026-11-24';
const nextAfterTuesday = (slot: Slot) => nextInSeries([{ id: 'a', from: slot.anchor, slot }], { day: tuesday, standsFor: null }, tuesday, []).day;
const weekly = {
  cadence: { kind: 'weeks', interval: 1, weekday: 2 },
  anchor: '2026-01-06',
  time: '10:00',
  zone: 'Europe/London',
  minutes: 45,
} as const;
const everyThreeWeeks = { ...weekly, cadence: { ...weekly.cadence, interval: 3 } };
const several: Slot = { ...weekly, cadence: { kind: 'weekdays', interval: 2, weekdays: [1, 3, 5] }, anchor: '2026-01-05' };
const everyTenDays = { ...weekly, cadence: { kind: 'days', interval: 10 } } as const;
const onThe31st = { ...weekly, cadence: { kind: 'month-date', date: 31 }, anchor: '2026-01-31' } as const;
const lastTuesday = { ...weekly, cadence: { kind: 'month', nth: -1, weekday: 2 }, anchor: '2026-01-27' } as const;

describe('changing the rhythm of a one-on-one', () => {
  it.each([weekly, everyThreeWeeks, lastTuesday, several, everyTenDays, onThe31st])('leaves a slot that was not changed as it is', (slot) => {
    const same = changedSlot(slot, rhythmOf(slot), tuesday);
    expect(same).toEqual(slot);
    expect(isSameSlot(same, slot)).toBe(true);
  });

  it('keeps its days when only time or length change', () => {
    const later = changedSlot(everyThreeWeeks, { ...rhythmOf(everyThreeWeeks), time: '14:00', minutes: 30 }, tuesday);
    expect(later).toEqual({ ...everyThreeWeeks, time: '14:00', minutes: 30 });
    expect(isSameSlot(later, everyThreeWeeks)).toBe(false);
  });

  it('on another weekday, gives the week of the planned page no second meeting', () => {
    const thursdays = changedSlot(weekly, { ...rhythmOf(weekly), weekday: 4 }, tuesday);
    expect(nextAfterTuesday(thursdays)).toBe('2026-12-03');
  });

  it('counts two weeks from the planned page', () => {
    const fortnightly = changedSlot(weekly, { ...rhythmOf(weekly), every: 'fortnight' }, tuesday);
    expect(nextAfterTuesday(fortnightly)).toBe('2026-12-08');
  });

  it('of several weekdays goes on with the next of them', () => {
    expect(changedSlot(weekly, rhythmOf(several), tuesday).anchor).toBe('2026-11-25');
  });

  it('is a rhythm of weeks where only one weekday is chosen', () => {
    const custom = { ...rhythmOf(several), weekdays: [4], count: 3 };
    expect(changedSlot(weekly, custom, tuesday).cadence).toEqual({ kind: 'weeks', interval: 3, weekday: 4 });
  });

  it('begins on the first day from one that is chosen', () => {
    expect(changedSlot(weekly, { ...rhythmOf(weekly), weekday: 4 }, tuesday, '2027-01-12').anchor).toBe('2027-01-14');
  });

  it('can be in another time zone', () => {
    const moved = changedSlot(weekly, { ...rhythmOf(weekly), zone: 'Asia/Tokyo' }, tuesday);
    expect(isSameSlot(moved, weekly)).toBe(false);
    expect(moved.anchor).toBe(weekly.anchor);
  });
});
