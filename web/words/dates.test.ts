import { describe, expect, it, vi } from 'vitest';
import { clockIn, dayIn, longDay, nearDay, shortDay, weekdayName } from '#web/words/dates.ts';
import { readerLocale } from '#web/words/locale.ts';

// Before the words are read, which take the language of the reader once.
vi.hoisted(() => vi.stubGlobal('navigator', { languages: ['en-GB'] }));

describe('dates in words', () => {
  it('name the year only where it is another one', () => {
    expect(longDay('2026-11-24', '2026-11-20')).toBe('Tuesday 24 November');
    expect(longDay('2025-11-24', '2026-11-20')).toContain('2025');
    expect(shortDay('2026-11-17', '2026-11-20')).toBe('17 Nov');
  });

  it('are those of the reader’s place at an instant', () => {
    const justBeforeMidnight = '2026-11-24T23:15:00.000Z';
    expect(dayIn(justBeforeMidnight, 'Europe/London')).toBe('2026-11-24');
    expect(dayIn(justBeforeMidnight, 'Europe/Berlin')).toBe('2026-11-25');
    expect(clockIn(justBeforeMidnight, 'Europe/Berlin')).toBe('0:15');
  });

  it('say today and tomorrow, and nothing beyond', () => {
    expect(nearDay('2026-11-20', '2026-11-20')).toBe('today');
    expect(nearDay('2026-11-21', '2026-11-20')).toBe('tomorrow');
    expect(nearDay('2026-11-22', '2026-11-20')).toBeNull();
  });

  it('count weekdays from Monday', () => {
    expect(weekdayName(1)).toBe('Monday');
    expect(weekdayName(7)).toBe('Sunday');
  });
});

describe('the language of dates', () => {
  it('is the first of the reader’s that Rapport has words in', () => {
    expect(readerLocale(['de-DE', 'en-US'])).toBe('en-US');
    expect(readerLocale(['de-DE'])).toBe('en-GB');
  });
});
