import { describe, expect, test } from 'vitest';
import { changedFrom, comingSeries, firstDayOfChange, slotOfNextPage } from './change-from.ts';

const tuesdays = { cadence: { kind: 'weeks', interval: 1, weekday: 2 }, anchor: '2026-11-03', time: '10:00', zone: 'Europe/London', minutes: 30 } as const;
const everyOther = { ...tuesdays, cadence: { ...tuesdays.cadence, interval: 2 } } as const;
const series = [{ id: 'first', from: '2026-11-03', slot: tuesdays }];
const planned = { day: '2026-11-24', standsFor: '2026-11-24' };

describe('a change of the rhythm', () => {
  test.each([
    ['on its day', planned, '2026-11-25'],
    ['moved ahead', { day: '2026-11-20', standsFor: '2026-11-24' }, '2026-11-25'],
    ['moved back', { day: '2026-11-27', standsFor: '2026-11-24' }, '2026-11-28'],
    ['from before standing for a day was kept', { day: '2026-11-24', standsFor: null }, '2026-11-25'],
  ])('can begin after the planned page, which stands %s', (_, page, first) => {
    expect(firstDayOfChange(page)).toBe(first);
  });

  test('begins on the first day of the new slot from there, counted from its anchor', () => {
    const changed = changedFrom(series, { id: 'second', from: '2026-11-25', slot: { ...everyOther, anchor: '2026-11-24' } });
    expect(changed.map(({ id, slot }) => [id, slot.anchor])).toEqual([['first', '2026-11-03'], ['second', '2026-12-08']]);
  });

  test('is to come while another slot holds from the next page on', () => {
    const later = changedFrom(series, { id: 'second', from: '2027-01-12', slot: everyOther });
    expect(comingSeries(later, planned).map(({ id }) => id)).toEqual(['second']);
    expect(slotOfNextPage(later, planned)).toEqual(tuesdays);
    const at = { day: '2027-01-12', standsFor: '2027-01-12' };
    expect(comingSeries(later, at)).toEqual([]);
    expect(slotOfNextPage(later, at).cadence.kind).toBe('weeks');
  });

  test('is in the place of whatever was to begin on that day or later', () => {
    const later = changedFrom(series, { id: 'second', from: '2027-01-12', slot: everyOther });
    expect(changedFrom(later, { id: 'third', from: '2026-12-21', slot: tuesdays }).map(({ id }) => id)).toEqual(['first', 'third']);
  });
});
