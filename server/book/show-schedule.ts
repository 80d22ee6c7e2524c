import type { z } from 'zod';
import type { MakeUp, Schedule } from '#contract/schedule.ts';
import { otherOf, plannedPage, type Book } from '#core/book.ts';
import { awaysOf } from '#core/schedule/away.ts';
import { bumpsOf } from '#core/schedule/bumps-of.ts';
import { makeUpSlots, type Taken } from '#core/schedule/make-up.ts';
import type { Series } from '#core/schedule/series.ts';
import { toMakeUp } from '#core/schedule/to-make-up.ts';
import { wentUnheld } from '#core/schedule/unheld.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { pageRow } from './meeting.ts';
import { openBooks } from './open-book.ts';
import { keepOwn, readOwn } from './own-words.ts';
import { found } from './refusal.ts';

/** What there is to decide about when two meet. */
export type ToDecide = { unheld: boolean; makeUp: z.infer<typeof MakeUp> | null };

/** What there is to decide about when the two meet, as the person who asks is asked, and what was decided. */
export async function showSchedule(tx: Read, acting: Acting, oneOnOneId: string): Promise<z.infer<typeof Schedule>> {
  const books = await openBooks(tx, acting);
  const book = found(books.find(({ id }) => id === oneOnOneId));
  const toDecide = await readToDecide(tx, acting, books);
  return { ...toDecide(book), bumps: bumpsOf(book) };
}

/** What there is to decide in each of one's books, which are all given, so that no slot is offered on which one meets somebody else. */
export async function readToDecide(tx: Read, acting: Acting, books: readonly Book[]): Promise<(book: Book) => ToDecide> {
  const now = acting.now.getTime();
  const letBe = new Set((await readOwn(tx, acting, 'unheld-let-be')).map(({ id }) => id));
  const series = new Map((await tx.selectFrom('one_on_ones').select(['id', 'series']).execute()).map((room) => [room.id, room.series]));
  return (book) => {
    const planned = plannedPage(book);
    const asks = planned !== null && otherOf(book, acting.person).id !== null && !letBe.has(planned.id);
    return { unheld: asks && wentUnheld(planned, now), makeUp: makeUpOf(book, series.get(book.id) ?? [], takenElsewhere(books, book), now) };
  };
}

/** Asks the one who acts no more what became of the slot of this page. */
export async function letUnheldBe(tx: Write, acting: Acting, pageId: string): Promise<string> {
  const { one_on_one_id } = await pageRow(tx, pageId);
  await keepOwn(tx, acting, 'unheld-let-be', pageId, {});
  return one_on_one_id;
}

function makeUpOf(book: Book, series: readonly Series[], taken: readonly Taken[], now: number): ToDecide['makeUp'] {
  const skipped = toMakeUp(book, now);
  const next = plannedPage(book);
  if (!skipped || !next) return null;
  const slots = makeUpSlots({ series, away: awaysOf(book.records), skipped, next, now, taken });
  if (slots.length === 0) return null;
  return {
    instead: skipped.id,
    day: skipped.day,
    slots: slots.map(({ startsAt, ...slot }) => ({ ...slot, startsAt: new Date(startsAt).toISOString() })),
  };
}

function takenElsewhere(books: readonly Book[], { id }: Book): Taken[] {
  return books.flatMap((book) => {
    const planned = book.id === id ? null : plannedPage(book);
    return planned ? [{ startsAt: planned.startsAt, minutes: planned.minutes }] : [];
  });
}
