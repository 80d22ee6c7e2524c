import { randomUUID } from 'node:crypto';
import { readPerson } from '#server/book/person.ts';
import { found, Refusal } from '#server/book/refusal.ts';
import type { Parts } from '#server/http/asking.ts';
import { carryToChannel } from './carry-chat.ts';
import { readChannel } from './channels.ts';
import type { Sent } from './send.ts';

/** Sends a test to a channel of this person now, the way messages go, and gives what happened. */
export async function testChannel(parts: Parts, person: string, id: string): Promise<Sent> {
  const { reach, keys, shelf, tries, now } = parts;
  const [channel, owner] = await reach.read(person, async (tx) => [
    found(await readChannel(tx, { person, now: now(), keys, shelf }, id)),
    await readPerson(tx, keys, person),
  ]);
  // Each test is a request to wherever somebody likes.
  const counted = `channels/${person}`;
  const retryInSeconds = await tries.count(counted, counted);
  if (retryInSeconds !== null) throw new Refusal('TOO_MANY_TRIES', { retryInSeconds });
  const message = { kind: 'test', channel: channel.name } as const;
  return found(await carryToChannel(parts, { id: randomUUID(), message, person: owner, way: { channel: id } }, () => true));
}
