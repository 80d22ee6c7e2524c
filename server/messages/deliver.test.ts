import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Message } from '#core/messages/message.ts';
import { carryMailWith } from '#server/mail/carry-mail.ts';
import { openMailer } from '#server/mail/mailer.ts';
import { tellSender } from '#server/mail/tell-sender.ts';
import { openMailListener, type MailListener } from '#server/testing/mail-listener.ts';
import { idOf, toldOf } from '#server/testing/mail-read.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';
import { deliverWith, type Carry } from './deliver.ts';
import { say } from './say.ts';

const mailFrom = 'rapport@rapport.example';
let listener: MailListener;
let server: TestServer;
let maya: Visitor;
let person: string;

beforeAll(async () => {
  listener = await openMailListener();
  server = await startServer('open', { smtpUrl: listener.url, mailFrom });
});
afterAll(async () => {
  await server.stop();
  await listener.close();
});
beforeEach(async () => {
  server.clock.set('2026-11-24T09:00Z');
  maya = await server.signUp('Maya');
  person = await idOf(server, maya);
  await server.database.owner.query('update people set email_confirmed_at = now() where id = $1', [person]);
  await begin();
});
afterEach(async () => {
  listener.answer(() => null);
  // Nothing that a test leaves waiting comes up in the next one, whose clock begins anew.
  await server.database.owner.query("update deliveries set state = 'failed', try_at = null where state = 'waiting'");
});

/** What comes with an account and a one-on-one is mailed and done with: what follows is what a test tells. */
async function begin(): Promise<void> {
  await server.work();
  listener.came.length = 0;
  from = server.clock.now();
  server.clock.pass(1);
}
let from: Date;

const oneOnOne = '1b4c6f0e-7a3d-4c1b-9e52-0d2f8a6b3c11';
const moved: Message = { kind: 'rhythm', oneOnOne, other: 'Sam', next: Date.parse('2026-12-01T10:00Z') };
let told = 0;

/** Tells Maya something by mail, without the row of a one-on-one that nobody keeps. Gives the delivery's id. */
async function tell(message: Message = { kind: 'way-in-changed', what: 'password', at: 0 }): Promise<string> {
  const { reach, keys } = server.database;
  return reach.write(person, async (tx) => {
    await say(tx, { person, keys, now: server.clock.now() }, { message, once: `test ${told++}`, ways: ['mail'], shown: true });
    const newest = await tx.selectFrom('deliveries').innerJoin('messages', 'messages.id', 'message_id').select('deliveries.id').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow();
    return newest.id;
  });
}

const deliveries = async () => {
  const { rows } = await server.database.owner.query<{ state: string; attempts: number; problem: string | null; try_at: Date | null }>(
    'select state, attempts, problem, try_at from deliveries d join messages m on m.id = message_id where m.person_id = $1 and made_at > $2 order by seq',
    [person, from],
  );
  return rows;
};

/** A server of its own, which hands mail over by `carry` around the real way. */
function node(around: (carry: Carry) => Carry = (carry) => carry) {
  const { reach, keys } = server.database;
  const mailer = openMailer({ smtpUrl: listener.url, mailFrom, dkim: null }, pino({ level: 'silent' }));
  const carry = around(carryMailWith({ reach, mailer, keys, origin: server.origin, now: server.clock.now, settings: { inbound: null } }));
  return { deliver: deliverWith({ reach, keys, now: server.clock.now, carry, onFailed: tellSender({ keys, now: server.clock.now }) }), close: () => mailer?.close() };
}

test('a message is mailed once, however often its job is done', async () => {
  await tell();
  await server.work();
  await server.work();
  expect(listener.came).toHaveLength(1);
  expect(listener.came[0]).toMatchObject({ from: mailFrom, to: maya.email });
  expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 1, problem: null }]);
});

test('a server that ends between sending and marking leaves it to another, which sends the same mail and marks it once', async () => {
  const id = await tell();
  const dying = node((carry) => async (carried) => {
    await carry(carried);
    throw new Error('the server ended here');
  });
  await expect(dying.deliver(id)).rejects.toThrow('the server ended here');
  dying.close();
  const other = node();
  await other.deliver(id);
  expect(listener.came, 'as long as it may still be at it, nobody else is').toHaveLength(1);
  server.clock.pass(5);
  await other.deliver(id);
  await other.deliver(id);
  other.close();
  const ids = listener.came.map(({ header }) => header('message-id'));
  expect(ids).toEqual([`<${id}@rapport.example>`, `<${id}@rapport.example>`]);
  expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 2, problem: null }]);
});

test('a mail server that ends the connection once it has the mail is tried again with the same mail', async () => {
  const id = await tell();
  listener.answer(() => 'hang-up');
  await server.work();
  expect(await deliveries()).toMatchObject([{ state: 'waiting', problem: 'unreachable' }]);
  listener.answer(() => null);
  server.clock.pass(1);
  await server.work();
  expect(listener.came.map(({ header }) => header('message-id'))).toEqual([`<${id}@rapport.example>`, `<${id}@rapport.example>`]);
  expect(await deliveries()).toMatchObject([{ state: 'sent', attempts: 2 }]);
});

test('two servers at once send one mail', async () => {
  const id = await tell();
  const [one, two] = [node(), node()];
  await Promise.all([one.deliver(id), two.deliver(id)]);
  one.close();
  two.close();
  expect(listener.came).toHaveLength(1);
});

test('a mail server that cannot take it now is waited for longer each time, and after a day it is given up', async () => {
  await tell();
  listener.answer(() => 451);
  const waited: number[] = [];
  for (let tries = 0; tries < 20; tries++) {
    await server.work();
    const [delivery] = await deliveries();
    if (!delivery?.try_at) break;
    expect(delivery).toMatchObject({ state: 'waiting', problem: 'unreachable' });
    const minutes = (delivery.try_at.getTime() - server.clock.now().getTime()) / 60_000;
    waited.push(minutes);
    server.clock.pass(minutes);
  }
  expect(waited).toEqual([1, 5, 30, 120, 360, 720]);
  expect(await deliveries()).toMatchObject([{ state: 'failed', attempts: 7, problem: 'unreachable' }]);
  expect(listener.came).toEqual([]);
});

test('a mail that ends whatever carries it is left at last', async () => {
  const id = await tell();
  const dying = node(() => async () => {
    throw new Error('the server ended here');
  });
  for (let tries = 0; tries < 12; tries++) {
    await expect(dying.deliver(id)).rejects.toThrow('the server ended here');
    server.clock.pass(5);
  }
  await dying.deliver(id);
  dying.close();
  expect(await deliveries()).toMatchObject([{ state: 'failed', try_at: null, problem: 'unreachable' }]);
});

test('an address that is refused ends at once, and who invited by it is told', async () => {
  const room = await server.startOneOnOne(maya, 'Sam');
  await begin();
  listener.answer(() => 550);
  await tell({ kind: 'invitation', oneOnOne: room, to: 'sam@nowhere.example', inviter: 'Maya', invited: 'Sam', link: `${server.origin}/invitation#x`, expiresAt: Date.parse('2026-12-08T09:00Z') });
  await server.work();
  expect(await deliveries()).toMatchObject([{ state: 'failed', attempts: 1, problem: 'refused' }]);
  expect(await toldOf(server, person, 'not-delivered')).toEqual([{ kind: 'not-delivered', what: 'invitation', to: 'sam@nowhere.example', oneOnOne: room }]);
});

test('what is told in confidence does not go to an address nobody confirmed', async () => {
  await server.database.owner.query('update people set email_confirmed_at = null where id = $1', [person]);
  const room = await server.startOneOnOne(maya, 'Sam');
  await begin();
  await tell({ ...moved, oneOnOne: room });
  await tell({ kind: 'confirm-address', to: maya.email, link: `${server.origin}/confirm#x`, expiresAt: Date.parse('2026-12-08T09:00Z') });
  await server.work();
  expect(listener.came.map(({ email }) => email.subject)).toEqual(['Is this your address?']);
  expect(await deliveries()).toMatchObject([{ state: 'failed', problem: 'off' }, { state: 'sent', problem: null }]);
});

test('a notice that was turned off while it waited is not sent, nor a link that works no more', async () => {
  const room = await server.startOneOnOne(maya, 'Sam');
  await begin();
  await tell({ ...moved, oneOnOne: room });
  await tell({ kind: 'sign-in-link', link: `${server.origin}/enter#x`, expiresAt: Date.parse('2026-11-24T09:00Z') });
  const choices = JSON.stringify({ ways: { mail: [] }, calendar: true, soonMinutes: 15, quiet: null, daysOff: [], words: false });
  await server.database.owner.query('insert into choices values ($1, $2, now())', [person, choices]);
  await server.work();
  expect(listener.came).toEqual([]);
});

test('words of a page do not leave once their reader wants none in mail', async () => {
  const room = await server.startOneOnOne(maya, 'Sam');
  await begin();
  const counts = { topics: 1, mine: 1, iOwe: 0, owedToMe: 0, lingering: 0 };
  await tell({ kind: 'reminder', near: 'day-before', oneOnOne: room, page: oneOnOne, other: 'Sam', startsAt: 0, minutes: 30, counts, words: ['quokkatangerine'] });
  await server.work();
  const [mail] = listener.came;
  expect(mail?.email.text).toContain('One line to talk about, 1 from you');
  expect(`${mail?.email.text} ${mail?.email.html}`).not.toContain('quokkatangerine');
});

test('a recap that does not arrive is told to its reader', async () => {
  const room = await server.startOneOnOne(maya, 'Sam');
  await begin();
  listener.answer(() => 550);
  await tell({ kind: 'recap', oneOnOne: room, page: oneOnOne, other: 'Sam', day: '2026-11-24', text: 'What mattered' });
  await server.work();
  expect(await toldOf(server, person, 'not-delivered')).toEqual([{ kind: 'not-delivered', what: 'recap', to: maya.email, oneOnOne: room }]);
});
