import type { Work } from '#server/jobs/jobs.ts';

/** Sends what has changed about the meetings of a one-on-one to the calendars of its two. */
export function keepCalendarsWith(): Work {
  return async () => {};
}
