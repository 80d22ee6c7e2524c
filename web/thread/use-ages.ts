import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Age } from '#core/thread/thread-shape.ts';
import { api } from '#web/api/client.ts';

/** Gives how old a bullet of a page is by its book: null where it stood nowhere else, undefined where that is not known. */
export type AgeOf = (bullet: string) => Age | null | undefined;

/** How old the bullets of a page are, counted from the pages of the book. The same function while nothing changed. */
export function useAges(oneOnOneId: string, pageId: string): AgeOf {
  const { data } = useQuery(api.thread.onPage.queryOptions({ input: { id: oneOnOneId, page: pageId } }));
  return useMemo(() => lookUp(data), [data]);
}

function lookUp(ages: readonly Age[] | undefined): AgeOf {
  if (!ages) return () => undefined;
  const known = new Map(ages.map((age) => [age.bullet, age]));
  return (bullet) => known.get(bullet) ?? null;
}
