import { describe, expect, test } from 'vitest';
import type { Day } from '#core/day.ts';
import type { Slot } from './cadence.ts';
import { meetingsOf, type CalendarSeries, type MeetingPage } from './meetings.ts';
import { changed, type Series } from './series.ts';

const slot: Slot = { cadence: { kind: 'weeks', interval: 1, weekday: 2 }, anchor: '2026-12-01', time: '10:00', zone: 'Europe/London', minutes: 30 };
const tuesdays: Series[] = [{ id: 'tuesdays', from: '2026-12-01', slot }];
const everyThursday = { kind: 'weeks', interval: 1, weekday: 4 } as const;
const thursdaysFrom = (from: Day, anchor = from): Series => ({ id: 'thursdays', from, slot: { ...slot, cadence: everyThursday, anchor } });

const at = (day: Day, time: string) => Date.parse(`${day}T${time}Z`);
const usual = { time: '10:00', zone: 'Europe/London', minutes: 30, doneAt: null };
const planned = (day: Day, more: Partial<MeetingPage> = {}): MeetingPage => ({ id: `planned ${day}`, state: 'planned', day, ...usual, standsFor: day, ...more });
const held = (day: Day, more: Partial<MeetingPage> = {}) => planned(day, { id: `held ${day}`, state: 'held', doneAt: at(day, '10:30'), ...more });
const skipped = (day: Day, more: Partial<MeetingPage> = {}) => planned(day, { id: `skipped ${day}`, state: 'skipped', doneAt: at(day, '09:00'), ...more });

const shown = (pages: MeetingPage[], more: { series?: Series[]; away?: [Day, Day][] } = {}): CalendarSeries[] => {
  const away = (more.away ?? []).map(([from, to]) => ({ id: from, by: 'maya', from, to, reason: '' }));
  return meetingsOf({ series: more.series ?? tuesdays, away, pages });
};
const only = (pages: MeetingPage[], more?: Parameters<typeof shown>[1]) => {
  const [series, ...others] = shown(pages, more);
  expect(others).toEqual([]);
  return series;
};

describe('calendars show a series', () => {
  test('as it is, where nothing was moved or skipped', () => {
    expect(only([held('2026-12-01'), planned('2026-12-08')])).toEqual({ uid: 'tuesdays', slot, first: '2026-12-01', last: null, leftOut: [], moved: [], single: false });
  });

  test('without a slot that was skipped', () => {
    expect(only([held('2026-12-01'), skipped('2026-12-08'), planned('2026-12-15')])).toMatchObject({ leftOut: ['2026-12-08'], moved: [] });
  });

  test('with the slot that was skipped where it is made up for', () => {
    const madeUp = planned('2026-12-10', { standsFor: '2026-12-08', time: '12:00' });
    expect(only([skipped('2026-12-08'), madeUp])).toMatchObject({ leftOut: ['2026-12-01'], moved: [{ standsFor: '2026-12-08', day: '2026-12-10', time: '12:00', minutes: 30 }] });
  });

  test('with a page that was moved on its new day, and none of the slots on the way', () => {
    expect(only([held('2026-12-01'), planned('2026-12-17', { standsFor: '2026-12-08' })])).toMatchObject({
      leftOut: ['2026-12-15'],
      moved: [{ standsFor: '2026-12-08', day: '2026-12-17', time: '10:00', minutes: 30 }],
    });
  });

  test('with a page moved onto another slot once', () => {
    expect(only([held('2026-12-01'), planned('2026-12-15', { standsFor: '2026-12-08' })])).toMatchObject({
      leftOut: ['2026-12-15'],
      moved: [{ standsFor: '2026-12-08', day: '2026-12-15' }],
    });
  });

  test('with a page moved ahead, whose slot is then free', () => {
    expect(only([held('2026-12-01'), planned('2026-12-04', { standsFor: '2026-12-08' })])).toMatchObject({ leftOut: [], moved: [{ standsFor: '2026-12-08', day: '2026-12-04' }] });
  });

  test('with a page of another time or another length', () => {
    expect(only([held('2026-12-01'), planned('2026-12-08', { time: '11:15' })])).toMatchObject({ moved: [{ day: '2026-12-08', time: '11:15', minutes: 30 }] });
    expect(only([held('2026-12-01'), planned('2026-12-08', { minutes: 60 })])).toMatchObject({ moved: [{ day: '2026-12-08', time: '10:00', minutes: 60 }] });
  });

  test('without the slot of a page that was held days early', () => {
    const early = held('2026-12-08', { doneAt: at('2026-12-04', '15:00') });
    expect(only([held('2026-12-01'), early, planned('2026-12-15')])).toMatchObject({ leftOut: ['2026-12-08'] });
  });

  test('with a slot that went by while the page before was open: it is past, and is let be', () => {
    const late = held('2026-12-01', { doneAt: at('2026-12-09', '15:00') });
    expect(only([late, planned('2026-12-15')])).toMatchObject({ leftOut: [] });
  });

  test('without the days on which either is away, to come and while they were', () => {
    const away: [Day, Day][] = [['2026-12-14', '2026-12-22'], ['2027-01-12', '2027-01-12']];
    expect(only([held('2026-12-01'), planned('2026-12-08')], { away })).toMatchObject({ leftOut: ['2026-12-15', '2026-12-22', '2027-01-12'] });
    expect(only([held('2026-12-01'), held('2026-12-08'), planned('2026-12-29')], { away: [] })).toMatchObject({ leftOut: ['2026-12-15', '2026-12-22'] });
  });

  test('and leaves out no more than a year and a half of somebody’s absence', () => {
    const left = only([planned('2026-12-01')], { away: [['2026-12-02', '2199-12-31']] })?.leftOut ?? [];
    expect(left.length).toBe(78);
  });

  test('with a page that says what place on earth its time is of', () => {
    const inBerlin = planned('2026-12-08', { zone: 'Europe/Berlin', time: '11:00' });
    expect(only([held('2026-12-01'), inBerlin])).toMatchObject({ moved: [] });
    expect(only([held('2026-12-01'), { ...inBerlin, time: '10:00' }])).toMatchObject({ moved: [{ day: '2026-12-08', time: '09:00' }] });
  });
});

describe('when the rhythm changes from a day on', () => {
  const series = changed(tuesdays, thursdaysFrom('2026-12-16', '2026-12-17'));

  test('the series ends with its last day, and the other begins', () => {
    expect(shown([held('2026-12-01'), planned('2026-12-08')], { series })).toMatchObject([
      { uid: 'tuesdays', last: '2026-12-15', leftOut: [] },
      { uid: 'thursdays', first: '2026-12-17', last: null, leftOut: [] },
    ]);
  });

  test('a page that stands for a day of before is shown by itself, and no meeting of the new series before it', () => {
    const under = changed(tuesdays, thursdaysFrom('2026-12-03'));
    expect(shown([held('2026-12-01'), planned('2026-12-08', { time: '14:00' })], { series: under })).toMatchObject([
      { uid: 'tuesdays', last: '2026-12-01' },
      { uid: 'thursdays', first: '2026-12-03', leftOut: ['2026-12-03'] },
      { uid: 'planned 2026-12-08', single: true, first: '2026-12-08', last: '2026-12-08', slot: { time: '14:00' } },
    ]);
  });

  test('a series of which nothing is left is not shown', () => {
    const under = changed(tuesdays, thursdaysFrom('2026-12-03'));
    expect(shown([skipped('2026-12-01'), planned('2026-12-03')], { series: under })).toMatchObject([{ uid: 'thursdays', leftOut: [] }]);
  });
});

test('a meeting off the rhythm that took place stays; one that was skipped goes', () => {
  expect(shown([held('2026-12-03', { standsFor: '2026-12-03' }), planned('2026-12-08')])).toMatchObject([{ uid: 'tuesdays' }, { uid: 'held 2026-12-03', single: true }]);
  expect(shown([skipped('2026-12-03', { standsFor: '2026-12-03' }), planned('2026-12-08')])).toMatchObject([{ uid: 'tuesdays' }]);
});

test('pages held before days of the rhythm were kept are no meetings of their own', () => {
  expect(shown([held('2026-12-03', { standsFor: null }), planned('2026-12-08')])).toMatchObject([{ uid: 'tuesdays', moved: [] }]);
});
