import { addDays, type Day } from '#core/day.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { changedSlot, isSameSlot, rhythmOf } from '#web/one-on-one/changed-slot.ts';
import { choiceOf, frameworkOf } from '#web/one-on-one/frameworks.ts';
import type { Rhythm } from '#web/one-on-one/new-slot.ts';

/** What was touched on the sheet. All else follows what is there, also when the other one changes it meanwhile. */
export type Draft = {
  when?: { page: string; day: Day; time: string };
  /** Why the page is moved. */
  reason?: string;
  rhythm?: Rhythm;
  place?: string;
  framework?: string;
};

/** What the sheet shows: what there is, and over it what was touched. */
export type Shown = { when: { day: Day; time: string } | null; reason: string; rhythm: Rhythm; place: string; framework: string };

/** What is to be sent. What is as it was stays away. */
export type Changes = {
  arrangement: Partial<Pick<OneOnOne, 'slot' | 'place' | 'framework'>>;
  move: { id: string; day: Day; time: string; reason: string } | null;
};

/** The choice that leaves a framework of the two's own alone. */
export const asItIs = '';

export function shownOf({ slot, place, framework, planned }: OneOnOne, draft: Draft): Shown {
  return {
    // What was touched on a page that is closed by now is not meant for the next one.
    when: planned && (draft.when?.page === planned.id ? draft.when : planned),
    reason: draft.reason ?? '',
    rhythm: draft.rhythm ?? rhythmOf(slot),
    place: draft.place ?? place,
    framework: draft.framework ?? choiceOf(framework) ?? asItIs,
  };
}

export function changesOf(oneOnOne: OneOnOne, shown: Shown, today: Day): Changes {
  const { planned, framework } = oneOnOne;
  const slot = changedSlot(oneOnOne.slot, shown.rhythm, shown.when?.day || addDays(today, 1));
  const place = shown.place.trim();
  const isOtherFramework = shown.framework !== (choiceOf(framework) ?? asItIs);
  const isMoved = planned && (shown.when?.day !== planned.day || shown.when.time !== planned.time);
  return {
    arrangement: {
      ...(!isSameSlot(slot, oneOnOne.slot) && { slot }),
      ...(place !== oneOnOne.place && { place }),
      ...(isOtherFramework && { framework: frameworkOf(shown.framework) }),
    },
    move: isMoved && shown.when ? { id: planned.id, day: shown.when.day, time: shown.when.time, reason: shown.reason } : null,
  };
}
