import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { CheckIn } from '#core/page.ts';
import { checkInLines, roots } from '#document/shape.ts';

/** What somebody put at the top of the page, as it is now. */
export function useCheckInOf(document: Y.Doc, person: string): CheckIn {
  const source = useMemo(() => {
    const map = document.getMap(roots.checkIn(person));
    const read = (): CheckIn => {
      const [energised = '', drained = '', support = ''] = checkInLines.map((line) => String(map.get(line) ?? ''));
      return { energised, drained, support };
    };
    let known = read();
    return {
      read: () => known,
      subscribe: (listener: () => void) => {
        const readAgain = () => {
          known = read();
          listener();
        };
        readAgain();
        map.observeDeep(readAgain);
        return () => map.unobserveDeep(readAgain);
      },
    };
  }, [document, person]);
  return useSyncExternalStore(source.subscribe, source.read);
}
