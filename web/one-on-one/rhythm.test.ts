import { describe, expect, it, vi } from 'vitest';
import type { Cadence } from '#core/schedule/cadence.ts';
import { rhythm, rhythmFor, thisTimeFor } from '#web/one-on-one/rhythm.ts';

// Before the words are read, which take the language of the reader once.
vi.hoisted(() => vi.stubGlobal('navigator', { languages: ['en-GB'] }));

const weekly = { kind: 'weeks', interval: 1, weekday: 2 } as const;

describe('a rhythm in words', () => {
  it.each<[Cadence, string]>([
    [weekly, 'Tuesdays 10:00'],
    [{ ...weekly, interval: 2 }, 'Every other Tuesday 10:00'],
    [{ ...weekly, interval: 3 }, 'Every 3 weeks on Tuesday 10:00'],
    [{ kind: 'month', nth: -1, weekday: 5 } as const, 'Last Friday of the month, 10:00'],
    [{ kind: 'month-date', date: 22 }, '22nd of the month, 10:00'],
    [{ kind: 'month-date', date: 31 }, 'Last day of the month, 10:00'],
    [{ kind: 'weekdays', interval: 1, weekdays: [1, 4] }, 'Monday and Thursday, 10:00'],
    [{ kind: 'weekdays', interval: 2, weekdays: [1, 3, 5] }, 'Every other week on Monday, Wednesday and Friday, 10:00'],
    [{ kind: 'days', interval: 2 }, 'Every other day, 10:00'],
    [{ kind: 'days', interval: 10 }, 'Every 10 days, 10:00'],
  ])('tells how often and when', (cadence, said) => {
    expect(rhythm({ cadence, time: '10:00' })).toBe(said);
  });

  it('tells the reader’s own time where it differs', () => {
    const slot = { cadence: weekly, anchor: '2026-11-24', time: '10:00', zone: 'Europe/London', minutes: 30 };
    const planned = {
      id: 'a',
      day: '2026-11-24',
      time: '10:00',
      zone: 'Europe/London',
      startsAt: '2026-11-24T10:00:00.000Z',
      standsFor: '2026-11-24',
    };
    const me = { id: 'me', name: 'Sam', email: 'sam@example.com', confirmed: true, timeZone: 'Europe/Berlin' };
    expect(rhythmFor({ slot, planned }, me)).toBe('Tuesdays 10:00 London · 11:00 for you');
    expect(rhythmFor({ slot, planned }, { ...me, timeZone: 'Europe/Lisbon' })).toBe('Tuesdays 10:00');
  });

  it('stays the rhythm while the planned page is moved, which is told beside it', () => {
    const slot = { cadence: weekly, anchor: '2026-11-24', time: '10:00', zone: 'Europe/London', minutes: 30 };
    const moved = {
      id: 'a',
      day: '2026-11-25',
      time: '14:30',
      zone: 'Europe/London',
      startsAt: '2026-11-25T14:30:00.000Z',
      standsFor: '2026-11-24',
    };
    const me = { id: 'me', name: 'Sam', email: 'sam@example.com', confirmed: true, timeZone: 'Europe/Berlin' };
    const inLondon = { ...me, timeZone: 'Europe/London' };
    expect(rhythmFor({ slot, planned: moved }, me)).toBe('Tuesdays 10:00 London · 11:00 for you');
    expect(thisTimeFor({ slot, planned: moved }, me)).toBe('this time 14:30 London · 15:30 for you');
    expect(thisTimeFor({ slot, planned: moved }, inLondon)).toBe('this time 14:30');
    expect(thisTimeFor({ slot, planned: { ...moved, time: '10:00' } }, inLondon)).toBeNull();
  });
});
