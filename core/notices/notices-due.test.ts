import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book, BookPage } from '#core/book.ts';
import { notices, usualChoices, type Choices } from '#core/messages/choices.ts';
import type { Bullet } from '#core/page.ts';
import type { RoomRecord } from '#core/record.ts';
import { makeBook, makeBookPage, makeBullet, makeCheckIn, makePage, makeRecord, maya, pageIdOf, sam } from '#core/testing/book.ts';
import { carriedAt } from './carried-at.ts';
import { noticesDue } from './notices-due.ts';

const minuteMs = 60_000;
const everything: Choices = { ...usualChoices, ways: { mail: [...notices] } };
const nothing: Choices = { ...usualChoices, ways: {} };

const held = (day: string, page = makePage()) => makeBookPage(day, page);
/** Tuesday 24 November 2026, 10:00 UTC. */
const planned = (bullets: Bullet[] = [], more: Partial<BookPage> = {}) => makeBookPage('2026-11-24', makePage({ product: bullets }), { state: 'planned', heldAt: null, ...more });
const weekly = (bullets: Bullet[] = [], records: RoomRecord[] = []) => makeBook([planned(bullets), held('2026-11-17')], { records });

type Asked = { person?: string; choices?: Choices; timeZone?: string };

const dueAt = (books: readonly Book[], at: string, { person = sam, choices = everything, timeZone = 'UTC' }: Asked = {}) =>
  noticesDue({ books, person, choices, timeZone, now: Date.parse(at) });

/** Everything told between two instants, looked at each time something could be due, as `when once`. */
function told(books: readonly Book[], from: string, to: string, asked: Asked = {}): string[] {
  const seen = new Set<string>();
  const said: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); ) {
    const { due, nextAt } = noticesDue({ books, person: sam, choices: everything, timeZone: 'UTC', ...asked, now: at });
    for (const { once, notice } of due) {
      if (seen.has(once)) continue;
      seen.add(once);
      said.push(`${new Date(at).toISOString().slice(0, 16)} ${notice}`);
    }
    at = nextAt;
  }
  return said;
}

describe('around a meeting', () => {
  test('the report hears of it the day before and shortly before, and is asked for status and how they are', () => {
    expect(told([weekly()], '2026-11-18T00:00Z', '2026-11-28T00:00Z')).toEqual([
      '2026-11-23T08:00 status',
      '2026-11-23T08:00 digest',
      '2026-11-23T16:00 day-before',
      '2026-11-24T08:00 check-in',
      '2026-11-24T09:45 soon',
      '2026-11-24T11:45 unheld',
    ]);
  });

  test('the manager is not asked for status', () => {
    expect(told([weekly()], '2026-11-23T00:00Z', '2026-11-24T10:00Z', { person: maya })).not.toContain('2026-11-23T08:00 status');
    expect(told([{ ...weekly(), relation: 'equals' }], '2026-11-23T00:00Z', '2026-11-24T10:00Z', { person: maya })).toContain('2026-11-23T08:00 status');
  });

  test('nobody is asked for what they have given already', () => {
    const page = makePage({}, { checkIns: { [sam]: makeCheckIn({ status: 'In review', energised: 'The rota' }) } });
    const book = makeBook([makeBookPage('2026-11-24', page, { state: 'planned', heldAt: null }), held('2026-11-17')]);
    expect(told([book], '2026-11-23T00:00Z', '2026-11-24T09:00Z')).toEqual(['2026-11-23T08:00 digest', '2026-11-23T16:00 day-before']);
  });

  test('a reminder counts, and holds no word of the page', () => {
    const lines = [
      makeBullet('The rota', { by: sam }),
      makeBullet('Hiring', { by: maya }),
      makeBullet('done already', { state: 'done' }),
      makeBullet('Draft it', { kind: 'action', owner: sam }),
      makeBullet('Ask Ben', { kind: 'action', owner: maya }),
    ];
    const reminder = (choices: Choices) => dueAt([weekly(lines)], '2026-11-23T16:00Z', { choices }).due.find(({ notice }) => notice === 'day-before')?.message;
    expect(reminder(everything)).toMatchObject({ counts: { topics: 2, mine: 1, iOwe: 1, owedToMe: 1, lingering: 0 }, words: [] });
    expect(reminder({ ...everything, words: true })).toMatchObject({ words: ['The rota', 'Hiring'] });
  });

  test('in quiet hours it is told when they end, and not at all where the meeting has begun by then', () => {
    const early = makeBook([planned([], { startsAt: Date.parse('2026-11-24T08:00Z') })]);
    const inTokyo = { choices: { ...everything, quiet: { from: '19:00', to: '17:30' } }, timeZone: 'Asia/Tokyo' };
    // Half past five in the afternoon in Tokyo is half past eight in the morning: the meeting has begun.
    expect(told([early], '2026-11-23T10:00Z', '2026-11-24T09:00Z', inTokyo)).toEqual([]);
    const monday = makeBook([makeBookPage('2026-11-23', makePage(), { state: 'planned', heldAt: null })]);
    expect(told([monday], '2026-11-20T00:00Z', '2026-11-23T11:00Z')).toEqual([
      '2026-11-23T07:30 status',
      '2026-11-23T07:30 day-before',
      '2026-11-23T08:00 check-in',
      '2026-11-23T08:00 digest',
      '2026-11-23T09:45 soon',
    ]);
  });

  test('a page that was moved is reminded of anew, but not where it was moved to the next hour', () => {
    const on = (day: string, movedOn: string) =>
      makeBook([makeBookPage(day, makePage(), { id: pageIdOf('2026-11-24'), state: 'planned', heldAt: null })], {
        records: [makeRecord(movedOn, { kind: 'moved', page: pageIdOf('2026-11-24'), from: { day: '2026-11-24', time: '10:00' }, to: { day, time: '10:00' }, reason: '' }, sam)],
      });
    const onces = (book: Book, at: string) => dueAt([book], at).due.flatMap(({ notice, once }) => (notice === 'day-before' ? [once] : []));
    const [first] = onces(weekly(), '2026-11-23T17:00Z');
    const [again] = onces(on('2026-11-26', '2026-11-23'), '2026-11-25T17:00Z');
    expect(again).not.toBe(first);
    expect(onces(on('2026-11-24', '2026-11-24'), '2026-11-24T09:00Z')).toEqual([]);
  });
});

describe('what the other changed', () => {
  const moved = (at: string, by: string, to: string): RoomRecord => ({
    kind: 'moved', page: pageIdOf('2026-11-24'), from: { day: '2026-11-25', time: '10:00' }, to: { day: to, time: '10:00' }, reason: 'secret', id: at, by, at: Date.parse(at),
  });
  const changes = (records: RoomRecord[], at: string, asked: Asked = {}) =>
    dueAt([makeBook([planned(), held('2026-11-17')], { records })], at, asked).due.filter(({ notice }) => notice === 'changes').map(({ message }) => message);

  test('is told to the one, and not to whoever did it', () => {
    const records = [moved('2026-11-18T10:00Z', maya, '2026-11-24')];
    expect(changes(records, '2026-11-18T10:00Z')).toMatchObject([{ kind: 'moved', from: Date.parse('2026-11-25T10:00Z'), to: Date.parse('2026-11-24T10:00Z'), other: 'Maya Lindqvist' }]);
    expect(changes(records, '2026-11-18T10:00Z', { person: maya })).toEqual([]);
    expect(JSON.stringify(changes(records, '2026-11-18T10:00Z'))).not.toContain('secret');
  });

  test('is old after two days, and those of a night are one', () => {
    expect(changes([moved('2026-11-16T09:00Z', maya, '2026-11-24')], '2026-11-18T10:00Z')).toEqual([]);
    const night = [moved('2026-11-18T20:00Z', maya, '2026-11-23'), { ...moved('2026-11-18T21:00Z', maya, '2026-11-24'), from: { day: '2026-11-23', time: '10:00' } }] as RoomRecord[];
    expect(changes(night, '2026-11-18T22:00Z')).toEqual([]);
    expect(changes(night, '2026-11-19T08:00Z')).toMatchObject([{ from: Date.parse('2026-11-25T10:00Z'), to: Date.parse('2026-11-24T10:00Z') }]);
  });

  test('skipping, making up, being away and another rhythm are told; what is skipped for an absence is told with it', () => {
    const skippedPage = makeBookPage('2026-11-17', makePage(), { state: 'skipped', heldAt: null });
    const record = (settled: object, id: string) => ({ ...settled, id, by: maya, at: Date.parse('2026-11-16T10:00Z') }) as RoomRecord;
    const kinds = (records: RoomRecord[]) =>
      dueAt([makeBook([planned(), skippedPage], { records })], '2026-11-16T10:00Z').due.filter(({ notice }) => notice === 'changes').map(({ message }) => message.kind);
    const away = '00000000-0000-4000-8000-0000000000ab';
    expect(kinds([record({ kind: 'skipped', page: skippedPage.id, reason: '' }, '1')])).toEqual(['skipped']);
    expect(kinds([record({ kind: 'made-up', page: pageIdOf('2026-11-24'), instead: skippedPage.id, to: { day: '2026-11-24', time: '10:00' } }, '2')])).toEqual(['moved']);
    expect(kinds([record({ kind: 'rhythm-changed', from: '2026-11-24' }, '3')])).toEqual(['rhythm']);
    const leave = [record({ kind: 'away', away, from: '2026-11-16', to: '2026-11-20', reason: '' }, '4'), record({ kind: 'skipped', page: skippedPage.id, reason: '', because: 'away' }, '5')];
    expect(kinds(leave)).toEqual(['away']);
    expect(kinds([...leave, record({ kind: 'away-over', away }, '6')])).toEqual([]);
  });
});

describe('what one owes', () => {
  const action = (due: string, text = `by ${due}`) => makeBullet(text, { kind: 'action', owner: sam, due });
  const owed = (bullets: Bullet[], from: string, to: string) => told([weekly(bullets)], from, to).filter((line) => line.endsWith('owed'));

  test('is told on the morning of its day, and what is overdue with the next week again', () => {
    expect(owed([action('2026-11-18')], '2026-11-16T12:00Z', '2026-12-01T00:00Z')).toEqual(['2026-11-18T08:00 owed', '2026-11-23T08:00 owed', '2026-11-30T08:00 owed']);
  });

  test('what falls due on a day off is told on the next morning', () => {
    expect(owed([action('2026-11-21')], '2026-11-20T12:00Z', '2026-11-24T00:00Z')).toEqual(['2026-11-23T08:00 owed']);
  });

  test('is told in numbers', () => {
    const [due] = dueAt([weekly([action('2026-11-18'), action('2026-11-17')])], '2026-11-18T08:00Z').due;
    expect(due?.message).toEqual({ kind: 'owed', day: '2026-11-18', due: 1, overdue: 1, people: ['Maya Lindqvist'], words: [] });
  });
});

describe('the recap', () => {
  const wish = (day: string, by: string, wanted = true) => makeRecord(day, { kind: 'recap-outside', wanted }, by);
  const page = makePage({ product: [makeBullet('Draft the rota', { kind: 'action', owner: sam, due: '2026-11-27' })] }, { recap: { mattered: 'The rota', next: 'Draft it', needs: 'an hour' } });
  const recaps = (records: RoomRecord[], at = '2026-11-17T10:46Z') =>
    dueAt([makeBook([planned(), held('2026-11-17', page)], { records })], at).due.filter(({ notice }) => notice === 'recap');

  test('leaves the room where both wanted it before closing', () => {
    const [recap] = recaps([wish('2026-11-10', maya), wish('2026-11-11', sam)]);
    expect(recap?.message).toMatchObject({
      kind: 'recap',
      text: 'What mattered: The rota\n\nWhat happens next: Draft it\n\nActions:\n– Sam Okafor: Draft the rota (Friday 27 November 2026)\n\nNext time: Tuesday 24 November 2026, 10:00',
    });
  });

  test('stays where one wants it, wanted it too late, or wants it no more', () => {
    expect(recaps([wish('2026-11-10', maya)])).toEqual([]);
    expect(recaps([wish('2026-11-10', maya), wish('2026-11-17', sam)], '2026-11-17T12:30Z')).toEqual([]);
    expect(recaps([wish('2026-11-10', maya), wish('2026-11-10', sam), wish('2026-11-11', sam, false)])).toEqual([]);
  });

  test('is written down at once, and carried when quiet hours end', () => {
    const late = makeBookPage('2026-11-17', page, { heldAt: Date.parse('2026-11-17T20:00Z') });
    const book = makeBook([planned(), late], { records: [wish('2026-11-10', maya), wish('2026-11-10', sam)] });
    expect(dueAt([book], '2026-11-17T20:00Z').due).toMatchObject([{ notice: 'recap', at: Date.parse('2026-11-18T07:30Z') }]);
  });
});

describe('off means off', () => {
  test('what is wanted nowhere is not told, but for what happened, which stands in the inbox', () => {
    const records = [makeRecord('2026-11-23', { kind: 'rhythm-changed', from: '2026-11-24' }, maya)];
    expect(told([weekly([], records)], '2026-11-23T00:00Z', '2026-11-28T00:00Z', { choices: nothing })).toEqual(['2026-11-23T12:00 changes', '2026-11-24T11:45 unheld']);
  });
});

const time = fc.integer({ min: 0, max: 47 }).map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
const choices: fc.Arbitrary<Choices> = fc.record({
  ways: fc.record({ mail: fc.subarray([...notices]) }),
  calendar: fc.boolean(),
  soonMinutes: fc.constantFrom(30, 60, 240),
  quiet: fc.option(fc.record({ from: time, to: time })),
  daysOff: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
  words: fc.constant(false),
});
const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tokyo', 'Pacific/Apia');
/** A meeting somewhere in the week around a change of clocks in Europe, and then in America. */
const startsAt = fc.integer({ min: 0, max: 14 * 24 * 2 }).map((half) => Date.parse('2026-10-20T00:00Z') + half * 30 * minuteMs);

describe('whatever one chooses, wherever one is, and whenever the meeting is', () => {
  const run = (begins: number, timeZone: string, chosen: Choices, look: (at: number) => void) => {
    const book = makeBook([planned([makeBullet('a word of the room')], { startsAt: begins, minutes: 30 })]);
    const seen = new Map<string, number>();
    const visited: number[] = [];
    for (let at = begins - 3 * 86_400_000; at < begins + 4 * 86_400_000; ) {
      look(at);
      visited.push(at);
      const { due, nextAt } = noticesDue({ books: [book], person: sam, choices: chosen, timeZone, now: at });
      for (const { once } of due) if (!seen.has(once)) seen.set(once, at);
      expect(nextAt).toBeGreaterThan(at);
      expect(nextAt - at).toBeLessThanOrEqual(26 * 60 * minuteMs);
      at = nextAt;
    }
    return { book, seen, visited };
  };

  test('looking only when something could be due tells the same, at the same time, as looking every half hour', () => {
    fc.assert(
      fc.property(startsAt, zone, choices, (begins, timeZone, chosen) => {
        const { book, seen } = run(begins, timeZone, chosen, () => {});
        const often = new Map<string, number>();
        for (let at = begins - 3 * 86_400_000; at < begins + 4 * 86_400_000; at += 30 * minuteMs) {
          for (const { once } of noticesDue({ books: [book], person: sam, choices: chosen, timeZone, now: at }).due) if (!often.has(once)) often.set(once, at);
        }
        expect(Object.fromEntries(often)).toEqual(Object.fromEntries(seen));
      }),
      { numRuns: 15 },
    );
  });

  test('nothing is carried in quiet, no reminder comes after the meeting began, and no word of the page is told', () => {
    fc.assert(
      fc.property(startsAt, zone, choices, (begins, timeZone, chosen) => {
        const book = makeBook([planned([makeBullet('a word of the room')], { startsAt: begins, minutes: 30 })]);
        run(begins, timeZone, chosen, (now) => {
          for (const { at, notice, message } of noticesDue({ books: [book], person: sam, choices: chosen, timeZone, now }).due) {
            if (at === null) expect(['unheld', 'changes', 'recap']).toContain(notice);
            else if (notice !== 'recap') expect(carriedAt(now, chosen, timeZone)).toBe(now);
            if (['day-before', 'soon', 'check-in', 'status'].includes(notice)) expect(now).toBeLessThan(begins);
            if (notice !== 'unheld') expect(chosen.ways['mail']).toContain(notice);
            expect(JSON.stringify(message)).not.toContain('a word of the room');
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  /** Moves of the page, one after the other: who, how many hours after the last, and to how many hours from then. */
  const moves = fc.array(fc.record({ by: fc.constantFrom(maya, sam), after: fc.integer({ min: 1, max: 30 }), ahead: fc.integer({ min: 1, max: 90 }) }), { minLength: 1, maxLength: 6 });

  test('however often it is moved, reminders are of where it stands, none comes twice, and nobody is told of their own moves', () => {
    fc.assert(
      fc.property(moves, zone, choices, (made, timeZone, chosen) => {
        const hourMs = 60 * minuteMs;
        const began = Date.parse('2026-10-20T00:00Z');
        let [startsAt, now] = [began + 48 * hourMs, began];
        const records: RoomRecord[] = [];
        const wall = (at: number) => ({ day: new Date(at).toISOString().slice(0, 10), time: new Date(at).toISOString().slice(11, 16) });
        const told = new Map<string, number>();
        const lookUntil = (end: number) => {
          while (now < end) {
            const book = makeBook([planned([], { startsAt })], { records });
            const { due, nextAt } = noticesDue({ books: [book], person: sam, choices: chosen, timeZone, now });
            for (const { once, message } of due) {
              if (told.has(once)) continue;
              told.set(once, now);
              if (message.kind === 'reminder') expect(message.startsAt).toBe(startsAt);
              if (message.kind === 'moved') expect([message.to, records.at(-1)?.by]).toEqual([startsAt, maya]);
            }
            now = Math.min(nextAt, end);
          }
        };
        for (const { by, after, ahead } of made) {
          lookUntil(now + after * hourMs);
          const to = now + ahead * hourMs;
          records.push({ kind: 'moved', page: pageIdOf('2026-11-24'), from: wall(startsAt), to: wall(to), reason: '', id: `move ${records.length}`, by, at: now });
          startsAt = to;
        }
        lookUntil(Math.max(now, startsAt) + 10 * 24 * hourMs);
        const soon = startsAt - chosen.soonMinutes * minuteMs;
        const isTold = chosen.ways['mail']?.includes('soon') && soon >= (records.at(-1)?.at ?? 0) && (carriedAt(soon, chosen, timeZone) ?? Infinity) < startsAt;
        expect([...told.keys()].filter((once) => once.startsWith('soon/') && once.endsWith(`/${startsAt}`))).toHaveLength(isTold ? 1 : 0);
        expect([...told.keys()].filter((once) => once.startsWith('unheld/') && once.endsWith(`/${startsAt}`))).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });
});
