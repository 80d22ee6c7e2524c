import type { Day } from '#core/day.ts';
import type { RoomRecord } from '#core/record.ts';

/** One of the two is away: on both days, and all between. */
export type Away = { id: string; by: string; from: Day; to: Day; reason: string };

/** Why the two cannot meet on a day: who is away then, or null. Of several, whoever is away longest. */
export function awayOn(away: readonly Away[], day: Day): Away | null {
  const then = away.filter(({ from, to }) => from <= day && day <= to);
  return then.toSorted((one, other) => other.to.localeCompare(one.to))[0] ?? null;
}

/** Who is away when, as the two said it, and did not take it back; oldest first. Said again under one id, the last holds. */
export function awaysOf(records: readonly RoomRecord[]): Away[] {
  const aways = new Map<string, Away>();
  for (const record of records) {
    if (record.kind === 'away-over') aways.delete(record.away);
    if (record.kind !== 'away') continue;
    const { away: id, by, from, to, reason } = record;
    aways.set(id, { id, by, from, to, reason });
  }
  return [...aways.values()].toSorted((one, other) => one.from.localeCompare(other.from));
}
