import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ShownGoal } from '#core/goals/shown-shape.ts';
import { api } from '#web/api/client.ts';

/** What can be done with goals. Each verb answers with all of them as they stand after it, which is shown at once. */
export function useGoalVerbs(id: string) {
  const queryClient = useQueryClient();
  const { queryKey } = api.goals.list.queryOptions({ input: { id } });
  const shown = { onSuccess: (goals: ShownGoal[]) => queryClient.setQueryData(queryKey, goals) };
  return {
    set: useMutation(api.goals.set.mutationOptions(shown)),
    take: useMutation(api.goals.take.mutationOptions(shown)),
    step: useMutation(api.goals.step.mutationOptions(shown)),
    close: useMutation(api.goals.close.mutationOptions(shown)),
  };
}
