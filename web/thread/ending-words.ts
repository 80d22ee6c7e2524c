import type { Thread } from '#core/thread/thread-shape.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';

/** How a thread ended, in a sentence; nothing for a line that nobody had to finish. */
export function endingWords({ ending }: Pick<Thread, 'ending'>, today: string): string | null {
  switch (ending.is) {
    case 'said':
      return null;
    case 'open':
      return words('thread.ends.open');
    case 'dropped': {
      const day = shortDay(ending.day, today);
      return ending.reason === null ? words('thread.ends.dropped', { day }) : words('thread.ends.dropped.because', { day, reason: ending.reason });
    }
    default:
      return words(`thread.ends.${ending.is}`, { day: shortDay(ending.day, today) });
  }
}
