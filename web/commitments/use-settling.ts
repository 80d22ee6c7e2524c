import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Commitment } from '#core/commitments/commitment-shape.ts';
import type { State } from '#core/page.ts';
import { api } from '#web/api/client.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { words } from '#web/words/words.ts';

/** A commitment as it was settled here: it stays where it stood, to be taken back, until one leaves the screen. */
type Settled = { list: string; at: number; commitment: Commitment };

/** One bullet may stand in several rooms. */
export const keyOf = ({ oneOnOne, bullet }: Pick<Commitment, 'oneOnOne' | 'bullet'>) => `${oneOnOne}/${bullet}`;

/** Settles commitments on their pages, and keeps those settled here in sight. */
export function useSettling() {
  const [settled, setSettled] = useState<ReadonlyMap<string, Settled>>(new Map());
  const announce = useAnnounce();
  const mutation = useMutation(
    api.commitments.settle.mutationOptions({
      onSuccess: (_, { state }) => announce(words(`commitments.said.${state}`)),
      onError: (_, { id, bullet }) => {
        setSettled((known) => new Map([...known].filter(([key]) => key !== keyOf({ oneOnOne: id, bullet }))));
      },
    }),
  );
  return {
    error: mutation.error,
    /** What this list shows: what the server says is in it, and what was settled here, where it stood. */
    shown(list: string, commitments: readonly Commitment[]): Commitment[] {
      const shown = commitments.filter((commitment) => !settled.has(keyOf(commitment)));
      const here = [...settled.values()].filter((one) => one.list === list).toSorted((one, other) => one.at - other.at);
      for (const { at, commitment } of here) shown.splice(at, 0, commitment);
      return shown;
    },
    settle(list: string, at: number, commitment: Commitment, state: State, reason = '') {
      const now = { ...commitment, state, reason: state === 'dropped' && reason !== '' ? reason : null };
      setSettled((known) => {
        const key = keyOf(commitment);
        return new Map(known).set(key, { ...(known.get(key) ?? { list, at }), commitment: now });
      });
      mutation.mutate({ id: commitment.oneOnOne, bullet: commitment.bullet, state, reason });
    },
  };
}
