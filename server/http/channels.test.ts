import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChannelKind } from '#core/messages/channel.ts';
import { usualChoices } from '#core/messages/choices.ts';
import type { Message } from '#core/messages/message.ts';
import { openShelf } from '#server/book/shelf.ts';
import { carryChatWith } from '#server/chat/carry-chat.ts';
import { deliverWith } from '#server/messages/deliver.ts';
import { say } from '#server/messages/say.ts';
import { openHookEndpoint, type HookEndpoint } from '#server/testing/hook-endpoint.ts';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let server: TestServer;
let maya: Visitor, sam: Visitor;
let mayasId = '';
let endpoint: HookEndpoint;

beforeAll(async () => {
  server = await startServer('open', { privateHooks: true });
  sam = await server.signUp('Sam');
});
afterAll(() => server.stop());
beforeEach(async () => {
  maya = await server.signUp('Maya');
  mayasId = (await maya.api.account.door()).me?.id ?? '';
  endpoint = await openHookEndpoint();
});
afterEach(() => endpoint.close());

const owed = (words: string[] = []): Message => ({ kind: 'owed', day: '2026-11-24', due: 2, overdue: 1, people: ['Sam'], words });

async function add(kind: ChannelKind, address = `${endpoint.origin}/hooks/of-maya`, name = 'To myself') {
  const id = randomUUID();
  const { secret } = await maya.api.channels.add({ id, kind, name, address });
  return { id, secret: secret ?? '' };
}

/** Tells Maya something by a channel. */
async function tell(channel: string, message: Message = owed()): Promise<void> {
  await server.database.reach.write(mayasId, (tx) =>
    say(tx, { person: mayasId, keys: server.database.keys, now: server.clock.now() }, { message, once: randomUUID(), ways: [{ channel }], shown: true }),
  );
}

async function told(channel: string, message?: Message): Promise<void> {
  await tell(channel, message);
  await server.work();
}

const deliveries = async (channel: string) =>
  (await server.database.owner.query<{ state: string; attempts: number; problem: string | null }>('select state, attempts, problem from deliveries where channel_id = $1', [channel])).rows;

const inbox = async () =>
  (await server.database.owner.query<{ kind: string }>("select kind from messages where person_id = $1 and kind = 'channel-off'", [mayasId])).rows.length;

const listed = async (id: string) => (await maya.api.channels.list()).find((channel) => channel.id === id);

async function choose(change: Partial<typeof usualChoices>): Promise<void> {
  await server.database.owner.query('update choices set choices = choices || $2 where person_id = $1', [mayasId, JSON.stringify(change)]);
}

async function choicesOf(): Promise<typeof usualChoices | undefined> {
  const { rows } = await server.database.owner.query<{ choices: typeof usualChoices }>('select choices from choices where person_id = $1', [mayasId]);
  return rows[0]?.choices;
}

describe('keeping channels', () => {
  test('one is added, listed by its host alone, and nobody else sees it', async () => {
    const { id } = await add('slack', `${endpoint.origin}/services/T0/B0/very-secret`, 'Slack at work');
    const shown = { id, kind: 'slack', name: 'Slack at work', host: new URL(endpoint.origin).host, state: 'working', lastSuccess: null, lastFailure: null };
    expect(await maya.api.channels.list()).toEqual([shown]);
    expect(JSON.stringify(await maya.api.channels.list())).not.toContain('very-secret');
    expect(await sam.api.channels.list()).toEqual([]);
  });

  test('another’s channel is one that does not exist, whatever is asked of it', async () => {
    const { id } = await add('webhook');
    await refused(sam.api.channels.change({ id, name: 'mine' }), 'NOT_FOUND', 404);
    await refused(sam.api.channels.test({ id }), 'NOT_FOUND', 404);
    await refused(sam.api.channels.enable({ id }), 'NOT_FOUND', 404);
    await refused(sam.api.channels.rollSecret({ id }), 'NOT_FOUND', 404);
    await refused(sam.api.channels.add({ id, kind: 'slack', name: 'mine', address: endpoint.origin }), 'NOT_FOUND', 404);
    await sam.api.channels.remove({ id });
    expect(await listed(id)).toMatchObject({ name: 'To myself' });
    expect(endpoint.received).toEqual([]);
  });

  test('sent twice it is one channel, and its secret is given once', async () => {
    const channel = { id: randomUUID(), kind: 'webhook', name: 'Mine', address: endpoint.origin } as const;
    const first = await maya.api.channels.add(channel);
    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{32}$/);
    expect(await maya.api.channels.add(channel)).toEqual({ ...first, secret: null });
    expect(await maya.api.channels.list()).toHaveLength(1);
  });

  test('there are ten at most, also when they are added at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => add('slack')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    await refused(add('slack'), 'CHANNELS_FULL', 409);
  });

  test('an address that cannot be one is refused, and why', async () => {
    const why = (address: string) => maya.api.channels.add({ id: randomUUID(), kind: 'slack', name: 'x', address }).catch((error: { data: unknown }) => error.data);
    expect(await why('somewhere')).toEqual({ why: 'not-an-address' });
    expect(await why('https://maya:secret@example.org/')).toEqual({ why: 'has-password' });
    expect(await maya.api.channels.list()).toEqual([]);
  });

  test('a new channel is told what mail is told, and one that is gone is told nothing', async () => {
    const [{ id: slack }, { id: hook }] = [await add('slack'), await add('webhook')];
    expect((await choicesOf())?.ways).toEqual({ ...usualChoices.ways, [slack]: usualChoices.ways['mail'], [hook]: usualChoices.ways['mail'] });
    await tell(slack);
    await maya.api.channels.remove({ id: slack });
    await maya.api.channels.remove({ id: slack });
    expect((await choicesOf())?.ways).toEqual({ ...usualChoices.ways, [hook]: usualChoices.ways['mail'] });
    await server.work();
    expect(await deliveries(slack)).toEqual([]);
    expect(endpoint.received).toEqual([]);
  });

  test('its name and its address can be changed', async () => {
    const elsewhere = await openHookEndpoint();
    const { id } = await add('mattermost');
    await maya.api.channels.change({ id, name: 'Team chat', address: `${elsewhere.origin}/hooks/y` });
    expect(await listed(id)).toMatchObject({ name: 'Team chat', host: new URL(elsewhere.origin).host });
    await told(id);
    expect(elsewhere.received).toHaveLength(1);
    await elsewhere.close();
  });
});

describe('the test button', () => {
  test.each(['slack', 'teams', 'mattermost', 'webhook'] as const)('sends what is sent to %s, and says that it arrived', async (kind) => {
    const { id } = await add(kind);
    const { sent, channel } = await maya.api.channels.test({ id });
    expect(sent).toBe('sent');
    expect(channel).toMatchObject({ state: 'working', lastFailure: null });
    expect(channel.lastSuccess).not.toBeNull();
    expect(endpoint.last().path).toBe('/hooks/of-maya');
    expect(endpoint.last().body).toContain('To myself');
  });

  test.each([
    [404, 'gone'],
    [403, 'refused'],
    [503, 'busy'],
    [302, 'moved'],
    [null, 'unreachable'],
  ] as const)('says what went wrong where %s is answered', async (answer, sent) => {
    const { id } = await add('slack');
    endpoint.answerWith(answer);
    const outcome = await maya.api.channels.test({ id });
    expect(outcome.sent).toBe(sent);
    expect(outcome.channel).toMatchObject({ state: 'failing', lastFailure: { problem: sent } });
    expect(JSON.stringify(outcome)).not.toContain('what the other side says');
    endpoint.answerWith(200);
    expect((await maya.api.channels.test({ id })).channel).toMatchObject({ state: 'working' });
  });

  test('cannot be pressed to send requests without end', async () => {
    const [one, another] = [await add('slack'), await add('slack')];
    for (let press = 0; press < 10; press++) await maya.api.channels.test({ id: one.id });
    await refused(maya.api.channels.test({ id: another.id }), 'TOO_MANY_TRIES', 429);
    expect(endpoint.received).toHaveLength(10);
  });
});

describe('a webhook', () => {
  test('is signed as the library of Standard Webhooks verifies it', async () => {
    const { id, secret } = await add('webhook');
    await told(id);
    const { headers, body } = endpoint.last();
    const given = headers as Record<string, string>;
    expect(new Webhook(secret).verify(body, given)).toMatchObject({ type: 'rapport.owed' });
    expect(() => new Webhook(secret).verify(`${body} `, given)).toThrow('No matching signature');
    expect(given['webhook-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('with a new secret is signed with that one', async () => {
    const { id, secret } = await add('webhook');
    const { secret: next } = await maya.api.channels.rollSecret({ id });
    expect(next).not.toBe(secret);
    await told(id);
    const { headers, body } = endpoint.last();
    expect(new Webhook(next).verify(body, headers as Record<string, string>)).toBeTruthy();
    expect(() => new Webhook(secret).verify(body, headers as Record<string, string>)).toThrow('No matching signature');
  });

  test('is given facts, and words of pages only where its owner chose them', async () => {
    const { id } = await add('webhook');
    await choose({ words: false });
    await told(id, owed(['Quokkas in staging']));
    expect(endpoint.last().body).not.toContain('Quokkas');
    expect(endpoint.last().json).toMatchObject({ data: { day: '2026-11-24', due: 2, overdue: 1, people: ['Sam'] } });
    await choose({ words: true });
    await told(id, owed(['Quokkas in staging']));
    expect(endpoint.last().json).toMatchObject({ data: { words: ['Quokkas in staging'] } });
  });
});

test.each<Message>([
  { kind: 'sign-in-link', link: 'https://rapport.example/enter#token', expiresAt: 0 },
  { kind: 'reset-password', link: 'https://rapport.example/enter#token', expiresAt: 0 },
  { kind: 'confirm-address', to: 'maya@example.org', link: 'https://rapport.example/enter#token', expiresAt: 0 },
  { kind: 'address-changed', to: 'maya@example.org', now: 'eve@example.org' },
  { kind: 'way-in-changed', what: 'password', at: 0 },
])('$kind never leaves by chat', async (message) => {
  const { id } = await add('slack');
  await told(id, message);
  expect(endpoint.received).toEqual([]);
  expect(await deliveries(id)).toEqual([{ state: 'failed', attempts: 1, problem: 'off' }]);
});

describe('what does not arrive', () => {
  beforeEach(() => server.clock.set(new Date()));

  test('is tried again under the same id, and arrives', async () => {
    const { id, secret } = await add('webhook');
    endpoint.answerWith(503);
    await told(id);
    endpoint.answerWith(200);
    expect(await deliveries(id)).toEqual([{ state: 'waiting', attempts: 1, problem: 'unreachable' }]);
    server.clock.pass(1);
    await server.work();
    expect(await deliveries(id)).toEqual([{ state: 'sent', attempts: 2, problem: null }]);
    const [first, second] = endpoint.received;
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-timestamp']).not.toBe(first?.headers['webhook-timestamp']);
    expect(new Webhook(secret).verify(second?.body ?? '', second?.headers as Record<string, string>)).toBeTruthy();
    expect(await listed(id)).toMatchObject({ state: 'working' });
  });

  test('is not tried again where the other side would never have it', async () => {
    const { id } = await add('slack');
    endpoint.answerWith(410);
    await told(id);
    expect(await deliveries(id)).toEqual([{ state: 'failed', attempts: 1, problem: 'refused' }]);
  });

  test('was sent, but the server ended before it could say so: it comes again under the same id', async () => {
    const { id } = await add('webhook');
    await tell(id);
    const { rows } = await server.database.owner.query<{ id: string }>('select id from deliveries where channel_id = $1', [id]);
    const { reach, keys } = server.database;
    const carry = carryChatWith({ reach, keys, shelf: openShelf(), now: server.clock.now, origin: server.origin, settings: { privateHooks: true } });
    const ending = deliverWith({
      reach,
      keys,
      now: server.clock.now,
      carry: async (carried) => {
        await carry(carried);
        throw new Error('the server ends here');
      },
      onFailed: async () => {},
    });
    await expect(ending(rows[0]?.id ?? '')).rejects.toThrow('the server ends here');
    expect(await deliveries(id)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    await server.work();
    expect(endpoint.received).toHaveLength(1);
    server.clock.pass(5);
    await server.work();
    expect(endpoint.received).toHaveLength(2);
    expect(endpoint.received[1]?.headers['webhook-id']).toBe(endpoint.received[0]?.headers['webhook-id']);
    expect(await deliveries(id)).toMatchObject([{ state: 'sent' }]);
  });

  test('for three days turns the channel off, its owner is told once, and can turn it on again', async () => {
    const { id } = await add('slack');
    endpoint.answerWith(404);
    for (let day = 0; day < 3; day++) {
      await told(id);
      await told(id);
      server.clock.pass(23 * 60);
    }
    expect(await listed(id)).toMatchObject({ state: 'failing' });
    expect(await inbox()).toBe(0);
    server.clock.pass(3 * 60);
    await told(id);
    expect(await listed(id)).toMatchObject({ state: 'off', lastFailure: { problem: 'gone' } });
    const tries = endpoint.received.length;
    await told(id);
    expect(endpoint.received).toHaveLength(tries);
    expect(await inbox()).toBe(1);
    endpoint.answerWith(200);
    expect(await maya.api.channels.test({ id })).toMatchObject({ sent: 'sent', channel: { state: 'off' } });
    expect(await maya.api.channels.enable({ id })).toMatchObject({ state: 'working', lastFailure: null });
    await told(id);
    expect((await deliveries(id)).filter(({ state }) => state === 'sent')).toHaveLength(1);
    expect(await inbox()).toBe(1);
  });

  test('for three days but only four times leaves it on; so does a success in between', async () => {
    const { id } = await add('slack');
    endpoint.answerWith(404);
    for (let tries = 0; tries < 4; tries++) {
      await told(id);
      server.clock.pass(2 * 24 * 60);
    }
    expect(await listed(id)).toMatchObject({ state: 'failing' });
    endpoint.answerWith(200);
    await told(id);
    expect(await listed(id)).toMatchObject({ state: 'working' });
    endpoint.answerWith(404);
    await told(id);
    expect(await listed(id)).toMatchObject({ state: 'failing' });
  });
});

describe('a server that does not allow private networks', () => {
  let closed: TestServer;
  beforeAll(async () => {
    closed = await startServer();
  });
  afterAll(() => closed.stop());

  test('refuses such an address', async () => {
    const lena = await closed.signUp('Lena');
    const why = (address: string) => lena.api.channels.add({ id: randomUUID(), kind: 'webhook', name: 'x', address }).catch((error: { data: unknown }) => error.data);
    expect(await why(`${endpoint.origin}/`)).toEqual({ why: 'not-https' });
    expect(await why(`https://127.0.0.1:${endpoint.port}/`)).toEqual({ why: 'private' });
    expect(await why('https://localhost/')).toEqual({ why: 'private' });
    expect(await why('https://0x7f.1/')).toEqual({ why: 'private' });
    expect(endpoint.received).toEqual([]);
  });
});

test('neither address nor secret nor name can be read in the database', async () => {
  const { id, secret } = await add('webhook', `${endpoint.origin}/hooks/quokkatangerine`, 'quokkatangerine');
  await told(id);
  const { rows: tables } = await server.database.owner.query<{ name: string }>("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'jobs')");
  let dump = '';
  for (const { name } of tables) dump += JSON.stringify((await server.database.owner.query(`select t::text from ${name} t`)).rows);
  expect(dump).toContain(id);
  for (const word of ['quokkatangerine', Buffer.from('quokkatangerine').toString('hex'), secret, secret.slice(6), new URL(endpoint.origin).host]) expect(dump).not.toContain(word);
});
