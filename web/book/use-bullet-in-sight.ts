import { useEffect, useRef } from 'react';
import type { Asked } from '#web/book/use-asked-page.ts';
import { giveFocus } from '#web/shell/give-focus.ts';

// The page it stands on comes into sight first, which takes three: see BookPage.
const framesBefore = 5;

/** Scrolls to a bullet when it is asked for, and puts focus on it. */
export function useBulletInSight(asked: Asked | null) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!asked) return undefined;
    let frame = 0;
    const look = (again: number) => {
      if (again > 0) frame = requestAnimationFrame(() => look(again - 1));
      else {
        line.current?.scrollIntoView({ block: 'center' });
        giveFocus(line.current);
      }
    };
    look(framesBefore);
    return () => cancelAnimationFrame(frame);
  }, [asked]);
  return line;
}
