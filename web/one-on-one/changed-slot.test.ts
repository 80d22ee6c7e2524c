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
const lastTuesday = { ...weekly, cadence: { kind: 'month', nth: -1, weekday: 2 }, anchor: '2026-01-27' } as const;

describe('changing the rhythm of a one-on-one', () => {
  it.each([weekly, everyThreeWeeks, lastTuesday])('leaves a slot that was not changed as it is', (slot) => {
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
});
