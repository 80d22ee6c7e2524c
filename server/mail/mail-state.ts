import { sql } from 'kysely';
import type { Read } from '#server/database/reach.ts';

/**
 * Since when mail to the person of this transaction has not arrived; null where the last one did. What waits counts once
 * it was tried three times, which takes six minutes: before that it is a hiccup. What went to another address does not.
 */
export async function mailFailingSince(tx: Read): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`
    with own as (
      select m.seq, m.made_at, d.state, d.attempts, d.problem from deliveries d join messages m on m.id = d.message_id
      where d.channel_id is null and m.kind not in ('invitation', 'confirm-address', 'address-changed')
    )
    select min(made_at) as since from own
    where seq > coalesce((select max(seq) from own where state = 'sent'), 0)
      and ((state = 'failed' and problem <> 'off') or (state = 'waiting' and attempts >= 3))`.execute(tx);
  return rows[0]?.since ?? null;
}
