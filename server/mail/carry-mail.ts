import type { Carry } from '#server/messages/deliver.ts';

/** Carries messages by mail, where a mail server is set. */
export function carryMailWith(): Carry {
  return async () => null;
}
