import { useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { Page } from '#core/page.ts';
import { readPage } from '#document/read-page.ts';

/**
 * The page as plain data, read anew when something on it changed: at once for what was done here, and once for all that
 * came from the other before the next frame.
 */
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
      const hear = (_update: Uint8Array, _origin: unknown, _document: Y.Doc, { local }: Y.Transaction) => {
        if (local) readAgain();
        else soon();
      };
      // Between making this source and listening, something may have come.
      soon();
      document.on('update', hear);
      return () => {
        document.off('update', hear);
        if (frame !== null) cancelAnimationFrame(frame);
      };
    },
  };
}
