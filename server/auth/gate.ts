import { sql } from 'kysely';
import type { Series } from '#core/schedule/series.ts';
import type { Gate } from '#server/database/reach.ts';
import type { How } from './session.ts';

/** What may be asked before anybody is known. Each is one of the database's keeper functions; there are no others. */

export async function anyAccount(gate: Gate): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select any_account() as any`.execute(gate);
  return rows[0]?.any ?? false;
}

export type NewAccount = {
  id: string;
  lookup: Buffer;
  email: Buffer;
  name: Buffer;
  key: Buffer;
  timeZone: string;
  /** null: comes in another way than by a password. */
  passwordHash: string | null;
  signUpOpen: boolean;
  invitation: Buffer | null;
};

export async function createAccount(gate: Gate, a: NewAccount): Promise<'created' | 'closed' | 'taken'> {
  const { rows } = await sql<{ outcome: 'created' | 'closed' | 'taken' }>`
    select create_account(${a.id}, ${a.lookup}, ${a.email}, ${a.name}, ${a.key}, ${a.timeZone}, ${a.passwordHash},
      ${a.signUpOpen}, ${a.invitation}) as outcome`.execute(gate);
  return rows[0]?.outcome ?? 'closed';
}

export async function credentialOf(gate: Gate, lookup: Buffer) {
  const { rows } = await sql<{ person_id: string; password_hash: string; key_wrapped: Buffer }>`
    select * from credential_of(${lookup})`.execute(gate);
  return rows[0] ?? null;
}

export async function openSession(
  gate: Gate,
  session: { id: string; person: string; tokenHash: Buffer; device: Buffer; how: How; openedAt: Date; expiresAt: Date },
): Promise<void> {
  await sql`select open_session(${session.id}, ${session.person}, ${session.tokenHash}, ${session.device},
    ${session.how}, ${session.openedAt}, ${session.expiresAt})`.execute(gate);
}

export async function sessionOf(gate: Gate, tokenHash: Buffer) {
  const { rows } = await sql<{ session_id: string; person_id: string; expires_at: Date }>`
    select * from session_of(${tokenHash})`.execute(gate);
  return rows[0] ?? null;
}

export async function personOfEntryToken(gate: Gate, tokenHash: Buffer, purpose: string): Promise<string | null> {
  const { rows } = await sql<{ person: string | null }>`select person_of_entry_token(${tokenHash}, ${purpose}) as person`.execute(gate);
  return rows[0]?.person ?? null;
}

export async function askForLink(gate: Gate, lookup: Buffer, job: string): Promise<void> {
  await sql`select ask_for_link(${lookup}, ${job})`.execute(gate);
}

export type InvitationRow = {
  one_on_one_id: string;
  expires_at: Date;
  withdrawn_at: Date | null;
  used_at: Date | null;
  used_by: string | null;
  relation: 'managed' | 'equals';
  inviter_seat: 'manager' | 'report';
  series: Series[];
  invited_sealed: Buffer;
  key_wrapped: Buffer;
  inviter_id: string;
  inviter_name_sealed: Buffer;
  inviter_key_wrapped: Buffer;
  version: number;
};

export async function invitationOf(gate: Gate, tokenHash: Buffer): Promise<InvitationRow | null> {
  const { rows } = await sql<InvitationRow>`select * from invitation_of(${tokenHash})`.execute(gate);
  return rows[0] ?? null;
}
