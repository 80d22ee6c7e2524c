import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import type { Me } from '#web/api/shapes.ts';

/**
 * The person signed in. For screens behind the door only. While somebody who was signed out elsewhere is shown the
 * door, it is still the one who opened the screen.
 */
export function useMe(): Me {
  const whoOpened = useRouteContext({ from: '/signed-in', select: ({ me }) => me });
  const { data } = useSuspenseQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  return data.me ?? whoOpened;
}
