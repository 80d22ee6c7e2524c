import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import type { Changes } from '#web/one-on-one/arrangement.ts';

/** Saves what was changed, by one press. `isHalfSaved`: the planned page is moved, and no more. */
export function useChanging(id: string, onSaved: () => void) {
  const queryClient = useQueryClient();
  const onSettled = async () => {
    void queryClient.invalidateQueries({ queryKey: api.key() });
    await queryClient.invalidateQueries({ queryKey: api.oneOnOnes.key() });
  };
  const change = useMutation(api.oneOnOnes.change.mutationOptions({ onSettled }));
  const move = useMutation(api.pages.move.mutationOptions({ onSettled }));
  const save = async (changes: Changes) => {
    // In this order, since a change of the rhythm begins after the page, wherever that has moved.
    if (changes.move) await move.mutateAsync(changes.move);
    if (Object.keys(changes.arrangement).length > 0) await change.mutateAsync({ id, ...changes.arrangement });
    onSaved();
  };
  return {
    // What goes wrong is shown as the problem.
    save: (changes: Changes) => void save(changes).catch(() => {}),
    isSaving: change.isPending || move.isPending,
    error: move.error ?? change.error,
    isHalfSaved: move.isSuccess && change.isError,
  };
}
