import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Book, BookPage } from '#core/book.ts';
import { kinds, states, type Bullet } from '#core/page.ts';
import { makeBook, makeBookPage, makeBullet, makePage, makeRecord, maya, sam, weeksUpTo } from '#core/testing/book.ts';
import { agesOn } from './ages.ts';
import { joinOffers } from './join-offers.ts';
import { lingering } from './lingering.ts';
import { sinceLastTime } from './since-last-time.ts';
import { threadOf } from './thread.ts';

const now = Date.parse('2026-11-24T09:00:00Z');
const ids = ['a', 'b', 'c', 'd', 'e'];
const texts = ['Staging database access', 'Still no access to the staging database', 'Hiring', 'Waiting for legal', ''];

const anyBullet = fc.record({
  id: fc.constantFrom(...ids),
  kind: fc.constantFrom(...kinds),
  state: fc.constantFrom(...states),
  text: fc.constantFrom(...texts),
  by: fc.constantFrom(maya, sam),
  owner: fc.constantFrom(maya, sam, null),
  carried: fc.nat(50),
});
const anyPage = fc.uniqueArray(anyBullet, { selector: ({ id }) => id, maxLength: 5 });
const anyRecord = fc.oneof(
  fc.record({ kind: fc.constant('thread-joined' as const), bullet: fc.constantFrom(...ids), of: fc.constantFrom(...ids) }),
  fc.record({ kind: fc.constant('thread-parted' as const), bullet: fc.constantFrom(...ids) }),
  fc.record({ kind: fc.constant('blocker-named' as const), bullet: fc.constantFrom(...ids), as: fc.constant('friction' as const) }),
);

/** Six weeks on even days, so that a page can come between any two of them; the last is planned. */
const days = weeksUpTo('2026-11-24', 6);
const anyBook = fc.record({ pages: fc.array(anyPage, { minLength: 1, maxLength: 6 }), records: fc.array(anyRecord, { maxLength: 4 }) }).map(({ pages, records }) =>
  makeBook(
    pages.map((bullets, at) => {
      const day = days[days.length - pages.length + at] ?? '';
      return makeBookPage(day, pageOf(bullets.map((more) => makeBullet(more.text, more))), at === pages.length - 1 ? { state: 'planned' } : {});
    }),
    { records: records.map((settled) => makeRecord('2026-11-24', settled)) },
  ),
);

const pageOf = (bullets: Bullet[]) => makePage({ people: bullets.slice(0, 2), product: bullets.slice(2) });

/** All that this folder has to say of a book. */
function everything(book: Book) {
  return {
    threads: ids.map((id) => threadOf(book, id)),
    ages: book.pages.map(({ id }) => agesOn(book, id)),
    lingering: lingering(book),
    offers: joinOffers(book),
    since: [maya, sam].map((person) => sinceLastTime(book, person, now)),
  };
}

test('the order of bullets on a page changes nothing', () => {
  fc.assert(
    fc.property(anyBook, (book) => {
      const turned = book.pages.map((one) => ({
        ...one,
        page: { ...one.page, sections: one.page.sections.toReversed().map((section) => ({ ...section, bullets: section.bullets.toReversed() })) },
      }));
      expect(everything({ ...book, pages: turned })).toEqual(everything(book));
    }),
  );
});

const unrelated = (day: string, state: BookPage['state']) =>
  makeBookPage(day, pageOf([makeBullet('Lunch was good', { id: 'lunch' }), makeBullet('The printer hums', { id: 'printer', kind: 'blocker' })]), { state });

test('a page that has nothing to do with it never invents a thread, nor makes one longer', () => {
  const anyDay = fc.constantFrom('2026-10-02', '2026-10-30', '2026-11-06', '2026-11-20');
  fc.assert(
    fc.property(anyBook, anyDay, fc.constantFrom('held' as const, 'skipped' as const), (book, day, state) => {
      const added = makeBook([...book.pages, unrelated(day, state)], { records: book.records });
      for (const id of ids) {
        const [was, is] = [threadOf(book, id), threadOf(added, id)];
        expect(is && { ...is, ending: null }).toEqual(was && { ...was, ending: null });
      }
      expect(threadOf(added, 'lunch')?.stood).toHaveLength(1);
      expect(lingering(added)).toEqual(lingering(book));
      expect(joinOffers(added)).toEqual(joinOffers(book));
      for (const { id } of book.pages) expect(agesOn(added, id)).toEqual(agesOn(book, id));
    }),
  );
});

test('however threads are joined and parted, every bullet that stands on a page is in exactly one', () => {
  fc.assert(
    fc.property(anyBook, (book) => {
      for (const id of ids) {
        const told = threadOf(book, id);
        for (const { bullet } of told?.stood ?? []) expect(threadOf(book, bullet.id)).toEqual(told);
        expect(told?.waited ?? 0).toBeLessThanOrEqual(book.pages.length);
      }
    }),
  );
});
