const dayMs = 86_400_000;

/** Whether a time lies in the hours of the night in which clocks are put forward and back, in a place where they are. */
export function isUnsettled(time: string, zone: string, now: number): boolean {
  return time < '04:00' && changesClocks(zone, now);
}

/** Whether the clocks of a zone change within the year to come. */
function changesClocks(zone: string, now: number): boolean {
  // Every ten days: some places change for a month only.
  const offsets = Array.from({ length: 37 }, (_, index) => offsetAt(zone, now + index * 10 * dayMs));
  return new Set(offsets).size > 1;
}

function offsetAt(zone: string, instant: number): string | undefined {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value;
}
