import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#core/day.ts';
import { kinds, states, type Bullet } from '#core/page.ts';
import { makeBook, makeBookPage, makeBullet, makePage, maya, sam } from '#core/testing/book.ts';
import { commitments } from './commitments.ts';

const now = Date.parse('2026-11-20T09:00:00Z');
const planned = (bullets: Bullet[], day = '2026-11-24') => makeBookPage(day, makePage({ product: bullets }), { state: 'planned', heldAt: null });
const held = (day: string, bullets: Bullet[]) => makeBookPage(day, makePage({ product: bullets }));
const action = (text: string, owner: string | null, more: Partial<Bullet> = {}) => makeBullet(text, { kind: 'action', owner, ...more });

describe('what is open', () => {
  test('is what stands open on the page that comes next, for the one who owes it and for the other', () => {
    const book = makeBook([
      planned([action('Draft the rota', maya, { since: '2026-11-17', carried: 1 }), action('Write to platform', sam)]),
      held('2026-11-17', [action('Draft the rota', maya)]),
    ]);
    const forMaya = commitments([book], maya, now).open;
    expect(forMaya.map(({ text, mine, since }) => ({ text, mine, since }))).toEqual([
      { text: 'Draft the rota', mine: true, since: '2026-11-17' },
      { text: 'Write to platform', mine: false, since: null },
    ]);
    expect(commitments([book], sam, now).open.map(({ text, mine }) => ({ text, mine }))).toEqual([
      { text: 'Write to platform', mine: true },
      { text: 'Draft the rota', mine: false },
    ]);
  });

  test('is what the newest held page left open where no page is planned', () => {
    const book = makeBook([held('2026-11-17', [action('Draft the rota', maya)]), held('2026-11-10', [action('Long gone', maya)])]);
    expect(commitments([book], maya, now).open).toMatchObject([{ text: 'Draft the rota', since: '2026-11-17' }]);
  });

  test('is what imported notes left open, which nothing carried', () => {
    const imported = { ...held('2026-11-17', [action('Ask the landlord', sam)]), imported: true };
    expect(commitments([makeBook([planned([]), imported])], sam, now).open).toMatchObject([{ text: 'Ask the landlord' }]);
  });

  test('is not what somebody took off the page that comes next', () => {
    expect(commitments([makeBook([planned([]), held('2026-11-17', [action('Draft the rota', maya)])])], maya, now).open).toEqual([]);
  });

  test('is not what nobody owes, nor what somebody owed who sits here no more', () => {
    const book = makeBook([planned([action('Somebody should', null), action('Robin would', '00000000-0000-4000-8000-00000000dddd')])]);
    expect(commitments([book], maya, now).open).toEqual([]);
  });
});

describe('when it is due', () => {
  const dues = (book: ReturnType<typeof makeBook>) => commitments([book], maya, now).open.map(({ text, dueOn, wasDue }) => ({ text, dueOn, wasDue }));

  test('own debts come first, then what was due, then by day, then what has no day', () => {
    const book = makeBook([
      planned([
        action('some day', maya),
        action('theirs, was due', sam, { due: '2026-11-01' }),
        action('Thursday', maya, { due: '2026-11-26' }),
        action('next time', maya, { due: 'next' }),
        action('was due', maya, { due: '2026-11-19' }),
        action('today', maya, { due: '2026-11-20' }),
      ]),
    ]);
    expect(dues(book)).toEqual([
      { text: 'was due', dueOn: '2026-11-19', wasDue: true },
      { text: 'today', dueOn: '2026-11-20', wasDue: false },
      { text: 'next time', dueOn: '2026-11-24', wasDue: false },
      { text: 'Thursday', dueOn: '2026-11-26', wasDue: false },
      { text: 'some day', dueOn: null, wasDue: false },
      { text: 'theirs, was due', dueOn: '2026-11-01', wasDue: true },
    ]);
  });

  test('“next” is the page after the one it was said on, however often it was carried', () => {
    const said = action('Draft the rota', maya, { due: 'next' });
    expect(dues(makeBook([planned([said]), held('2026-11-17', [said])]))).toMatchObject([{ dueOn: '2026-11-24', wasDue: false }]);
    expect(dues(makeBook([planned([said]), held('2026-11-17', [said]), held('2026-11-10', [said])]))).toMatchObject([
      { dueOn: '2026-11-17', wasDue: true },
    ]);
  });

  test('which day it is is the place’s to say', () => {
    const late = Date.parse('2026-11-20T23:30:00Z');
    const of = (zone: string) => commitments([makeBook([planned([action('today', maya, { due: '2026-11-20' })])], { zone })], maya, late).open[0]?.wasDue;
    expect([of('Europe/London'), of('Europe/Berlin')]).toEqual([false, true]);
  });
});

test('what was done or dropped stays in sight for four weeks, with its reason, and its newest page speaks', () => {
  const book = makeBook([
    planned([action('dropped now', maya, { state: 'dropped', reason: 'not needed' }), action('opened again', sam)]),
    held('2026-10-23', [action('done four weeks ago', sam, { state: 'done' }), action('opened again', sam, { state: 'done' })]),
    held('2026-10-16', [action('done five weeks ago', sam, { state: 'done' })]),
  ]);
  const { open, finished } = commitments([book], maya, now);
  expect(open.map(({ text }) => text)).toEqual(['opened again']);
  expect(finished).toMatchObject([
    { text: 'dropped now', state: 'dropped', reason: 'not needed', wasDue: false },
    { text: 'done four weeks ago', state: 'done', on: '2026-10-23' },
  ]);
});

describe('of whatever two have on their pages', () => {
  const bullet = fc
    .record({
      id: fc.integer({ min: 0, max: 30 }).map((id) => `b${id}`),
      kind: fc.constantFrom(...kinds),
      owner: fc.constantFrom(maya, sam, null),
      state: fc.constantFrom(...states),
      due: fc.constantFrom(null, 'next' as const, '2026-11-01', '2026-12-01'),
      since: fc.constantFrom(null, '2026-11-03'),
    })
    .map(({ id, ...more }) => makeBullet(`text ${id}`, { id, ...more }));
  const bullets = fc.uniqueArray(bullet, { selector: ({ id }) => id, maxLength: 12 });
  const books = fc.array(bullets, { minLength: 1, maxLength: 4 }).map((pages) =>
    makeBook(pages.map((each, back) => (back === 0 ? planned(each) : held(addDays('2026-11-24', -7 * back), each)))),
  );

  test('every open action on the next page is owed once, by its owner, and owed to the other once', () => {
    fc.assert(
      fc.property(books, (book) => {
        const owed = book.pages[0]?.page.sections.flatMap((section) => section.bullets).filter(({ kind, state, owner }) => kind === 'action' && state === 'open' && owner) ?? [];
        const ids = (person: string, mine: boolean) => commitments([book], person, now).open.filter((one) => one.mine === mine).map(({ bullet: id }) => id).toSorted();
        for (const [owner, other] of [[maya, sam], [sam, maya]] as const) {
          const theirs = owed.filter((one) => one.owner === owner).map(({ id }) => id).toSorted();
          expect(ids(owner, true)).toEqual(theirs);
          expect(ids(other, false)).toEqual(theirs);
        }
      }),
    );
  });

  test('nothing is both open and finished, and the order of the lines on a page changes nothing', () => {
    fc.assert(
      fc.property(books, (book) => {
        const { open, finished } = commitments([book], maya, now);
        const all = [...open, ...finished].map(({ bullet: id }) => id);
        expect(new Set(all).size).toBe(all.length);
        const turned = { ...book, pages: book.pages.map((page) => ({ ...page, page: { ...page.page, sections: page.page.sections.map((section) => ({ ...section, bullets: section.bullets.toReversed() })) } })) };
        expect(commitments([turned], maya, now)).toEqual({ open, finished });
      }),
    );
  });
});
