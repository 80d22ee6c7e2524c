import type { Acting } from '#server/book/acting.ts';
import type { Write } from '#server/database/reach.ts';
import { say } from '#server/messages/say.ts';
import type { Channel } from './channels.ts';
import type { Sent } from './send.ts';

// A weekend on which the other side is down is waited for; so is a single bad day.
const longestMs = 3 * 24 * 3_600_000;
const leastTries = 5;

/**
 * Keeps what became of a try. A channel that has failed for three days, and five times at least, is turned off, and its
 * owner is told once, in the inbox. The first success forgets all failures.
 */
export async function noteOutcome(tx: Write, acting: Acting, { id, name, version }: Channel, sent: Sent): Promise<void> {
  const { now } = acting;
  // What was sent to an address it no longer has says nothing about it.
  const there = await tx
    .selectFrom('channels')
    .select(['failing_since', 'failures', 'disabled_at'])
    .where('id', '=', id)
    .where('version', '=', version)
    .forUpdate()
    .executeTakeFirst();
  if (!there) return;
  const keep = tx.updateTable('channels').where('id', '=', id);
  if (sent === 'sent') {
    await keep.set({ succeeded_at: now, problem: null, failing_since: null, failures: 0 }).execute();
    return;
  }
  const failing_since = there.failing_since ?? now;
  const failures = there.failures + 1;
  const isOver = there.disabled_at === null && failures >= leastTries && now.getTime() - failing_since.getTime() >= longestMs;
  await keep.set({ failed_at: now, problem: sent, failing_since, failures, ...(isOver ? { disabled_at: now } : {}) }).execute();
  if (isOver) await say(tx, acting, { message: { kind: 'channel-off', channel: name }, once: `channel-off/${id}/${failing_since.toISOString()}`, ways: [], shown: true });
}
