import { sql, type Selectable } from 'kysely';
import type { Message } from '#core/messages/message.ts';
import { readPerson, type Person } from '#server/book/person.ts';
import type { Reach, Read, Write } from '#server/database/reach.ts';
import type { Tables } from '#server/database/tables.ts';
import type { Work } from '#server/jobs/jobs.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { openMessage, type Way } from './say.ts';

/**
 * What became of carrying a message. `never`: trying again would not help. `problem` is one of a closed list of words
 * that people are shown as a sentence; it never holds what the other side said.
 */
export type Outcome = { is: 'sent' } | { is: 'later' | 'never'; problem: Problem };
export type Problem = 'unreachable' | 'refused' | 'bounced' | 'not-allowed' | 'off';

/** One message on its way. `id` stays the same however often it is tried: whoever gets it twice can know. */
export type Carried = { id: string; message: Message; person: Person; way: Way };

/** Carries a message where it is to go. Null where there is nothing to carry it with: it is shown in the app alone. */
export type Carry = (carried: Carried) => Promise<Outcome | null>;

export type Delivering = {
  reach: Reach;
  keys: KeyRing;
  now: () => Date;
  carry: Carry;
  /** Called in the transaction in which a delivery ends for good without arriving. */
  onFailed: (tx: Write, carried: Carried, problem: Problem) => Promise<void>;
};

// A mail server that is down for a night is waited for: 1 min, 5 min, 30 min, 2 h, 6 h, 12 h, then a day has gone by.
const waitMinutes = [1, 5, 30, 120, 360, 720];
/** More than the waits above ask for: what ends the server, or fails unforeseen, each time it is carried is left at last. */
const mostAttempts = 12;
/** While one server carries it, no other does; a server that ended meanwhile leaves it to be tried again. */
const leaseMs = 5 * 60_000;

/** Carries a delivery. What is there is claimed, carried and marked; ended in between, it is carried again under the same id. */
export function deliverWith({ reach, keys, now, carry, onFailed }: Delivering): Work {
  return async (id) => {
    const person = await reach.atTheGate(async (gate) => {
      const { rows } = await sql<{ person: string | null }>`select person_of_delivery(${id}) as person`.execute(gate);
      return rows[0]?.person ?? null;
    });
    if (person === null) return;
    const claimed = await reach.write(person, async (tx) => {
      const delivery = await tx.selectFrom('deliveries').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
      if (!delivery || delivery.try_at === null || delivery.try_at > now()) return null;
      const attempts = delivery.attempts + 1;
      if (attempts > mostAttempts) {
        await endDelivery(tx, { keys, onFailed }, person, id, 'unreachable');
        return null;
      }
      await tx.updateTable('deliveries').set({ attempts, try_at: new Date(now().getTime() + leaseMs) }).where('id', '=', id).execute();
      return { attempts, carried: await carriedBy(tx, keys, person, delivery) };
    });
    if (!claimed) return;
    const outcome = (await carry(claimed.carried)) ?? { is: 'never', problem: 'off' };
    await reach.write(person, async (tx) => {
      const at = now();
      const wait = waitMinutes[claimed.attempts - 1];
      const mark = (set: { state: 'waiting' | 'sent' | 'failed'; try_at: Date | null; sent_at?: Date; problem: Problem | null }) =>
        tx.updateTable('deliveries').set(set).where('id', '=', id).where('state', '=', 'waiting').execute();
      if (outcome.is === 'sent') await mark({ state: 'sent', try_at: null, sent_at: at, problem: null });
      else if (outcome.is === 'later' && wait !== undefined)
        await mark({ state: 'waiting', try_at: new Date(at.getTime() + wait * 60_000), problem: outcome.problem });
      else {
        await mark({ state: 'failed', try_at: null, problem: outcome.problem });
        if (outcome.problem !== 'off') await onFailed(tx, claimed.carried, outcome.problem);
      }
    });
  };
}

/**
 * Ends a delivery of the person of this transaction that seemed to have gone well: it came back. Said again, it changes
 * nothing.
 */
export async function endDelivery(
  tx: Write,
  { keys, onFailed }: Pick<Delivering, 'keys' | 'onFailed'>,
  person: string,
  id: string,
  problem: Problem,
): Promise<void> {
  const delivery = await tx
    .updateTable('deliveries')
    .set({ state: 'failed', try_at: null, problem })
    .where('id', '=', id)
    .where('state', '<>', 'failed')
    .returningAll()
    .executeTakeFirst();
  if (delivery) await onFailed(tx, await carriedBy(tx, keys, person, delivery), problem);
}

async function carriedBy(tx: Read, keys: KeyRing, person: string, delivery: Selectable<Tables['deliveries']>): Promise<Carried> {
  const row = await tx.selectFrom('messages').select(['id', 'body_sealed']).where('id', '=', delivery.message_id).executeTakeFirstOrThrow();
  const message = await openMessage(tx, keys, person, row);
  const way: Way = delivery.channel_id === null ? 'mail' : { channel: delivery.channel_id };
  return { id: delivery.id, message, person: await readPerson(tx, keys, person), way };
}
