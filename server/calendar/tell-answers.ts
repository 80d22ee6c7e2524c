import { carriedAt } from '#core/notices/carried-at.ts';
import { keptDays } from '#core/notices/thresholds.ts';
import type { Person } from '#server/book/person.ts';
import type { Write } from '#server/database/reach.ts';
import { say } from '#server/messages/say.ts';
import { readChoices } from '#server/notices/choices.ts';
import { waysFor } from '#server/notices/ways.ts';
import type { Keeping } from './keep-calendar.ts';

const dayMs = 24 * 3_600_000;

/** Tells the person of this transaction, once, what the other’s calendar said about the meeting they have next, if it is not simply yes. */
export async function tellAnswers(tx: Write, { person, keys, now }: Pick<Keeping, 'person' | 'keys' | 'now'>, oneOnOneId: string, { me, other }: { me: Person; other: Person }): Promise<void> {
  const page = await tx.selectFrom('pages').select('starts_at').where('one_on_one_id', '=', oneOnOneId).where('state', '=', 'planned').executeTakeFirst();
  if (!page || page.starts_at <= now) return;
  const rows = await tx
    .selectFrom('calendar_answers')
    .selectAll()
    .where('one_on_one_id', '=', oneOnOneId)
    .where('person_id', '=', other.id)
    // What was told longer ago is forgotten by the inbox, and would be told again.
    .where('said_at', '>', new Date(now.getTime() - keptDays * dayMs))
    .execute();
  const choices = await readChoices(tx);
  const ways = (await waysFor(tx, choices, true))('changes');
  const at = carriedAt(now.getTime(), choices, me.timeZone);
  for (const { uid, starts_at, answer, proposed_at, said_at } of rows) {
    if (answer === 'accepted' || (starts_at ?? page.starts_at).getTime() !== page.starts_at.getTime()) continue;
    const message = { kind: 'answered', oneOnOne: oneOnOneId, other: other.name, answer, startsAt: page.starts_at.getTime(), proposed: proposed_at?.getTime() ?? null } as const;
    await say(tx, { person, keys, now }, {
      message,
      once: `answered ${uid} ${starts_at?.getTime() ?? 'whole'} ${said_at.getTime()}`,
      ways: at === null ? [] : ways,
      shown: true,
      ...(at !== null && at > now.getTime() && { at: new Date(at) }),
    });
  }
}
