import { sql } from 'kysely';
import type { Gate } from '#server/database/reach.ts';

/** What the provider's callback may ask before it is known who comes. See gate.ts. */

export async function personOfProvider(gate: Gate, issuer: string, subject: Buffer): Promise<string | null> {
  const { rows } = await sql<{ person: string | null }>`select person_of_provider(${issuer}, ${subject}) as person`.execute(gate);
  return rows[0]?.person ?? null;
}

export async function personOfAddress(gate: Gate, lookup: Buffer) {
  const { rows } = await sql<{ person_id: string; confirmed: boolean }>`select * from person_of_address(${lookup})`.execute(gate);
  return rows[0] ?? null;
}

export type NewLink = { id: string; person: string; issuer: string; subject: Buffer; shown: Buffer; now: Date };

export async function linkProvider(gate: Gate, link: NewLink): Promise<boolean> {
  const { rows } = await sql<{ linked: boolean }>`
    select link_provider(${link.id}, ${link.person}, ${link.issuer}, ${link.subject}, ${link.shown}, ${link.now}) as linked`.execute(gate);
  return rows[0]?.linked ?? false;
}

export async function confirmedByProvider(gate: Gate, person: string, now: Date): Promise<void> {
  await sql`select confirmed_by_provider(${person}, ${now})`.execute(gate);
}
