import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#core/day.ts';
import { confirmedPerson, mailSettings, sentTo } from '#server/testing/calendars.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';
import { answerByMail } from './answer-by-mail.ts';
import { utcTime } from './date-time.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer('open', mailSettings);
});
afterAll(() => server.stop());

/** Maya and Sam, and Sam’s calendar, which has the series and can answer. */
async function pair() {
  const { manager, report, room } = await server.pair();
  await confirmedPerson(server, manager);
  const sam = await confirmedPerson(server, report);
  await manager.api.account.change({ name: 'Maya' });
  await server.work();
  const plannedOf = async () => {
    const { planned } = await manager.api.oneOnOnes.read({ id: room });
    if (!planned) throw new Error('a page is planned');
    return planned;
  };
  const page = await plannedOf();
  const told: string[] = [];
  const { reach, keys } = server.database;
  const parts = { reach, keys, news: { tell: (_: string, id: string) => void told.push(id), listen: () => () => {}, close: async () => {} } };

  /** What Sam’s calendar writes, with these lines in the answer instead of the usual ones. */
  async function answer(method: string, lines: { partstat?: string; occurrence?: string; start?: string; sequence?: number; stamp?: string; email?: string; uid?: string }) {
    const sent = (await sentTo(server, sam)).at(-1)?.object ?? '';
    const [, uid] = /UID:(.*)\r\n/.exec(sent) ?? [];
    const [, sequence] = /SEQUENCE:(.*)\r\n/.exec(sent) ?? [];
    const event = [
      `UID:${lines.uid ?? uid}`,
      `DTSTAMP:${lines.stamp ?? '20261120T100000Z'}`,
      `SEQUENCE:${lines.sequence ?? sequence}`,
      ...(lines.occurrence ? [`RECURRENCE-ID:${lines.occurrence}`] : []),
      ...(lines.start ? [`DTSTART:${lines.start}`] : []),
      `ATTENDEE;PARTSTAT=${lines.partstat ?? 'DECLINED'}:mailto:${lines.email ?? report.email}`,
    ];
    const calendarText = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//x//EN', `METHOD:${method}`, 'BEGIN:VEVENT', ...event, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
    return answerByMail(parts, { personId: sam, from: report.email.toUpperCase(), calendarText });
  }
  const shown = () => manager.api.calendar.answers({ id: room });
  const occurrence = utcTime(Date.parse(page.startsAt));
  return { manager, report, room, sam, page, plannedOf, answer, shown, occurrence, told, parts };
}

test('a declined meeting is shown to both, moves nothing, and the page is told of it', async () => {
  const { report, room, sam, page, plannedOf, answer, shown, occurrence, told } = await pair();
  expect(await answer('REPLY', { occurrence })).toBe('kept');
  expect(await shown()).toEqual([{ by: sam, answer: 'declined', whole: false, proposed: null }]);
  expect(await report.api.calendar.answers({ id: room })).toEqual(await shown());
  expect(await plannedOf()).toEqual(page);
  expect(told).toEqual([page.id]);
});

test('a proposal is shown as a day and time where the two meet, and not obeyed', async () => {
  const { sam, page, plannedOf, answer, shown, occurrence } = await pair();
  const proposed = Date.parse(page.startsAt) + 25 * 3_600_000;
  await answer('COUNTER', { occurrence, start: utcTime(proposed), partstat: 'TENTATIVE' });
  expect(await shown()).toEqual([
    { by: sam, answer: 'proposed', whole: false, proposed: { day: addDays(page.day, 1), time: '11:00', startsAt: new Date(proposed).toISOString() } },
  ]);
  expect(await plannedOf()).toEqual(page);
  server.clock.set(new Date(proposed));
  expect(await shown()).toEqual([]);
  server.clock.set(new Date());
});

test('the other is told once, and of a yes not at all', async () => {
  const { manager, answer, occurrence } = await pair();
  const told = async () => {
    await server.work();
    return (await manager.api.inbox.list({})).messages.map(({ letter }) => letter.subject).filter((subject) => /declined|proposes/.test(subject));
  };
  await answer('REPLY', { occurrence, partstat: 'ACCEPTED', stamp: '20261120T090000Z' });
  expect(await told()).toEqual([]);
  await answer('REPLY', { occurrence });
  await answer('REPLY', { occurrence });
  expect(await told()).toEqual([expect.stringMatching(/^Sam declined /)]);
  await manager.api.account.change({ name: 'Maya R.' });
  expect(await told()).toHaveLength(1);
});

test('the last answer counts, whichever mail comes in last', async () => {
  const { answer, shown, occurrence } = await pair();
  await answer('REPLY', { occurrence, partstat: 'TENTATIVE', stamp: '20261120T110000Z' });
  expect(await answer('REPLY', { occurrence, partstat: 'DECLINED', stamp: '20261120T100000Z' })).toBe('ignored');
  expect(await shown()).toMatchObject([{ answer: 'tentative' }]);
  await answer('REPLY', { occurrence, partstat: 'ACCEPTED', stamp: '20261120T120000Z' });
  expect(await shown()).toMatchObject([{ answer: 'accepted' }]);
});

test('what was said of a meeting that was moved since is no longer about it', async () => {
  const { manager, page, answer, shown, occurrence } = await pair();
  await answer('REPLY', { occurrence });
  await manager.api.pages.move({ id: page.id, day: addDays(page.day, 1), time: '10:00' });
  await server.work();
  expect(await shown()).toEqual([]);
  // An answer to the invitation before the move comes too late.
  expect(await answer('REPLY', { occurrence, sequence: 0, stamp: '20261121T100000Z' })).toBe('ignored');
  // One to the invitation after it names the slot, and is about where the meeting is now.
  expect(await answer('REPLY', { occurrence, stamp: '20261121T110000Z' })).toBe('kept');
  expect(await shown()).toMatchObject([{ answer: 'declined' }]);
});

test('the series as a whole can be answered too', async () => {
  const { answer, shown } = await pair();
  await answer('REPLY', { partstat: 'DECLINED' });
  expect(await shown()).toMatchObject([{ answer: 'declined', whole: true }]);
});

test('an answer in another’s name, to nothing that was sent, or about no meeting changes nothing', async () => {
  const { manager, answer, shown, occurrence, parts, sam, report } = await pair();
  const ignored = [
    await answer('REPLY', { occurrence, email: manager.email }),
    await answer('REPLY', { occurrence, uid: '0e0f3b5c-68a1-4a3f-9e40-2b5e1f0c7d11' }),
    await answer('REPLY', { occurrence, uid: 'somebody@elsewhere' }),
    await answer('REPLY', { occurrence: '20261125T033000Z' }),
    await answerByMail(parts, { personId: sam, from: report.email, calendarText: 'Sorry!' }),
  ];
  expect(new Set(ignored)).toEqual(new Set(['ignored']));
  expect(await shown()).toEqual([]);
});

test('neither can answer for the other', async () => {
  const { manager, room, answer, occurrence, shown } = await pair();
  await answer('REPLY', { occurrence });
  const { me } = await manager.api.account.door();
  await server.database.reach.write(me?.id ?? '', async (tx) => {
    const { numUpdatedRows } = await tx.updateTable('calendar_answers').set({ answer: 'accepted' }).where('one_on_one_id', '=', room).executeTakeFirst();
    expect(numUpdatedRows).toBe(0n);
  });
  expect(await shown()).toMatchObject([{ answer: 'declined' }]);
});
