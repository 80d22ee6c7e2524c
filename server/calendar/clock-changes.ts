import { Temporal } from 'temporal-polyfill';

/** One change of the clocks of a zone. */
export type ClockChange = {
  /** What the clocks showed when they changed, by the offset before. */
  wall: Temporal.PlainDateTime;
  /** Offsets from UTC, in seconds. */
  before: number;
  after: number;
};

/** What the clocks of a zone are set by at an instant, and every change from there until another. Milliseconds since 1970. */
export function clockChanges(zone: string, from: number, until: number): ClockChange[] {
  // A day earlier, so that a change at this very instant is among those that follow.
  const start = Temporal.Instant.fromEpochMilliseconds(from).subtract({ hours: 24 }).toZonedDateTimeISO(zone);
  const before = start.getTimeZoneTransition('previous');
  const changes = [before === null ? standing(start) : changeAt(before)];
  let change = start.getTimeZoneTransition('next');
  while (change !== null && change.epochMilliseconds <= until) {
    changes.push(changeAt(change));
    change = change.getTimeZoneTransition('next');
  }
  return changes;
}

function changeAt(change: Temporal.ZonedDateTime): ClockChange {
  const before = change.subtract({ nanoseconds: 1 }).offsetNanoseconds;
  const wall = change.toInstant().toZonedDateTimeISO('UTC').add({ nanoseconds: before }).toPlainDateTime();
  return { wall, before: before / 1e9, after: change.offsetNanoseconds / 1e9 };
}

/** The clocks of this zone were never changed before: they stand as they stand. */
function standing(start: Temporal.ZonedDateTime): ClockChange {
  const offset = start.offsetNanoseconds / 1e9;
  return { wall: start.toPlainDate().toPlainDateTime(), before: offset, after: offset };
}
