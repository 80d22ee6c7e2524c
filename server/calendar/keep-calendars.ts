import { sql } from 'kysely';
import { readPeople } from '#server/book/person.ts';
import type { Room } from '#server/book/room.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Parts } from '#server/http/asking.ts';
import type { Work } from '#server/jobs/jobs.ts';
import { readChoices } from '#server/notices/choices.ts';
import { keepCalendar, type Keeping } from './keep-calendar.ts';
import { tellAnswers } from './tell-answers.ts';
import { isExample, twoOf } from './told-of.ts';

/**
 * Sends what has changed about the meetings of a one-on-one to the calendars of its two, and tells each what the other’s
 * calendar answered: each in their own reach. It is worked out from the book each time: done twice, it sends once, and
 * what was not done is done the next time.
 */
export function keepCalendarsWith({ reach, keys, now, origin, settings }: Pick<Parts, 'reach' | 'keys' | 'now' | 'origin' | 'settings'>): Work {
  const { smtpUrl, mailFrom } = settings;
  if (smtpUrl === null || mailFrom === null) return async () => {};
  return async (id) => {
    const one = await reach.atTheGate(async (gate) => {
      const { rows } = await sql<{ person: string | null }>`select person_of_one_on_one(${id}) as person`.execute(gate);
      return rows[0]?.person ?? null;
    });
    if (one === null) return;
    const seats = await reach.read(one, async (tx) => seatsOf(await roomOf(tx, id)));
    for (const person of seats) await reach.write(person, (tx) => keepOwn(tx, { person, keys, now: now(), origin, mailFrom }, id));
  };
}

async function keepOwn(tx: Write, keeping: Keeping, id: string): Promise<void> {
  // Two jobs for one calendar take turns, so that the second finds what the first sent.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar ${keeping.person} ${id}`}, 0))`.execute(tx);
  const room = await roomOf(tx, id);
  if (!room) return;
  const two = twoOf(room, await readPeople(tx, keeping.keys, seatsOf(room)));
  const [me, other] = keeping.person === room.manager_id ? [two.manager, two.report] : [two.report, two.manager];
  if (me === null || isExample(two)) return;
  if (other !== null) await tellAnswers(tx, keeping, id, { me, other });
  // Mail goes to an address only once it is known to be theirs.
  if (!me.confirmed) return;
  await keepCalendar(tx, keeping, { room, two, isWanted: (await readChoices(tx)).calendar });
}

function roomOf(tx: Read, id: string): Promise<Room | undefined> {
  return tx.selectFrom('one_on_ones').selectAll().where('id', '=', id).executeTakeFirst();
}

function seatsOf(room: Room | undefined): string[] {
  return [room?.manager_id ?? null, room?.report_id ?? null].filter((seat) => seat !== null);
}
