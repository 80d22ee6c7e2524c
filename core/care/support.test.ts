import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from '#core/book.ts';
import type { RoomRecord } from '#core/record.ts';
import { makeBook, makeBookPage, makeCheckIn, makePage, makeRecord, maya, pageIdOf, sam } from '#core/testing/book.ts';
import { openSupport, supportOf } from './support.ts';
import { supportOutcomes, type SupportOutcome } from './support-shape.ts';

const [first, second, third] = ['2026-11-03', '2026-11-10', '2026-11-17'] as const;
const wish = 'An hour with you on the on-call rota';

function asked(day: string, words: string, by = sam, more = {}) {
  return makeBookPage(day, makePage({}, { checkIns: { [by]: makeCheckIn({ support: words }) } }), more);
}

function said(day: string, of: string, outcome: SupportOutcome, by = maya, person = sam): RoomRecord {
  return makeRecord(day, { kind: 'support', page: pageIdOf(of), person, outcome, line: '' }, by);
}

const open = (book: Book) => openSupport(book).map(({ since, words }) => `${since} ${words}`);

describe('support that was asked for', () => {
  it('stays open on every later page until somebody says what became of it', () => {
    const pages = [asked(first, wish), makeBookPage(second), makeBookPage(third, makePage(), { state: 'planned', heldAt: null })];
    expect(open(makeBook(pages))).toEqual([`${first} ${wish}`]);
    for (const outcome of supportOutcomes) {
      expect(open(makeBook(pages, { records: [said('2026-11-12', first, outcome)] }))).toEqual([]);
    }
  });

  it('is granted by who was asked, never by who asked', () => {
    const pages = [asked(first, wish)];
    expect(open(makeBook(pages, { records: [said(second, first, 'granted', sam)] }))).toEqual([`${first} ${wish}`]);
    expect(open(makeBook(pages, { records: [said(second, first, 'declined', sam)] }))).toEqual([`${first} ${wish}`]);
  });

  it('is said to have come by either', () => {
    expect(open(makeBook([asked(first, wish)], { records: [said(second, first, 'delivered', sam)] }))).toEqual([]);
  });

  it('is settled by nobody else', () => {
    const stranger = '00000000-0000-4000-8000-00000000dddd';
    expect(open(makeBook([asked(first, wish)], { records: [said(second, first, 'granted', stranger)] }))).toHaveLength(1);
  });

  it('can be asked for by the one who leads as well', () => {
    const book = makeBook([asked(first, 'Your view on the budget', maya)]);
    expect(open(book)).toEqual([`${first} Your view on the budget`]);
    expect(open({ ...book, records: [said(second, first, 'granted', sam, maya)] })).toEqual([]);
  });

  it('asked for again word for word is the same ask, as old as it was', () => {
    const [ask, ...more] = supportOf(makeBook([asked(first, wish), asked(second, ` ${wish.toUpperCase()}. `)]));
    expect(more).toEqual([]);
    expect(ask).toMatchObject({ since: first, pages: [pageIdOf(second), pageIdOf(first)] });
  });

  it('asked for in other words is another ask', () => {
    expect(open(makeBook([asked(first, wish), asked(second, 'A day without meetings')]))).toHaveLength(2);
  });

  it('asked for again after it came is a new ask', () => {
    const book = makeBook([asked(first, wish), asked(third, wish)], { records: [said('2026-11-05', first, 'delivered')] });
    expect(open(book)).toEqual([`${third} ${wish}`]);
  });

  it('was granted first and delivered later: the last word counts', () => {
    const records = [said('2026-11-04', first, 'granted'), said('2026-11-09', first, 'delivered', sam)];
    expect(supportOf(makeBook([asked(first, wish)], { records }))[0]?.settled).toMatchObject({ outcome: 'delivered', by: sam });
  });

  it('is not lost with a page that was skipped', () => {
    expect(open(makeBook([asked(first, wish, sam, { state: 'skipped', heldAt: null }), makeBookPage(second)]))).toHaveLength(1);
  });

  it('is not asked after where older notes bring it: whether it was heard is not known', () => {
    expect(supportOf(makeBook([asked(first, wish, sam, { imported: true })]))).toEqual([]);
  });

  it('is nothing where only space was typed', () => {
    expect(supportOf(makeBook([asked(first, '  \n ')]))).toEqual([]);
  });
});

const days = ['2026-10-06', '2026-10-13', '2026-10-20', '2026-10-27', '2026-11-03'];
const books = fc
  .tuple(
    fc.array(fc.record({ by: fc.constantFrom(maya, sam), words: fc.constantFrom('', 'Time', 'time!', 'A desk', 'Quiet') }), { minLength: 5, maxLength: 5 }),
    fc.array(
      fc.record({
        of: fc.constantFrom(...days),
        on: fc.constantFrom(...days),
        outcome: fc.constantFrom(...supportOutcomes),
        by: fc.constantFrom(maya, sam),
        person: fc.constantFrom(maya, sam),
      }),
      { maxLength: 8 },
    ),
  )
  .map(([asks, records]) =>
    makeBook(
      asks.map(({ by, words }, place) => asked(days[place] ?? '', words, by)),
      { records: records.map(({ of, on, outcome, by, person }) => said(on, of, outcome, by, person)).toSorted((one, other) => one.at - other.at) },
    ),
  );

describe('whatever was asked and said', () => {
  it('every ask on a page is among the asks once, and none is made up', () => {
    fc.assert(
      fc.property(books, (book) => {
        const written = book.pages.flatMap(({ page }) => Object.values(page.checkIns)).filter(({ support }) => support !== '').length;
        expect(supportOf(book).reduce((sum, { pages }) => sum + pages.length, 0)).toBe(written);
      }),
    );
  });

  it('nobody grants or declines their own ask', () => {
    fc.assert(
      fc.property(books, (book) => {
        for (const { person, settled } of supportOf(book)) {
          if (settled && settled.by === person) expect(settled.outcome).toBe('delivered');
        }
      }),
    );
  });

  it('a page without an ask changes nothing', () => {
    fc.assert(
      fc.property(books, (book) => {
        const more = makeBook([...book.pages, makeBookPage('2026-11-10')], { records: book.records });
        expect(supportOf(more)).toEqual(supportOf(book));
      }),
    );
  });
});
