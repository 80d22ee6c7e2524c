import type { Book } from '#core/book.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Line } from './line.ts';
import { splitLines } from './lines-of-book.ts';

/** What one person wrote for themselves beside a page, or about the other where `pageId` is null. `changedAt`: in milliseconds since 1970. */
export type PrivateNote = { oneOnOneId: string; pageId: string | null; text: string; changedAt: number };

/** The lines of one's own private notes in a one-on-one, newest first. A note beside a page is of that page's day. */
export function linesOfNotes({ pages, zone }: Book, person: string, notes: readonly PrivateNote[]): Line[] {
  const pageOf = new Map(pages.map((page) => [page.id, page]));
  return notes
    .flatMap(({ pageId, text, changedAt }) => {
      const page = pageId === null ? undefined : pageOf.get(pageId);
      const about = { day: page?.day ?? wallClockAt(changedAt, zone).day, at: page?.startsAt ?? changedAt };
      return splitLines(text).map((line): Line => ({
        is: 'private',
        thread: pageId ?? '',
        pageId,
        bulletId: null,
        section: '',
        above: null,
        kind: null,
        state: null,
        by: person,
        owner: null,
        text: line,
        ...about,
      }));
    })
    .toSorted((one, other) => other.at - one.at);
}
