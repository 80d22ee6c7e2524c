import { describe, expect, test } from 'vitest';
import type { BookPage } from '#core/book.ts';
import { makeBook, makeBookPage, makeBullet, makePage, maya, sam } from '#core/testing/book.ts';
import { sharedLines } from './shared-lines.ts';

const now = Date.parse('2026-11-20T09:00:00Z');
const news = makeBullet('Ines joins in January', { id: 'news', by: maya });
const page = (day: string, state: BookPage['state'], bullets = [news]) => makeBookPage(day, makePage({ people: bullets }), { state });
const bookWith = (name: string, pages: BookPage[]) =>
  makeBook(pages, { id: `00000000-0000-4000-8000-${name.padStart(12, '0')}`, report: { id: sam, name } });

describe('a line put on the pages of several', () => {
  test('was heard by those on whose held page it stood', () => {
    const books = [bookWith('aa', [page('2026-11-24', 'planned', []), page('2026-11-17', 'held')]), bookWith('bb', [page('2026-11-24', 'planned')])];
    expect(sharedLines(books, maya, now)).toEqual([
      {
        bullet: 'news',
        text: 'Ines joins in January',
        kind: 'note',
        heard: [{ oneOnOne: books[0]?.id, name: 'aa', on: '2026-11-17' }],
        notYet: [{ oneOnOne: books[1]?.id, name: 'bb' }],
      },
    ]);
  });

  test('a skipped page told nobody, and the first held page is when it was heard', () => {
    const books = [
      bookWith('aa', [page('2026-11-24', 'planned'), page('2026-11-17', 'skipped')]),
      bookWith('bb', [page('2026-11-24', 'planned'), page('2026-11-17', 'held'), page('2026-11-10', 'held')]),
    ];
    expect(sharedLines(books, maya, now)).toMatchObject([{ heard: [{ name: 'bb', on: '2026-11-10' }], notYet: [{ name: 'aa' }] }]);
  });

  test('stays in sight while somebody has not heard it, and two weeks after the last one has', () => {
    const longAgo = bookWith('aa', [page('2026-08-04', 'held')]);
    expect(sharedLines([longAgo, bookWith('bb', [page('2026-11-24', 'planned')])], maya, now)).toHaveLength(1);
    expect(sharedLines([longAgo, bookWith('bb', [page('2026-11-06', 'held')])], maya, now)).toHaveLength(1);
    expect(sharedLines([longAgo, bookWith('bb', [page('2026-11-05', 'held')])], maya, now)).toEqual([]);
  });

  test('those that somebody has not heard yet come first', () => {
    const other = makeBullet('The rota changed', { id: 'rota', by: maya });
    const books = [
      bookWith('aa', [page('2026-11-24', 'planned', [other]), page('2026-11-17', 'held', [news])]),
      bookWith('bb', [page('2026-11-24', 'planned', [other]), page('2026-11-17', 'held', [news])]),
    ];
    expect(sharedLines(books, maya, now).map(({ bullet }) => bullet)).toEqual(['rota', 'news']);
  });

  test('a line told to one, and one that somebody else raised, is nothing to share', () => {
    expect(sharedLines([bookWith('aa', [page('2026-11-24', 'planned')])], maya, now)).toEqual([]);
    const theirs = [makeBullet('Sam’s line', { id: 'theirs', by: sam })];
    expect(sharedLines([bookWith('aa', [page('2026-11-24', 'planned', theirs)]), bookWith('bb', [page('2026-11-24', 'planned', theirs)])], maya, now)).toEqual([]);
  });
});
