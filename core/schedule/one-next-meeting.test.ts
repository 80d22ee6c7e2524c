import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCadence } from './testing/any-cadence.ts';
import {
  change,
  comeBack,
  finish,
  goAway,
  lastHeldStart,
  makeUp,
  move,
  pass,
  planned,
  shownInCalendar,
  start,
  startOf,
  type Two,
} from './testing/two.ts';

const minuteMs = 60_000;
const day = 24 * 60;
const time = fc.constantFrom('00:15', '01:30', '02:30', '09:00', '10:00', '16:45', '23:30');
const near = ['Europe/London', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata'];
const zone = fc.constantFrom(...near, 'Australia/Lord_Howe', 'Pacific/Apia', 'Pacific/Honolulu', 'Pacific/Kiritimati');

type Step = { name: string; take: (two: Two) => Two };
const step = <Argument>(arbitrary: fc.Arbitrary<Argument>, name: string, take: (two: Two, argument: Argument) => Two): fc.Arbitrary<Step> =>
  arbitrary.map((argument) => ({ name: `${name} ${JSON.stringify(argument)}`, take: (two: Two) => take(two, argument) }));

/** The clock, moved to so many minutes after the planned page begins, if that is still to come. */
const atItsTime = (two: Two, minutes: number): Two => ({ ...two, now: Math.max(two.now, startOf(planned(two)) + minutes * minuteMs) });
const chosen = fc.option(fc.record({ later: fc.nat(12), time }), { freq: 4 });

const anyStep = fc.oneof(
  { weight: 4, arbitrary: step(chosen, 'hold on time', (two, next) => finish(atItsTime(two, 30), 'held', next)) },
  step(fc.constant(null), 'hold now, which may be early', (two) => finish(two, 'held', null)),
  step(fc.integer({ min: 31, max: 40 * day }), 'hold late', (two, late) => finish(atItsTime(two, late), 'held', null)),
  step(fc.integer({ min: -3 * day, max: 3 * day }), 'skip', (two, minutes) => finish(atItsTime(two, minutes), 'skipped', null)),
  { weight: 2, arbitrary: step(fc.nat(1), 'skip now and make up', (two, which) => makeUp(finish(two, 'skipped', null), which)) },
  { weight: 3, arbitrary: step(fc.record({ days: fc.integer({ min: -20, max: 40 }), time }), 'move', (two, to) => move(two, to.days, to.time)) },
  {
    weight: 3,
    arbitrary: step(fc.record({ days: fc.integer({ min: -30, max: 60 }), cadence: anyCadence, time, zone }), 'change', (two, to) =>
      change(two, to.days, to.cadence, to.time, to.zone),
    ),
  },
  step(fc.record({ days: fc.nat(30), zone }), 'change zone', (two, to) => {
    const slot = two.series.at(-1)?.slot;
    return slot ? change(two, to.days, slot.cadence, slot.time, to.zone) : two;
  }),
  {
    weight: 2,
    arbitrary: step(fc.tuple(fc.nat(60), fc.nat(40), fc.boolean()), 'go away', (two, [inDays, days, skips]) => goAway(two, inDays, days, skips)),
  },
  step(fc.constant(null), 'come back', comeBack),
  step(fc.nat(20 * day), 'wait', pass),
);

const anyStart = fc
  .tuple(fc.date({ min: new Date('2010-06-01'), max: new Date('2030-12-31'), noInvalidDate: true }), anyCadence, time, zone)
  .map(([now, cadence, at, there]) => start(Math.floor(now.getTime() / minuteMs) * minuteMs, cadence, at, there));

/** From when on a calendar must show the planned page first: from now on, or from its beginning, if that has passed. */
const since = (two: Two) => Math.min(two.now, startOf(planned(two)) - 1);

test('whatever the two do, they have one next meeting, after all they held, and their calendars show it and nothing before it', () => {
  fc.assert(
    fc.property(anyStart, fc.array(anyStep, { minLength: 1, maxLength: 14 }), (first, steps) => {
      let two = first;
      for (const { name, take } of steps) {
        two = take(two);
        const page = planned(two);
        const startsAt = startOf(page);
        expect(startsAt, name).toBeGreaterThan(lastHeldStart(two));
        const shown = shownInCalendar(two, startsAt).filter((one) => one.startsAt > since(two));
        expect(shown, name).toEqual([{ startsAt, minutes: page.minutes }]);
      }
    }),
    { numRuns: 1500 },
  );
});

test('while they keep to one time zone, holding a page on time changes nothing that calendars show', () => {
  fc.assert(
    fc.property(anyStart, fc.array(anyStep, { maxLength: 10 }), (first, steps) => {
      const there = planned(first).zone;
      const two = steps.reduce((at, { take }) => (inOneZone(take(at), there) ? take(at) : at), first);
      const onTime = atItsTime(two, 0);
      // Later than on its own day, the slots of the days between were used up by nobody.
      fc.pre(onTime.now === startOf(planned(onTime)));
      const held = finish(onTime, 'held', null);
      const until = startOf(planned(held)) + 60 * day * minuteMs;
      expect(shownInCalendar(held, until)).toEqual(shownInCalendar(two, until));
    }),
    { numRuns: 800 },
  );
});

function inOneZone({ series }: Two, there: string): boolean {
  return series.every(({ slot }) => slot.zone === there);
}
