import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { Page } from '#core/page.ts';
import { readPage } from '#document/read-page.ts';

/** The page as plain data, read anew when something on it changed: once for all changes before the next frame. */
export function usePage(document: Y.Doc): Page {
  const source = useMemo(() => pageSource(document), [document]);
  return useSyncExternalStore(source.subscribe, source.read);
}

function pageSource(document: Y.Doc) {
  let page = readPage(document);
  return {
    read: () => page,
    subscribe: (listener: () => void) => {
      let frame: number | null = null;
      const readAgain = () => {
        frame = null;
        page = readPage(document);
        listener();
      };
      const soon = () => (frame ??= requestAnimationFrame(readAgain));
      // Between making this source and listening, something may have come.
      soon();
      document.on('update', soon);
      return () => {
        document.off('update', soon);
        if (frame !== null) cancelAnimationFrame(frame);
      };
    },
  };
}
