import { sql } from 'kysely';
import type { Parts } from '#server/http/asking.ts';
import { endDelivery, type Delivering } from '#server/messages/deliver.ts';
import type { Incoming } from './incoming.ts';

/** A mail of ours came back: its delivery has failed, and who caused it is told. Whatever else is reported changes nothing. */
export async function takeReport({ reach, keys }: Parts, onFailed: Delivering['onFailed'], delivery: string, { report }: Incoming): Promise<void> {
  if (report?.is !== 'failed') return;
  const person = await reach.atTheGate(async (gate) => {
    const { rows } = await sql<{ person: string | null }>`select person_of_delivery(${delivery}) as person`.execute(gate);
    return rows[0]?.person ?? null;
  });
  if (person !== null) await reach.write(person, (tx) => endDelivery(tx, { keys, onFailed }, person, delivery, 'bounced'));
}
