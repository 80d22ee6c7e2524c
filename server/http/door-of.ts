import type { Door } from '#server/auth/door.ts';
import type { Asking } from './asking.ts';

/** The door a request knocks at. */
export function doorOf({ parts, userAgent, address }: Asking): Door {
  return { reach: parts.reach, keys: parts.keys, tries: parts.tries, now: parts.now(), userAgent, address };
}
