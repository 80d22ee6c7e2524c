import { changedFrom } from '#core/schedule/change-from.ts';
import { nextInSeries } from '#core/schedule/series.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { changesOf, type Shown } from '#web/one-on-one/arrangement.ts';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { canMoveTo } from '#web/one-on-one/days-to-move-to.ts';
import { isWhole } from '#web/one-on-one/new-slot.ts';
import { rhythm } from '#web/one-on-one/rhythm.ts';
import { slotHolding } from '#web/one-on-one/slot-holding.ts';
import { scheduleWords } from '#web/schedule/words.ts';
import { clock, longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './change.module.css';

type WhatItDoesProps = { oneOnOne: OneOnOne; shown: Shown; today: string };

/** What saving will do to the days, in words. Nothing where it does nothing to them, or where a field is half filled in. */
export function WhatItDoes({ oneOnOne, shown, today }: WhatItDoesProps) {
  return <output className={styles.says}>{sentencesOf(oneOnOne, shown, today).join(' ')}</output>;
}

function sentencesOf(oneOnOne: OneOnOne, shown: Shown, today: string): string[] {
  const { planned } = oneOnOne;
  const { when, from } = shown;
  if (!isWhole(shown.rhythm) || from < shown.first) return [];
  if (planned && when && !canMoveTo(when, planned.day, today)) return [];

  const { arrangement, move } = changesOf(oneOnOne, shown, today);
  const slot = arrangement.slot ?? slotHolding(oneOnOne);
  const how = { rhythm: rhythm(slot), minutes: words('rhythm.minutes', { minutes: slot.minutes }) };
  if (!planned || !when) return arrangement.slot ? [arrangingWords('change.says.new', how)] : [];
  if (!move && !arrangement.slot) return [];

  const day = longDay(planned.day, today);
  const series = arrangement.slot ? changedFrom(oneOnOne.series, { id: '', from, slot }) : oneOnOne.series;
  const next = longDay(nextInSeries(series, { ...planned, day: when.day }, today, oneOnOne.away).day, today);
  const first = longDay(series.at(-1)?.slot.anchor ?? from, today);
  return [
    move
      ? arrangingWords('change.says.moves', { day, to: longDay(when.day, today), time: clock(when.time) })
      : arrangingWords('change.says.stays', { day }),
    ...(arrangement.slot
      ? [arrangement.from ? scheduleWords('says.later', { ...how, from: longDay(from, today), first }) : arrangingWords('change.says.rhythm', { ...how, next })]
      : [arrangingWords('change.says.same-rhythm', { next })]),
  ];
}
