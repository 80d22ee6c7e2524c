import { randomUUID } from 'node:crypto';
import type { Message } from '#core/messages/message.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Key, Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import { found } from '#server/book/refusal.ts';
import { enqueue } from '#server/jobs/jobs.ts';

/** Where a message is carried to, beside the inbox: `mail`, or the id of a chat or webhook of that person. */
export type Way = 'mail' | { channel: string };

export type Saying = {
  message: Message;
  /** What makes it the same message: said again under this name, it is not said again. */
  once: string;
  ways: readonly Way[];
  /** Whether it stands in the inbox. */
  shown: boolean;
  /** When it is carried; at once without it. */
  at?: Date;
};

const bodyPlace = (id: string): Place => ['messages', id, 'body_sealed', 1];

/** Tells the person of this transaction something, once. Gives whether it was not said before. */
export async function say(tx: Write, { person, keys, now }: { person: string; keys: KeyRing; now: Date }, saying: Saying): Promise<boolean> {
  const id = randomUUID();
  const { message } = saying;
  const added = await tx
    .insertInto('messages')
    .values({
      id,
      person_id: person,
      kind: message.kind,
      one_on_one_id: 'oneOnOne' in message ? message.oneOnOne : null,
      once: keys.digest(person, saying.once),
      body_sealed: sealWords(await keyOf(tx, keys, person), message, bodyPlace(id)),
      shown: saying.shown,
      made_at: now,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'once']).doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) return false;
  for (const way of saying.ways) {
    const delivery = randomUUID();
    const channel_id = way === 'mail' ? null : way.channel;
    await tx
      .insertInto('deliveries')
      .values({ id: delivery, message_id: id, person_id: person, channel_id, state: 'waiting', try_at: saying.at ?? now, sent_at: null, problem: null })
      .execute();
    if (saying.at === undefined || saying.at <= now) await enqueue(tx, 'deliver', delivery);
  }
  return true;
}

/** A message of the person of this transaction, opened. */
export async function openMessage(tx: Read, keys: KeyRing, person: string, row: { id: string; body_sealed: Buffer }): Promise<Message> {
  return openWords<Message>(await keyOf(tx, keys, person), row.body_sealed, bodyPlace(row.id));
}

async function keyOf(tx: Read, keys: KeyRing, person: string): Promise<Key> {
  const { key_wrapped } = found(await tx.selectFrom('people').select('key_wrapped').where('id', '=', person).executeTakeFirst());
  return keys.unwrap(key_wrapped, person);
}
