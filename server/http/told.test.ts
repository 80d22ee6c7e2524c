import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualChoices } from '#core/messages/choices.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function pairOnAWorkday() {
  server.clock.set('2031-03-19T12:00Z');
  const two = await server.pair();
  const page = (await two.manager.api.oneOnOnes.read({ id: two.room })).planned?.id ?? '';
  return { ...two, page };
}

test('what is usual holds until somebody chooses, each thing by itself', async () => {
  const { manager, report } = await pairOnAWorkday();
  expect(await manager.api.choices.read()).toEqual({ choices: usualChoices, mail: false });
  expect(await manager.api.choices.write({ words: true })).toEqual({ ...usualChoices, words: true });
  await Promise.all([manager.api.choices.write({ calendar: false }), manager.api.choices.write({ soonMinutes: 30 }), manager.api.choices.write({ quiet: null })]);
  expect((await manager.api.choices.read()).choices).toEqual({ ...usualChoices, words: true, calendar: false, soonMinutes: 30, quiet: null });
  expect((await report.api.choices.read()).choices).toEqual(usualChoices);
});

test.each([{ soonMinutes: 1 }, { daysOff: [8] }, { quiet: { from: '25:00', to: '07:00' } }])('what makes no sense is refused: %j', async (change) => {
  const { manager } = await pairOnAWorkday();
  await expect(manager.api.choices.write(change)).rejects.toMatchObject({ status: 400 });
});

test('the inbox gives what one was told, newest first, and counts what one has not seen', async () => {
  const { manager, report, page } = await pairOnAWorkday();
  await manager.api.pages.move({ id: page, day: '2031-03-26', time: '15:00' });
  await server.work();
  server.clock.pass(60);
  await manager.api.pages.move({ id: page, day: '2031-03-27', time: '15:00' });
  await server.work();
  const { messages, next, seen, mail } = await report.api.inbox.list({});
  expect(messages.map(({ read, letter }) => [read, letter.subject.includes('Maya')])).toEqual([[false, true], [false, true]]);
  expect(Date.parse(messages[0]?.madeAt ?? '')).toBeGreaterThan(Date.parse(messages[1]?.madeAt ?? ''));
  expect({ next, mail }).toEqual({ next: null, mail: false });
  expect((await report.api.today.read()).unread).toBe(2);
  await report.api.inbox.read({ upTo: (seen ?? 0) - 1 });
  expect((await report.api.today.read()).unread).toBe(1);
  await report.api.inbox.read({ upTo: seen ?? 0 });
  expect((await report.api.today.read()).unread).toBe(0);
  expect((await manager.api.inbox.list({})).messages).toEqual([]);
});

test('what goes on below goes on where it stopped', async () => {
  const { manager, report, page } = await pairOnAWorkday();
  for (let hour = 0; hour < 32; hour++) {
    server.clock.set(new Date(Date.parse('2031-03-19T12:00Z') + hour * 5 * 60_000));
    await manager.api.pages.move({ id: page, day: '2031-03-26', time: `${String(8 + (hour % 9)).padStart(2, '0')}:00` });
    await server.work();
  }
  const first = await report.api.inbox.list({});
  const second = await report.api.inbox.list({ before: first.next ?? 0 });
  expect([first.messages.length, second.messages.length, second.next]).toEqual([30, 2, null]);
  expect(new Set([...first.messages, ...second.messages].map(({ id }) => id)).size).toBe(32);
});

test('the recap leaves the room when both want it, with the text as it stood at closing', async () => {
  const { manager, report, room, page } = await pairOnAWorkday();
  expect(await manager.api.choices.wishRecap({ id: room, wanted: true })).toEqual({ mine: true, other: false });
  expect(await report.api.choices.recap({ id: room })).toEqual({ mine: false, other: true });
  const { next } = await manager.api.pages.close({ id: page });
  await server.work();
  expect((await report.api.inbox.list({})).messages).toEqual([]);
  expect(await report.api.choices.wishRecap({ id: room, wanted: true })).toEqual({ mine: true, other: true });
  await server.work();
  expect((await report.api.inbox.list({})).messages).toEqual([]);
  server.clock.set('2031-03-26T12:00Z');
  await report.api.pages.close({ id: next });
  await server.work();
  for (const who of [manager, report]) {
    const [recap] = (await who.api.inbox.list({})).messages;
    expect(JSON.stringify(recap?.letter)).toMatch(/Next time: Tuesday \d+ \w+ 20\d\d, 10:00/);
  }
});

test('the other is told that the rhythm changed, that a page was skipped, and of days away', async () => {
  const { manager, report, room, page } = await pairOnAWorkday();
  const { slot } = await manager.api.oneOnOnes.read({ id: room });
  await manager.api.oneOnOnes.change({ id: room, slot: { ...slot, time: '11:00' } });
  await manager.api.pages.skip({ id: page, reason: 'secret' });
  await manager.api.schedule.away({ away: randomUUID(), ids: [room], from: '2031-05-01', to: '2031-05-09', reason: 'secret' });
  await server.work();
  const { messages } = await report.api.inbox.list({});
  expect(messages.map(({ letter }) => letter.subject).toSorted()).toEqual([
    expect.stringMatching(/^Maya changed when you meet/),
    expect.stringMatching(/^Maya is away/),
    expect.stringMatching(/^Maya skipped/),
  ]);
  expect(JSON.stringify(messages)).not.toContain('secret');
});
