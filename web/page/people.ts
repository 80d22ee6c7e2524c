import type { OneOnOne, Seat } from '#web/api/shapes.ts';

/** One of the two. `id` is null while nobody has taken the other seat. */
export type Person = { id: string | null; name: string; shortName: string; seat: Seat };

/** The two who write on a page, seen by the one who reads. */
export type Pair = { me: Person & { id: string }; other: Person };

/** The two of a one-on-one. The one who leads sits in the manager's seat; among equals the seats only tell the two hues apart. */
export function pairOf(oneOnOne: Pick<OneOnOne, 'seat' | 'other'>, me: { id: string; name: string }): Pair {
  const othersSeat: Seat = oneOnOne.seat === 'manager' ? 'report' : 'manager';
  const { id, name } = oneOnOne.other;
  const sameFirst = firstName(me.name) === firstName(name);
  const short = (full: string) => (sameFirst ? full : firstName(full));
  return {
    me: { id: me.id, name: me.name, shortName: short(me.name), seat: oneOnOne.seat },
    other: { id, name, shortName: short(name), seat: othersSeat },
  };
}

/** Whose id this is; null for nobody known. */
export function personOf({ me, other }: Pair, id: string | null): Person | null {
  if (id === null) return null;
  return id === me.id ? me : id === other.id ? other : null;
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
