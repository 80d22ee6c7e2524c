import type { RoomRecord } from '#core/record.ts';

type Joining = Extract<RoomRecord, { kind: 'thread-joined' }>;

/** The joinings that stand: what was parted again is not among them. Each bullet goes on from one other at most. */
export function joinings(records: readonly RoomRecord[]): Map<string, Joining> {
  const standing = new Map<string, Joining>();
  for (const record of records) {
    if (record.kind === 'thread-joined') standing.set(record.bullet, record);
    if (record.kind === 'thread-parted') standing.delete(record.bullet);
  }
  return standing;
}

/** Gives the id that names a bullet's thread: the same for all bullets that were joined, and its own for any other. */
export function threadIds(records: readonly RoomRecord[]): (bullet: string) => string {
  const joined = joinings(records);
  if (joined.size === 0) return (bullet) => bullet;
  return (bullet) => {
    const way = [bullet];
    for (let of = joined.get(bullet)?.of; of !== undefined; of = joined.get(of)?.of) {
      // Two who joined each way at once made a ring: any of its ids will do, as long as it is always the same.
      if (way.includes(of)) return way.slice(way.indexOf(of)).toSorted()[0] ?? of;
      way.push(of);
    }
    return way.at(-1) ?? bullet;
  };
}
