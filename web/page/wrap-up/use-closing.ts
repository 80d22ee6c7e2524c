import { useMutation, useQueryClient } from '@tanstack/react-query';
import { agrees, isBlank } from '#core/recap.ts';
import { readPage } from '#document/read-page.ts';
import { api, client } from '#web/api/client.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import type { OpenDocument } from '../connection/open-document.ts';
import { focusOnPage } from '../focus-on-page.ts';
import { agree } from './agree.ts';
import type { When } from './next-time.ts';

type Closing = { open: OpenDocument; me: string; today: string };

/**
 * Agree and close: one press. It agrees to the recap as it stands, waits until every word is on disk, and closes. The
 * server gives the same next page however often and by whomever it is asked. Rejects with what the server said.
 */
export function useClosing({ open, me, today }: Closing) {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: async (next: When) => {
      const page = readPage(open.document);
      if (!isBlank(page.recap) && !agrees(page, me)) agree(open.document, me, page.recap);
      await allSaved(open);
      return client.pages.close({ id: open.id, next });
    },
    onSuccess: async ({ next }, { day }) => {
      await queryClient.invalidateQueries({ queryKey: api.oneOnOnes.key() });
      void queryClient.invalidateQueries({ queryKey: api.pages.key() });
      announce(words('page.closed-now', { day: longDay(day, today) }));
      focusOnPage(next);
    },
  });
}

/** Resolves when every word is on disk. While offline that takes as long as it takes: the sheet says so. */
function allSaved(open: OpenDocument): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      // Where the other closed it meanwhile, closing gives the page that they made.
      if (open.unsaved && !open.ended) return;
      stop();
      resolve();
    };
    const stop = open.subscribe(look);
    look();
  });
}
