import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { notices } from '#core/messages/choices.ts';
import { checkInLines, coverRoots, recapLines, roots } from '#document/shape.ts';
import { openHookEndpoint, type HookEndpoint } from '#server/testing/hook-endpoint.ts';
import { openMailListener, type MailListener } from '#server/testing/mail-listener.ts';
import { idOf } from '#server/testing/mail-read.ts';
import { raise } from '#server/testing/page.ts';
import { framework, startServer, type TestServer, type Visitor } from '#server/testing/server.ts';
import { writeOnPage } from '#server/testing/write-on-page.ts';

const canary = 'quokkatangerine';

let server: TestServer;
let mail: MailListener;
let hook: HookEndpoint;
beforeAll(async () => {
  [mail, hook] = [await openMailListener(), await openHookEndpoint()];
  server = await startServer('open', { smtpUrl: mail.url, mailFrom: 'rapport@rapport.example', privateHooks: true });
});
afterAll(async () => {
  await server.stop();
  await mail.close();
  await hook.close();
});

/** Two who meet on Tuesdays, told everything by mail, by chat and by a webhook; only words are as they are at first. */
async function toldEverywhere() {
  server.clock.set('2031-03-23T12:00Z');
  const [maya, sam] = [await server.signUp('Maya'), await server.signUp('Sam')];
  const room = randomUUID();
  const slot = { cadence: { kind: 'weeks', interval: 1, weekday: 2 }, anchor: '2031-03-25', time: '16:00', zone: 'Europe/London', minutes: 30 } as const;
  const sections = [...framework.sections, { key: 'own', title: `Title ${canary}`, prompt: `Prompt ${canary}` }];
  await maya.api.oneOnOnes.start({ id: room, other: { name: 'Sam' }, seat: 'manager', relation: 'managed', slot, place: 'Room 4', framework: { key: 'own', sections } });
  const { link } = await maya.api.invitations.renew({ id: room });
  await sam.api.invitations.accept({ token: new URL(link).hash.slice(1), confirmed: false });
  for (const who of [maya, sam]) {
    await server.database.owner.query('update people set email_confirmed_at = now() where id = $1', [await idOf(server, who)]);
    const [chat, webhook] = [randomUUID(), randomUUID()];
    await who.api.channels.add({ id: chat, kind: 'slack', name: 'Chat', address: `${hook.origin}/chat` });
    await who.api.channels.add({ id: webhook, kind: 'webhook', name: 'Hook', address: `${hook.origin}/hook` });
    await who.api.choices.write({ ways: { mail: [...notices], [chat]: [...notices], [webhook]: [...notices] } });
  }
  return { maya, sam, room };
}

/** Writes the word into every field of the planned page and of what stands beside it. */
async function fill(who: Visitor, room: string): Promise<void> {
  const person = await idOf(server, who);
  const { planned, cover } = await who.api.oneOnOnes.read({ id: room });
  const page = planned?.id ?? '';
  await writeOnPage(server, who, page, (document) => {
    for (const kind of ['topic', 'blocker', 'win', 'feedback', 'career', 'learning', 'decision']) raise(document, { by: person, kind }, `Said ${canary} #${canary}`);
    raise(document, { by: person, kind: 'action', owner: person, due: '2031-03-26' }, `Owed ${canary}`);
    raise(document, { by: person, kind: 'action', owner: person, due: 'next' }, `Owed ${canary}`);
    for (const line of recapLines) document.getMap(roots.recap).set(line, new Y.Text(`Recap ${canary}`));
    for (const line of checkInLines) if (line !== 'status') document.getMap(roots.checkIn(person)).set(line, new Y.Text(`Check-in ${canary}`));
  });
  await writeOnPage(server, who, cover, (document) => {
    for (const root of coverRoots) document.getText(root).insert(0, `Cover ${canary}`);
  });
  await who.api.notes.write({ id: room, page, text: `Noted ${canary}`, seen: 0 });
  await who.api.goals.set({ id: room, goal: randomUUID(), title: `Goal ${canary}`, why: `Why ${canary}`, steps: [{ text: `Step ${canary}`, done: false }] });
}

/** Lets hours go by, looking every ten minutes. */
async function passHours(hours: number): Promise<void> {
  for (let tenth = 0; tenth < hours * 6; tenth++) {
    server.clock.pass(10);
    const { rows } = await server.database.owner.query<{ due: boolean }>(
      'select exists (select from looks where look_at <= $1) or exists (select from deliveries where try_at <= $1) as due',
      [server.clock.now()],
    );
    if (rows[0]?.due) await server.work();
  }
}

/** Everything a person was told, as it reads in the app. */
async function everythingTold(who: Visitor): Promise<string[]> {
  const told: string[] = [];
  for (let before: number | null | undefined = undefined; before !== null; ) {
    const page = await who.api.inbox.list(before === undefined ? {} : { before });
    told.push(...page.messages.map(({ letter }) => JSON.stringify(letter)));
    before = page.next;
  }
  return told;
}

test('in a fortnight of everything, no word of a page is in any message, mail, chat, webhook, feed or job', { timeout: 120_000 }, async () => {
  const { maya, sam, room } = await toldEverywhere();
  for (const who of [maya, sam]) await fill(who, room);
  const page = async () => (await maya.api.oneOnOnes.read({ id: room })).planned?.id ?? '';
  await passHours(2 * 24 + 6);
  await maya.api.pages.move({ id: await page(), day: '2031-03-27', time: '15:00', reason: `Moved ${canary}` });
  await passHours(2 * 24);
  await sam.api.pages.close({ id: await page() });
  await passHours(4 * 24);
  await maya.api.pages.skip({ id: await page(), reason: `Skipped ${canary}` });
  await maya.api.schedule.away({ away: randomUUID(), ids: [room], from: '2031-04-20', to: '2031-04-24', reason: `Away ${canary}` });
  const { slot } = await sam.api.oneOnOnes.read({ id: room });
  await sam.api.oneOnOnes.change({ id: room, slot: { ...slot, time: '17:00' } });
  await passHours(6 * 24);

  for (const who of [maya, sam]) {
    const told = await everythingTold(who);
    expect(told.length).toBeGreaterThan(12);
    expect(told.filter((letter) => letter.includes(canary))).toEqual([]);
    const { address } = await who.api.calendar.renewFeed();
    expect(await (await fetch(address)).text()).not.toContain(canary);
  }
  expect(mail.came.length).toBeGreaterThan(24);
  for (const { raw, email } of mail.came) {
    const attached = email.attachments.map(({ content }) => (typeof content === 'string' ? content : new TextDecoder().decode(content)));
    expect([raw.toString(), email.subject, email.text, email.html, ...attached].join('\n').toLowerCase()).not.toContain(canary);
  }
  expect(hook.received.length).toBeGreaterThan(48);
  expect(hook.received.filter(({ body }) => body.includes(canary))).toEqual([]);
  const { owner } = server.database;
  const { rows: jobs } = await owner.query<{ text: string }>('select j::text as text from jobs.job j');
  expect(jobs.length).toBeGreaterThan(0);
  const { rows: deliveries } = await owner.query<{ text: string }>('select d::text as text from deliveries d');
  expect([...jobs, ...deliveries].filter(({ text }) => text.includes(canary))).toEqual([]);
});

test('whoever chooses words has them, and the other does not; the recap has them where both want it', async () => {
  const { maya, sam, room } = await toldEverywhere();
  for (const who of [maya, sam]) await fill(who, room);
  await sam.api.choices.write({ words: true });
  await passHours(2 * 24);
  const told = async (who: Visitor) => (await everythingTold(who)).filter((letter) => letter.includes(canary)).length;
  expect(await told(sam)).toBeGreaterThan(0);
  expect(await told(maya)).toBe(0);
  for (const who of [maya, sam]) await who.api.choices.wishRecap({ id: room, wanted: true });
  await maya.api.pages.close({ id: (await maya.api.oneOnOnes.read({ id: room })).planned?.id ?? '' });
  await server.work();
  expect(await told(maya)).toBe(1);
});
