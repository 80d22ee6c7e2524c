import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';

const freshForMs = 5_000;
// What somebody looked for is theirs: it is not kept longer than going back and forth takes.
const keptForMs = 60_000;

/**
 * What is found for what is typed so far. Whatever is asked later is shown later: an answer that comes too late is
 * let go, and until the next one is there the one before stays. Null where nothing is asked for.
 */
export function useFound(text: string) {
  const today = useToday(useMe().timeZone);
  const isAsked = text.trim() !== '';
  const { data, error, isPlaceholderData } = useQuery(
    api.search.find.queryOptions({
      input: { text: text.slice(0, 400), today },
      enabled: isAsked,
      placeholderData: keepPreviousData,
      staleTime: freshForMs,
      gcTime: keptForMs,
    }),
  );
  return { answer: isAsked ? (data ?? null) : null, error, isCurrent: !isPlaceholderData };
}
