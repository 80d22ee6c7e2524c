import { plannedPage, type Book } from '#core/book.ts';
import type { Occasion, Told } from './due.ts';
import { meeting } from './meetings.ts';
import { recapText } from './recap-text.ts';
import { bothWantRecap } from './recap-wishes.ts';
import { longAgoDays } from './thresholds.ts';

const dayMs = 86_400_000;

/** What the two closed with, where both wanted it outside the room by then, and still do. */
export function aboutRecap(book: Book, { person, now }: Told): Occasion[] {
  if (!bothWantRecap(book)) return [];
  const longAgo = now - longAgoDays * dayMs;
  return book.pages.flatMap((page): Occasion[] => {
    const { heldAt } = page;
    if (page.state !== 'held' || heldAt === null || heldAt < longAgo || page.imported || !bothWantRecap(book, heldAt)) return [];
    return [
      {
        notice: 'recap',
        once: `recap/${page.id}`,
        at: heldAt,
        until: null,
        // Its words are those of the moment of closing, which both were shown; later ones are not.
        atOnce: true,
        message: () => {
          const text = recapText(page.page, [book.manager, book.report], plannedPage(book));
          return { kind: 'recap', ...meeting(book, page, person), day: page.day, text };
        },
      },
    ];
  });
}
