import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { Page } from '#core/page.ts';
import { readPage } from '#document/read-page.ts';

/** How long nobody may have written before the page counts as it stands: a suggestion on half a word is a nuisance. */
const quietMs = 1_500;

/** The page as plain data, as it stood when it was last quiet; null until it was opened. */
export function useQuietPage(document: Y.Doc | null): Page | null {
  const source = useMemo(() => quietSource(document), [document]);
  return useSyncExternalStore(source.subscribe, source.read);
}

function quietSource(document: Y.Doc | null) {
  let page = document ? readPage(document) : null;
  return {
    read: () => page,
    subscribe: (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          page = document ? readPage(document) : null;
          listener();
        }, quietMs);
      };
      document?.on('update', soon);
      return () => {
        clearTimeout(timer);
        document?.off('update', soon);
      };
    },
  };
}
