import { hashKey, type QueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import type { Me } from '#web/api/shapes.ts';

/** Takes note of who is signed in now, if anybody. All else that was known is another person's: it goes. */
export function remember(queryClient: QueryClient, me: Me | null): void {
  const key = api.account.door.queryKey();
  const hash = hashKey(key);
  queryClient.setQueryData(key, (door) => ({
    me,
    // There is an account now, so the next is no longer the first.
    signUp: door?.signUp === 'open' ? ('open' as const) : ('invitation' as const),
    ways: door?.ways ?? { mail: false, provider: null, passkeys: false },
  }));
  queryClient.removeQueries({ predicate: ({ queryHash }) => queryHash !== hash });
}
