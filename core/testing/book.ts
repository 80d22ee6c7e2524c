import { addDays, type Day } from '#core/day.ts';
import type { Answers, Book, BookPage } from '#core/book.ts';
import type { Bullet, CheckIn, Page, Section } from '#core/page.ts';
import type { RoomRecord, Settled } from '#core/record.ts';

/** The two of every book made here: Maya leads Sam. Ids are as the database gives them. */
export const maya = '00000000-0000-4000-8000-00000000aaaa';
export const sam = '00000000-0000-4000-8000-00000000bbbb';

/** Builds books by hand for tests: what is not said is what an ordinary weekly one-on-one would have. */
export function makeBullet(text: string, more: Partial<Bullet> = {}): Bullet {
  const plain = { kind: 'note', indent: 0, by: sam, owner: null, due: null, state: 'open', reason: null, since: null, carried: 0 } as const;
  return { id: text, ...plain, text, ...more };
}

export function makeCheckIn(more: Partial<CheckIn> = {}): CheckIn {
  return { energised: '', drained: '', support: '', status: '', ...more };
}

/** Sections People, Product and Process; bullets are given by the key of their section. */
export function makePage(bullets: Partial<Record<'people' | 'product' | 'process', Bullet[]>> = {}, more: Partial<Page> = {}): Page {
  const section = (key: 'people' | 'product' | 'process', title: string): Section => ({ key, title, prompt: '', bullets: bullets[key] ?? [] });
  return {
    sections: [section('people', 'People'), section('product', 'Product'), section('process', 'Process')],
    checkIns: {},
    recap: { mattered: '', next: '', needs: '' },
    agreed: {},
    floor: {},
    ...more,
  };
}

const noAnswers: Answers = { checkIn: {}, reflection: {}, meta: {} };

/** A page held on its day at 10:00 UTC, for 45 minutes. Its id is its day in the form of an id. */
export function makeBookPage(day: Day, page: Page = makePage(), more: Partial<BookPage> = {}): BookPage {
  const startsAt = Date.parse(`${day}T10:00:00Z`);
  return {
    id: pageIdOf(day),
    state: 'held',
    day,
    time: '10:00',
    startsAt,
    minutes: 45,
    talkBeganAt: startsAt,
    heldAt: startsAt + 45 * 60_000,
    imported: false,
    page,
    answers: noAnswers,
    ...more,
  };
}

export function pageIdOf(day: Day): string {
  return `${day.replaceAll('-', '')}-0000-4000-8000-000000000000`;
}

/** A weekly book of these pages, in whatever order they are given. */
export function makeBook(pages: readonly BookPage[], more: Partial<Book> = {}): Book {
  return {
    id: '00000000-0000-4000-8000-00000000cccc',
    relation: 'managed',
    manager: { id: maya, name: 'Maya Lindqvist' },
    report: { id: sam, name: 'Sam Okafor' },
    zone: 'UTC',
    everyDays: 7,
    pages: pages.toSorted((one, other) => other.startsAt - one.startsAt),
    records: [],
    ...more,
  };
}

/** A record of a day, by Sam unless said otherwise. */
export function makeRecord(day: Day, settled: Settled, by: string = sam): RoomRecord {
  return { ...settled, id: `${day}-${settled.kind}`, by, at: Date.parse(`${day}T12:00:00Z`) };
}

/** `count` days, a week apart, the last of them `last`. */
export function weeksUpTo(last: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, back) => addDays(last, -7 * (count - 1 - back)));
}
