import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import type { Changes } from '#web/one-on-one/arrangement.ts';

/** Saves what was changed, by one press. `isHalfSaved`: all but the move of the planned page. */
export function useChanging(id: string, onSaved: () => void) {
  const queryClient = useQueryClient();
  const onSettled = async () => {
    void queryClient.invalidateQueries({ queryKey: api.pages.key() });
    await queryClient.invalidateQueries({ queryKey: api.oneOnOnes.key() });
  };
  const change = useMutation(api.oneOnOnes.change.mutationOptions({ onSettled }));
  const move = useMutation(api.pages.move.mutationOptions({ onSettled }));
  const save = async (changes: Changes) => {
    // In this order, since the other one's page hears of a move only: then it asks for both.
    if (Object.keys(changes.arrangement).length > 0) await change.mutateAsync({ id, ...changes.arrangement });
    if (changes.move) await move.mutateAsync(changes.move);
    onSaved();
  };
  return {
    // What goes wrong is shown as the problem.
    save: (changes: Changes) => void save(changes).catch(() => {}),
    isSaving: change.isPending || move.isPending,
    error: change.error ?? move.error,
    isHalfSaved: change.isSuccess && move.isError,
  };
}
