/** The time zone of this device, as an IANA name. */
export function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** `New York` for `America/New_York`. */
export function placeOf(zone: string): string {
  return (zone.split('/').slice(1).join(', ') || zone).replaceAll('_', ' ');
}
