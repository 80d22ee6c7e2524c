import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '#core/day.ts';
import type { Slot } from './cadence.ts';
import { hardSlots } from './hard-slots.ts';
import { firstOccurrence, occurrences } from './occurrence.ts';
import { rruleOf } from './rrule.ts';
import { anyCadence } from './testing/any-cadence.ts';
import { instantOf, wallClockAt } from './wall-clock.ts';

// Debian's own: one that somebody put into the path may come without dateutil.
const python = '/usr/bin/python3';
const hasDateutil = spawnSync(python, ['-c', 'import dateutil']).status === 0;
const times = 26;
const second = 1000;

type Asked = { slot: Omit<Slot, 'minutes'>; last: Day | null; days: Day[]; rule: string };
type Given = [wall: string, instant: number | null, shown: string | null];
type Answer = { times: Given[][]; offsets: Record<string, number[] | null> };

const zones = Intl.supportedValuesOf('timeZone');
/** When clocks that change stand differently, in each year that is compared. Later than 2037 dateutil knows no changes. */
const years = Array.from({ length: 2037 - 1975 }, (_, index) => 1975 + index);
const probes = years.flatMap((year) => [1, 7, 11].map((month) => Date.UTC(year, month - 1, 15) / second));

/** A slot with the days of its series, which goes on, or ends with so many of them. */
function asking(slot: Omit<Slot, 'minutes'>, endsAfter: number | null): Asked {
  const days = occurrences(slot, slot.anchor).take(endsAfter ?? times).toArray();
  const last = endsAfter === null ? null : (days.at(-1) ?? null);
  return { slot, last, days, rule: rruleOf({ ...slot, minutes: 30 }, last) };
}

const endings = [null, 1, 2, 3, 4, 5, 6, 7, 8];
const hard = hardSlots.flatMap(([, slot]) => endings.map((after) => asking(slot, after)));

function randomRules(count: number): Asked[] {
  const day = fc
    .date({ min: new Date('1975-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  // Half of them in the hours in which clocks change.
  const hour = fc.oneof(fc.nat(23), fc.nat(3));
  const time = fc.tuple(hour, fc.nat(59)).map((numbers) => numbers.map((number) => String(number).padStart(2, '0')).join(':'));
  const rule = fc.record({ cadence: anyCadence, day, time, endsAfter: fc.option(fc.integer({ min: 1, max: times })) });
  return fc.sample(rule, count).map(({ cadence, day: from, time: at, endsAfter }, index) => {
    const zone = zones[index % zones.length] ?? 'UTC';
    return asking({ cadence, anchor: firstOccurrence(cadence, from), time: at, zone }, endsAfter);
  });
}

function askDateutil(asked: readonly Asked[]): Answer {
  const rules = asked.map(({ slot, rule }) => ({ zone: slot.zone, start: `${slot.anchor}T${slot.time}`, rule, count: times }));
  const input = JSON.stringify({ rules, zones, instants: probes });
  const script = fileURLToPath(new URL('recurrence.py', import.meta.url));
  const { status, stdout, stderr } = spawnSync(python, [script], { input, encoding: 'utf8', maxBuffer: 200_000_000 });
  if (status !== 0) throw new Error(stderr);
  // What the script beside this says it gives.
  return JSON.parse(stdout) as Answer;
}

/** Zones for which this Node.js and this machine know different rules: the time zone data of one of them are older. */
function zonesThatDiffer(asked: readonly Asked[], answer: Answer): Set<string> {
  const shown = (zone: string, at: number) => {
    const { day, time } = wallClockAt(at * second, zone);
    return `${day}T${time}`;
  };
  const offsetAt = (zone: string, at: number) => Date.parse(`${shown(zone, at)}Z`) / second - at;
  const isSame = (zone: string) => answer.offsets[zone]?.every((offset, index) => offsetAt(zone, probes[index] ?? 0) === offset);
  const differ = new Set(zones.filter((zone) => !isSame(zone)));
  for (const [index, { slot: { zone } }] of asked.entries()) {
    if (answer.times[index]?.some(([, instant, there]) => instant === null || shown(zone, instant) !== there)) differ.add(zone);
  }
  return differ;
}

/** Where a day was left out of a calendar, two days of a rhythm are one instant, and so one meeting. */
function oncePerInstant<Meeting extends { instant: number | null }>(meetings: readonly Meeting[]): Meeting[] {
  return meetings.filter(({ instant }, index) => instant === null || instant !== meetings[index - 1]?.instant);
}

describe.skipIf(!hasDateutil)('the meetings of a slot are those of python-dateutil (skipped without Debian’s python3-dateutil)', () => {
  const random = randomRules(2500);
  const asked = [...hard, ...random];
  let answer: Answer;
  let differ: Set<string>;
  beforeAll(() => {
    answer = askDateutil(asked);
    differ = zonesThatDiffer(asked, answer);
  });

  function compare(some: readonly Asked[]): void {
    for (const one of some) {
      const { slot, days, rule } = one;
      const saying = `${slot.anchor} ${slot.time} ${slot.zone} ${rule}`;
      const theirs = (answer.times[asked.indexOf(one)] ?? []).map(([wall, instant]) => ({ wall, instant }));
      const ours = days.map((day) => ({ wall: `${day}T${slot.time}`, instant: instantOf(day, slot.time, slot.zone) / second }));
      if (!differ.has(slot.zone)) expect(oncePerInstant(ours), saying).toEqual(oncePerInstant(theirs));
      else {
        // The instant at which a series ends can then be just before its last meeting.
        const walls = ours.slice(0, -1).map(({ wall }) => wall);
        expect(theirs.slice(0, walls.length).map(({ wall }) => wall), saying).toEqual(walls);
      }
    }
  }

  test('in the hard cases, which go on or end on any of their first days', () => compare(hard));

  test('for 2,500 random rules over all time zones', () => compare(random));

  test('though for some zones only by the time on the wall, where time zone data differ', () => {
    if (differ.size > 0) console.info(`Compared by the time on the wall alone: ${[...differ].toSorted().join(', ')}`);
    expect(differ.size).toBeLessThan(zones.length / 10);
  });
});

test('each hard case begins on a day its cadence falls on', () => {
  expect(hardSlots).toHaveLength(32);
  for (const [name, { cadence, anchor }] of hardSlots) expect(firstOccurrence(cadence, anchor), name).toBe(anchor);
});
