import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeAuthenticator, type Saying } from '#server/testing/authenticator.ts';
import { refused } from '#server/testing/refused.ts';
import { password, startServer, type TestServer, type Visitor } from '#server/testing/server.ts';
import { serve } from '#server/serve.ts';
import { visitorOf } from '#server/testing/visitor.ts';
import { passkeyPlace } from './passkey-place.ts';

test.each([
  ['https://rapport.example.org', { id: 'rapport.example.org', origin: 'https://rapport.example.org' }],
  ['https://rapport.example.org:8443', { id: 'rapport.example.org', origin: 'https://rapport.example.org:8443' }],
  ['http://127.0.0.1:4800', { id: 'localhost', origin: 'http://localhost:4800' }],
  ['http://[::1]:4800', { id: 'localhost', origin: 'http://localhost:4800' }],
  ['http://rapport.example.org', null],
  ['https://192.0.2.7', null],
  ['https://[2001:db8::7]', null],
])('at %s passkeys belong to %o', (origin, place) => {
  expect(passkeyPlace(origin)).toEqual(place);
});

type Authenticator = ReturnType<typeof makeAuthenticator>;

let server: TestServer;
let place: { origin: string; rpId: string };
beforeAll(async () => {
  server = await startServer();
  place = { origin: server.origin.replace('127.0.0.1', 'localhost'), rpId: 'localhost' };
});
afterAll(() => server.stop());

const challengeIn = (options: Record<string, unknown>) => String(options['challenge']);
const idOf = async (visitor: Visitor) => (await visitor.api.account.door()).me?.id ?? '';

async function saying(visitor: Visitor, more: Partial<Saying> = {}): Promise<Saying> {
  const { options } = await visitor.api.passkeys.beginEntering();
  return { ...place, challenge: challengeIn(options), ...more };
}

async function add(visitor: Visitor, authenticator: Authenticator, more: Partial<Saying> = {}) {
  const { options } = await visitor.api.passkeys.beginAdding({});
  return visitor.api.passkeys.add({ response: authenticator.make({ ...place, challenge: challengeIn(options), ...more }) });
}

/** Somebody at a new browser shows a passkey. */
async function show(authenticator: Authenticator, holder: string, more: Partial<Saying> = {}) {
  const visitor = server.visitor();
  const { api } = visitor;
  return { api, entered: await api.passkeys.enter({ response: authenticator.show(await saying(visitor, more), holder) }) };
}

describe('a passkey', () => {
  let maya: Visitor;
  let mayaId: string;
  let authenticator: Authenticator;
  beforeEach(async () => {
    maya = await server.signUp('Maya');
    mayaId = await idOf(maya);
    authenticator = makeAuthenticator();
  });

  test('signs in without a name, is listed with when it was used, renamed and removed', async () => {
    const { id } = await add(maya, authenticator);
    expect(await maya.api.passkeys.list()).toMatchObject([{ id, usedAt: null, backedUp: false }]);
    const { entered, api } = await show(authenticator, mayaId);
    expect(entered).toMatchObject({ me: { email: maya.email } });
    expect(await api.sessions.list()).toHaveLength(2);
    await maya.api.passkeys.rename({ id, name: 'My phone' });
    expect(await maya.api.passkeys.list()).toMatchObject([{ name: 'My phone', usedAt: expect.any(String) as string }]);
    await maya.api.passkeys.remove({ id });
    expect(await maya.api.passkeys.list()).toEqual([]);
    await refused(show(authenticator, mayaId), 'PASSKEY_REFUSED', 403);
  });

  test('is asked for as one that knows its holder and makes sure of who uses it', async () => {
    const { options } = await maya.api.passkeys.beginAdding({});
    expect(options).toMatchObject({
      rp: { id: 'localhost', name: 'Rapport' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect((await maya.api.passkeys.beginEntering()).options).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
  });

  test('is one of several, each found by its own', async () => {
    const other = makeAuthenticator();
    await add(maya, authenticator);
    const { id } = await add(maya, other);
    await maya.api.passkeys.remove({ id });
    await refused(show(other, mayaId), 'PASSKEY_REFUSED', 403);
    expect((await show(authenticator, mayaId)).entered).toMatchObject({ me: { name: 'Maya' } });
  });

  test('added and removed is told to whose it is', async () => {
    const { id } = await add(maya, authenticator);
    await maya.api.passkeys.remove({ id });
    const { rows } = await server.database.owner.query<{ kind: string; shown: boolean }>('select kind, shown from messages where person_id = $1', [mayaId]);
    expect(rows).toEqual([{ kind: 'way-in-changed', shown: true }, { kind: 'way-in-changed', shown: true }]);
  });

  test('is both steps at once: the second factor is not asked for', async () => {
    await add(maya, authenticator);
    const { secret } = await maya.api.signIn.beginSecondFactor({ password });
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.clock.now().getTime() });
    await maya.api.signIn.confirmSecondFactor({ code });
    expect(await server.visitor().api.sessions.open({ email: maya.email, password })).toHaveProperty('secondFactor');
    expect((await show(authenticator, mayaId)).entered).toMatchObject({ me: { email: maya.email } });
  });

  const wrongMaking: [string, Partial<Saying>][] = [
    ['at another address', { origin: 'https://rapport.example.com' }],
    ['at the same address by number', { origin: 'http://127.0.0.1:4800' }],
    ['for another name', { rpId: 'example.com' }],
    ['without making sure of who made it', { verified: false }],
    ['for a challenge nobody gave', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
  ];
  test.each(wrongMaking)('that was made %s is not kept', async (_, wrong) => {
    await refused(add(maya, authenticator, wrong), 'PASSKEY_REFUSED', 403);
    expect(await maya.api.passkeys.list()).toEqual([]);
  });

  test('is not kept twice, nor under a second holder, nor by a challenge of somebody else', async () => {
    await add(maya, authenticator);
    await refused(add(maya, authenticator), 'PASSKEY_REFUSED', 403);
    const lena = await server.signUp('Lena');
    await refused(add(lena, authenticator), 'PASSKEY_REFUSED', 403);
    const { options } = await lena.api.passkeys.beginAdding({});
    const response = makeAuthenticator().make({ ...place, challenge: challengeIn(options) });
    await refused(maya.api.passkeys.add({ response }), 'PASSKEY_REFUSED', 403);
    await refused(maya.api.passkeys.add({ response: { nothing: 'of the kind' } }), 'PASSKEY_REFUSED', 403);
  });

  test('is added only by whoever signed in just now or gives the password', async () => {
    await server.database.owner.query("update sessions set created_at = created_at - interval '11 minutes' where person_id = $1", [mayaId]);
    await refused(maya.api.passkeys.beginAdding({}), 'PROVE_AGAIN', 403);
    await refused(maya.api.passkeys.beginAdding({ password: 'not this one' }), 'PASSWORD_WRONG', 403);
    expect(await maya.api.passkeys.beginAdding({ password })).toHaveProperty('options');
  });

  const wrongShowing: [string, Partial<Saying>][] = [
    ['at another address', { origin: 'https://rapport.example.com' }],
    ['for another name', { rpId: 'example.com' }],
    ['without making sure of who shows it', { verified: false }],
    ['for a challenge nobody gave', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
  ];
  test.each(wrongShowing)('that is shown %s lets nobody in', async (_, wrong) => {
    await add(maya, authenticator);
    await refused(show(authenticator, mayaId, wrong), 'PASSKEY_REFUSED', 403);
  });

  test('shown twice lets in once, and not after five minutes', async () => {
    await add(maya, authenticator);
    const visitor = server.visitor();
    const response = authenticator.show(await saying(visitor), mayaId);
    await visitor.api.passkeys.enter({ response });
    await refused(server.visitor().api.passkeys.enter({ response }), 'PASSKEY_REFUSED', 403);
    const late = authenticator.show(await saying(visitor), mayaId);
    server.clock.pass(6);
    await refused(server.visitor().api.passkeys.enter({ response: late }), 'PASSKEY_REFUSED', 403);
  });

  test('shown twice at the same time lets in once', async () => {
    await add(maya, authenticator);
    const response = authenticator.show(await saying(maya), mayaId);
    const answers = await Promise.allSettled([1, 2, 3, 4].map(() => server.visitor().api.passkeys.enter({ response })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('forged by somebody who has only seen it lets nobody in', async () => {
    await add(maya, authenticator);
    const forger = makeAuthenticator();
    const shown = authenticator.show(await saying(maya), mayaId);
    const forged = { ...forger.show(await saying(maya), mayaId), id: shown.id, rawId: shown.rawId };
    await refused(server.visitor().api.passkeys.enter({ response: forged }), 'PASSKEY_REFUSED', 403);
    await refused(show(forger, mayaId), 'PASSKEY_REFUSED', 403);
  });

  test('lets nobody in as somebody else than its holder', async () => {
    await add(maya, authenticator);
    const lena = await server.signUp('Lena');
    await refused(show(authenticator, await idOf(lena)), 'PASSKEY_REFUSED', 403);
  });

  test('whose counter does not go on is a copy', async () => {
    await add(maya, authenticator, { counter: 5 });
    await show(authenticator, mayaId, { counter: 6 });
    for (const counter of [6, 4, 0]) await refused(show(authenticator, mayaId, { counter }), 'PASSKEY_REFUSED', 403);
    expect((await show(authenticator, mayaId, { counter: 7 })).entered).toHaveProperty('me');
  });

  test('that does not count is good again and again', async () => {
    await add(maya, authenticator);
    for (let n = 0; n < 3; n++) expect((await show(authenticator, mayaId)).entered).toHaveProperty('me');
  });

  test('that is the only way in stays, also where two are removed at once', async () => {
    const ids = [(await add(maya, authenticator)).id, (await add(maya, makeAuthenticator())).id];
    await server.database.owner.query('delete from credentials where person_id = $1', [mayaId]);
    const answers = await Promise.allSettled(ids.map((id) => maya.api.passkeys.remove({ id })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'LAST_WAY_IN', status: 409 } });
    expect(await maya.api.passkeys.list()).toHaveLength(1);
  });

  test('asked for by one server is shown to another on the same database', async () => {
    await add(maya, authenticator);
    const other = await serve(server.settings, pino({ level: 'silent' }), 'no client', { now: server.clock.now, worksOnItsOwn: false });
    try {
      const shown = authenticator.show(await saying(maya, { origin: other.origin.replace('127.0.0.1', 'localhost') }), mayaId);
      expect(await visitorOf(other.origin).api.passkeys.enter({ response: shown })).toMatchObject({ me: { email: maya.email } });
      await refused(server.visitor().api.passkeys.enter({ response: shown }), 'PASSKEY_REFUSED', 403);
    } finally {
      await other.stop();
    }
  });

  test('of somebody else is neither seen nor touched', async () => {
    const { id } = await add(maya, authenticator);
    const lena = await server.signUp('Lena');
    expect(await lena.api.passkeys.list()).toEqual([]);
    for (const passkey of [id, randomUUID()]) {
      await refused(lena.api.passkeys.rename({ id: passkey, name: 'Mine' }), 'NOT_FOUND', 404);
      await refused(lena.api.passkeys.remove({ id: passkey }), 'NOT_FOUND', 404);
    }
    await refused(server.visitor().api.passkeys.list(), 'NOT_SIGNED_IN', 401);
  });
});
