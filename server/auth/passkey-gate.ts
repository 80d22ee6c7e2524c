import { sql } from 'kysely';
import type { Gate } from '#server/database/reach.ts';

/** What a passkey at the door may ask before it is known whose it is. See gate.ts. */

export async function passkeyOf(gate: Gate, credentialId: Buffer) {
  const { rows } = await sql<{ id: string; person_id: string; public_key: Buffer; counter: number }>`
    select * from passkey_of(${credentialId})`.execute(gate);
  return rows[0] ?? null;
}

/** Notes that a passkey was used. False where its counter did not go on. */
export async function markPasskeyUsed(gate: Gate, used: { id: string; counter: number; backedUp: boolean; now: Date }): Promise<boolean> {
  const { rows } = await sql<{ went_on: boolean }>`
    select use_passkey(${used.id}, ${used.counter}, ${used.backedUp}, ${used.now}) as went_on`.execute(gate);
  return rows[0]?.went_on ?? false;
}
