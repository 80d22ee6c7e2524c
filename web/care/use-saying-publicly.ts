import { useCallback, useMemo } from 'react';
import { sentenceFor } from '#web/api/sentence-for.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import type { SayingPublicly } from './win-chip.ts';
import { useCare, useCareVerbs } from './use-care.ts';

/** How it stands with saying wins publicly, and saying so. `of` is the same function for as long as nothing changes. */
export function useSayingPublicly(oneOnOneId: string): SayingPublicly {
  const publicly = useCare(oneOnOneId)?.publicly;
  const { mutate } = useCareVerbs(oneOnOneId).publicly;
  const of = useCallback((bullet: string) => publicly?.[bullet] ?? null, [publicly]);
  const announce = useAnnounce();
  return useMemo(() => {
    // Beside a line of the editor there is no room for a sentence; the chip stays as it was.
    const onError = (error: unknown) => announce(sentenceFor(error));
    return { of, say: (bullet, is) => mutate({ id: oneOnOneId, bullet, is }, { onError }) };
  }, [of, mutate, announce, oneOnOneId]);
}
