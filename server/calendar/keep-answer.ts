import type { CalendarSeries } from '#core/schedule/meetings.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Write } from '#server/database/reach.ts';
import { meetingsBetween, type OneMeeting } from './meetings-between.ts';
import type { Reply } from './read-reply.ts';

/**
 * Keeps what the calendar of the person of this transaction says to a series that was sent to it, or to one meeting of
 * it. Gives the one-on-one it is about; null where nothing was kept: it answers what was never sent, or was sent anew
 * since, or a later answer came first.
 */
export async function keepAnswer(tx: Write, person: string, reply: Reply): Promise<string | null> {
  const sent = await sentUnder(tx, reply.uid);
  if (!sent || sent.digest === null || reply.sequence < sent.sequence) return null;
  const meeting = reply.occurrence === null ? null : meetingAt(sent.series, reply.occurrence);
  if (meeting === undefined) return null;
  const said = {
    starts_at: meeting === null ? null : new Date(meeting.startsAt),
    answer: reply.answer,
    proposed_at: reply.proposedAt === null ? null : new Date(reply.proposedAt),
    said_at: new Date(reply.saidAt),
  };
  const { numInsertedOrUpdatedRows: kept } = await tx
    .insertInto('calendar_answers')
    .values({ person_id: person, one_on_one_id: sent.one_on_one_id, uid: sent.uid, stands_for: meeting?.standsFor ?? null, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'uid', 'stands_for'])
        .doUpdateSet(said)
        .where('calendar_answers.said_at', '<=', said.said_at),
    )
    .executeTakeFirst();
  return kept === 1n ? sent.one_on_one_id : null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function sentUnder(tx: Write, uid: string) {
  if (!uuid.test(uid)) return undefined;
  return tx.selectFrom('calendar_sent').selectAll().where('uid', '=', uid).executeTakeFirst();
}

/** The meeting of a series that the rhythm has at an instant; undefined where there is none. */
function meetingAt(series: CalendarSeries, occurrence: number): OneMeeting | undefined {
  const { day } = wallClockAt(occurrence, series.slot.zone);
  return meetingsBetween(series, day, day).find(({ slotAt }) => slotAt === occurrence);
}
