import { sql } from 'kysely';
import type { Message } from '#core/messages/message.ts';
import type { Acting } from '#server/book/acting.ts';
import type { Read, Write } from '#server/database/reach.ts';
import { openMessage } from '#server/messages/say.ts';

export type InInbox = { id: string; seq: number; madeAt: Date; read: boolean; message: Message };

/** What one was told, newest first: at most so many, from below a number on. */
export async function readInbox(tx: Read, { person, keys }: Acting, { before, limit }: { before: number | undefined; limit: number }): Promise<InInbox[]> {
  const rows = await tx
    .selectFrom('messages')
    .select(['id', 'seq', 'body_sealed', 'made_at', 'read_at'])
    .where('shown', '=', true)
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  const opened: InInbox[] = [];
  for (const row of rows) {
    const message = await openMessage(tx, keys, person, row);
    opened.push({ id: row.id, seq: row.seq, madeAt: row.made_at, read: row.read_at !== null, message });
  }
  return opened;
}

/** Everything up to a number counts as read. */
export async function readUpTo(tx: Write, { now }: Pick<Acting, 'now'>, upTo: number): Promise<void> {
  await tx.updateTable('messages').set({ read_at: now }).where('shown', '=', true).where('read_at', 'is', null).where('seq', '<=', upTo).execute();
}

/**
 * How much of it one may not have seen yet: neither opened here, nor carried to them anywhere else; of the last week, by
 * which what was told has come to pass.
 */
export async function unreadIn(tx: Read, { now }: Pick<Acting, 'now'>): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from messages m
    where m.shown and m.read_at is null and m.made_at > ${now}::timestamptz - interval '7 days'
      and not exists (select from deliveries d where d.message_id = m.id and d.state = 'sent')`.execute(tx);
  return rows[0]?.unread ?? 0;
}
