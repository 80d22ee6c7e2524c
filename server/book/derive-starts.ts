import { sql } from 'kysely';
import { instantOf } from '#core/schedule/wall-clock.ts';
import type { Reach } from '#server/database/reach.ts';
import { rhythmChanged } from './rhythm-changed.ts';

type Standing = { page_id: string; person_id: string; day: string; time: string; zone: string; starts_at: Date };

/**
 * Derives again when the planned pages begin, from the time on the wall and the place, which are what is true: a country
 * may have changed its clocks since, and this server may know of it. Gives how many pages begin at another instant now.
 */
export async function deriveStarts(reach: Reach): Promise<number> {
  const { rows } = await reach.atTheGate((gate) => sql<Standing>`select * from planned_wall_times()`.execute(gate));
  let corrected = 0;
  for (const row of rows) {
    const startsAt = derived(row);
    if (startsAt !== null && startsAt.getTime() !== row.starts_at.getTime() && (await correct(reach, row, startsAt))) corrected++;
  }
  return corrected;
}

/** Null where this server does not know the place: then it had better leave alone what another one knew. */
function derived({ day, time, zone }: Standing): Date | null {
  try {
    return new Date(instantOf(day, time, zone));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Only a page that nobody moved, held, skipped or corrected meanwhile. */
async function correct(reach: Reach, { page_id, person_id, day, time, zone }: Standing, startsAt: Date): Promise<boolean> {
  return reach.write(person_id, async (tx) => {
    const page = await tx
      .updateTable('pages')
      .set({ starts_at: startsAt })
      .where('id', '=', page_id)
      .where('state', '=', 'planned')
      .where('day', '=', day)
      .where('time', '=', time)
      .where('zone', '=', zone)
      .where('starts_at', '!=', startsAt)
      .returning('one_on_one_id')
      .executeTakeFirst();
    if (page) await rhythmChanged(tx, page.one_on_one_id);
    return page !== undefined;
  });
}
