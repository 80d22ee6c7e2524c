import type { Work } from '#server/jobs/jobs.ts';

/** Looks whether there is something to tell a person, says it, and notes when to look again. */
export function lookWith(): Work {
  return async () => {};
}
