import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { password, startServer, type TestServer } from '#server/testing/server.ts';
import { refused } from '#server/testing/refused.ts';

describe('accounts by invitation', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer('invitation');
  });
  afterAll(() => server.stop());

  test('the first account is open, the next needs an invitation', async () => {
    expect(await server.visitor().api.account.door()).toMatchObject({ me: null, signUp: 'first' });
    const maya = await server.signUp('Maya');
    expect(await server.visitor().api.account.door()).toMatchObject({ me: null, signUp: 'invitation' });
    await refused(server.signUp('Stranger'), 'SIGN_UP_CLOSED', 403);

    const room = await server.startOneOnOne(maya, 'Sam');
    const { link } = await maya.api.invitations.renew({ id: room });
    const sam = await server.signUp('Sam', new URL(link).hash.slice(1));
    expect((await sam.api.account.door()).me).toMatchObject({ name: 'Sam', email: sam.email });
  });

  test('an invitation that was withdrawn opens no account', async () => {
    const maya = await server.signUp('Maya').catch(() => null);
    expect(maya).toBeNull();
    await refused(server.signUp('Robin', 'made-up-token'), 'SIGN_UP_CLOSED', 403);
  });
});

describe('signing in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  test('opens a session, and signing out ends it', async () => {
    const maya = await server.signUp('Maya');
    const elsewhere = server.visitor();
    expect(await elsewhere.api.sessions.open({ email: maya.email.toUpperCase(), password })).toMatchObject({ me: { name: 'Maya' } });
    await elsewhere.api.sessions.close();
    await elsewhere.api.sessions.close();
    await refused(elsewhere.api.oneOnOnes.list(), 'NOT_SIGNED_IN', 401);
    expect((await maya.api.account.door()).me).toMatchObject({ name: 'Maya' });
  });

  test('gives one answer for a wrong password and an unknown address', async () => {
    const maya = await server.signUp('Maya');
    await refused(server.visitor().api.sessions.open({ email: maya.email, password: 'not this one' }), 'SIGN_IN_FAILED', 403);
    await refused(server.visitor().api.sessions.open({ email: 'nobody@example.org', password }), 'SIGN_IN_FAILED', 403);
  });

  test('is slowed down after ten wrong passwords, for that account alone, and says for how long', async () => {
    const [maya, lena] = [await server.signUp('Maya'), await server.signUp('Lena')];
    for (let n = 0; n < 10; n++) await server.visitor().api.sessions.open({ email: maya.email, password: 'wrong' }).catch(() => {});
    const late = server.visitor().api.sessions.open({ email: maya.email, password });
    await expect(late).rejects.toMatchObject({ code: 'TOO_MANY_TRIES', status: 429, data: { retryInSeconds: expect.any(Number) as number } });
    expect(await server.visitor().api.sessions.open({ email: lena.email, password })).toMatchObject({ me: { name: 'Lena' } });
  });

  test('an address has one account', async () => {
    const maya = await server.signUp('Maya');
    const again = server.visitor().api.account.create({ name: 'Also Maya', email: maya.email.toUpperCase(), password, timeZone: 'UTC' });
    await refused(again, 'ADDRESS_TAKEN', 409);
  });

  test('name and time zone can be changed', async () => {
    const maya = await server.signUp('Maya');
    await maya.api.account.change({ name: 'Maya Lindqvist', timeZone: 'Europe/Stockholm' });
    expect((await maya.api.account.door()).me).toMatchObject({ name: 'Maya Lindqvist', timeZone: 'Europe/Stockholm' });
    await refused(maya.api.account.change({ timeZone: 'Europe/Atlantis' }), 'BAD_REQUEST', 400);
  });

  test('a new password signs out every other session, and the old one no longer signs in', async () => {
    const maya = await server.signUp('Maya');
    const phone = server.visitor();
    await phone.api.sessions.open({ email: maya.email, password });
    await refused(maya.api.account.changePassword({ current: 'wrong', next: 'an even longer password' }), 'PASSWORD_WRONG', 403);
    expect(await maya.api.account.changePassword({ current: password, next: 'an even longer password' })).toEqual({ signedOut: 1 });
    await refused(phone.api.oneOnOnes.list(), 'NOT_SIGNED_IN', 401);
    await refused(server.visitor().api.sessions.open({ email: maya.email, password }), 'SIGN_IN_FAILED', 403);
    expect(await maya.api.oneOnOnes.list()).toEqual([]);
  });

  test('sessions are seen, and one can be ended', async () => {
    const maya = await server.signUp('Maya');
    const phone = server.visitor();
    await phone.api.sessions.open({ email: maya.email, password });
    const sessions = await maya.api.sessions.list();
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions).toHaveLength(2);
    await maya.api.sessions.revoke({ id: sessions.find(({ current }) => !current)?.id ?? '' });
    await refused(phone.api.sessions.list(), 'NOT_SIGNED_IN', 401);
  });
});
