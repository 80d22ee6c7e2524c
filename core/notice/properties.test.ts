import fc from 'fast-check';
import { expect, test } from 'vitest';
import { otherOf, type Answers, type Book, type BookPage } from '#core/book.ts';
import { addDays } from '#core/day.ts';
import { kinds, states } from '#core/page.ts';
import { makeBook, makeBookPage, makeBullet, makeCheckIn, makePage, makeRecord, maya, sam } from '#core/testing/book.ts';
import { namesOf } from './names.ts';
import { signalsOf } from './signals.ts';
import { trendsOf } from './trends.ts';
import { varietyOf } from './variety.ts';

const today = '2026-11-20';
const now = Date.parse(`${today}T09:00:00Z`);

const text = fc.constantFrom('', 'Staging access', 'I met Ines about the rota', 'How do these one-on-ones work for you?', 'Feedback on the demo, and on much more than that', 'a b c d e f g h i j k l m n');
const bullet = fc.record({
  id: fc.integer({ min: 0, max: 40 }).map((id) => `b${id}`),
  kind: fc.constantFrom(...kinds),
  indent: fc.integer({ min: 0, max: 2 }),
  text,
  by: fc.constantFrom(maya, sam, null),
  owner: fc.constantFrom(maya, sam, null),
  due: fc.constantFrom(null, 'next' as const, '2026-10-20'),
  state: fc.constantFrom(...states),
  carried: fc.integer({ min: 0, max: 3 }),
}).map(({ id, text: said, ...more }) => makeBullet(said, { id, ...more }));
const bullets = fc.uniqueArray(bullet, { selector: ({ id }) => id, maxLength: 5 });
const scale = fc.integer({ min: 1, max: 5 });
const of = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> =>
  fc.record({ maya: fc.option(value, { nil: undefined }), sam: fc.option(value, { nil: undefined }) }).map((given) => ({
    ...(given.maya === undefined ? {} : { [maya]: given.maya }),
    ...(given.sam === undefined ? {} : { [sam]: given.sam }),
  }));
const answers: fc.Arbitrary<Answers> = fc.record({
  checkIn: of(fc.record({ mood: scale, load: scale })),
  reflection: of(fc.record({ spoke: fc.constantFrom('me' as const, 'even' as const, 'other' as const), worthwhile: scale })),
  meta: of(fc.constant({ works: 'well', change: '' })),
});
const page = fc.record({
  people: bullets, product: bullets, process: bullets, answers,
  drained: fc.constantFrom('', 'Two releases'),
  state: fc.constantFrom('held' as const, 'held' as const, 'held' as const, 'skipped' as const),
  talked: fc.boolean(),
});
const books: fc.Arbitrary<Book> = fc.record({ pages: fc.array(page, { maxLength: 12 }), isPlanned: fc.boolean(), moves: fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 4 }) }).map(({ pages, isPlanned, moves }) => {
  const made = pages.map(({ people, product, process, drained, talked, ...given }, back): BookPage => {
    const day = addDays('2026-11-24', -7 * (back + (isPlanned ? 0 : 1)));
    const isNext = isPlanned && back === 0;
    const floor: Record<string, string> = talked ? { '0': 'people', '9': 'product', '20': 'process' } : {};
    const body = makePage({ people, product, process }, { floor, checkIns: { [sam]: makeCheckIn({ drained }) } });
    return makeBookPage(day, body, { answers: given.answers, state: isNext ? 'planned' : given.state });
  });
  const records = moves.flatMap((at) => {
    const on = made[at];
    return on ? [makeRecord(addDays(on.day, -1), { kind: 'moved', page: on.id, from: { day: addDays(on.day, -1), time: '10:00' }, to: { day: on.day, time: '10:00' }, reason: '' })] : [];
  });
  return makeBook(made, { records });
});

const all = (book: Book) => ({ signals: signalsOf(book, now), names: namesOf(book, now), variety: varietyOf(book, now), trends: trendsOf(book, '12-weeks', now) });
const shown = (book: Book) => signalsOf(book, now).map((signal) => (signal.kind === 'unasked' ? `unasked ${signal.what}` : signal.kind));
const withPage = (book: Book, added: BookPage): Book => makeBook([...book.pages, added], { records: book.records });

test('a blank page, held or planned, never makes a signal appear', () => {
  fc.assert(
    fc.property(books, fc.integer({ min: 1, max: 200 }), fc.boolean(), (book, back, isPlanned) => {
      const mayBePlanned = isPlanned && book.pages.every(({ state }) => state !== 'planned');
      const blank = mayBePlanned ? makeBookPage('2026-11-25', makePage(), { state: 'planned' }) : makeBookPage(addDays(today, -back), makePage(), { id: '99999999-0000-4000-8000-000000000000' });
      const before = new Set(shown(book));
      expect(shown(withPage(book, blank)).filter((kind) => !before.has(kind))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('a page of long ago never makes a signal appear, whatever stands on it', () => {
  fc.assert(
    fc.property(books, page, fc.integer({ min: 190, max: 2000 }), (book, { people, product, process, state, answers: given }, back) => {
      const renamed = (of: typeof people) => of.map((each) => ({ ...each, id: `old-${each.id}` }));
      const body = makePage({ people: renamed(people), product: renamed(product), process: renamed(process) });
      const old = makeBookPage(addDays(today, -back), body, { state, answers: given });
      const before = new Set(shown(book));
      expect(shown(withPage(book, old)).filter((kind) => !before.has(kind))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('the order of the lines of a section changes nothing', () => {
  fc.assert(
    fc.property(books, fc.infiniteStream(fc.nat()), (book, drawn) => {
      const turned: Book = {
        ...book,
        pages: book.pages.map((on) => ({ ...on, page: { ...on.page, sections: on.page.sections.map((section) => ({ ...section, bullets: shuffled(section.bullets, drawn) })) } })),
      };
      expect(all(turned)).toEqual(all(book));
    }),
    { numRuns: 80 },
  );
});

test('both of the two are told the same, whatever each of them alone can see', () => {
  fc.assert(
    fc.property(books, (book) => {
      const [mayas, sams] = [maya, sam].map((person) => all(asSeenBy(book, person)));
      expect(mayas).toEqual(sams);
    }),
    { numRuns: 80 },
  );
});

/** The book as the database shows it to a person: their own answers, and the other’s where they are not blind. */
function asSeenBy(book: Book, person: string): Book {
  const other = otherOf(book, person).id ?? '';
  const blind = <Answer>(given: Record<string, Answer>, isOver: boolean) =>
    Object.fromEntries(Object.entries(given).filter(([who]) => who === person || isOver || (given[person] && given[other])));
  return {
    ...book,
    pages: book.pages.map((on) => ({
      ...on,
      answers: {
        checkIn: blind(on.answers.checkIn, on.state !== 'planned' || on.talkBeganAt !== null),
        reflection: blind(on.answers.reflection, false),
        meta: blind(on.answers.meta, false),
      },
    })),
  };
}

function shuffled<Value>(values: readonly Value[], drawn: fc.Stream<number>): Value[] {
  const keys = [...drawn.take(values.length)];
  return values.map((value, at) => ({ value, key: keys[at] ?? 0 })).toSorted((one, other) => one.key - other.key).map(({ value }) => value);
}
