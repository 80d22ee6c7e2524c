import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#core/day.ts';
import type { Cadence } from '#core/schedule/cadence.ts';
import { firstOccurrence } from '#core/schedule/occurrence.ts';
import { asACalendarKeepsIt, confirmedPerson, mailSettings, sentTo, startsIn } from '#server/testing/calendars.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer('open', mailSettings);
});
afterAll(() => server.stop());

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 24 * 3_600_000];

type Pair = Awaited<ReturnType<typeof server.pair>>;

async function plannedOf({ manager, room }: Pair) {
  const { planned } = await manager.api.oneOnOnes.read({ id: room });
  if (!planned) throw new Error('a page is planned');
  return { ...planned, at: Date.parse(planned.startsAt) };
}

/** No earlier than it is: time does not go back. */
function waitUntil(instant: number) {
  server.clock.set(new Date(Math.max(instant, server.clock.now().getTime())));
}

const cadences: Cadence[] = [
  { kind: 'weeks', interval: 1, weekday: 4 },
  { kind: 'weeks', interval: 2, weekday: 1 },
  { kind: 'month', nth: -1, weekday: 5 },
  { kind: 'month-date', date: 30 },
  { kind: 'weekdays', interval: 1, weekdays: [1, 3] },
  { kind: 'days', interval: 10 },
];

/** Everything that changes when the two meet. What the product refuses at that moment is no step. */
const verbs = {
  close: async (pair: Pair) => {
    const page = await plannedOf(pair);
    waitUntil(page.at + 40 * minuteMs);
    await pair.manager.api.pages.close({ id: page.id });
  },
  closeEarly: async (pair: Pair) => {
    const page = await plannedOf(pair);
    waitUntil(page.at - 3 * hourMs);
    await pair.report.api.pages.close({ id: page.id });
  },
  closeLate: async (pair: Pair) => {
    const page = await plannedOf(pair);
    waitUntil(page.at + 9 * dayMs);
    await pair.manager.api.pages.close({ id: page.id });
  },
  skip: async (pair: Pair) => {
    const page = await plannedOf(pair);
    waitUntil(page.at - dayMs);
    await pair.report.api.pages.skip({ id: page.id, reason: '' });
  },
  makeUp: async (pair: Pair) => {
    const { makeUp } = await pair.manager.api.schedule.read({ id: pair.room });
    const slot = makeUp?.slots[0];
    if (makeUp && slot) await pair.manager.api.schedule.makeUp({ id: pair.room, instead: makeUp.instead, day: slot.day, time: slot.time });
  },
  move: async (pair: Pair, by: number) => {
    const page = await plannedOf(pair);
    await pair.manager.api.pages.move({ id: page.id, day: addDays(page.day, (by % 11) - 3), time: '15:45' });
  },
  changeRhythm: async (pair: Pair, by: number) => {
    const { slot } = await pair.manager.api.oneOnOnes.read({ id: pair.room });
    const page = await plannedOf(pair);
    const cadence = cadences[by % cadences.length] ?? slot.cadence;
    const zone = by % 2 === 0 ? slot.zone : 'America/New_York';
    await pair.manager.api.oneOnOnes.change({ id: pair.room, slot: { ...slot, cadence, zone, anchor: firstOccurrence(cadence, addDays(page.day, 1 + by)) } });
  },
  changePlace: async (pair: Pair, by: number) => {
    await pair.report.api.oneOnOnes.change({ id: pair.room, place: `Room ${by}` });
  },
  beAway: async (pair: Pair, by: number) => {
    const page = await plannedOf(pair);
    const from = addDays(page.day, (by % 5) * 5);
    await pair.report.api.schedule.away({ away: randomUUID(), ids: [pair.room], from, to: addDays(from, by) });
  },
};

const verbNames = Object.keys(verbs) as (keyof typeof verbs)[];
const step = fc.tuple(fc.constantFrom(...verbNames), fc.nat(12));

test('whatever the two do, both calendars and the feed show the planned page next, and nothing before it', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
      server.clock.set(new Date());
      const pair = await server.pair();
      const people = [await confirmedPerson(server, pair.manager), await confirmedPerson(server, pair.report)];
      const { address } = await pair.manager.api.calendar.renewFeed();
      waitUntil((await plannedOf(pair)).at - 30 * hourMs);
      await pair.manager.api.account.change({ name: 'Maya' });
      await server.work();
      for (const [verb, by] of steps) {
        await verbs[verb](pair, by).catch(refusedOnly);
        await server.work();
        const page = await plannedOf(pair);
        // What begins this very instant is no longer ahead.
        const [from, to] = [server.clock.now().getTime() + 1, page.at + 30 * dayMs];
        if (page.at < from) continue;
        const first = (objects: string[]) => startsIn(objects, from, to)[0];
        expect(first([await (await fetch(address)).text()])).toBe(page.at);
        for (const person of people) expect(first(asACalendarKeepsIt(await sentTo(server, person)))).toBe(page.at);
      }
    }),
    // A failure is not made smaller: each run signs two people up, and there is a limit to that.
    { numRuns: 6, endOnFailure: true },
  );
});

/** What the product refuses is answered with a code of its own; anything else is a fault. */
function refusedOnly(error: unknown): void {
  if (!(error instanceof Error && 'status' in error && Number(error.status) < 500)) throw error;
}
