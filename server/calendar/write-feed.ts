import { createHash } from 'node:crypto';
import type { Day } from '#core/day.ts';
import { readPeople } from '#server/book/person.ts';
import type { Read } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { subscription } from './calendar-object.ts';
import type { Entry } from './entry.ts';
import { readSeries } from './read-series.ts';
import { fromDayOn, untilDay } from './stretch.ts';
import { isExample, toldOf, twoOf } from './told-of.ts';

const monthsBack = 3;
const monthsAhead = 12;

/**
 * Everything the person of this transaction meets for, over all their one-on-ones, from three months back to twelve
 * ahead, and a tag that changes when it does.
 */
export async function writeFeed(tx: Read, { keys, origin, now }: { keys: KeyRing; origin: string; now: Date }): Promise<{ text: string; tag: string }> {
  const rooms = await tx.selectFrom('one_on_ones').selectAll().orderBy('created_at').orderBy('id').execute();
  const seats = rooms.flatMap(({ manager_id, report_id }) => [manager_id, report_id]).filter((id) => id !== null);
  const people = await readPeople(tx, keys, seats);
  const entries: Entry[] = [];
  for (const room of rooms) {
    const two = twoOf(room, people);
    if (isExample(two)) continue;
    const told = toldOf(keys, origin, room, two);
    for (const whole of await readSeries(tx, keys, room)) {
      const series = fromDayOn(whole, monthFrom(now, -monthsBack));
      if (series) entries.push({ ...told, series: untilDay(series, monthFrom(now, monthsAhead + 1)) });
    }
  }
  const tag = createHash('sha256').update(JSON.stringify(entries)).digest('base64url');
  return { text: subscription('One-on-ones', entries, now.getTime()), tag: `"${tag}"` };
}

/** The first day of a month so many months from now: within a month, what is asked for again has not changed by itself. */
function monthFrom(now: Date, months: number): Day {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}
