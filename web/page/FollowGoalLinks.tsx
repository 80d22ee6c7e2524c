import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '#web/api/client.ts';
import { useGoalFinder } from '#web/goals/goals-context.tsx';
import type { OpenDocument } from './connection/open-document.ts';
import { usePage } from './use-page.ts';

/** The server reads the page once nobody has written for 0.4 s: asked earlier, it would tell how it was before. */
const askAfterMs = 900;

/** Asks again how the goals go, when what the page says of them has changed and the server has read it. */
export function FollowGoalLinks({ open, oneOnOneId }: { open: OpenDocument; oneOnOneId: string }) {
  const queryClient = useQueryClient();
  const page = usePage(open.document);
  const find = useGoalFinder();
  const bullets = page.sections.flatMap((section) => section.bullets);
  const links = bullets.flatMap(({ id, kind, state, text }) => find(text).map(({ goal }) => [goal, id, kind, state].join(' '))).join('\n');
  const told = useRef(links);
  useEffect(() => {
    if (told.current === links) return undefined;
    const timer = setTimeout(() => {
      told.current = links;
      void queryClient.invalidateQueries({ queryKey: api.goals.list.queryOptions({ input: { id: oneOnOneId } }).queryKey });
    }, askAfterMs);
    return () => clearTimeout(timer);
    // Each change of the page starts the wait anew.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [page, links, oneOnOneId, queryClient]);
  return null;
}
