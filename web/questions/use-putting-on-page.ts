import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, client } from '#web/api/client.ts';
import { newId } from '#web/api/new-id.ts';

type Put = { text: string; /** One of the bank, so that it rests here for a while; null for one's own. */ question: string | null };

/** Puts a question on the planned page as a topic of one's own. */
export function usePuttingOnPage(oneOnOneId: string, page: string | null) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ text, question }: Put) => {
      if (question !== null && page !== null) await client.questions.choose({ id: oneOnOneId, page, question });
      await client.bullets.capture({ ids: [oneOnOneId], bullet: newId(), kind: 'topic', text, due: null });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: api.questions.key() }),
  });
}
