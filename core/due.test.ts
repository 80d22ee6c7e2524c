import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { daysBetween, weekdayOf } from './day.ts';
import { dueInTail, isOverdue, readDue } from './due.ts';
import { Due } from './page.ts';

/** A Tuesday. */
const today = '2026-11-17';

const someDay = fc
  .date({ min: new Date('2001-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a due date as people type it, on Tuesday 17 November 2026', () => {
  test.each([
    ['today', '2026-11-17'],
    ['Tomorrow', '2026-11-18'],
    ['Thu', '2026-11-19'],
    ['thursday', '2026-11-19'],
    ['  Thurs. ', '2026-11-19'],
    ['Tue', '2026-11-24'],
    ['Mon', '2026-11-23'],
    ['12 Dec', '2026-12-12'],
    ['Dec 12', '2026-12-12'],
    ['12 December', '2026-12-12'],
    ['12th of December', '2026-12-12'],
    ['dec. 12th, 2027', '2027-12-12'],
    ['12 dec 2027', '2027-12-12'],
    ['12Dec', '2026-12-12'],
    ['17 Nov', '2026-11-17'],
    ['16 Nov', '2027-11-16'],
    ['3 Jan', '2027-01-03'],
    ['5 May', '2027-05-05'],
    ['29 Feb', '2028-02-29'],
    ['Sat 12 Dec', '2026-12-12'],
    ['Saturday, December 12', '2026-12-12'],
    ['2026-12-12', '2026-12-12'],
    ['2026/12/12', '2026-12-12'],
    ['2025-12-12', '2025-12-12'],
    ['12.12.', '2026-12-12'],
    ['3.4.', '2027-04-03'],
    ['12.12.2026', '2026-12-12'],
    ['03.04.27', '2027-04-03'],
    ['12/12', '2026-12-12'],
    ['12/31', '2026-12-31'],
    ['31/12', '2026-12-31'],
    ['31/12/2027', '2027-12-31'],
    ['12/31/27', '2027-12-31'],
    ['next', 'next'],
    ['next 1:1', 'next'],
    ['Next one-on-one', 'next'],
    ['next one on one', 'next'],
    ['next 1-on-1', 'next'],
    ['next 1on1', 'next'],
    ['next time', 'next'],
    ['next week', '2026-11-23'],
    ['in 3 days', '2026-11-20'],
    ['in 2 weeks', '2026-12-01'],
    ['in a week', '2026-11-24'],
    ['end of month', '2026-11-30'],
    ['end of the month', '2026-11-30'],
  ])('%s is %s', (text, due) => {
    expect(readDue(text, today)).toBe(due);
  });

  test.each([
    ['nothing', ''],
    ['a slash date that can be read two ways', '03/04'],
    ['a slash date that can be read two ways, with its year', '03/04/2027'],
    ['a month without a date', 'May'],
    ['30 February', '30 Feb'],
    ['29 February of a year without one', '29 Feb 2027'],
    ['31 November', '2026-11-31'],
    ['a 32nd', '32.12.'],
    ['a thirteenth month', '13/13'],
    ['a weekday that is not that date', 'Fri 12 Dec'],
    ['a next Thursday, which people mean in two ways', 'next Thu'],
    ['a year far away', '12 Dec 1026'],
    ['a number', '12'],
    ['a version', '3.5'],
    ['a name', 'Sam'],
    ['a word that starts like a month', '12 decisions'],
    ['a word that starts like a weekday', 'Monthly'],
    ['a long text', 'x'.repeat(1_000_000)],
  ])('%s is none', (_, text) => {
    expect(readDue(text, today)).toBeNull();
  });
});

test('29 February is eight years away where a century year is no leap year', () => {
  expect(readDue('29 Feb', '2096-03-01')).toBe('2104-02-29');
});

describe('next week', () => {
  test('asked on a Sunday is the next morning where weeks start on Monday', () => {
    expect(readDue('next week', '2026-11-22', 1)).toBe('2026-11-23');
  });

  test('asked on a Sunday is a week away where that Sunday starts a week', () => {
    expect(readDue('next week', '2026-11-22', 7)).toBe('2026-11-30');
  });
});

describe('whatever is typed', () => {
  test('reading never throws, and gives something a page can hold', () => {
    const words = fc.constantFrom('thu', '12', 'dec', 'next', 'in', '31', '.', '/', '-', '2026', ' ', 'week', '29', 'feb');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((some) => some.join(' ')),
      fc.array(words).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, someDay, (typed, from) => {
        const due = readDue(typed, from);
        expect(due === null || Due.safeParse(due).success).toBe(true);
        dueInTail(`Send it by ${typed}`, from);
      }),
      { numRuns: 2000 },
    );
  });

  test('a weekday is the next such day, one to seven days away', () => {
    const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
    fc.assert(
      fc.property(fc.nat(6), someDay, (index, from) => {
        const due = readDue(names[index] ?? '', from) ?? '';
        expect(weekdayOf(due)).toBe(index + 1);
        expect(daysBetween(from, due)).toBeGreaterThanOrEqual(1);
        expect(daysBetween(from, due)).toBeLessThanOrEqual(7);
      }),
    );
  });

  test('any day is read back from every way of writing it out', () => {
    fc.assert(
      fc.property(someDay, someDay, (day, from) => {
        const date = Temporal.PlainDate.from(day);
        const long = date.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
        const american = date.toLocaleString('en-US', { day: 'numeric', month: 'short', year: 'numeric' });
        const german = date.toLocaleString('de-DE', { day: 'numeric', month: 'numeric', year: 'numeric' });
        for (const written of [day, long, american, german]) expect(readDue(written, from)).toBe(day);
      }),
    );
  });

  test('a date without a year is the next such day, today included', () => {
    fc.assert(
      fc.property(someDay, someDay, (day, from) => {
        const written = Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'short' });
        const due = readDue(written, from) ?? '';
        expect(due.slice(5)).toBe(day.slice(5));
        expect(due >= from).toBe(true);
        expect(daysBetween(from, due)).toBeLessThan(day.endsWith('-02-29') ? 8 * 366 : 366);
      }),
    );
  });
});

describe('an action that ends in its due date', () => {
  test.each([
    ['Send the deck by Thu', 'Send the deck', '2026-11-19'],
    ['Send the deck by Thu.', 'Send the deck', '2026-11-19'],
    ['Draft, due 12 Dec', 'Draft', '2026-12-12'],
    ['Draft (due 12 Dec)', 'Draft', '2026-12-12'],
    ['Draft (by 12.12.)', 'Draft', '2026-12-12'],
    ['Draft — due: 12 Dec.', 'Draft', '2026-12-12'],
    ['Draft due by tomorrow', 'Draft', '2026-11-18'],
    ['Draft due on Friday', 'Draft', '2026-11-20'],
    ['Draft due in 2 weeks', 'Draft', '2026-12-01'],
    ['Talk to Ana by next 1:1', 'Talk to Ana', 'next'],
    ['Collect numbers by region by Thu', 'Collect numbers by region', '2026-11-19'],
    ['Close the books by end of month', 'Close the books', '2026-11-30'],
    ['Stand by BY Thu', 'Stand by', '2026-11-19'],
  ])('%s', (text, rest, due) => {
    expect(dueInTail(text, today)).toEqual({ text: rest, due });
  });

  test.each([
    'Stand by me',
    'See what to stand by next',
    'by Thu',
    'Thu',
    'Send the deck Thu',
    'Ask what is due today',
    'Say what’s due today',
    'Not by Wed but by Thu',
    'Send it by Thu if Ana agrees',
    'Review the page written by Ana',
    'Plan the release by May',
    'Go through it day by day',
    'Standby Thu',
    'Pay by 03/04',
    'Come by',
    'Come by ',
  ])('%s: none', (text) => {
    expect(dueInTail(text, today)).toBeNull();
  });

  test('is found after very many blanks', () => {
    const blanks = ' '.repeat(1_000_000);
    expect(dueInTail(`Send${blanks}it${blanks}by Thu`, today)).toEqual({ text: `Send${blanks}it`, due: '2026-11-19' });
  });

  test('is found at the end of a very long line', () => {
    const long = 'by Thu '.repeat(100_000);
    expect(dueInTail(`${long}and so on by Thu`, today)).toEqual({ text: `${long}and so on`, due: '2026-11-19' });
  });
});

describe('an action is overdue', () => {
  test('once its day has passed, and not on the day itself', () => {
    expect(isOverdue('2026-11-17', today, null)).toBe(false);
    expect(isOverdue('2026-11-16', today, null)).toBe(true);
  });

  test('once the meeting it was due at has passed', () => {
    expect(isOverdue('next', today, '2026-11-17')).toBe(false);
    expect(isOverdue('next', today, '2026-11-16')).toBe(true);
  });

  test('never without a due date, or while no meeting is planned', () => {
    expect(isOverdue(null, today, '2026-11-10')).toBe(false);
    expect(isOverdue('next', today, null)).toBe(false);
  });
});
