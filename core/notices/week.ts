import { otherOf, plannedPage, type Book } from '#core/book.ts';
import { commitments } from '#core/commitments/commitments.ts';
import type { Commitment } from '#core/commitments/commitment-shape.ts';
import { addDays, weekdayOf, type Day } from '#core/day.ts';
import type { Choices } from '#core/messages/choices.ts';
import { instantOf, wallClockAt } from '#core/schedule/wall-clock.ts';
import { shortened } from '#core/thread/shortened.ts';
import type { Occasion, Told } from './due.ts';
import { countsFor } from './prepared.ts';
import { morning, mostLines } from './thresholds.ts';

/** What to tell over all one-on-ones: on a morning what one said one would do, on Monday the week ahead. */
export function aboutWeek(books: readonly Book[], told: Told): Occasion[] {
  const today = wallClockAt(told.now, told.timeZone).day;
  return [owed(books, told, today), digest(books, told, addDays(today, 1 - weekdayOf(today)))];
}

/**
 * Told on the morning of the day something is due, with what is overdue. What is overdue alone is told again in the
 * first morning of a week: a mail a day about the same promise would be scolding.
 */
function owed(books: readonly Book[], { person, choices, timeZone, now }: Told, today: Day): Occasion {
  return {
    notice: 'owed',
    once: `owed/${today}`,
    at: instantOf(today, morning, timeZone),
    until: instantOf(addDays(today, 1), '00:00', timeZone),
    message: () => {
      const mine = commitments(books, person, now).open.filter((one) => one.mine && one.dueOn !== null && one.dueOn <= today);
      const before = lastMorning(today, choices);
      const isNew = mine.some(({ dueOn }) => dueOn !== null && dueOn > before);
      const isNewWeek = addDays(before, 1 - weekdayOf(before)) < addDays(today, 1 - weekdayOf(today));
      if (mine.length === 0 || !(isNew || isNewWeek)) return null;
      const overdue = mine.filter(({ dueOn }) => dueOn !== today).length;
      return {
        kind: 'owed',
        day: today,
        due: mine.length - overdue,
        overdue,
        people: owedTo(books, person, mine),
        words: choices.words ? mine.slice(0, mostLines).map(({ text }) => shortened(text)) : [],
      };
    },
  };
}

/** The last day before this one on whose morning something could be told. */
function lastMorning(today: Day, { daysOff }: Pick<Choices, 'daysOff'>): Day {
  const days = Array.from({ length: 7 }, (_, back) => addDays(today, -1 - back));
  return days.find((day) => !daysOff.includes(weekdayOf(day))) ?? addDays(today, -7);
}

function owedTo(books: readonly Book[], person: string, owing: readonly Commitment[]): string[] {
  const rooms = new Set(owing.map(({ oneOnOne }) => oneOnOne));
  return books.filter(({ id }) => rooms.has(id)).map((book) => otherOf(book, person).name);
}

function digest(books: readonly Book[], { person, timeZone, now }: Told, monday: Day): Occasion {
  return {
    notice: 'digest',
    once: `digest/${monday}`,
    at: instantOf(monday, morning, timeZone),
    until: null,
    message: () => {
      const end = instantOf(addDays(monday, 7), '00:00', timeZone);
      const meetings = books
        .flatMap((book) => {
          const page = plannedPage(book);
          if (page === null || page.startsAt < now || page.startsAt >= end) return [];
          return [{ oneOnOne: book.id, other: otherOf(book, person).name, startsAt: page.startsAt, counts: countsFor(book, person, now) }];
        })
        .toSorted((one, other) => one.startsAt - other.startsAt);
      const iOwe = commitments(books, person, now).open.filter(({ mine }) => mine).length;
      return meetings.length === 0 && iOwe === 0 ? null : { kind: 'digest', from: monday, meetings, iOwe };
    },
  };
}
