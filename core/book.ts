import type { Day } from './day.ts';
import type { Page } from './page.ts';
import type { RoomRecord } from './record.ts';

/** How one person felt, 1 (low) to 5 (high). */
export type MoodAndLoad = { mood: number; load: number };

/** How much each spoke, as the one who answers saw it, and how worthwhile it was, 1 to 5. Either may be left out. */
export type Reflection = { spoke: 'me' | 'even' | 'other' | null; worthwhile: number | null };

/** What one person said to "how do these one-on-ones work for you?": how they do, and what should change. */
export type MetaAnswer = { works: string; change: string };

/** Answers by person id. Only those the person who asks may see: blind ones of the other's are not among them. */
export type Answers = {
  checkIn: Record<string, MoodAndLoad>;
  reflection: Record<string, Reflection>;
  meta: Record<string, MetaAnswer>;
};

/** One meeting with all that is known of it. */
export type BookPage = {
  id: string;
  state: 'planned' | 'held' | 'skipped';
  day: Day;
  /** Wall time at the place, `HH:mm`. */
  time: string;
  /** The instant it begins, in milliseconds since 1970. */
  startsAt: number;
  minutes: number;
  talkBeganAt: number | null;
  heldAt: number | null;
  /** Taken from older notes: who raised what, and whether it was followed up, is often not known. */
  imported: boolean;
  page: Page;
  answers: Answers;
};

/** One of the two. `id` is null while the seat is free; `name` is then what the one who invited calls them. */
export type Seated = { id: string | null; name: string };

/** A whole one-on-one, as one of its two sees it. Everything Rapport notices is a pure function of this and of now. */
export type Book = {
  id: string;
  /** `managed`: one leads the other. `equals`: mentor and mentee, peers; seats then only tell the two apart. */
  relation: 'managed' | 'equals';
  manager: Seated;
  report: Seated;
  /** The zone of the place: which day it is for the two. */
  zone: string;
  /** Days from one slot to the next, roughly: 7 for weekly, 30 for monthly. */
  everyDays: number;
  /** Newest first, the planned page among them: it is the first one, unless the last was skipped. */
  pages: BookPage[];
  /** What the two settled beside their pages, oldest first. */
  records: RoomRecord[];
};

/** The other of the two. */
export function otherOf(book: Pick<Book, 'manager' | 'report'>, person: string): Seated {
  return book.manager.id === person ? book.report : book.manager;
}

/** The pages that were held, newest first. */
export function heldPages(book: Pick<Book, 'pages'>): BookPage[] {
  return book.pages.filter(({ state }) => state === 'held');
}

/** The page that comes next, or null. */
export function plannedPage(book: Pick<Book, 'pages'>): BookPage | null {
  return book.pages.find(({ state }) => state === 'planned') ?? null;
}
