import { ORPCError } from '@orpc/client';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { addDays } from '#core/day.ts';
import type { StoryDraft } from '#core/story/draft.ts';
import { api } from '#web/api/client.ts';

export type Draft = StoryDraft & { from: string; to: string };

const pauseMs = 600;
const halfYear = 182;

/** One's draft of the story of a one-on-one, as it is in hand, and whether all of it is on the server. */
export function useDraft(id: string, today: string) {
  const ofDraft = api.story.draft.queryOptions({ input: { id }, staleTime: Infinity });
  const queryClient = useQueryClient();
  const kept = useSuspenseQuery(ofDraft);
  const [begun] = useState<Draft>(
    () => kept.data.draft ?? { from: addDays(today, -halfYear), to: today, order: [], left: [], sentences: [] },
  );
  const [changed, change] = useState<Draft | null>(null);
  const keep = useMutation(
    api.story.keepDraft.mutationOptions({
      scope: { id: `story-${id}` },
      // Whoever is signed out may not be the next to sign in: what was answered is not sent again by itself.
      retry: (_, error) => !(error instanceof ORPCError),
      onMutate: ({ draft }) => void queryClient.setQueryData(ofDraft.queryKey, { draft }),
    }),
  );
  const { mutate } = keep;

  const unsent = useRef<Draft | null>(null);
  useEffect(() => {
    if (changed === null) return undefined;
    unsent.current = changed;
    const timer = setTimeout(() => {
      unsent.current = null;
      mutate({ id, draft: changed });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [changed, id, mutate]);
  // Whoever leaves within the pause loses nothing.
  useEffect(() => () => void (unsent.current && mutate({ id, draft: unsent.current })), [id, mutate]);

  return {
    draft: changed ?? begun,
    change,
    isSaved: changed === null || (keep.variables?.draft === changed && keep.isSuccess),
    error: keep.error,
  };
}
