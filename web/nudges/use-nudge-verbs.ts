import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NudgeKind } from '#core/nudges/nudge.ts';
import { api } from '#web/api/client.ts';

/** Turns a kind of nudge off for oneself, or on again. */
export function useNudgeVerbs() {
  const queryClient = useQueryClient();
  const { queryKey } = api.nudges.off.queryOptions();
  const shown = { onSuccess: (off: NudgeKind[]) => queryClient.setQueryData(queryKey, off) };
  return { turnOff: useMutation(api.nudges.turnOff.mutationOptions(shown)), turnOn: useMutation(api.nudges.turnOn.mutationOptions(shown)) };
}
