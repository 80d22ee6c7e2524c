import { describe, expect, test } from 'vitest';
import type { Bullet } from '#core/page.ts';
import type { RoomRecord } from '#core/record.ts';
import { makeBook, makeBookPage, makeBullet, makePage, makeRecord, maya, pageIdOf, weeksUpTo } from '#core/testing/book.ts';
import { joinOffers } from './join-offers.ts';
import { lingering } from './lingering.ts';
import { joining, naming, parting } from './settling.ts';

const blocker = (text: string, more: Partial<Bullet> = {}) => makeBullet(text, { kind: 'blocker', ...more });
const staging = blocker('Staging database access');

/** Pages a week apart, the last of them planned on 24 November. */
function book(bullets: readonly Bullet[][], records: RoomRecord[] = []) {
  const days = weeksUpTo('2026-11-24', bullets.length);
  const pages = bullets.map((on, week) => makeBookPage(days[week] ?? '', makePage({ product: on }), week === bullets.length - 1 ? { state: 'planned' } : {}));
  return makeBook(pages, { records });
}

describe('a blocker lingers', () => {
  test('once it has waited a meeting, and is asked about from the third meeting on', () => {
    expect(lingering(book([[staging]]))).toEqual([]);
    expect(lingering(book([[staging], [staging]]))).toMatchObject([{ waited: 1, asks: false }]);
    expect(lingering(book([[staging], [staging], [staging]]))).toMatchObject([{ waited: 2, asks: true, page: pageIdOf('2026-11-10'), day: '2026-11-10' }]);
  });

  test('no more once it is done, dropped, taken away or something else', () => {
    for (const now of [{ state: 'done' }, { state: 'dropped' }, { kind: 'topic' }, { text: ' ' }] as const) {
      expect(lingering(book([[staging], [staging], [{ ...staging, ...now }]]))).toEqual([]);
    }
    expect(lingering(book([[staging], [staging], []]))).toEqual([]);
  });

  test('is not asked about again once somebody said what kind it is; the last word counts', () => {
    const named = (as: 'friction' | 'clarity') => makeRecord('2026-11-17', { kind: 'blocker-named', bullet: staging.id, as }, maya);
    expect(lingering(book([[staging], [staging], [staging]], [named('friction'), named('clarity')]))).toMatchObject([
      { asks: false, named: { as: 'clarity', by: maya } },
    ]);
  });

  test('those that waited longest come first', () => {
    const late = blocker('a late one');
    expect(lingering(book([[staging], [staging, late], [late, staging]])).map(({ bullet }) => bullet)).toEqual([staging.id, late.id]);
  });

  test('under new words, as one thread, once it was joined', () => {
    const reworded = blocker('Still can’t get into the staging database');
    const pages = [[staging], [staging], [], [reworded]];
    const join = makeRecord('2026-11-24', { kind: 'thread-joined', bullet: reworded.id, of: staging.id });
    expect(lingering(book(pages))).toEqual([]);
    expect(lingering(book(pages, [join]))).toMatchObject([{ bullet: reworded.id, waited: 2, asks: true }]);
  });
});

describe('a reworded blocker', () => {
  const reworded = blocker('Still can’t get into the staging database');
  const pages = [[staging, blocker('VPN drops every hour')], [], [reworded, blocker('No designer yet')]];

  test('is offered as the same thread as the one it is most like, and never joined by itself', () => {
    expect(joinOffers(book(pages))).toEqual([
      { bullet: reworded.id, text: reworded.text, of: staging.id, ofText: staging.text, page: pageIdOf('2026-11-10'), day: '2026-11-10' },
    ]);
  });

  test('says where the earlier one was raised, however far it went since', () => {
    expect(joinOffers(book([[staging], [staging], [staging, reworded]]))).toMatchObject([{ of: staging.id, day: '2026-11-10' }]);
  });

  test('is offered no more once it was joined, parted, or is done', () => {
    const join = makeRecord('2026-11-24', { kind: 'thread-joined', bullet: reworded.id, of: staging.id });
    const part = makeRecord('2026-11-24', { kind: 'thread-parted', bullet: reworded.id });
    expect(joinOffers(book(pages, [join]))).toEqual([]);
    expect(joinOffers(book(pages, [join, part]))).toEqual([]);
    expect(joinOffers(book([[staging], [{ ...reworded, state: 'done' }]]))).toEqual([]);
  });

  test('is not offered where only another kind of line says the same, or where both were raised on one page', () => {
    expect(joinOffers(book([[{ ...staging, kind: 'note' }], [reworded]]))).toEqual([]);
    expect(joinOffers(book([[staging, reworded], [staging, reworded]]))).toEqual([]);
  });

  test('is not offered after more than half a year', () => {
    const late = makeBook([makeBookPage('2026-01-06', makePage({ product: [staging] })), makeBookPage('2026-11-24', makePage({ product: [reworded] }), { state: 'planned' })]);
    expect(joinOffers(late)).toEqual([]);
  });

  test('takes along what was joined to it before', () => {
    const again = blocker('again', { id: 'again' });
    const before = makeRecord('2026-11-17', { kind: 'thread-joined', bullet: 'again', of: reworded.id });
    const told = book([[staging], [reworded], [again]], [before]);
    expect(joining(told, 'again', staging.id)).toEqual({ kind: 'thread-joined', bullet: reworded.id, of: staging.id });
    expect(joining(told, 'again', reworded.id)).toBe('done');
    expect(joining(told, 'again', 'nowhere')).toBeNull();
  });
});

describe('what is settled', () => {
  const pages = [[staging], [staging]];
  const parted = makeRecord('2026-11-24', { kind: 'thread-parted', bullet: staging.id });
  const named = makeRecord('2026-11-24', { kind: 'blocker-named', bullet: staging.id, as: 'clarity' });

  test('is settled once, however often it is said', () => {
    expect(parting(book(pages), staging.id)).toEqual({ kind: 'thread-parted', bullet: staging.id });
    expect(parting(book(pages, [parted]), staging.id)).toBe('done');
    expect(naming(book(pages), staging.id, 'clarity')).toEqual({ kind: 'blocker-named', bullet: staging.id, as: 'clarity' });
    expect(naming(book(pages, [named]), staging.id, 'clarity')).toBe('done');
    expect(naming(book(pages, [named]), staging.id, 'friction')).toMatchObject({ as: 'friction' });
  });

  test('is never about a bullet the book does not have', () => {
    expect(parting(book(pages), 'nowhere')).toBeNull();
    expect(naming(book(pages), 'nowhere', 'clarity')).toBeNull();
  });
});
