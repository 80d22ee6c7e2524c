import type { Letter } from '#core/messages/letter.ts';
import type { MessageKind, MessageOf } from '#core/messages/message.ts';
import { recap } from './agreed-letters.ts';
import { answered, calendar } from './calendar-letters.ts';
import { away, moved, rhythm, skipped } from './change-letters.ts';
import { digest, owed } from './debt-letters.ts';
import { invitation } from './invitation-letter.ts';
import { prompt, reminder, unheld } from './meeting-letters.ts';
import type { Reader } from './reader.ts';
import { addressChanged, confirmAddress, resetPassword, signInLink, wayInChanged } from './sign-in-letters.ts';
import { channelOff, notDelivered, test } from './way-letters.ts';

const letters: { readonly [K in MessageKind]: (message: MessageOf<K>, reader: Reader) => Letter } = {
  reminder,
  prompt,
  owed,
  unheld,
  digest,
  moved,
  skipped,
  rhythm,
  away,
  recap,
  calendar,
  answered,
  invitation,
  'sign-in-link': signInLink,
  'reset-password': resetPassword,
  'confirm-address': confirmAddress,
  'address-changed': addressChanged,
  'way-in-changed': wayInChanged,
  'not-delivered': notDelivered,
  'channel-off': channelOff,
  test,
};

/** What a message says, for every place it can be read: mail, chat and the inbox. */
export function letterOf<K extends MessageKind>(message: MessageOf<K> & { kind: K }, reader: Reader): Letter {
  return letters[message.kind](message, reader);
}
