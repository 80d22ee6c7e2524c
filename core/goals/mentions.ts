import type { Book, BookPage } from '#core/book.ts';
import type { Bullet } from '#core/page.ts';
import { goalFinder } from './goal-links.ts';
import type { Goal } from './goal-shape.ts';

/** A bullet that links a goal, on one of the pages it stood on. */
export type Mention = { page: BookPage; bullet: Bullet };

/** The bullets that link each goal, by its id, newest page first. What stood on a skipped page stands on a later one. */
export function mentionsOf(book: Pick<Book, 'pages'>, goals: readonly Goal[]): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>(goals.map(({ id }) => [id, []]));
  const find = goalFinder(goals);
  for (const page of book.pages) {
    if (page.state === 'skipped') continue;
    for (const { bullets } of page.page.sections) {
      for (const bullet of bullets) {
        for (const goal of new Set(find(bullet.text).map((link) => link.goal))) mentions.get(goal)?.push({ page, bullet });
      }
    }
  }
  return mentions;
}

/** Whether something was said here: raised on this page, or finished on it. A carried bullet only stands there. */
export function isSaidHere({ bullet }: Mention): boolean {
  return bullet.since === null || bullet.state === 'done';
}
