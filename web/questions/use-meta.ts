import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MetaAnswer } from '#core/book.ts';
import type { MetaRound } from '#core/questions/meta-shape.ts';
import { api } from '#web/api/client.ts';

/** The meta question where it has come round, with the answers one may see. */
export type Round = MetaRound & { mine: MetaAnswer | null; other: MetaAnswer | null; otherAnswered: boolean };

/** Null where it has not come round, undefined until that is known. */
export function useMeta(id: string): Round | null | undefined {
  return useQuery(api.questions.meta.queryOptions({ input: { id } })).data?.round;
}

/** What can be said about it. Each answers with how it stands after it, which is shown at once. */
export function useMetaVerbs(id: string) {
  const queryClient = useQueryClient();
  const { queryKey } = api.questions.meta.queryOptions({ input: { id } });
  const shown = {
    scope: { id: `meta ${id}` },
    onSuccess: (meta: { round: Round | null }) => queryClient.setQueryData(queryKey, meta),
  };
  return {
    answer: useMutation(api.questions.answerMeta.mutationOptions(shown)),
    agree: useMutation(api.questions.agreeMeta.mutationOptions(shown)),
    check: useMutation(api.questions.checkMeta.mutationOptions(shown)),
  };
}
