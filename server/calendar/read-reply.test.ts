import { describe, expect, test } from 'vitest';
import { readReply } from './read-reply.ts';

const uid = '6c0f2d0a-7a25-4c53-9d0a-3f8a6f1f2b11';
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Somebody//Calendar//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261124T080000Z', ...lines, 'END:VEVENT'];

// As Outlook writes it: a zone by a name of its own, described beside it.
const windowsZone = [
  'BEGIN:VTIMEZONE', 'TZID:GMT Standard Time',
  'BEGIN:STANDARD', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD',
  'BEGIN:DAYLIGHT', 'DTSTART:16010101T010000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('what a calendar answers', () => {
  test.each([
    ['ACCEPTED', 'accepted'],
    ['DECLINED', 'declined'],
    ['TENTATIVE', 'tentative'],
  ])('%s is %s', (written, answer) => {
    const reply = calendar('METHOD:REPLY', ...event('SEQUENCE:3', `ATTENDEE;PARTSTAT=${written};CN=Sam:mailto:Sam@Example.org`));
    expect(readReply(reply)).toEqual([
      { uid, sequence: 3, occurrence: null, email: 'sam@example.org', answer, proposedAt: null, saidAt: Date.parse('2026-11-24T08:00:00Z') },
    ]);
  });

  test('one meeting is meant by when it was to be, in the zone the answer describes, whatever it calls it', () => {
    const winter = calendar('METHOD:REPLY', ...windowsZone, ...event('RECURRENCE-ID;TZID=GMT Standard Time:20261201T100000', 'ATTENDEE;PARTSTAT=DECLINED:mailto:sam@example.org'));
    expect(readReply(winter)).toMatchObject([{ occurrence: Date.parse('2026-12-01T10:00:00Z'), answer: 'declined', sequence: 0 }]);
    const summer = winter.replace('20261201T', '20270601T');
    expect(readReply(summer)).toMatchObject([{ occurrence: Date.parse('2027-06-01T09:00:00Z') }]);
  });

  test('in UTC, as Google writes it, and by an IANA name that nothing describes', () => {
    const reply = (written: string) => readReply(calendar('METHOD:REPLY', ...event(`RECURRENCE-ID${written}`, 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:sam@example.org')));
    expect(reply(':20261201T100000Z')).toMatchObject([{ occurrence: Date.parse('2026-12-01T10:00:00Z') }]);
    expect(reply(';TZID=Europe/Berlin:20261201T110000')).toMatchObject([{ occurrence: Date.parse('2026-12-01T10:00:00Z') }]);
  });

  test('another time that is proposed is one', () => {
    const counter = calendar('METHOD:COUNTER', ...windowsZone,
      ...event('SEQUENCE:1', 'RECURRENCE-ID;TZID=GMT Standard Time:20261201T100000', 'DTSTART;TZID=GMT Standard Time:20261202T110000', 'ATTENDEE;PARTSTAT=TENTATIVE:mailto:sam@example.org'));
    expect(readReply(counter)).toMatchObject([{ answer: 'proposed', proposedAt: Date.parse('2026-12-02T11:00:00Z'), occurrence: Date.parse('2026-12-01T10:00:00Z') }]);
  });
});

describe('what is no answer says nothing', () => {
  const attendee = 'ATTENDEE;PARTSTAT=DECLINED:mailto:sam@example.org';
  const good = calendar('METHOD:REPLY', ...event(attendee));
  test.each([
    ['no calendar', 'Sorry, I cannot make it.'],
    ['nothing', ''],
    ['half a calendar', good.slice(0, 90)],
    ['an invitation', good.replace('METHOD:REPLY', 'METHOD:REQUEST')],
    ['no method', good.replace('METHOD:REPLY\r\n', '')],
    ['no id', good.replace(`UID:${uid}\r\n`, '')],
    ['nobody', good.replace(`${attendee}\r\n`, '')],
    ['somebody without an address', good.replace('mailto:sam@example.org', 'urn:uuid:x')],
    ['two who answer', good.replace(attendee, `${attendee}\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:maya@example.org`)],
    ['no answer yet', good.replace('DECLINED', 'NEEDS-ACTION')],
    ['no answer at all', good.replace(';PARTSTAT=DECLINED', '')],
    ['a time in a zone nobody knows', good.replace(attendee, `RECURRENCE-ID;TZID=Here:20261201T100000\r\n${attendee}`)],
    ['a time without a zone', good.replace(attendee, `RECURRENCE-ID:20261201T100000\r\n${attendee}`)],
    ['a whole day', good.replace(attendee, `RECURRENCE-ID;VALUE=DATE:20261201\r\n${attendee}`)],
    ['a time that is none', good.replace(attendee, `RECURRENCE-ID:whenever\r\n${attendee}`)],
    ['a proposal without a time', good.replace('REPLY', 'COUNTER')],
    ['far too much', good + ' '.repeat(100_001)],
  ])('%s', (_, text) => {
    expect(readReply(text)).toEqual([]);
  });
});
