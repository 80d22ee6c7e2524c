import { useEffect, useState, useSyncExternalStore } from 'react';
import { documents } from './documents.ts';
import type { Following, OpenDocument } from './open-document.ts';

const nothing: Following = { status: { is: 'connecting' }, opened: false };
const never = () => () => {};

/** A shared document for as long as the screen shows it. Null for the moment before it is held. */
export function useDocument(id: string): OpenDocument | null {
  const [held, setHeld] = useState<OpenDocument | null>(null);
  useEffect(() => {
    setHeld(documents.hold(id));
    return () => documents.release(id);
  }, [id]);
  return held?.id === id ? held : null;
}

/** How far its words got, and whether it was here at least once. */
export function useFollowing(document: OpenDocument | null): Following {
  return useSyncExternalStore(document?.subscribe ?? never, document?.following ?? (() => nothing));
}
