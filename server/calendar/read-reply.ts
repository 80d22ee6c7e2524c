import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { isZone } from '#core/schedule/zone.ts';

/** What a calendar says about a series, or about one meeting of it. Instants are milliseconds since 1970. */
export type Reply = {
  uid: string;
  /** Which of our invitations it answers. */
  sequence: number;
  /** When the one meeting it is about was to be by the rhythm; null: the whole series. */
  occurrence: number | null;
  /** Who answers, in lower case. */
  email: string;
  answer: 'accepted' | 'declined' | 'tentative' | 'proposed';
  /** When they would rather meet; null but for a proposal. */
  proposedAt: number | null;
  saidAt: number;
};

/** Much more than any calendar writes into an answer. */
const longest = 100_000;

const answers = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'tentative' } as const;

/**
 * What an answer of a calendar says (RFC 5546 3.2.3 and 3.2.7): accepted, declined or tentative, or a proposal for
 * another time. Nothing of what is no such answer, or is not understood. Times are read in the zones that the answer
 * itself describes, since Outlook calls them by names of its own.
 */
export function readReply(text: string): Reply[] {
  if (text.length > longest) return [];
  const calendar = parsed(text);
  if (calendar?.name !== 'vcalendar') return [];
  const method = String(calendar.getFirstPropertyValue('method')).toUpperCase();
  if (method !== 'REPLY' && method !== 'COUNTER') return [];
  return calendar.getAllSubcomponents('vevent').flatMap((event) => replyOf(event, method === 'COUNTER') ?? []);
}

function parsed(text: string): ICAL.Component | null {
  try {
    return new ICAL.Component(ICAL.parse(text));
  } catch {
    return null;
  }
}

function replyOf(event: ICAL.Component, proposes: boolean): Reply | null {
  const uid = event.getFirstPropertyValue('uid');
  const [attendee, ...more] = event.getAllProperties('attendee');
  const saidAt = instantAt(event, 'dtstamp');
  if (typeof uid !== 'string' || attendee === undefined || more.length > 0 || saidAt === null) return null;
  const email = addressIn(attendee);
  const occurrence = instantAt(event, 'recurrence-id');
  const namesOne = event.hasProperty('recurrence-id');
  const proposedAt = proposes ? instantAt(event, 'dtstart') : null;
  const answer = proposes ? 'proposed' : answerIn(attendee);
  if (email === null || answer === null || (namesOne && occurrence === null) || (proposes && proposedAt === null)) return null;
  return { uid, sequence: sequenceOf(event), occurrence, email, answer, proposedAt, saidAt };
}

function answerIn(attendee: ICAL.Property): Reply['answer'] | null {
  const written = String(attendee.getParameter('partstat')).toUpperCase();
  return Object.entries(answers).find(([name]) => name === written)?.[1] ?? null;
}

function addressIn(attendee: ICAL.Property): string | null {
  const [, email] = /^mailto:(.+)$/i.exec(String(attendee.getFirstValue())) ?? [];
  return email?.trim().toLowerCase() ?? null;
}

function sequenceOf(event: ICAL.Component): number {
  const written = Number(event.getFirstPropertyValue('sequence') ?? 0);
  return Number.isSafeInteger(written) ? written : 0;
}

/** The instant of a time: in UTC, in a zone the calendar describes, or in one known by its IANA name; null for a whole day or a time nobody can place. */
function instantAt(event: ICAL.Component, name: string): number | null {
  const property = event.getFirstProperty(name);
  try {
    const time = property?.getFirstValue();
    if (!(time instanceof ICAL.Time) || time.isDate) return null;
    if (time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1000;
    const zone = property?.getParameter('tzid');
    if (typeof zone !== 'string' || !isZone(zone)) return null;
    return Temporal.PlainDateTime.from(time.toString()).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  } catch {
    return null;
  }
}
