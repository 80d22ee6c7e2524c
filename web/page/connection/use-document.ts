import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { api } from '#web/api/client.ts';
import { documents } from './documents.ts';
import type { Following, OpenDocument } from './open-document.ts';

const nothing: Following = { status: { is: 'connecting' }, opened: false };
const never = () => () => {};

/** A shared document for as long as the screen shows it. Null for the moment before it is held. */
export function useDocument(id: string, writer: string, oneOnOneId: string): OpenDocument | null {
  const [held, setHeld] = useState<OpenDocument | null>(null);
  useEffect(() => {
    // Holding is an effect: it opens a line.
    // oxlint-disable-next-line react/set-state-in-effect
    setHeld(documents.hold(id, writer, oneOnOneId));
    return () => documents.release(id);
  }, [id, writer, oneOnOneId]);
  return held?.id === id ? held : null;
}

/** How far its words got, and whether it was here at least once. */
export function useFollowing(document: OpenDocument | null): Following {
  return useSyncExternalStore(document?.subscribe ?? never, document?.following ?? (() => nothing));
}

/** Asks the server again for everything on the screen whenever it says that something beside the page changed. */
export function useNews(document: OpenDocument | null): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const askAgain = () => {
      void queryClient.invalidateQueries({ queryKey: api.key() });
    };
    documents.onAmended = askAgain;
    return document?.onNews(askAgain);
  }, [document, queryClient]);
}
