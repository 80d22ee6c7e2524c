import { useSuspenseQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import type { Me } from '#web/api/shapes.ts';

/** The person signed in. For screens behind the door only. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  if (!data.me) throw new Error('nobody is signed in behind the door');
  return data.me;
}
