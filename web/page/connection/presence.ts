import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type { Pair } from '../people.ts';
import type { OpenDocument } from './open-document.ts';

/** Where the other is: nowhere, on the page, or on the wrap-up sheet. */
export type Whereabouts = 'away' | 'here' | 'on-sheet';

/** Tells the other that one is here, for as long as the screen shows the page. */
export function useBeingHere(document: OpenDocument | null, { me }: Pair, sheet: boolean): void {
  useEffect(() => {
    if (!document) return undefined;
    const { awareness } = document;
    // Who it is says the server, whatever is said here.
    awareness.setLocalStateField('user', { id: me.id });
    return () => awareness.setLocalState({});
  }, [document, me.id]);
  useEffect(() => {
    document?.awareness.setLocalStateField('sheet', sheet);
  }, [document, sheet]);
}

/** Where the other is, by what their tabs say. */
export function useWhereabouts(document: OpenDocument | null, { me }: Pair): Whereabouts {
  const subscribe = useCallback(
    (listener: () => void) => {
      document?.awareness.on('change', listener);
      return () => document?.awareness.off('change', listener);
    },
    [document],
  );
  return useSyncExternalStore(subscribe, () => (document ? whereaboutsIn(document.awareness, me.id) : 'away'));
}

/** Whoever shares this document and is not oneself is the other: there are two. */
function whereaboutsIn(awareness: Awareness, me: string): Whereabouts {
  let found: Whereabouts = 'away';
  for (const [client, state] of awareness.getStates()) {
    const { user, sheet }: { user?: { id?: unknown } | null; sheet?: unknown } = state;
    if (client === awareness.clientID || !user || user.id === me) continue;
    if (sheet === true) return 'on-sheet';
    found = 'here';
  }
  return found;
}
