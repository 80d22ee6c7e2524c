import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day } from '#core/day.ts';
import type { Slot } from '#core/schedule/cadence.ts';
import { firstOccurrence } from '#core/schedule/occurrence.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const cadences: Slot['cadence'][] = [
  { kind: 'weeks', interval: 1, weekday: 2 },
  { kind: 'weeks', interval: 3, weekday: 5 },
  { kind: 'month', nth: -1, weekday: 4 },
  { kind: 'month-date', date: 31 },
  { kind: 'weekdays', interval: 2, weekdays: [1, 3] },
  { kind: 'days', interval: 10 },
];
const zones = ['Europe/London', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'];

const days = fc.integer({ min: 0, max: 20 });
const step = fc.oneof(
  fc.record({ do: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ do: fc.constantFrom('close' as const, 'skip' as const, 'make-up' as const, 'take-back' as const) }),
  fc.record({ do: fc.constant('move' as const), days, hour: fc.integer({ min: 0, max: 23 }) }),
  fc.record({ do: fc.constant('change' as const), cadence: fc.constantFrom(...cadences), zone: fc.constantFrom(...zones), later: days }),
  fc.record({ do: fc.constant('away' as const), days, length: days }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What can be refused: a day that is gone by then, and what is settled or has begun. */
const refusals = ['DAY_GONE', 'CHANGE_TOO_EARLY', 'CHANGE_BEGUN', 'MAKE_UP_GONE', 'NEXT_IN_THE_PAST', 'AWAY_IN_THE_PAST'];

async function take(who: Visitor, room: string, one: Step): Promise<void> {
  const { planned, series } = await who.api.oneOnOnes.read({ id: room });
  const id = planned?.id ?? '';
  const today: Day = wallClockAt(server.clock.now().getTime(), planned?.zone ?? 'UTC').day;
  switch (one.do) {
    case 'pass':
      server.clock.pass(one.hours * 60);
      return;
    case 'close':
      await who.api.pages.close({ id });
      return;
    case 'skip':
      await who.api.pages.skip({ id });
      return;
    case 'move':
      await who.api.pages.move({ id, day: addDays(today, one.days), time: `${String(one.hour).padStart(2, '0')}:00` });
      return;
    case 'make-up': {
      const { makeUp } = await who.api.schedule.read({ id: room });
      const slot = makeUp?.slots.at(-1);
      if (makeUp && slot) await who.api.schedule.makeUp({ id: room, instead: makeUp.instead, day: slot.day, time: slot.time });
      return;
    }
    case 'change': {
      const from = addDays(planned?.day ?? today, one.later);
      const slot = { cadence: one.cadence, anchor: firstOccurrence(one.cadence, from), time: '09:30', zone: one.zone, minutes: 30 };
      await who.api.oneOnOnes.change({ id: room, slot, from });
      return;
    }
    case 'take-back':
      await who.api.schedule.takeBackChange({ id: room, series: series.at(-1)?.id ?? '' });
      return;
    default:
      await who.api.schedule.away({ away: randomUUID(), ids: [room], from: addDays(today, one.days), to: addDays(today, one.days + one.length) });
  }
}

test('whatever the two do, one page is planned, after the last that was held and on no day that either is away', async () => {
  const [manager, sam] = [await server.signUp('Maya'), await server.signUp('Sam')];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), step), { minLength: 4, maxLength: 14 }), async (steps) => {
      server.clock.set('2026-11-21T09:00:00Z');
      const room = await server.startOneOnOne(manager, 'Sam');
      const { link } = await manager.api.invitations.renew({ id: room });
      await sam.api.invitations.accept({ token: new URL(link).hash.slice(1), confirmed: true });
      let movedBy: string | null = null;
      for (const [isManager, one] of steps) {
        await take(isManager ? manager : sam, room, one).catch((error: { code?: string }) => expect(refusals).toContain(error.code));
        const { rows } = await server.database.owner.query<{ id: string; state: string; starts_at: Date; day: string }>(
          'select id, state, starts_at, day::text from pages where one_on_one_id = $1',
          [room],
        );
        const planned = rows.filter(({ state }) => state === 'planned');
        expect(planned).toHaveLength(1);
        const [page] = planned;
        if (one.do === 'move') movedBy = page?.id ?? null;
        for (const held of rows.filter(({ state }) => state === 'held')) expect(Number(page?.starts_at)).toBeGreaterThan(Number(held.starts_at));
        const { away } = await manager.api.oneOnOnes.read({ id: room });
        // Whoever moves a page onto days away has agreed on it.
        if (page && movedBy !== page.id) expect(away.filter(({ from, to }) => from <= page.day && page.day <= to)).toEqual([]);
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
