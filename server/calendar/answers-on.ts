import type { z } from 'zod';
import type { calendar } from '#contract/calendar.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Acting } from '#server/book/acting.ts';
import { readRoom } from '#server/book/room.ts';
import type { Read } from '#server/database/reach.ts';

type Answers = z.infer<NonNullable<(typeof calendar.answers)['~orpc']['outputSchema']>>;

/**
 * What the calendars of the two say about the planned page, or about a series that goes on. What was said of a meeting
 * that was moved since is no longer about it, and a proposal is none once its time has gone by.
 */
export async function answersOn(tx: Read, { keys, now }: Acting, oneOnOneId: string): Promise<Answers> {
  const { room } = await readRoom(tx, keys, oneOnOneId);
  const page = await tx
    .selectFrom('pages')
    .select(['zone', 'starts_at'])
    .where('one_on_one_id', '=', oneOnOneId)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  const rows = await tx.selectFrom('calendar_answers').selectAll().where('one_on_one_id', '=', oneOnOneId).orderBy('said_at').execute();
  const current = room.series.at(-1);
  return rows
    .filter(({ proposed_at }) => proposed_at === null || proposed_at > now)
    .filter(({ uid, starts_at }) => (starts_at === null ? uid === current?.id : starts_at.getTime() === page?.starts_at.getTime()))
    .map(({ person_id, answer, starts_at, proposed_at }) => ({
      by: person_id,
      answer,
      whole: starts_at === null,
      proposed: proposed_at && { ...wallClockAt(proposed_at.getTime(), page?.zone ?? 'UTC'), startsAt: proposed_at.toISOString() },
    }));
}
