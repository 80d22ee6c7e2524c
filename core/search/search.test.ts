import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from '#core/book.ts';
import type { Kind } from '#core/page.ts';
import { makeBook, makeBookPage, makeBullet, makeCheckIn, makePage, makeRecord, maya, pageIdOf, sam, weeksUpTo } from '#core/testing/book.ts';
import { indexBook, indexNotes } from './book-index.ts';
import { parseQuery } from './query.ts';
import { search } from './search.ts';

const today = '2026-11-20';
const weeks = weeksUpTo('2026-11-17', 12);
const on = (week: number) => weeks.at(week) ?? '';

/** What Maya finds, as its texts. */
function finds(book: Book | readonly Book[], text: string, person = maya): string[] {
  const indexes = [book].flat().map(indexBook);
  return search(indexes, parseQuery(text, today), person).found.map((found) => found.text);
}

const one = (text: string, more: Parameters<typeof makeBullet>[1] = {}) => makeBook([makeBookPage(on(-1), makePage({ people: [makeBullet(text, more)] }))]);

describe('words', () => {
  it('are found while the last of them is typed', () => {
    for (const typed of ['rev', 'revi', 'Friday rev', 'reviews', 'reviews fri']) expect(finds(one('Free Friday mornings for reviews'), typed), typed).toHaveLength(1);
    for (const typed of ['eview', 'fri reviews', 'reviews monday']) expect(finds(one('Free Friday mornings for reviews'), typed), typed).toEqual([]);
  });

  it('are found without their accents and in any case, and with accents nobody wrote', () => {
    const book = one('Zoë’s Überblick über die Straße in ŁÓDŹ, résumé');
    for (const typed of ['zoe', 'ZOË', 'uberblick', 'strasse', 'straße', 'lodz', 'resume', 'resumé']) expect(finds(book, typed), typed).toHaveLength(1);
  });

  it('are found where letters are composed of several signs, and where no spaces are written', () => {
    expect(finds(one('Cafe\u0301 with Ines'), 'café')).toHaveLength(1);
    expect(finds(one('来週の会議について話す'), '会議')).toHaveLength(1);
  });

  it.each([
    ['releaes', 'release'],
    ['environemnts', 'environments'],
    ['environmnt', 'environments'],
    ['stagin', 'staging'],
    ['nigts', 'two nights in a row'],
    ['review takes', 'Every reviews takes a day'],
  ])('%s has a slip near its end and still finds %s', (typed, text) => {
    expect(finds(one(text), typed)).toEqual([text]);
  });

  it.each([
    ['team', 'A new term'],
    ['stable', 'On the table'],
    ['release', 'A relapse'],
  ])('%s is no slip of %s', (typed, text) => {
    expect(finds(one(text), typed)).toEqual([]);
  });

  it('are marked where they stand', () => {
    const [found] = search([indexBook(one('Überblick: the Rota, again the rotas'))], parseQuery('rota uberblick', today), maya).found;
    expect(found?.ranges.map(([from, to]) => found.text.slice(from, to))).toEqual(['Überblick', 'Rota']);
    const [other] = search([indexBook(one('Überblick: the Rota, again the rotas'))], parseQuery('rota', today), maya).found;
    expect(other?.ranges.map(([from, to]) => other.text.slice(from, to))).toEqual(['Rota', 'rotas']);
  });

  it('of a very long line are shown with what stands around them', () => {
    const text = `${'so it goes '.repeat(60)}staging ${'and so on '.repeat(60)}`;
    const [found] = search([indexBook(one(text))], parseQuery('staging', today), maya).found;
    expect(found?.text.length).toBeLessThan(250);
    expect(found?.ranges.map(([from, to]) => found.text.slice(from, to))).toEqual(['staging']);
  });
});

describe('what is found first', () => {
  const say = (week: number, text: string) => makeBookPage(on(week), makePage({ people: [makeBullet(text, { id: `${week}` })] }));

  it('is the newest of what is equally good', () => {
    expect(finds(makeBook([say(-3, 'rota b'), say(-1, 'rota a'), say(-5, 'rota c')]), 'rota')).toEqual(['rota a', 'rota b', 'rota c']);
  });

  it('is what says the very words, then what goes on, then what has a slip', () => {
    const book = makeBook([say(-1, 'the stagnig database'), say(-2, 'stagings'), say(-3, 'staging')]);
    expect(finds(book, 'staging')).toEqual(['staging', 'stagings', 'the stagnig database']);
  });

  it('comes from all books alike', () => {
    const [mine, others] = [makeBook([say(-2, 'rota with Sam')]), makeBook([say(-1, 'rota with Lena')], { id: '00000000-0000-4000-8000-00000000dddd', report: { id: null, name: 'Lena Petit' } })];
    expect(finds([mine, others], 'rota')).toEqual(['rota with Lena', 'rota with Sam']);
  });
});

describe('a line that was found', () => {
  it('is shown once for its thread, where it stood last', () => {
    const carried = [4, 3, 2, 1].map((back, carries) =>
      makeBookPage(on(-back), makePage({ product: [makeBullet('Staging access', { id: 'staging', kind: 'blocker', carried: carries })] })),
    );
    const { found, total } = search([indexBook(makeBook(carried))], parseQuery('staging', today), maya);
    expect(total).toBe(1);
    expect(found).toMatchObject([{ pageId: pageIdOf(on(-1)), bulletId: 'staging', day: on(-1), section: 'Product', kind: 'blocker', pages: 4, other: 'Sam Okafor' }]);
  });

  it('is shown once where a person said that two bullets are one thread', () => {
    const book = makeBook([
      makeBookPage(on(-2), makePage({ product: [makeBullet('Staging access', { id: 'old' })] })),
      makeBookPage(on(-1), makePage({ product: [makeBullet('No way into staging', { id: 'new' })] })),
    ], { records: [makeRecord(on(-1), { kind: 'thread-joined', bullet: 'new', of: 'old' })] });
    expect(search([indexBook(book)], parseQuery('staging', today), maya).found).toMatchObject([{ bulletId: 'new', pages: 2 }]);
  });

  it('says below which bullet it stands', () => {
    const bullets = [makeBullet('Release nights'), makeBullet('two in a row', { indent: 1 }), makeBullet('Ines too', { indent: 2 }), makeBullet('before lunch?', { indent: 1 })];
    const index = indexBook(makeBook([makeBookPage(on(-1), makePage({ people: bullets }))]));
    const above = (text: string) => search([index], parseQuery(text, today), maya).found.map((found) => found.above);
    expect(above('release')).toEqual([null]);
    expect(above('ines')).toEqual(['two in a row']);
    expect(above('lunch')).toEqual(['Release nights']);
  });

  it('may stand in a check-in, a status, a recap or a goal', () => {
    const page = makePage({}, {
      checkIns: { [sam]: makeCheckIn({ drained: 'otter nights', status: 'first\notter import ready' }) },
      recap: { mattered: 'otter', next: '', needs: 'more otter' },
    });
    const goal = makeRecord(on(-2), { kind: 'goal-set', goal: '00000000-0000-4000-8000-00000000eeee', title: 'Lead the otter', why: 'It is time', steps: [] });
    const book = makeBook([makeBookPage(on(-1), page)], { records: [goal] });
    const { found } = search([indexBook(book)], parseQuery('otter', today), maya);
    expect(found.map(({ is, text, pageId }) => [is, text, pageId !== null])).toEqual([
      ['drained', 'otter nights', true],
      ['status', 'otter import ready', true],
      ['mattered', 'otter', true],
      ['needs', 'more otter', true],
      ['goal', 'Lead the otter', false],
    ]);
  });

  it('may stand in a private note, among all others or alone', () => {
    const book = one('Sam on the rota');
    const note = { oneOnOneId: book.id, pageId: pageIdOf(on(-1)), text: 'Careful with the rota.\nAsk first.', changedAt: 0 };
    const indexes = [indexBook(book), indexNotes(book, maya, [note])];
    const is = (text: string) => search(indexes, parseQuery(text, today), maya).found.map((found) => [found.is, found.day]);
    expect(is('rota')).toEqual([['bullet', on(-1)], ['private', on(-1)]]);
    expect(is('rota in:private')).toEqual([['private', on(-1)]]);
    expect(indexNotes({ ...book, id: 'another' }, maya, [note]).lines).toEqual([]);
  });
});

describe('filters', () => {
  const lena = { id: '00000000-0000-4000-8000-00000000ffff', name: 'Lena Petit' };
  const book = makeBook([
    makeBookPage(on(-1), makePage({
      people: [makeBullet('Ask @lena about hiring'), makeBullet('Thank Ines', { kind: 'action', owner: maya, by: maya, state: 'done' })],
      process: [makeBullet('Rota #Release-Nights', { kind: 'action', owner: sam })],
    })),
    makeBookPage(on(-10), makePage({ people: [makeBullet('Staging', { kind: 'blocker' })] })),
  ]);
  const others = makeBook([makeBookPage(on(-2), makePage({ people: [makeBullet('Lead a guild', { by: lena.id, kind: 'career' })] }))], { id: '00000000-0000-4000-8000-00000000dddd', report: lena });

  it.each([
    ['is:action', ['Thank Ines', 'Rota #Release-Nights']],
    ['is:action is:blocker', ['Thank Ines', 'Rota #Release-Nights', 'Staging']],
    ['is:open', ['Rota #Release-Nights', 'Staging']],
    ['is:done', ['Thank Ines']],
    ['owner:me', ['Thank Ines']],
    ['owner:sam', ['Rota #Release-Nights']],
    ['by:me', ['Thank Ines']],
    ['by:lena', ['Lead a guild']],
    ['@lena', ['Ask @lena about hiring', 'Lead a guild']],
    ['@sam @lena', ['Ask @lena about hiring']],
    ['@nobody', []],
    ['#release', ['Rota #Release-Nights']],
    ['#release rota', []],
    ['#release-nights rota', ['Rota #Release-Nights']],
    ['in:process', ['Rota #Release-Nights']],
    ['after:november', ['Ask @lena about hiring', 'Thank Ines', 'Rota #Release-Nights', 'Lead a guild']],
    ['before:november', ['Staging']],
    ['@sam is:action owner:me thank', ['Thank Ines']],
  ])('%s', (text, texts) => {
    expect(finds([book, others], text)).toEqual(texts);
  });

  it('take a thread as it stands today, not as it stood on an older page', () => {
    const state = (week: number, state: 'open' | 'done') => makeBookPage(on(week), makePage({ people: [makeBullet('Rota', { id: 'rota', kind: 'action', state })] }));
    const carried = makeBook([state(-2, 'open'), state(-1, 'done')]);
    expect(finds(carried, 'is:open')).toEqual([]);
    expect(finds(carried, 'is:done')).toEqual(['Rota']);
  });
});

const word = fc.constantFrom('rota', 'Release', 'nights', 'Zoë', 'staging', 'a', 'reviews', '#environments', '@Ines', 'on-call', 'über', '2026', 'ß', '会議');
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const kind = fc.constantFrom<Kind>('note', 'action', 'blocker', 'win');
const pageOf = (week: number) =>
  fc
    .array(fc.record({ text, kind, section: fc.constantFrom('people', 'product', 'process') }), { maxLength: 5 })
    .map((bullets) => makePage(Object.groupBy(bullets.map(({ section, ...bullet }, at) => ({ section, ...makeBullet(bullet.text, { ...bullet, id: `${week}-${at}` }) })), ({ section }) => section)))
    .map((page) => makeBookPage(on(week), page));
const pages = fc.tuple(...[-1, -2, -3, -4].map(pageOf));

describe('whatever a book says', () => {
  it('every bullet is found by each of its words, as it is written', () => {
    fc.assert(
      fc.property(pages, (pages) => {
        const index = indexBook(makeBook(pages));
        for (const { page } of pages) {
          for (const bullet of page.sections.flatMap(({ bullets }) => bullets)) {
            for (const word of bullet.text.split(' ')) {
              const { found } = search([index], parseQuery(word, today), maya);
              expect(found.map(({ bulletId }) => bulletId)).toContain(bullet.id);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('the order its pages are given in changes nothing', () => {
    fc.assert(
      fc.property(pages.chain((pages) => fc.tuple(fc.constant(pages), fc.shuffledSubarray(pages, { minLength: pages.length }))), text, ([pages, shuffled], text) => {
        const answer = (given: typeof shuffled) => search([indexBook({ ...makeBook([]), pages: given })], parseQuery(text, today), maya);
        expect(answer(shuffled)).toEqual(answer(pages));
      }),
    );
  });

  it('what is marked are words that were asked for', () => {
    fc.assert(
      fc.property(pages, word, (pages, word) => {
        for (const { text, ranges } of search([indexBook(makeBook(pages))], parseQuery(word, today), maya).found) {
          for (const [from, to] of ranges) expect(text.slice(from, to).trim()).not.toBe('');
          for (const [at, [from]] of ranges.entries()) expect(from).toBeGreaterThanOrEqual(ranges[at - 1]?.[1] ?? 0);
        }
      }),
    );
  });
});
