import { randomUUID } from 'node:crypto';
import { weekdayOf, type Day } from '#core/day.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Acting } from '#server/book/acting.ts';
import { readPerson } from '#server/book/person.ts';
import { writeNote } from '#server/book/private-notes.ts';
import { found, Refusal } from '#server/book/refusal.ts';
import { startOneOnOne } from '#server/book/start.ts';
import type { Read, Write } from '#server/database/reach.ts';
import { keepCover, keepPlanned, keepTold } from './keep-told.ts';
import { seatMadeUp } from './seat-made-up.ts';
import { aboutSam, cover } from './story/cover.ts';
import { framework, meeting, plannedDay, tell } from './tell.ts';

const place = 'Room 4';
const samsName = 'Sam Okafor';

/**
 * Opens the example for somebody who has no one-on-one: six months with Sam, who is made up, in the manager's seat.
 * There it can be seen what a manager prepares with and keeps for themselves, and nobody's words are put into the
 * mouth of somebody real. One transaction; pressed again, it gives the same one-on-one.
 */
export async function openExample(tx: Write, acting: Acting): Promise<string> {
  // Two presses at once: the second waits here, and finds what the first made.
  found(await tx.selectFrom('people').select('id').where('id', '=', acting.person).forUpdate().executeTakeFirst());
  const there = await findExample(tx);
  if (there) return there;
  const own = await tx.selectFrom('one_on_ones').select('id').limit(1).executeTakeFirst();
  if (own) throw new Refusal('EXAMPLE_BESIDE_OWN');

  const me = await readPerson(tx, acting.keys, acting.person);
  const zone = me.timeZone;
  const planned = plannedDay(wallClockAt(acting.now.getTime(), zone).day);
  const room = randomUUID();
  await startWith(samsName, tx, acting, room, planned, zone);
  const sam = await seatMadeUp(tx, acting, room, samsName, zone);
  const [maya = me.name] = me.name.trim().split(/\s+/);
  const told = tell(planned, zone, { ids: { maya: acting.person, sam }, maya, newId: randomUUID });
  await keepTold(tx, acting, room, zone, told);
  await keepPlanned(tx, acting, room, told.planned);
  await keepCover(tx, acting, room, cover);
  await writeNote(tx, acting, { oneOnOneId: room, pageId: null, text: aboutSam, seen: 0 });
  return room;
}

/** The example among one's one-on-ones, or null. */
export async function findExample(tx: Read): Promise<string | null> {
  const row = await tx
    .selectFrom('one_on_ones')
    .innerJoin('people', 'people.id', 'one_on_ones.report_id')
    .select('one_on_ones.id')
    .where('people.made_up', '=', true)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Starts a weekly one-on-one as the story has it, whose next page stands on a day. */
export async function startWith(name: string, tx: Write, acting: Acting, id: string, planned: Day, zone: string): Promise<void> {
  await startOneOnOne(tx, acting, {
    id,
    other: { name },
    seat: 'manager',
    relation: 'managed',
    slot: { cadence: { kind: 'weeks', interval: 1, weekday: weekdayOf(planned) }, anchor: planned, ...meeting, zone },
    place,
    framework,
  });
}
