import type { Message, MessageKind } from '#core/messages/message.ts';

/**
 * Whether a kind of message may leave by chat or webhook. What signs somebody in, holds a link that does, or names an
 * address of somebody stays with mail and the inbox; entries of the calendar are for calendars.
 */
const leaves: Readonly<Record<MessageKind, boolean>> = {
  reminder: true,
  prompt: true,
  owed: true,
  unheld: true,
  digest: true,
  moved: true,
  skipped: true,
  rhythm: true,
  away: true,
  recap: true,
  answered: true,
  test: true,
  calendar: false,
  invitation: false,
  'sign-in-link': false,
  'reset-password': false,
  'confirm-address': false,
  'address-changed': false,
  'way-in-changed': false,
  'not-delivered': false,
  'channel-off': false,
};

export const leavesByChat = ({ kind }: Message): boolean => leaves[kind];

/** A message without the words of pages that it might hold. The recap is there because both want it outside the room. */
export function withoutWords(message: Message): Message {
  return 'words' in message ? { ...message, words: [] } : message;
}
