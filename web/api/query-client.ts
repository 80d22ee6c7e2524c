import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ORPCError } from '@orpc/client';
import { api } from '#web/api/client.ts';
import { hasCode } from '#web/api/sentence-for.ts';

const freshForMs = 20_000;
const mostTries = 2;

/**
 * What the client knows of the server. An answer saying that nobody is signed in, whatever was asked, makes it
 * forget who is and calls `onSignedOut`.
 */
export function makeQueryClient({ onSignedOut }: { onSignedOut: () => void }): QueryClient {
  const onError = (error: unknown) => {
    if (!hasCode(error, 'NOT_SIGNED_IN')) return;
    client.setQueryData(api.account.door.queryKey(), (door) => door && { ...door, me: null });
    onSignedOut();
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError,
      // Whatever was changed, what the day looks like and what is asked about a slot may have changed with it.
      onSuccess: () => {
        for (const part of [api.today, api.commitments, api.schedule]) void client.invalidateQueries({ queryKey: part.key() });
      },
    }),
    defaultOptions: {
      queries: { staleTime: freshForMs, retry: (tries, error) => !isAnswer(error) && tries < mostTries },
    },
  });
  return client;
}

/** An answer below 500 will be the same when asked again. */
function isAnswer(error: unknown): boolean {
  return error instanceof ORPCError && error.status < 500;
}
