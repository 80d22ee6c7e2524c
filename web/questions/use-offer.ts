import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Offer } from '#core/questions/question-shape.ts';
import { api } from '#web/api/client.ts';

/** The question offered on the planned page, the same for both; undefined until it is here. */
export function useOffer(id: string): Offer | null | undefined {
  // Asking for it offers one where there was none: asked again, it is the same.
  return useQuery(api.questions.offer.queryOptions({ input: { id } })).data?.offer;
}

/** What can be said about it. Each answers with the question that is offered then, which is shown at once. */
export function useOfferVerbs(id: string) {
  const queryClient = useQueryClient();
  const { queryKey } = api.questions.offer.queryOptions({ input: { id } });
  const shown = {
    scope: { id: `question ${id}` },
    onSuccess: (offered: { offer: Offer | null }) => queryClient.setQueryData(queryKey, offered),
  };
  return {
    turnDown: useMutation(api.questions.turnDown.mutationOptions(shown)),
    choose: useMutation(api.questions.choose.mutationOptions(shown)),
  };
}
