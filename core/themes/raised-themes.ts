import type { Book } from '#core/book.ts';
import type { Day } from '#core/day.ts';
import type { Bullet } from '#core/page.ts';
import { themeKey } from '#core/search/theme-key.ts';
import { piecesOf } from '#core/words-in-text.ts';

/** A theme on a bullet, where and when the bullet was raised. */
export type Raised = { key: string; name: string; bullet: Bullet; pageId: string; day: Day; book: Book };

// A book never changes; what is read out of one is read once, and goes when the book goes.
const known = new WeakMap<Book, readonly Raised[]>();

/**
 * Every theme on every bullet of a book, oldest first. A bullet was raised on the first page it stands on: that it was
 * carried says that it waited, not that somebody brought it up again.
 */
export function raisedThemes(book: Book): readonly Raised[] {
  const raised = known.get(book) ?? readThemes(book);
  known.set(book, raised);
  return raised;
}

function readThemes(book: Book): Raised[] {
  const raised = new Map<string, Raised>();
  const oldestFirst = book.pages.toSorted((one, other) => one.startsAt - other.startsAt);
  for (const { id: pageId, day, page } of oldestFirst) {
    for (const bullet of page.sections.flatMap(({ bullets }) => bullets)) {
      if (!bullet.text.includes('#')) continue;
      for (const { is, value: name } of piecesOf(bullet.text)) {
        const key = is === 'tag' ? themeKey(name) : '';
        const id = `${bullet.id} ${key}`;
        if (key !== '' && !raised.has(id)) raised.set(id, { key, name, bullet, pageId, day: bullet.since ?? day, book });
      }
    }
  }
  return [...raised.values()];
}
