import type { GoalWords } from './goal-shape.ts';

/** How much of a goal is done, 0 to 1: its steps that are, of all its steps. Null for a goal without any. */
export function shareDone({ steps }: Pick<GoalWords, 'steps'>): number | null {
  return steps.length === 0 ? null : steps.filter(({ done }) => done).length / steps.length;
}
