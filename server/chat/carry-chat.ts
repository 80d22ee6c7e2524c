import type { Carry } from '#server/messages/deliver.ts';

/** Carries messages to the chats and webhooks of a person. */
export function carryChatWith(): Carry {
  return async () => null;
}
