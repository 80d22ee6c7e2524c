import { sql } from 'kysely';
import { hashToken, newToken } from '#server/auth/token.ts';
import type { Gate, Read, Write } from '#server/database/reach.ts';

/** Whether the person of this transaction has a feed, since when, and when a calendar last asked for it. */
export async function readFeed(tx: Read): Promise<{ since: Date; readAt: Date | null } | null> {
  const feed = await tx.selectFrom('calendar_feeds').select(['made_at', 'read_at']).executeTakeFirst();
  return feed ? { since: feed.made_at, readAt: feed.read_at } : null;
}

/** A new address for one's feed; the one before stops working. Gives the secret in it, which is stored nowhere. */
export async function renewFeed(tx: Write, person: string, now: Date): Promise<string> {
  const { token, hash } = newToken();
  const feed = { token_hash: hash, made_at: now, read_at: null };
  await tx
    .insertInto('calendar_feeds')
    .values({ person_id: person, ...feed })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(feed))
    .execute();
  return token;
}

/** The address stops working. Revoking twice changes nothing. */
export async function revokeFeed(tx: Write): Promise<void> {
  await tx.deleteFrom('calendar_feeds').execute();
}

/** Whose feed a secret opens, or null. */
export async function personOfFeed(gate: Gate, token: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ person: string | null }>`select person_of_feed(${hashToken(token)}, ${now}) as person`.execute(gate);
  return rows[0]?.person ?? null;
}
