import { useSyncExternalStore } from 'react';
import { dayIn } from '#web/words/dates.ts';

const minuteMs = 60_000;

/** The time, in milliseconds, to the minute: what shows it is drawn again each minute. */
export function useNow(): number {
  return useSyncExternalStore(eachMinute, thisMinute);
}

/** The day it is in a zone, `YYYY-MM-DD`. */
export function useToday(zone: string): string {
  return dayIn(useNow(), zone);
}

function eachMinute(changed: () => void): () => void {
  // Twice a minute, so that no minute is missed; within one, nothing is drawn.
  const timer = setInterval(changed, minuteMs / 2);
  document.addEventListener('visibilitychange', changed);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', changed);
  };
}

function thisMinute(): number {
  return Math.floor(Date.now() / minuteMs) * minuteMs;
}
