import { describe, expect, test } from 'vitest';
import type { Book, BookPage, Reflection } from '#core/book.ts';
import { addDays } from '#core/day.ts';
import type { Bullet, Kind } from '#core/page.ts';
import { makeBook, makeBookPage, makeBullet, makeCheckIn, makePage, makeRecord, maya, pageIdOf, sam, weeksUpTo } from '#core/testing/book.ts';
import type { Signal } from './signal-shape.ts';
import { signalsOf } from './signals.ts';

const today = '2026-11-20';
const now = Date.parse(`${today}T09:00:00Z`);
const days = (count: number) => weeksUpTo('2026-11-17', count);

let lines = 0;
/** A line that no other page has. */
const line = (text: string, more: Partial<Bullet> = {}) => makeBullet(text, { id: `line-${lines++}`, ...more });
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');

/** Pages a week apart up to last Tuesday, from the number of each, 0 being the oldest. */
const weekly = (count: number, page: (week: number, day: string) => BookPage) => days(count).map((day, week) => page(week, day));
const withCheckIns = (person: string, felt: readonly [mood: number, load: number][]) =>
  weekly(felt.length, (week, day) => {
    const [mood, load] = felt[week] ?? [3, 3];
    return makeBookPage(day, makePage({ people: [line('Talked')] }), { answers: { checkIn: { [person]: { mood, load } }, reflection: {}, meta: {} } });
  });
const planned = (bullets: Bullet[] = []) => makeBookPage('2026-11-24', makePage({ people: bullets }), { state: 'planned', heldAt: null, talkBeganAt: null });

/** A line each week that is of no matter to any signal but `unasked`. */
const plain = (count: number) => weekly(count, (_, day) => makeBookPage(day, makePage({ people: [line('Ines is back')], process: [line('Two stand-ups')] })));
const skipped = (day: string) => makeBookPage(day, makePage(), { state: 'skipped', heldAt: null });
const moved = (day: string, said: string, from: string, to: string = day) =>
  makeRecord(said, { kind: 'moved', page: pageIdOf(day), from: { day: from, time: '10:00' }, to: { day: to, time: '10:00' }, reason: '' });
const skippedForLeave = (day: string) => makeRecord(day, { kind: 'skipped', page: pageIdOf(day), reason: 'on leave', because: 'away' });
const skippedOn = (day: string, said: string) => makeRecord(said, { kind: 'skipped', page: pageIdOf(day), reason: '' });

const raisedBy = (mayas: number, sams: number) => (_: number, day: string) =>
  makeBookPage(
    day,
    makePage({
      people: [
        ...Array.from({ length: mayas }, () => line(words(10), { by: maya })),
        ...Array.from({ length: sams }, () => line(words(10), { by: sam })),
      ],
    }),
  );
const spoke = (mayas: Reflection['spoke'], sams: Reflection['spoke'] | undefined) => (page: BookPage): BookPage => ({
  ...page,
  answers: {
    ...page.answers,
    reflection: { [maya]: { spoke: mayas, worthwhile: null }, ...(sams === undefined ? {} : { [sam]: { spoke: sams, worthwhile: null } }) },
  },
});

const status = (_: number, day: string) => makeBookPage(day, makePage({ product: [line(words(14))] }));
const onPeople = (_: number, day: string) => makeBookPage(day, makePage({ people: [line(words(14))] }));
const talkedFor = (people: number, product: number) => (_: number, day: string) =>
  makeBookPage(day, makePage({ people: [line('A little')], product: [line('A little')] }, { floor: { '0': 'people', [String(people)]: 'product' } }), {
    heldAt: Date.parse(`${day}T10:00:00Z`) + (people + product) * 60_000,
  });

const lost = (kind: Kind, text: (week: number) => string) => (week: number, day: string) => makeBookPage(day, makePage({ people: [line(text(week), { kind })] }));
const animals = ['Otters', 'Badgers', 'Herons', 'Newts', 'Wolves', 'Larks'];

const action = (id: string, state: Bullet['state'], carried: number, owner = sam, due: Bullet['due'] = null) =>
  makeBullet(id, { kind: 'action', owner, state, carried, due });
/** Six promises of the first week, so many of them done the week after; the rest stands open to the end. */
const promised = (owner: string, kept: number, weeks = 5) => {
  const ids = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
  return weekly(weeks, (week, day) =>
    makeBookPage(
      day,
      makePage({ process: ids.filter((_, at) => week < 2 || at >= kept).map((id, at) => action(id, week === 1 && at < kept ? 'done' : 'open', week, owner)) }),
    ),
  );
};

const waiting = (meetings: number) => weekly(meetings, (week, day) => makeBookPage(day, makePage({ product: [makeBullet('Staging access', { kind: 'blocker', carried: week })] })));
const stillWaiting = makeBullet('Staging access', { kind: 'blocker', carried: 9 });
const meta = (answers: string[]) => ({ answers: { checkIn: {}, reflection: {}, meta: Object.fromEntries(answers.map((person) => [person, { works: 'well', change: '' }])) } });
const silentBut = (week: number, bullet: Bullet, count = 14) => plain(count).map((page, at) => (at === week ? { ...page, page: makePage({ people: [bullet] }) } : page));

type Case = [why: string, book: Book, expected: object | null];
const cases: Record<Exclude<Signal['kind'], 'unasked'>, Case[]> = {
  bumped: [
    ['three of eight were moved or skipped', makeBook([...plain(6), skipped('2026-11-19'), skipped('2026-11-18')], { records: [moved('2026-11-10', '2026-11-01', '2026-11-09')] }), { moved: 1, skipped: 2, late: 0, of: 8 }],
    ['two were called off with less than a day’s notice', makeBook([...plain(6), skipped('2026-11-19')], { records: [skippedOn('2026-11-19', '2026-11-19'), moved('2026-11-10', '2026-11-09', '2026-11-10', '2026-11-11')] }), { moved: 1, skipped: 1, late: 2, of: 7 }],
    ['not where two were moved well ahead', makeBook(plain(8), { records: [moved('2026-11-10', '2026-11-01', '2026-11-09'), moved('2026-11-17', '2026-11-01', '2026-11-16')] }), null],
    ['not where they were moved within the day', makeBook(plain(8), { records: ['2026-11-03', '2026-11-10', '2026-11-17'].map((day) => moved(day, '2026-10-01', day)) }), null],
    ['not for days on which one of the two was away', makeBook([...plain(6), skipped('2026-11-19'), skipped('2026-11-18')], { records: [skippedForLeave('2026-11-19'), skippedForLeave('2026-11-18'), moved('2026-11-10', '2026-11-01', '2026-11-09')] }), null],
    ['not after three slots in all', makeBook([skipped('2026-11-03'), skipped('2026-11-10'), skipped('2026-11-17')]), null],
    ['not for what was skipped half a year ago and more', makeBook([...plain(6), ...['2026-01-06', '2026-01-13', '2026-01-20'].map(skipped)]), null],
  ],
  'one-voice': [
    ['the manager raised and wrote most of it', makeBook(weekly(4, raisedBy(4, 1))), { voice: 'manager', shares: { topics: 20, words: 20, spoken: null }, trying: 'report-opens' }],
    ['both felt that the manager spoke more', makeBook(plain(4).map(spoke('me', 'other'))), { voice: 'manager', shares: { spoken: 25 } }],
    ['between equals, either can take it over', makeBook(weekly(4, raisedBy(1, 7)), { relation: 'equals' }), { voice: 'report', trying: 'other-opens' }],
    ['not where most of it is the report’s, whose meeting it is', makeBook(weekly(4, raisedBy(0, 5))), null],
    ['not where it is near the aim of 70 %', makeBook(weekly(4, raisedBy(2, 3))), null],
    ['not where the manager types and both felt they spoke evenly', makeBook(weekly(4, raisedBy(4, 1)).map(spoke('even', 'even'))), null],
    ['not from what only one of them felt', makeBook(plain(4).map(spoke('me', undefined))), null],
    ['not after three meetings', makeBook(weekly(3, raisedBy(9, 1))), null],
    ['not from a dozen lines nobody signed', makeBook(weekly(4, raisedBy(4, 1)).map((page) => ({ ...page, imported: true }))), null],
  ],
  'status-drift': [
    ['three of the last four pages hold nothing but Product', makeBook([...weekly(5, status).slice(1, 4), ...weekly(1, onPeople)]), { pages: 3, of: 4, before: 0 }],
    ['and it says how it was before', makeBook(weekly(8, status)), { pages: 4, of: 4, before: 4 }],
    ['not where somebody said how they are', makeBook(weekly(4, status).map((page) => ({ ...page, page: { ...page.page, checkIns: { [sam]: makeCheckIn({ drained: 'The release' }) } } }))), null],
    ['not where a line on growth stands among it', makeBook(weekly(4, (_, day) => makeBookPage(day, makePage({ product: [line(words(30)), line('A talk', { kind: 'career' })] })))), null],
    ['not on pages of two lines', makeBook(weekly(4, (_, day) => makeBookPage(day, makePage({ product: [line('Shipped')] })))), null],
    ['not on pages that have room for nothing else', makeBook(weekly(4, (week, day) => ({ ...status(week, day), page: { ...makePage(), sections: [{ key: 'status', title: 'Status', prompt: '', bullets: [line(words(20))] }] } }))), null],
    ['not after three meetings', makeBook(weekly(3, status)), null],
  ],
  sameness: [
    ['five pages in a row went to People', makeBook(weekly(5, onPeople)), { focus: 'people', pages: 5 }],
    ['five pages brought nothing new', makeBook(weekly(5, (week, day) => makeBookPage(day, makePage({ people: [makeBullet('The rota', { kind: 'topic', carried: week + 1, since: '2026-10-01' })] })))), { focus: null }],
    ['not where one of them went elsewhere', makeBook([...weekly(5, onPeople).slice(0, 4), status(0, '2026-11-17')]), null],
    ['not where it is Product, which another signal says', makeBook(weekly(5, status)), null],
    ['not where little is written and nothing is carried', makeBook(plain(5)), null],
    ['not after four meetings', makeBook(weekly(4, onPeople)), null],
  ],
  'no-thread': [
    ['topics were taken off the page without a word', makeBook(weekly(5, lost('topic', (week) => animals[week] ?? ''))), { lines: 4, of: 5 }],
    ['career was mentioned and never again', makeBook(weekly(5, lost('career', (week) => animals[week] ?? ''))), { lines: 4 }],
    ['topics stand open at meeting after meeting', makeBook(weekly(5, (week, day) => makeBookPage(day, makePage({ people: ['a', 'b', 'c'].map((id) => makeBullet(id, { kind: 'topic', carried: week })) })))), { lines: 3, of: 3 }],
    ['not where they were talked over', makeBook(weekly(5, (week, day) => makeBookPage(day, makePage({ people: [line(animals[week] ?? '', { kind: 'topic', state: 'done' })] })))), null],
    ['not where a later page speaks of them in other words', makeBook([...weekly(5, lost('topic', (week) => animals[week] ?? '')), planned([line('otters, badgers, herons and newts: see plan')])]), null],
    ['not where each is taken up the week after', makeBook(weekly(5, (week, day) => makeBookPage(day, makePage({ people: [line(animals[week] ?? '', { kind: 'topic' }), line(`${animals[week - 1] ?? 'Nothing'} again`)] })))), null],
    ['not for plain notes, which ask for nothing', makeBook(weekly(5, lost('note', (week) => animals[week] ?? ''))), null],
    ['not in older notes, where nothing was followed', makeBook(weekly(5, lost('topic', (week) => animals[week] ?? '')).map((page) => ({ ...page, imported: true }))), null],
    ['not after three meetings', makeBook(weekly(3, lost('topic', (week) => animals[week] ?? ''))), null],
  ],
  promises: [
    ['Sam kept one of six', makeBook(promised(sam, 1)), { person: sam, kept: 1, of: 6 }],
    ['Maya is measured the same', makeBook(promised(maya, 2)), { person: maya, kept: 2, of: 6 }],
    ['a day that has passed is not kept', makeBook(weekly(2, (week, day) => makeBookPage(day, makePage({ process: ['a', 'b', 'c', 'd'].map((id) => action(id, 'open', week, sam, '2026-11-15')) })))), { kept: 0, of: 4 }],
    ['not where four of six were kept', makeBook(promised(sam, 4)), null],
    ['not while it is too early to say', makeBook(promised(sam, 1, 2)), null],
    ['not where the two let go of them', makeBook(weekly(5, (week, day) => makeBookPage(day, makePage({ process: ['a', 'b', 'c', 'd'].map((id) => action(id, 'dropped', week)) })))), null],
    ['not from three promises', makeBook(weekly(5, (week, day) => makeBookPage(day, makePage({ process: ['a', 'b', 'c'].map((id) => action(id, 'open', week)) })))), null],
    ['not from older notes', makeBook(promised(sam, 1).map((page) => ({ ...page, imported: true }))), null],
  ],
  'product-longest': [
    ['Product held the floor longest in four of four', makeBook(weekly(4, talkedFor(10, 20))), { pages: 4, of: 4 }],
    ['where nobody kept time, by the words', makeBook(weekly(4, (_, day) => makeBookPage(day, makePage({ people: [line(words(4))], product: [line(words(20))] })))), { pages: 4 }],
    ['not where it was the shortest, however much is written there', makeBook(weekly(4, (week, day) => { const page = talkedFor(25, 10)(week, day); return { ...page, page: { ...page.page, sections: page.page.sections.map((section) => (section.key === 'product' ? { ...section, bullets: [line(words(50))] } : section)) } }; })), null],
    ['not where all took as much', makeBook(weekly(4, talkedFor(15, 15))), null],
    ['not where the pages are all status, which says more', makeBook(weekly(4, status)), null],
    ['not after three meetings', makeBook(weekly(3, talkedFor(10, 20))), null],
  ],
  'energy-sinking': [
    ['mood went from 4 to 2 over five check-ins', makeBook(withCheckIns(sam, [[4, 3], [4, 3], [3, 3], [3, 3], [2, 3]])), { person: sam, values: [4, 4, 3, 3, 2] }],
    ['the manager’s too', makeBook(withCheckIns(maya, [[5, 3], [4, 3], [3, 3], [2, 3]])), { person: maya }],
    ['not for one bad week', makeBook(withCheckIns(sam, [[4, 3], [4, 3], [4, 3], [4, 3], [1, 3]])), null],
    ['not where it goes from very good to good', makeBook(withCheckIns(sam, [[5, 3], [5, 3], [4, 3], [4, 3], [4, 3]])), null],
    ['not after three check-ins', makeBook(withCheckIns(sam, [[5, 3], [3, 3], [1, 3]])), null],
    ['not from the blind answer beside the page that comes', makeBook([...withCheckIns(sam, [[4, 3], [3, 3], [2, 3]]), { ...planned(), answers: { checkIn: { [sam]: { mood: 1, load: 3 } }, reflection: {}, meta: {} } }]), null],
  ],
  'load-rising': [
    ['load went from 2 to 5', makeBook(withCheckIns(sam, [[3, 2], [3, 3], [3, 3], [3, 4], [3, 5]])), { person: sam, values: [2, 3, 3, 4, 5] }],
    ['one quiet week on the way does not hide it', makeBook(withCheckIns(sam, [[3, 2], [3, 3], [3, 1], [3, 4], [3, 4], [3, 5]])), { person: sam }],
    ['not where it stays high', makeBook(withCheckIns(sam, [[3, 4], [3, 4], [3, 5], [3, 4], [3, 4]])), null],
    ['not where it rises to the middle', makeBook(withCheckIns(sam, [[3, 1], [3, 2], [3, 2], [3, 3]])), null],
    ['not after three check-ins', makeBook(withCheckIns(sam, [[3, 1], [3, 3], [3, 5]])), null],
    ['not from half a year ago', makeBook(withCheckIns(sam, [[3, 2], [3, 3], [3, 4], [3, 5]]).map((page) => makeBookPage(addDays(page.day, -190), page.page, { answers: page.answers }))), null],
  ],
  blocker: [
    ['it is in the way for the fourth meeting', makeBook([...waiting(3), planned([stillWaiting])]), { meeting: 4, text: 'Staging access' }],
    ['not at the second', makeBook([...waiting(1), planned([stillWaiting])]), null],
    ['not once it is out of the way', makeBook([...waiting(3), planned([{ ...stillWaiting, state: 'done' }])]), null],
  ],
};

describe.each(Object.entries(cases))('%s', (kind, table) => {
  test.each(table)('%s', (_, book, expected) => {
    const found = signalsOf(book, now).find((signal) => signal.kind === kind);
    if (expected === null) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });
});

const silence: Case[] = [
  ['wellbeing after a month', makeBook(plain(5)), { what: 'wellbeing', last: null, weeks: 4 }],
  ['development after two', makeBook(plain(9)), { what: 'development', weeks: 8 }],
  ['feedback after two', makeBook(plain(9)), { what: 'feedback' }],
  ['context after two', makeBook(plain(9)), { what: 'context', trying: 'share-context' }],
  ['how these one-on-ones work after a quarter', makeBook(plain(14)), { what: 'meta', last: null }],
  ['and says when it last came up', makeBook(silentBut(1, line('How do these one-on-ones work for you?'))), { what: 'meta', last: '2026-08-25', weeks: 12, evidence: [{ page: pageIdOf('2026-08-25') }] }],
];
const heard: [string, Book, string][] = [
  ['wellbeing where somebody said what drained them', makeBook(plain(5).map((page) => ({ ...page, page: { ...page.page, checkIns: { [sam]: makeCheckIn({ drained: 'Two releases' }) } } }))), 'wellbeing'],
  ['wellbeing where mood was answered', makeBook(withCheckIns(sam, [[4, 3], [4, 3], [4, 3], [4, 3], [4, 3], [4, 3]])), 'wellbeing'],
  ['development where a career line is a few weeks old', makeBook(silentBut(10, line('Staff engineer?', { kind: 'career' }))), 'development'],
  ['development where a goal was set', makeBook(plain(14), { records: [makeRecord('2026-11-01', { kind: 'goal-set', goal: '00000000-0000-4000-8000-00000000dddd', title: 'Lead', why: '', steps: [] })] }), 'development'],
  ['feedback where it stands on the page that comes', makeBook([...plain(14), planned([line('On the demo', { kind: 'feedback' })])]), 'feedback'],
  ['context between equals', makeBook(plain(14), { relation: 'equals' }), 'context'],
  ['how they work where both answered', makeBook(plain(14).map((page, week) => (week === 8 ? { ...page, ...meta([maya, sam]) } : page))), 'meta'],
  ['anything from older notes alone', makeBook(plain(14).map((page) => ({ ...page, imported: true }))), 'feedback'],
  ['anything after two meetings, however long ago', makeBook(plain(14).slice(0, 2)), 'feedback'],
];

describe('unasked', () => {
  test.each(silence)('%s', (_, book, expected) => {
    const { what } = { what: '', ...expected };
    expect(signalsOf(book, now).find((signal) => signal.kind === 'unasked' && signal.what === what)).toMatchObject({ ...expected });
  });
  test.each(heard)('not %s', (_, book, what) => {
    expect(signalsOf(book, now).find((signal) => signal.kind === 'unasked' && signal.what === what)).toBeUndefined();
  });
  test('one answer to the meta question is still blind, and does not count', () => {
    const book = makeBook(plain(14).map((page, week) => (week === 8 ? { ...page, ...meta([maya]) } : page)));
    expect(signalsOf(book, now).some((signal) => signal.kind === 'unasked' && signal.what === 'meta')).toBe(true);
  });
});

test('a book that has just begun shows nothing', () => {
  expect(signalsOf(makeBook([planned()]), now)).toEqual([]);
  expect(signalsOf(makeBook(plain(2)), now)).toEqual([]);
});

test('every signal has evidence with days, or none was ever there, and one thing to try', () => {
  for (const book of [...Object.values(cases).flat(), ...silence].map(([, each]) => each)) {
    for (const signal of signalsOf(book, now)) {
      if (signal.kind !== 'unasked') expect(signal.evidence.length).toBeGreaterThan(0);
      expect(signal.trying).not.toBe('');
    }
  }
});
