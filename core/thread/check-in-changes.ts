import { heldPages, type Book, type BookPage } from '#core/book.ts';
import { shortened } from './shortened.ts';
import { similarity } from './similarity.ts';
import type { SinceLine } from './since-shape.ts';
import { followedUpFrom, mostLines, movedBy } from './thresholds.ts';

/**
 * What changed in a person's check-in: mood or load that moved by two or more, and what newly gives or takes energy. The
 * check-in of this page, or of the last one while there is none here yet, is held against the one before it. Only
 * answers that the book shows count: blind ones are not in it.
 */
export function checkInChanges(book: Book, now: BookPage, last: BookPage, person: string): SinceLine[] {
  const pages = [now, ...heldPages(book).filter((page) => page !== now)];
  const isRecent = (page: BookPage) => page === now || page === last;
  return [...movesOf(pages, isRecent, person), ...newWordsOf(pages, isRecent, person)].slice(0, mostLines);
}

function movesOf(pages: readonly BookPage[], isRecent: (page: BookPage) => boolean, person: string): SinceLine[] {
  const [to, from] = pages.filter(({ answers }) => answers.checkIn[person]);
  const [after, before] = [to?.answers.checkIn[person], from?.answers.checkIn[person]];
  if (!to || !isRecent(to) || !after || !before) return [];
  return (['mood', 'load'] as const)
    .filter((of) => Math.abs(after[of] - before[of]) >= movedBy)
    .map((is) => ({ is, page: to.id, day: to.day, person, bullet: null, from: before[is], to: after[is] }));
}

function newWordsOf(pages: readonly BookPage[], isRecent: (page: BookPage) => boolean, person: string): SinceLine[] {
  return (['drained', 'energised'] as const).flatMap((is): SinceLine[] => {
    const [to, from] = pages.filter(({ page }) => (page.checkIns[person]?.[is] ?? '').trim() !== '');
    const [after, before] = [to?.page.checkIns[person]?.[is], from?.page.checkIns[person]?.[is]];
    if (!to || !isRecent(to) || !after || !before || similarity(after, before) >= followedUpFrom) return [];
    return [{ is, page: to.id, day: to.day, person, bullet: null, text: shortened(after) }];
  });
}
