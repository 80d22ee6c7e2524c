import type { Book } from '#core/book.ts';
import type { Goal } from './goal-shape.ts';

/**
 * Who may do what with a goal. A goal is one person's: the report's in a managed one-on-one, among equals that of who
 * set it. Its owner alone sets, changes, ticks and closes it; the other proposes, a whole goal or other words for one,
 * and nothing of it counts until the owner takes it. A goal that somebody else could rewrite, or call let go, would
 * be theirs, and one would write down only what is safe.
 */
type Two = Pick<Book, 'relation' | 'manager' | 'report'>;

/** Whether this person is one of the two. */
export function isOfTwo({ manager, report }: Two, person: string): boolean {
  return person === manager.id || person === report.id;
}

/** Whose a goal is that this person sets; null while nobody sits in the report's seat. */
export function ownerOfNew({ relation, report }: Two, setBy: string): string | null {
  return relation === 'managed' ? report.id : setBy;
}

/** Whether this person can take what stands proposed: the goal as a whole, or other words for it. */
export function mayTake(goal: Goal, person: string): boolean {
  return goal.owner === person && (goal.state === 'proposed' || (goal.state === 'standing' && goal.change !== null));
}

/** Whether this person can tick steps off. */
export function mayStep(goal: Goal, person: string): boolean {
  return goal.owner === person && goal.state === 'standing';
}

/**
 * Whether this person can close it so. The owner can always let it go, and call reached what stands. Whoever proposed
 * a goal can take the proposal back.
 */
export function mayClose(goal: Goal, person: string, how: 'reached' | 'let-go'): boolean {
  if (goal.state === 'closed') return false;
  if (goal.state === 'standing') return goal.owner === person;
  return how === 'let-go' && (goal.owner === person || goal.setBy === person);
}
