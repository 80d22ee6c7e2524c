import { describe, expect, test } from 'vitest';
import type { Bullet } from '#core/page.ts';
import type { RoomRecord } from '#core/record.ts';
import { makeBook, makeBookPage, makeBullet, makePage, makeRecord, maya, pageIdOf, weeksUpTo } from '#core/testing/book.ts';
import { agesOn } from './ages.ts';
import { threadOf, waited } from './thread.ts';

const days = weeksUpTo('2026-11-24', 5);
const [first = '', second = '', third = '', fourth = '', planned = ''] = days;

/** A page a week, each with what is given for it; the last one is planned. */
function book(bullets: readonly Bullet[][], records: RoomRecord[] = []) {
  const pages = bullets.map((on, week) => makeBookPage(days[week] ?? '', makePage({ product: on }), week === 4 ? { state: 'planned', heldAt: null } : {}));
  return makeBook(pages, { records });
}

const staging = (more: Partial<Bullet> = {}) => makeBullet('No access to staging', { id: 'staging', kind: 'blocker', ...more });

describe('a thread', () => {
  test('is told from the page it was raised on to the last it stood on, as it stood there', () => {
    const told = threadOf(book([[], [staging({ text: 'Staging?', kind: 'topic' })], [staging()], [staging()], [staging({ state: 'done' })]]), 'staging');
    expect(told?.stood.map(({ day, section, bullet }) => [day, section, bullet.kind, bullet.text, bullet.state])).toEqual([
      [second, 'Product', 'topic', 'Staging?', 'open'],
      [third, 'Product', 'blocker', 'No access to staging', 'open'],
      [fourth, 'Product', 'blocker', 'No access to staging', 'open'],
      [planned, 'Product', 'blocker', 'No access to staging', 'done'],
    ]);
    expect(told).toMatchObject({ waited: 3, ending: { is: 'done', day: planned, page: pageIdOf(planned) } });
  });

  test('waits from meeting to meeting, whatever the bullet says of itself', () => {
    const told = book([[staging({ carried: 40 })], [staging({ carried: 0 })], [], [], [staging({ carried: 999 })]]);
    expect(waited(told, 'staging')).toBe(2);
    expect(waited(told, 'nowhere')).toBe(0);
    expect(threadOf(told, 'nowhere')).toBeNull();
  });

  test('does not wait on a page that was skipped', () => {
    const skipped = makeBookPage(fourth, makePage({ product: [staging()] }), { state: 'skipped', heldAt: null });
    const told = makeBook([makeBookPage(third, makePage({ product: [staging()] })), skipped, makeBookPage(planned, makePage({ product: [staging()] }), { state: 'planned' })]);
    expect(threadOf(told, 'staging')).toMatchObject({ waited: 1, stood: [{ state: 'held' }, { state: 'skipped' }, { state: 'planned' }] });
  });

  test.each([
    ['is open while it stands open on the page ahead', [[staging()], [], [], [], [staging()]], { is: 'open' }],
    ['was left behind where the pages after it do not have it', [[staging()], [], [], [], []], { is: 'left-behind', day: first }],
    ['was dropped with its reason', [[], [staging({ state: 'dropped', reason: 'We moved to previews' })], [], [], []], { is: 'dropped', reason: 'We moved to previews' }],
    ['was said, where there was nothing to finish', [[staging({ kind: 'note' })], [], [], [], []], { is: 'said' }],
  ] as const)('%s', (_how, bullets, ending) => {
    expect(threadOf(book(bullets.map((on) => [...on])), 'staging')?.ending).toMatchObject(ending);
  });
});

describe('joined bullets', () => {
  const reworded = makeBullet('Still cannot get into staging', { id: 'reworded', kind: 'blocker' });
  const bullets = [[staging()], [staging({ state: 'dropped' })], [], [reworded], [reworded]];
  const join = makeRecord(planned, { kind: 'thread-joined', bullet: 'reworded', of: 'staging' }, maya);
  const part = makeRecord(planned, { kind: 'thread-parted', bullet: 'reworded' });

  test('are one thread, whichever is asked for', () => {
    const told = threadOf(book(bullets, [join]), 'reworded');
    expect(told?.stood.map(({ bullet }) => bullet.id)).toEqual(['staging', 'staging', 'reworded', 'reworded']);
    expect(told).toMatchObject({ waited: 2, ending: { is: 'open' }, joined: [{ bullet: 'reworded', of: 'staging', by: maya }] });
    expect(threadOf(book(bullets, [join]), 'staging')).toEqual(told);
  });

  test('are two again once they were parted, and one again when joined anew', () => {
    expect(threadOf(book(bullets, [join, part]), 'reworded')?.stood).toHaveLength(2);
    expect(threadOf(book(bullets, [join, part, join]), 'reworded')?.stood).toHaveLength(4);
  });

  test('that were joined both ways at once are still one thread', () => {
    const ring = [join, makeRecord(planned, { kind: 'thread-joined', bullet: 'staging', of: 'reworded' })];
    expect(threadOf(book(bullets, ring), 'staging')).toEqual(threadOf(book(bullets, ring), 'reworded'));
    expect(threadOf(book(bullets, ring), 'staging')?.stood).toHaveLength(4);
  });

  test('on one page come in the order they were raised in, whatever their ids', () => {
    const told = threadOf(book([[staging()], [makeBullet('Anew', { id: 'a', kind: 'blocker' }), staging()]], [makeRecord(second, { kind: 'thread-joined', bullet: 'a', of: 'staging' })]), 'a');
    expect(told?.stood.map(({ bullet }) => bullet.id)).toEqual(['staging', 'staging', 'a']);
  });

  test('on one page wait once, and are open as long as one of them is', () => {
    const both = [[staging()], [staging(), reworded], [staging({ state: 'done' }), reworded]];
    expect(threadOf(book(both, [join]), 'staging')).toMatchObject({ waited: 3, ending: { is: 'open' } });
  });
});

describe('beside a bullet', () => {
  const told = book([[staging()], [staging()], [], [staging()], [staging(), makeBullet('new')]]);

  test('stands since when it is open and the how-manieth meeting it is, counted from the pages', () => {
    expect(agesOn(told, pageIdOf(planned))).toEqual([{ bullet: 'staging', from: first, meeting: 4, until: null }]);
    expect(agesOn(told, pageIdOf(second))).toEqual([{ bullet: 'staging', from: first, meeting: 2, until: planned }]);
  });

  test('stands on the page it was raised on how far it went', () => {
    expect(agesOn(told, pageIdOf(first))).toEqual([{ bullet: 'staging', from: null, meeting: 1, until: planned }]);
  });
});
