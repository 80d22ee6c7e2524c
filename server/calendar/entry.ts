import type { Day } from '#core/day.ts';
import type { CalendarSeries } from '#core/schedule/meetings.ts';
import { parameterValue, textValue } from './content-line.ts';
import { dateTime, utcTime, type WallTime } from './date-time.ts';
import { repeatLines } from './repeats.ts';

/** A series of meetings, and all that calendars are told of it: who meets, where, and the address of the page. */
export type Entry = {
  series: CalendarSeries;
  title: string;
  place: string;
  link: string;
};

export type Mailbox = { name: string; email: string };

/** Who invites, and who is invited. In a feed nobody is: it holds no addresses. */
export type Invited = { organizer: Mailbox; attendees: readonly Mailbox[]; sequence: number };

export type Written = { stampedAt: number; invited: Invited | null; status: 'CONFIRMED' | 'CANCELLED' };

/** The lines of a series (VEVENT): what repeats, without the days left out, and each meeting that was moved by itself. */
export function entryLines(entry: Entry, written: Written): string[] {
  const { series } = entry;
  const at = (day: Day): WallTime => ({ day, time: series.slot.time, zone: series.slot.zone });
  const repeats = [
    ...meets(at(series.first), series.slot.minutes),
    ...repeatLines(series, written.stampedAt),
    ...series.leftOut.map((day) => dateTime('EXDATE', at(day))),
  ];
  return [
    ...event(entry, written, repeats),
    ...series.moved.flatMap(({ standsFor, day, time, minutes }) =>
      event(entry, written, [dateTime('RECURRENCE-ID', at(standsFor)), ...meets({ day, time, zone: series.slot.zone }, minutes)]),
    ),
  ];
}

/** A series that is off, as far as a calendar has to know it to take it out (RFC 5546 3.2.5). */
export function cancelledLines(entry: Entry, written: Written): string[] {
  return entryLines({ ...entry, series: { ...entry.series, leftOut: [], moved: [] } }, { ...written, status: 'CANCELLED' });
}

function meets(start: WallTime, minutes: number): string[] {
  return [dateTime('DTSTART', start), dateTime('DTEND', start, minutes)];
}

function event({ series, title, place, link }: Entry, { stampedAt, invited, status }: Written, when: readonly string[]): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${series.uid}`,
    `DTSTAMP:${utcTime(stampedAt)}`,
    ...(invited === null ? [] : [`SEQUENCE:${invited.sequence}`]),
    ...when,
    `SUMMARY:${textValue(title)}`,
    `DESCRIPTION:${textValue(link)}`,
    `URL:${link}`,
    ...(place === '' ? [] : [`LOCATION:${textValue(place)}`]),
    ...(invited === null ? [] : whoLines(invited)),
    `STATUS:${status}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

function whoLines({ organizer, attendees }: Invited): string[] {
  return [
    `ORGANIZER;CN=${parameterValue(organizer.name)}:mailto:${organizer.email}`,
    ...attendees.map(
      ({ name, email }) => `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=${parameterValue(name)}:mailto:${email}`,
    ),
  ];
}
