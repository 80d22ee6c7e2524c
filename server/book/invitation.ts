import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Invitation } from '#contract/one-on-ones.ts';
import { invitationOf, type InvitationRow } from '#server/auth/gate.ts';
import { hashToken, newToken } from '#server/auth/token.ts';
import type { Gate, Read, Write } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { openWords } from '#server/seal/words.ts';
import type { Acting } from './acting.ts';
import { lastSlot } from '#core/schedule/series.ts';
import { invitationMails, stopInvitationMail } from './invitation-mail.ts';
import { openInvited, openRoomWords, readRoom, sealRoomWords } from './room.ts';
import { namePlace } from './person.ts';
import { Refusal } from './refusal.ts';
import { rhythmChanged } from './rhythm-changed.ts';

/** How long a link works: long enough for a holiday, short enough to be forgotten safely. */
export const invitationDays = 14;

type InvitationState = z.infer<typeof Invitation>;

/** Where the newest invitation of each of these one-on-ones stands. A used one is none: the seat is taken. */
export async function invitationStates(tx: Read, { person, keys, now }: Pick<Acting, 'person' | 'keys' | 'now'>, oneOnOneIds: readonly string[]): Promise<(oneOnOneId: string) => InvitationState> {
  const rows = await tx
    .selectFrom('invitations')
    .distinctOn('one_on_one_id')
    .select(['id', 'one_on_one_id', 'expires_at', 'withdrawn_at', 'used_at'])
    .where('one_on_one_id', '=', sql<string>`any(${oneOnOneIds}::uuid[])`)
    .orderBy('one_on_one_id')
    .orderBy('created_at', 'desc')
    .orderBy('withdrawn_at', (order) => order.desc().nullsFirst())
    .execute();
  const newest = new Map(rows.map((row) => [row.one_on_one_id, row]));
  const mailed = await invitationMails(tx, { person, keys }, oneOnOneIds);
  return (id) => {
    const row = newest.get(id);
    return { ...stateOf(row, now), mail: row ? mailed(row.id) : null };
  };
}

function stateOf(newest: { expires_at: Date; withdrawn_at: Date | null; used_at: Date | null } | undefined, now: Date): Omit<InvitationState, 'mail'> {
  if (!newest || newest.used_at) return { state: 'none', expiresAt: null };
  const expiresAt = newest.expires_at.toISOString();
  if (newest.withdrawn_at) return { state: 'withdrawn', expiresAt };
  return { state: newest.expires_at <= now ? 'expired' : 'open', expiresAt };
}

/** A new link for the free seat; the one before stops working. Gives the token, which is stored nowhere but in the mail it goes out by. */
export async function renewInvitation(tx: Write, acting: Acting, oneOnOneId: string, email: string | undefined) {
  const { room, key } = await readRoom(tx, acting.keys, oneOnOneId);
  if (room.manager_id !== null && room.report_id !== null) throw new Refusal('SEAT_TAKEN');
  const words = openRoomWords(key, room);
  if (email !== undefined) {
    const version = room.version + 1;
    await tx
      .updateTable('one_on_ones')
      .set({ version, ...sealRoomWords(key, room.id, version, { ...words, invited: { ...words.invited, email } }) })
      .where('id', '=', room.id)
      .where('version', '=', room.version)
      .executeTakeFirstOrThrow();
  }
  await withdrawInvitation(tx, oneOnOneId);
  const { token, hash } = newToken();
  const id = randomUUID();
  const expiresAt = new Date(acting.now.getTime() + invitationDays * 24 * 60 * 60 * 1000);
  await tx
    .insertInto('invitations')
    .values({
      id,
      one_on_one_id: oneOnOneId,
      token_hash: hash,
      invited_by: acting.person,
      created_at: sql`clock_timestamp()`,
      expires_at: expiresAt,
    })
    .execute();
  return { id, token, expiresAt, invited: words.invited.name };
}

/** The link stops working. Withdrawing twice changes nothing. */
export async function withdrawInvitation(tx: Write, oneOnOneId: string): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ withdrawn_at: sql`clock_timestamp()` })
    .where('one_on_one_id', '=', oneOnOneId)
    .where('withdrawn_at', 'is', null)
    .where('used_at', 'is', null)
    .execute();
  await stopInvitationMail(tx, oneOnOneId);
}

/** What a link invites to. `visitor` is who follows it, null where nobody is signed in. */
export async function lookAtInvitation(
  gate: Gate,
  { keys, now }: { keys: KeyRing; now: Date },
  token: string,
  visitor: { id: string; email: string } | null,
) {
  const row = stillOpen(await invitationOf(gate, hashToken(token)), now);
  const invited = openInvited(keys.unwrap(row.key_wrapped, row.one_on_one_id), { ...row, id: row.one_on_one_id });
  const inviterKey = keys.unwrap(row.inviter_key_wrapped, row.inviter_id);
  return {
    inviter: openWords<string>(inviterKey, row.inviter_name_sealed, namePlace(row.inviter_id)),
    invited: invited.name,
    seat: row.inviter_seat === 'manager' ? ('report' as const) : ('manager' as const),
    relation: row.relation,
    slot: lastSlot(row.series),
    expiresAt: row.expires_at.toISOString(),
    addressed: addressed(keys, invited.email, visitor?.email ?? null),
    own: visitor?.id === row.inviter_id,
  };
}

/** Takes the free seat for the one signed in. */
export async function acceptInvitation(
  tx: Write,
  { person, keys, now }: Acting,
  row: InvitationRow | null,
  { token, email, confirmed }: { token: string; email: string; confirmed: boolean },
): Promise<string> {
  if (row && row.used_by === person) return row.one_on_one_id;
  const open = stillOpen(row, now);
  if (open.inviter_id === person) throw new Refusal('OWN_INVITATION');
  const invited = openInvited(keys.unwrap(open.key_wrapped, open.one_on_one_id), { ...open, id: open.one_on_one_id });
  if (addressed(keys, invited.email, email) === 'another' && !confirmed) throw new Refusal('ADDRESS_DIFFERS');
  const { rows } = await sql<{ room: string | null }>`select take_seat(${hashToken(token)}) as room`.execute(tx);
  const room = rows[0]?.room;
  if (!room) throw new Refusal('INVITATION_GONE', { why: 'used' });
  await rhythmChanged(tx, room);
  return room;
}

function stillOpen(row: InvitationRow | null, now: Date): InvitationRow {
  if (!row) throw new Refusal('INVITATION_GONE', { why: 'unknown' });
  if (row.used_at) throw new Refusal('INVITATION_GONE', { why: 'used' });
  if (row.withdrawn_at) throw new Refusal('INVITATION_GONE', { why: 'withdrawn' });
  if (row.expires_at <= now) throw new Refusal('INVITATION_GONE', { why: 'expired' });
  return row;
}

function addressed(keys: KeyRing, invited: string | null, visitor: string | null): 'nobody' | 'you' | 'another' | 'unknown' {
  if (invited === null) return 'nobody';
  if (visitor === null) return 'unknown';
  return keys.lookup(invited).equals(keys.lookup(visitor)) ? 'you' : 'another';
}
