/**
 * Whether `name` is a time zone this machine knows by an IANA name such as `Europe/London`. Fixed offsets like
 * `+02:00` are refused though `Intl` takes them: they know no daylight saving, so the slot would wander.
 */
export function isZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
