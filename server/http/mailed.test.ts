import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { say } from '#server/messages/say.ts';
import { openMailListener, type MailListener } from '#server/testing/mail-listener.ts';
import { idOf } from '#server/testing/mail-read.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let listener: MailListener;
let server: TestServer;
let maya: Visitor;
let room: string;

beforeAll(async () => {
  listener = await openMailListener();
  server = await startServer('open', { smtpUrl: listener.url, mailFrom: 'rapport@rapport.example' });
});
afterAll(async () => {
  await server.stop();
  await listener.close();
});
beforeEach(async () => {
  listener.answer(() => null);
  server.clock.set('2026-11-24T09:00Z');
  maya = await server.signUp('Maya');
  room = await server.startOneOnOne(maya, 'Sam');
  await server.work();
  listener.came.length = 0;
});

const sam = 'sam@example.org';
const toSam = () => listener.came.filter(({ to }) => to === sam);
const invitation = async () => (await maya.api.oneOnOnes.read({ id: room })).invitation;

describe('an invitation by mail', () => {
  test('goes to the address that is given, with the link, and says who can read the book', async () => {
    const made = await maya.api.invitations.renew({ id: room, email: sam });
    expect(made.mailed).toBe(true);
    expect(await invitation()).toMatchObject({ state: 'open', mail: 'waiting' });
    await server.work();
    expect(await invitation()).toMatchObject({ state: 'open', mail: 'sent' });
    const [mail, ...more] = toSam();
    expect(more).toEqual([]);
    expect(mail?.email).toMatchObject({ subject: 'Maya invites you to a one-on-one', from: { name: 'Maya via Rapport', address: 'rapport@rapport.example' } });
    expect(mail?.email.text).toContain(made.link);
    expect(mail?.email.text).toContain('Only the two of you can read it.');
    expect(mail?.header('list-unsubscribe')).toBe('');
    const invited = await server.signUp('Sam');
    expect(await invited.api.invitations.look({ token: new URL(made.link).hash.slice(1) })).toMatchObject({ inviter: 'Maya', invited: 'Sam' });
  });

  test('is not mailed where no address is given', async () => {
    const made = await maya.api.invitations.renew({ id: room });
    await server.work();
    expect(made.mailed).toBe(false);
    expect(listener.came).toEqual([]);
    expect(await invitation()).toMatchObject({ state: 'open', mail: null });
  });

  test('that is refused is told to who invited, and shown where it was made', async () => {
    listener.answer(() => 550);
    await maya.api.invitations.renew({ id: room, email: sam });
    await server.work();
    expect(await invitation()).toMatchObject({ state: 'open', mail: 'failed' });
    const { messages } = await maya.api.inbox.list({});
    expect(messages[0]?.letter.subject).toBe('Mail to sam@example.org did not arrive');
  });

  test('does not go out any more once its link is withdrawn or replaced', async () => {
    listener.answer(() => 451);
    await maya.api.invitations.renew({ id: room, email: sam });
    await server.work();
    const { link } = await maya.api.invitations.renew({ id: room, email: sam });
    listener.answer(() => null);
    server.clock.pass(60);
    await server.work();
    expect(toSam().map(({ email }) => email.text?.includes(link))).toEqual([true]);
    expect((await maya.api.inbox.list({})).messages.filter(({ letter }) => letter.subject.includes('did not arrive'))).toEqual([]);
    await maya.api.invitations.withdraw({ id: room });
    expect(await invitation()).toMatchObject({ state: 'withdrawn' });
  });

  test('is mailed to few in a day, so that nobody floods strangers from here; the link is shown all the same', async () => {
    for (let sent = 0; sent < 20; sent++) expect((await maya.api.invitations.renew({ id: room, email: sam })).mailed).toBe(true);
    const one = await maya.api.invitations.renew({ id: room, email: sam });
    expect(one).toMatchObject({ mailed: false });
    expect(one.link).toContain('/invitation#');
    server.clock.pass(24 * 60 + 1);
    expect((await maya.api.invitations.renew({ id: room, email: sam })).mailed).toBe(true);
  });
});

describe('mail to oneself', () => {
  const tell = async (once: string) => {
    const { reach, keys } = server.database;
    const person = await idOf(server, maya);
    const message = { kind: 'way-in-changed', what: 'password', at: 0 } as const;
    await reach.write(person, (tx) => say(tx, { person, keys, now: server.clock.now() }, { message, once, ways: ['mail'], shown: true }));
    await server.work();
  };

  test('that does not arrive is said from the first that did not, until one does', async () => {
    expect(await maya.api.mail.state({})).toEqual({ set: true, failing: null });
    listener.answer(() => 550);
    await tell('first');
    server.clock.pass(60);
    await tell('second');
    expect(await maya.api.mail.state({})).toEqual({ set: true, failing: '2026-11-24T09:00:00.000Z' });
    listener.answer(() => null);
    await tell('third');
    expect(await maya.api.mail.state({})).toEqual({ set: true, failing: null });
  });

  test('that waits for a mail server counts once it was tried three times', async () => {
    listener.answer(() => 451);
    await tell('waits');
    expect((await maya.api.mail.state({})).failing).toBeNull();
    for (const minutes of [1, 5]) {
      server.clock.pass(minutes);
      await server.work();
    }
    expect((await maya.api.mail.state({})).failing).toBe('2026-11-24T09:00:00.000Z');
  });

  test('is not counted when an invitation to somebody else came back', async () => {
    listener.answer(() => 550);
    await maya.api.invitations.renew({ id: room, email: sam });
    await server.work();
    expect((await maya.api.mail.state({})).failing).toBeNull();
  });
});
