import { useQuery } from '@tanstack/react-query';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { goalFinder, type GoalLink } from '#core/goals/goal-links.ts';
import type { ShownGoal } from '#core/goals/shown-shape.ts';
import { api } from '#web/api/client.ts';

type FindGoals = (text: string) => GoalLink[];

const none: readonly ShownGoal[] = [];
const Goals = createContext<readonly ShownGoal[]>(none);
const Finder = createContext<FindGoals>(() => []);

/** Around all that shows the goals of one one-on-one, or words that link them. */
export function WithGoals({ id, children }: { id: string; children: ReactNode }) {
  const { data = none } = useQuery(api.goals.list.queryOptions({ input: { id } }));
  const find = useMemo(() => goalFinder(data), [data]);
  return (
    <Goals value={data}>
      <Finder value={find}>{children}</Finder>
    </Goals>
  );
}

/** The goals: those that stand, those proposed, those closed. None until they are here. */
export function useGoals(): readonly ShownGoal[] {
  return use(Goals);
}

/** Finds the goals that a text links. The same function for as long as the goals are the same. */
export function useGoalFinder(): FindGoals {
  return use(Finder);
}
