import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CareShown } from '#core/care/care-shape.ts';
import { api } from '#web/api/client.ts';

/** What must not vanish between the pages of a one-on-one; undefined until it is here. */
export function useCare(oneOnOneId: string): CareShown | undefined {
  return useQuery(api.care.read.queryOptions({ input: { id: oneOnOneId } })).data;
}

/** What can be said about it. Each verb answers with how all of it stands after it, which is shown at once. */
export function useCareVerbs(oneOnOneId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = api.care.read.queryOptions({ input: { id: oneOnOneId } });
  const shown = {
    // Two quick presses reach the server in the order they were made.
    scope: { id: `care ${oneOnOneId}` },
    onSuccess: (care: CareShown) => queryClient.setQueryData(queryKey, care),
  };
  return {
    settleSupport: useMutation(api.care.settleSupport.mutationOptions(shown)),
    readStatus: useMutation(api.care.readStatus.mutationOptions(shown)),
    publicly: useMutation(api.care.publicly.mutationOptions(shown)),
  };
}
