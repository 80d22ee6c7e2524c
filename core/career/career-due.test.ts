import { describe, expect, it } from 'vitest';
import { addDays } from '#core/day.ts';
import { makeBook, makeBookPage, makeBullet, makePage, weeksUpTo } from '#core/testing/book.ts';
import { careerDue } from './career-due.ts';

const today = '2026-06-02';
const now = Date.parse(`${today}T08:00:00Z`);
const talk = makePage({ people: [makeBullet('Curious about platform', { kind: 'career' })] });

/** Weekly meetings up to a week ago; career came up so many weeks ago, if it did. */
function book(meetings: number, weeksAgo: number | null, planned = makePage()) {
  const came = weeksAgo === null ? null : addDays(today, -7 * weeksAgo);
  const held = weeksUpTo(addDays(today, -7), meetings).map((day) => makeBookPage(day, day === came ? talk : makePage()));
  return makeBook([...held, makeBookPage(today, planned, { state: 'planned', heldAt: null })]);
}

describe('a question on career', () => {
  it('is due from six weeks on, with when it last came up', () => {
    expect(careerDue(book(20, 7), now)).toEqual({ last: '2026-04-14', weeks: 7 });
    expect(careerDue(book(20, 6), now)).toEqual({ last: '2026-04-21', weeks: 6 });
    expect(careerDue(book(20, 5), now)).toBeNull();
  });

  it('is due where it never came up, once the two have met for as long', () => {
    expect(careerDue(book(6, null), now)).toEqual({ last: null, weeks: null });
    expect(careerDue(book(5, null), now)).toBeNull();
    expect(careerDue(book(0, null), now)).toBeNull();
  });

  it('waits for three meetings where the two meet seldom', () => {
    const monthly = (...days: string[]) => makeBook([makeBookPage('2026-02-24', talk), ...days.map((day) => makeBookPage(day))]);
    expect(careerDue(monthly('2026-03-24', '2026-04-21'), now)).toBeNull();
    expect(careerDue(monthly('2026-03-24', '2026-04-21', '2026-05-19'), now)).toMatchObject({ weeks: 14 });
  });

  it('is not due where it stands on the page that comes', () => {
    expect(careerDue(book(20, 10, talk), now)).toBeNull();
  });
});
