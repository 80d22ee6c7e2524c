import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';

/** Join, part and name. What the screen knows of threads is asked for again after each. */
export function useThreadVerbs() {
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: api.thread.key() });
  return {
    join: useMutation(api.thread.join.mutationOptions({ onSuccess })),
    part: useMutation(api.thread.part.mutationOptions({ onSuccess })),
    name: useMutation(api.thread.nameBlocker.mutationOptions({ onSuccess })),
  };
}
