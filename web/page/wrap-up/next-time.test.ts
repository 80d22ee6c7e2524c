import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '#core/day.ts';
import { nextPage } from '#core/schedule/next-page.ts';
import { firstOccurrence } from '#core/schedule/occurrence.ts';
import { anyCadence } from '#core/schedule/testing/any-cadence.ts';
import { instantOf } from '#core/schedule/wall-clock.ts';
import { nextSlot } from '#web/page/wrap-up/next-time.ts';

const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati', 'Pacific/Honolulu');
const from = '2026-11-30';

it('fills in the day the server would take, wherever the two meet and whenever they close', () => {
  const minutesLate = fc.integer({ min: -9000, max: 90_000 });
  const daysMoved = fc.integer({ min: -5, max: 20 });
  const absences = fc.array(fc.record({ id: fc.uuid(), by: fc.uuid(), from: fc.nat(200), days: fc.nat(30) }), { maxLength: 3 });
  fc.assert(
    fc.property(anyCadence, zone, fc.nat(20), daysMoved, minutesLate, absences, (cadence, there, nth, moved, late, gone) => {
      const slot = { cadence, anchor: firstOccurrence(cadence, from), time: '16:30', zone: there, minutes: 30 };
      const series = [{ id: 'a', from, slot }];
      const standsFor = firstOccurrence(cadence, addDays(slot.anchor, nth));
      const day = addDays(standsFor, moved);
      const startsAt = instantOf(day, slot.time, there);
      const now = startsAt + late * 60_000;
      const aways = gone.map(({ id, by, from: start, days }) => {
        return { id, by, from: addDays(from, start), to: addDays(from, start + days), reason: '' };
      });
      const planned = { id: 'page', day, time: slot.time, zone: there, startsAt: new Date(startsAt).toISOString(), standsFor };

      const inBrowser = nextSlot({ series, away: aways, planned }, { id: 'page', day }, now);
      const { when } = nextPage(series, { day, standsFor, startsAt }, now, aways);
      expect(inBrowser).toEqual({ day: when.day, time: when.time });
    }),
  );
});
