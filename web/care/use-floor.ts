import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { useEffect, useEffectEvent, useMemo, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { minutesHeld, minutesTalked } from '#core/care/floor.ts';
import { longestOverrun } from '#core/care/thresholds.ts';
import { readFloor, readSections } from '#document/read-page.ts';
import { roots } from '#document/shape.ts';
import type { ReadPage } from '#web/api/shapes.ts';
import type { OpenDocument } from '#web/page/connection/open-document.ts';
import { useNow } from '#web/shell/use-now.ts';
import { FloorWriter } from './floor-writer.ts';

const nobody: Readonly<Record<string, number>> = {};

/**
 * Minutes each section has held the floor while the two talk, by its key; and notes which section is written in here.
 * Nothing is counted before talk began, on a page that is not planned, or once the talk ran over for long.
 */
export function useFloor(open: OpenDocument | null, { talkBeganAt, minutes, state }: ReadPage): Readonly<Record<string, number>> {
  const began = state === 'planned' && talkBeganAt !== null ? Date.parse(talkBeganAt) : null;
  const now = useNow();
  const floor = useFloorOf(open?.document ?? null);
  const minute = useEffectEvent(() => minuteOf(began, minutes));
  useEffect(
    () => (open ? new FloorWriter(open.document, () => minute()).listen((origin) => origin === ySyncPluginKey) : undefined),
    [open],
  );
  return useMemo(() => {
    const until = minutesTalked({ talkBeganAt: began, heldAt: null, minutes }, now);
    if (!open || until === null) return nobody;
    return minutesHeld({ sections: readSections(open.document), floor }, until);
  }, [open, began, minutes, now, floor]);
}

/** Whole minutes since talk began, as the floor is kept; null while nobody counts. */
function minuteOf(began: number | null, minutes: number): number | null {
  if (began === null) return null;
  const minute = Math.floor((Date.now() - began) / 60_000);
  return minute < 0 || minute > minutes + longestOverrun ? null : minute;
}

const none: Readonly<Record<string, string>> = {};

function useFloorOf(document: Y.Doc | null): Readonly<Record<string, string>> {
  const source = useMemo(() => floorSource(document), [document]);
  return useSyncExternalStore(source.subscribe, source.read);
}

function floorSource(document: Y.Doc | null) {
  let floor = document ? readFloor(document) : none;
  return {
    read: () => floor,
    subscribe: (listener: () => void) => {
      if (!document) return () => {};
      const map = document.getMap(roots.floor);
      const readAgain = () => {
        floor = readFloor(document);
        listener();
      };
      readAgain();
      map.observe(readAgain);
      return () => map.unobserve(readAgain);
    },
  };
}
