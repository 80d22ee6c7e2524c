import { api } from '#web/api/client.ts';

/** The inbox, asked for in parts. */
export const inboxPages = api.inbox.list.infiniteOptions({
  input: (before: number | undefined) => (before === undefined ? {} : { before }),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: ({ next }) => next ?? undefined,
  staleTime: 0,
});
