import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { idOf, toldOf } from '#server/testing/mail-read.ts';
import { refused } from '#server/testing/refused.ts';
import { password, startServer, type TestServer } from '#server/testing/server.ts';
import { startWithMail } from '#server/testing/ways-in.ts';

const other = 'another password altogether';

let server: Awaited<ReturnType<typeof startWithMail>>;
beforeAll(async () => {
  server = await startWithMail();
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set(new Date()));

const somebody = () => server.visitor();

describe('an address', () => {
  test('is confirmed by the link mailed there, signed in as oneself', async () => {
    const [maya, sam] = [await server.signUp('Maya'), await server.signUp('Sam')];
    const token = await server.tokenMailedTo(maya.email, 'confirm');
    expect(await maya.api.signIn.read()).toEqual({ waiting: null, secondFactor: null });
    expect((await maya.api.account.door()).me?.confirmed).toBe(false);
    await refused(somebody().api.signIn.confirmAddress({ token }), 'NOT_SIGNED_IN', 401);
    await refused(sam.api.signIn.confirmAddress({ token }), 'LINK_GONE', 410);
    await maya.api.signIn.confirmAddress({ token });
    expect((await maya.api.account.door()).me?.confirmed).toBe(true);
    expect((await sam.api.account.door()).me?.confirmed).toBe(false);
  });

  test('can be confirmed by a later link, for a day', async () => {
    const maya = await server.signUp('Maya');
    const early = await server.tokenMailedTo(maya.email, 'confirm');
    server.clock.pass(24 * 60);
    await refused(maya.api.signIn.confirmAddress({ token: early }), 'LINK_GONE', 410);
    await maya.api.signIn.sendConfirmation();
    await maya.api.signIn.confirmAddress({ token: await server.tokenMailedTo(maya.email, 'confirm') });
    expect((await maya.api.account.door()).me?.confirmed).toBe(true);
  });

  test('is confirmed by taking an invitation that was mailed there, and not by the link its maker is shown', async () => {
    const manager = await server.confirmed();
    const [sam, robin] = [`sam-${Date.now()}@example.org`, `robin-${Date.now()}@example.org`];
    const invite = async (email: string) => {
      const { link } = await manager.api.invitations.renew({ id: await server.startOneOnOne(manager, 'Sam'), email });
      return { shown: new URL(link).hash.slice(1), mailed: await server.tokenMailedTo(email, 'invitation') };
    };
    const joins = async (email: string, invitation: string) => {
      const { api } = server.visitor();
      await api.account.create({ name: 'Sam', email, password, timeZone: 'Europe/London', invitation });
      await api.invitations.accept({ token: invitation, confirmed: true });
      return (await api.account.door()).me?.confirmed;
    };
    expect(await joins(sam, (await invite(sam)).mailed)).toBe(true);
    const toRobin = await invite(robin);
    // Its maker makes an account in Robin’s name.
    expect(await joins(robin, toRobin.shown)).toBe(false);
    expect(await joins(`elsewhere-${robin}`, (await invite(`third-${robin}`)).mailed)).toBe(false);
  });

  test('is confirmed by taking one with an account that is there already', async () => {
    const [manager, sam] = [await server.confirmed(), await server.signUp('Sam')];
    await manager.api.invitations.renew({ id: await server.startOneOnOne(manager, 'Sam'), email: sam.email });
    await sam.api.invitations.accept({ token: await server.tokenMailedTo(sam.email, 'invitation'), confirmed: false });
    expect((await sam.api.account.door()).me?.confirmed).toBe(true);
  });

  test('changes once the new one is confirmed, and the old one is told', async () => {
    const maya = await server.confirmed();
    const before = maya.email;
    const after = `new-${before}`;
    await refused(maya.api.signIn.changeAddress({ email: after, password: 'wrong' }), 'PASSWORD_WRONG', 403);
    await refused(maya.api.signIn.changeAddress({ email: after }), 'PASSWORD_WRONG', 403);
    expect(await maya.api.signIn.changeAddress({ email: after, password })).toEqual({ waits: true });
    expect((await maya.api.account.door()).me?.email).toBe(before);
    expect(await maya.api.signIn.read()).toMatchObject({ waiting: after });
    const [{ to } = { to: '' }] = await toldOf(server, await idOf(server, maya), 'confirm-address');
    expect(to).toBe(after);

    expect(await maya.api.signIn.confirmAddress({ token: await server.tokenMailedTo(after, 'confirm') })).toMatchObject({ email: after });
    expect(await maya.api.signIn.read()).toMatchObject({ waiting: null });
    await refused(somebody().api.sessions.open({ email: before, password }), 'SIGN_IN_FAILED', 403);
    expect(await somebody().api.sessions.open({ email: after, password })).toMatchObject({ me: { name: 'Maya' } });
    expect(await toldOf(server, await idOf(server, { email: after }), 'address-changed')).toMatchObject([{ to: before, now: after }]);
  });

  test('that is somebody else’s gets the same answer, and stays theirs', async () => {
    const [maya, sam] = [await server.confirmed(), await server.confirmed('Sam')];
    expect(await maya.api.signIn.changeAddress({ email: sam.email, password })).toEqual({ waits: true });
    const token = await server.tokenMailedTo(sam.email, 'confirm');
    await refused(sam.api.signIn.confirmAddress({ token }), 'LINK_GONE', 410);
    await refused(maya.api.signIn.confirmAddress({ token }), 'ADDRESS_TAKEN', 409);
    expect(await somebody().api.sessions.open({ email: sam.email, password })).toMatchObject({ me: { name: 'Sam' } });
  });

  test('that was given up opens nothing any more', async () => {
    const maya = await server.confirmed();
    const [link, reset] = [await server.linkFor(maya), await server.resetFor(maya)];
    await maya.api.signIn.changeAddress({ email: `new-${maya.email}`, password });
    await maya.api.signIn.confirmAddress({ token: await server.tokenMailedTo(`new-${maya.email}`, 'confirm') });
    await refused(somebody().api.signIn.byLink({ token: link }), 'LINK_GONE', 410);
    await refused(somebody().api.signIn.resetPassword({ token: reset, password: other }), 'LINK_GONE', 410);
  });

  test('asked for later takes the place of one asked for before', async () => {
    const maya = await server.confirmed();
    await maya.api.signIn.changeAddress({ email: `slip-${maya.email}`, password });
    const slip = await server.tokenMailedTo(`slip-${maya.email}`, 'confirm');
    await maya.api.signIn.changeAddress({ email: `right-${maya.email}`, password });
    await refused(maya.api.signIn.confirmAddress({ token: slip }), 'LINK_GONE', 410);
    expect(await maya.api.signIn.read()).toMatchObject({ waiting: `right-${maya.email}` });
  });
});

describe('without a mail server', () => {
  let quiet: TestServer;
  beforeAll(async () => {
    quiet = await startServer('open');
  });
  afterAll(() => quiet.stop());

  test('no link is offered or sent, and nothing has to be confirmed', async () => {
    const maya = await quiet.signUp('Maya');
    expect((await maya.api.account.door()).ways.mail).toBe(false);
    await refused(quiet.visitor().api.signIn.sendLink({ email: maya.email }), 'NO_MAIL', 409);
    await refused(quiet.visitor().api.signIn.sendReset({ email: maya.email }), 'NO_MAIL', 409);
    await refused(maya.api.signIn.sendConfirmation(), 'NO_MAIL', 409);
  });

  test('a new address counts at once, unless it is somebody else’s', async () => {
    const [maya, sam] = [await quiet.signUp('Maya'), await quiet.signUp('Sam')];
    expect(await maya.api.signIn.changeAddress({ email: `new-${maya.email}`, password })).toEqual({ waits: false });
    expect(await quiet.visitor().api.sessions.open({ email: `new-${maya.email}`, password })).toMatchObject({ me: { name: 'Maya' } });
    await refused(maya.api.signIn.changeAddress({ email: sam.email.toUpperCase(), password }), 'ADDRESS_TAKEN', 409);
  });
});
