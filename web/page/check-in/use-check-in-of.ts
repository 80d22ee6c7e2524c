import { useMemo, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import type { CheckIn } from '#core/page.ts';
import { checkInLines, roots } from '#document/shape.ts';

/** What somebody put at the top of the page, as it is now. */
export function useCheckInOf(document: Y.Doc, person: string): CheckIn {
  const source = useMemo(() => checkInSource(document, person), [document, person]);
  return useSyncExternalStore(source.subscribe, source.read);
}

function checkInSource(document: Y.Doc, person: string) {
  const map = document.getMap(roots.checkIn(person));
  const line = (name: string) => {
    const value = map.get(name);
    return value instanceof Y.Text ? value.toJSON() : '';
  };
  const read = (): CheckIn => {
    const [energised = '', drained = '', support = '', status = ''] = checkInLines.map(line);
    return { energised, drained, support, status };
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
}
