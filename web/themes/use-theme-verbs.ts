import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';

/** What can be said about themes. Each verb brings everything that is shown of them anew. */
export function useThemeVerbs() {
  const queryClient = useQueryClient();
  const anew = {
    // Two quick presses reach the server in the order they were made.
    scope: { id: 'themes' },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.themes.key() }),
  };
  return {
    decide: useMutation(api.themes.decide.mutationOptions(anew)),
    undecide: useMutation(api.themes.undecide.mutationOptions(anew)),
    improve: useMutation(api.themes.improve.mutationOptions(anew)),
    finish: useMutation(api.themes.finish.mutationOptions(anew)),
    drop: useMutation(api.themes.drop.mutationOptions(anew)),
    tell: useMutation(api.themes.tell.mutationOptions(anew)),
  };
}
