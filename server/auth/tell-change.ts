import { randomUUID } from 'node:crypto';
import type { Message } from '#core/messages/message.ts';
import type { Write } from '#server/database/reach.ts';
import { say } from '#server/messages/say.ts';
import type { Holder } from './entry-token.ts';

type What = Extract<Message, { kind: 'way-in-changed' }>['what'];

/** Tells the person of this transaction, by mail and in the app, that a way in of theirs changed. Nobody can turn this off. */
export async function tellChange(tx: Write, holder: Holder, what: What): Promise<void> {
  const message = { kind: 'way-in-changed', what, at: holder.now.getTime() } as const;
  await say(tx, holder, { message, once: `way in changed ${randomUUID()}`, ways: ['mail'], shown: true });
}
