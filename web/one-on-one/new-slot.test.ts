import { describe, expect, it } from 'vitest';
import { newSlot, usualRhythm } from '#web/one-on-one/new-slot.ts';

const tuesday = '2026-11-24';

describe('the slot of a new one-on-one', () => {
  it('begins on the next such weekday, never today', () => {
    expect(newSlot(usualRhythm('Europe/London'), tuesday)).toEqual({
      cadence: { kind: 'weeks', interval: 1, weekday: 2 },
      anchor: '2026-12-01',
      time: '10:00',
      zone: 'Europe/London',
      minutes: 30,
    });
  });

  it('begins in the month that still has such a weekday', () => {
    const lastFriday = { ...usualRhythm('UTC'), every: 'month', weekday: 5, nth: -1 } as const;
    expect(newSlot(lastFriday, '2026-11-26').anchor).toBe('2026-11-27');
    expect(newSlot(lastFriday, '2026-11-27').anchor).toBe('2026-12-25');
  });
});
