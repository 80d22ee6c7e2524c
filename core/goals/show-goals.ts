import type { Book } from '#core/book.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Goal } from './goal-shape.ts';
import { goalsOf } from './goals-of.ts';
import { mentionsOf } from './mentions.ts';
import { movementBy } from './movement.ts';
import type { ShownGoal } from './shown-shape.ts';

const order: readonly Goal['state'][] = ['standing', 'proposed', 'closed'];

/**
 * The goals of a one-on-one as this person sees them at `now` (milliseconds since 1970): those that stand in the order
 * they were set, then what is proposed, then those that were closed, newest first. A proposal that was closed and never
 * stood was nobody's goal.
 */
export function showGoals(book: Book, person: string, now: number): ShownGoal[] {
  const goals = goalsOf(book).filter(({ state, standsSince }) => state !== 'closed' || standsSince !== null);
  const mentions = mentionsOf(book, goals);
  return goals.toSorted(inOrder).map((goal) => {
    const { id, title, why, steps, state, earlierTitles, owner, setBy, closed } = goal;
    return {
      id,
      title,
      why,
      steps,
      state,
      earlierTitles,
      isMine: owner === person,
      proposedBy: setBy === owner ? null : setBy,
      proposal: proposalOf(goal),
      movement: state === 'standing' ? movementBy(book, goal, mentions.get(id) ?? [], now) : null,
      closed: closed && { how: closed.how, line: closed.line, day: wallClockAt(closed.at, book.zone).day },
    };
  });
}

/** What waits for the goal's owner to take it: all of a goal that is proposed, or other words for one that stands. */
export function proposalOf({ state, title, why, steps, setBy, changedAt, change }: Goal): ShownGoal['proposal'] {
  return state === 'proposed' ? { title, why, steps, by: setBy, at: changedAt } : change;
}

function inOrder(one: Goal, other: Goal): number {
  if (one.closed && other.closed) return other.closed.at - one.closed.at;
  return order.indexOf(one.state) - order.indexOf(other.state);
}
