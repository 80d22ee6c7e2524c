import { sql } from 'kysely';
import { awaysOf } from '#core/schedule/away.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { openBooks } from './open-book.ts';
import { readPerson } from './person.ts';
import { lockPlanned } from './planned-page.ts';
import { plannedPageId, readRecords, settle } from './records.ts';
import { Refusal } from './refusal.ts';
import { rhythmChanged } from './rhythm-changed.ts';
import { readRoom } from './room.ts';
import { skipPage } from './skip.ts';

export type GoingAway = { away: string; ids: readonly string[]; from: string; to: string; reason: string };

/**
 * Says in these one-on-ones that the one who acts is away, and skips the planned pages that stand there. Sent twice it is
 * said once. Gives the pages whose readers are to hear of it.
 */
export async function goAway(tx: Write, acting: Acting, { away, ids, from, to, reason }: GoingAway): Promise<string[]> {
  if (to < (await todayOf(tx, acting))) throw new Refusal('AWAY_IN_THE_PAST');
  await oneAtATime(tx, away);
  const changed: string[] = [];
  // In one order for everybody, so that two who go away at once do not wait for each other in a circle.
  for (const id of [...new Set(ids)].toSorted()) {
    const { key } = await readRoom(tx, acting.keys, id);
    const planned = await lockPlanned(tx, id);
    const records = await readRecords(tx, key, id);
    if (records.some((record) => record.kind === 'away' && record.away === away)) continue;
    await settle(tx, acting, id, { kind: 'away', away, from, to, reason });
    if (planned && from <= planned.day && planned.day <= to) await skipPage(tx, acting, planned.id, reason, 'away');
    await rhythmChanged(tx, id);
    if (planned) changed.push(planned.id);
  }
  return changed;
}

/** One is not away after all. Gives the pages whose readers are to hear of it. */
export async function takeBackAway(tx: Write, acting: Acting, away: string): Promise<string[]> {
  await oneAtATime(tx, away);
  const books = await openBooks(tx, acting);
  const said = books.filter(({ records }) => awaysOf(records).some(({ id, by }) => id === away && by === acting.person));
  const changed: string[] = [];
  for (const { id } of said) {
    await settle(tx, acting, id, { kind: 'away-over', away });
    await rhythmChanged(tx, id);
    const planned = await plannedPageId(tx, id);
    if (planned) changed.push(planned);
  }
  return changed;
}

export type MyAway = { away: string; from: string; to: string; reason: string; ids: string[] };

/** The days one is away that are not over, the next first. */
export async function myAway(tx: Read, acting: Acting): Promise<MyAway[]> {
  const today = await todayOf(tx, acting);
  const mine = new Map<string, MyAway>();
  for (const book of await openBooks(tx, acting)) {
    for (const { id, by, from, to, reason } of awaysOf(book.records)) {
      if (by !== acting.person || to < today) continue;
      const known = mine.get(id);
      if (known) known.ids.push(book.id);
      else mine.set(id, { away: id, from, to, reason, ids: [book.id] });
    }
  }
  return [...mine.values()].toSorted((one, other) => one.from.localeCompare(other.from) || one.away.localeCompare(other.away));
}

async function todayOf(tx: Read, { person, keys, now }: Acting): Promise<string> {
  const { timeZone } = await readPerson(tx, keys, person);
  return wallClockAt(now.getTime(), timeZone).day;
}

async function oneAtATime(tx: Write, away: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${away}, 1))`.execute(tx);
}
