import { addDays, type Day } from '#core/day.ts';
import { firstDayOfChange } from '#core/schedule/change-from.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { changedSlot, isSameSlot, rhythmOf } from '#web/one-on-one/changed-slot.ts';
import { choiceOf, frameworkOf } from '#web/one-on-one/frameworks.ts';
import type { Rhythm } from '#web/one-on-one/new-slot.ts';
import { slotHolding } from '#web/one-on-one/slot-holding.ts';

/** What was touched on the sheet. All else follows what is there, also when the other one changes it meanwhile. */
export type Draft = {
  when?: { page: string; day: Day; time: string };
  /** Why the page is moved. */
  reason?: string;
  rhythm?: Rhythm;
  /** The day from which the rhythm is another one. */
  from?: Day;
  place?: string;
  framework?: string;
};

/** What the sheet shows: what there is, and over it what was touched. */
export type Shown = {
  when: { day: Day; time: string } | null;
  reason: string;
  rhythm: Rhythm;
  /** The first day on which the rhythm can be another one, and the day that is chosen for it. */
  first: Day;
  from: Day;
  place: string;
  framework: string;
};

/** What is to be sent. What is as it was stays away. */
export type Changes = {
  arrangement: Partial<Pick<OneOnOne, 'slot' | 'place' | 'framework'>> & { from?: Day };
  move: { id: string; day: Day; time: string; reason: string } | null;
};

/** The choice that leaves a framework of the two's own alone. */
export const asItIs = '';

export function shownOf(oneOnOne: OneOnOne, draft: Draft, today: Day): Shown {
  const { place, framework, planned } = oneOnOne;
  // What was touched on a page that is closed by now is not meant for the next one.
  const when = planned && (draft.when?.page === planned.id ? draft.when : planned);
  const first = planned && when?.day ? firstDayOfChange({ day: when.day, standsFor: planned.standsFor }) : addDays(today, 1);
  return {
    when,
    reason: draft.reason ?? '',
    rhythm: draft.rhythm ?? rhythmOf(slotHolding(oneOnOne)),
    first,
    from: draft.from ?? first,
    place: draft.place ?? place,
    framework: draft.framework ?? choiceOf(framework) ?? asItIs,
  };
}

export function changesOf(oneOnOne: OneOnOne, shown: Shown, today: Day): Changes {
  const { planned, framework } = oneOnOne;
  const { first, from } = shown;
  const holds = slotHolding(oneOnOne);
  const isLater = from > first;
  const slot = changedSlot(holds, shown.rhythm, shown.when?.day || addDays(today, 1), isLater ? from : null);
  const place = shown.place.trim();
  const isOtherFramework = shown.framework !== (choiceOf(framework) ?? asItIs);
  const isMoved = planned && (shown.when?.day !== planned.day || shown.when.time !== planned.time);
  return {
    arrangement: {
      ...(!isSameSlot(slot, holds) && { slot, ...(isLater && { from }) }),
      ...(place !== oneOnOne.place && { place }),
      ...(isOtherFramework && { framework: frameworkOf(shown.framework) }),
    },
    move: isMoved && shown.when ? { id: planned.id, day: shown.when.day, time: shown.when.time, reason: shown.reason } : null,
  };
}
