import type { Message } from '#core/messages/message.ts';
import type { Parts } from '#server/http/asking.ts';
import type { Delivering } from '#server/messages/deliver.ts';
import { say } from '#server/messages/say.ts';

/**
 * Tells who caused a mail that it did not arrive, in their inbox and nowhere else: that of an invitation is the one who
 * invited, that of a recap its reader. Other notices stand in the inbox anyway; that they cannot be mailed is said once, in
 * the settings (mail-state.ts).
 */
export function tellSender({ keys, now }: Pick<Parts, 'keys' | 'now'>): Delivering['onFailed'] {
  return async (tx, { id, message, person, way }) => {
    const to = toldOf(message, person.email);
    if (way !== 'mail' || to === null || !('oneOnOne' in message)) return;
    const told: Message = { kind: 'not-delivered', what: message.kind, to, oneOnOne: message.oneOnOne };
    await say(tx, { person: person.id, keys, now: now() }, { message: told, once: `not delivered ${id}`, ways: [], shown: true });
  };
}

function toldOf(message: Message, email: string): string | null {
  if (message.kind === 'invitation') return message.to;
  return message.kind === 'recap' || message.kind === 'calendar' ? email : null;
}
