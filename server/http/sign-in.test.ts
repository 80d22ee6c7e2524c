import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { idOf, toldOf } from '#server/testing/mail-read.ts';
import { refused } from '#server/testing/refused.ts';
import { password } from '#server/testing/server.ts';
import { startWithMail } from '#server/testing/ways-in.ts';

const other = 'another password altogether';

let server: Awaited<ReturnType<typeof startWithMail>>;
beforeAll(async () => {
  server = await startWithMail();
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set(new Date()));

const somebody = () => server.visitor();

describe('a link by mail', () => {
  test('signs in, once', async () => {
    const maya = await server.confirmed();
    const token = await server.linkFor(maya);
    const phone = somebody();
    expect(await phone.api.signIn.byLink({ token })).toMatchObject({ me: { email: maya.email } });
    expect(await phone.api.sessions.list()).toHaveLength(2);
    await expect(somebody().api.signIn.byLink({ token })).rejects.toMatchObject({ code: 'LINK_GONE', data: { why: 'used' } });
  });

  test('signs in one of two who use it at once', async () => {
    const token = await server.linkFor(await server.confirmed());
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => somebody().api.signIn.byLink({ token })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('expires after a quarter of an hour', async () => {
    const token = await server.linkFor(await server.confirmed());
    server.clock.pass(15);
    await expect(somebody().api.signIn.byLink({ token })).rejects.toMatchObject({ code: 'LINK_GONE', data: { why: 'expired' } });
  });

  test.each(['', 'made-up', 'A'.repeat(43)])('that was guessed (%s) opens nothing', async (token) => {
    await expect(somebody().api.signIn.byLink({ token })).rejects.toMatchObject({ code: 'LINK_GONE', data: { why: 'unknown' } });
  });

  test('works for what it was sent for, and for nothing else', async () => {
    const maya = await server.confirmed();
    const [link, reset] = [await server.linkFor(maya), await server.resetFor(maya)];
    await refused(somebody().api.signIn.byLink({ token: reset }), 'LINK_GONE', 410);
    await refused(somebody().api.signIn.resetPassword({ token: link, password: other }), 'LINK_GONE', 410);
    await refused(maya.api.signIn.confirmAddress({ token: link }), 'LINK_GONE', 410);
    await refused(somebody().api.signIn.secondStep({ token: link, code: '000000' }), 'LINK_GONE', 410);
  });

  test('is a use of another on its way too: one sign-in is enough', async () => {
    const maya = await server.confirmed();
    const [first, second] = [await server.linkFor(maya), await server.linkFor(maya)];
    await somebody().api.signIn.byLink({ token: second });
    await refused(somebody().api.signIn.byLink({ token: first }), 'LINK_GONE', 410);
  });

  test('does not go round the second factor', async () => {
    const { person, code } = await server.withSecondFactor();
    const phone = somebody();
    const answer = await phone.api.signIn.byLink({ token: await server.linkFor(person) });
    expect(Object.keys(answer)).toEqual(['secondFactor']);
    expect(phone.cookie()).toBe('');
    const token = 'secondFactor' in answer ? answer.secondFactor : '';
    expect(await phone.api.signIn.secondStep({ token, code: code() })).toMatchObject({ me: { email: person.email } });
  });

  test('is not sent to an address that nobody confirmed: what is sent there confirms it, and lets nobody in', async () => {
    const sam = await server.signUp('Sam');
    await somebody().api.signIn.sendLink({ email: sam.email });
    await somebody().api.signIn.sendReset({ email: sam.email });
    await server.work();
    const id = await idOf(server, sam);
    expect([await toldOf(server, id, 'sign-in-link'), await toldOf(server, id, 'reset-password')]).toEqual([[], []]);
    expect(await toldOf(server, id, 'confirm-address')).toHaveLength(3);
  });

  test('is asked for five times an hour, whether there is an account or not', async () => {
    const maya = await server.confirmed();
    for (const email of [maya.email, `nobody-${Date.now()}@example.org`]) {
      for (let n = 0; n < 5; n++) await somebody().api.signIn.sendLink({ email });
      await refused(somebody().api.signIn.sendLink({ email: email.toUpperCase() }), 'TOO_MANY_TRIES', 429);
    }
  });

  test.each(['sign-in/link', 'sign-in/reset'])('asked for at %s answers for nobody as for somebody, and does the same', async (path) => {
    const maya = await server.confirmed();
    const answers = [];
    for (const email of [maya.email, 'nobody@example.org']) {
      const answer = await fetch(`${server.origin}/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email }) });
      const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id' && name !== 'date');
      const { rows } = await server.database.owner.query("select name, jsonb_object_keys(data) from jobs.job where state = 'created' and name like 'send-%'");
      await server.work();
      answers.push({ status: answer.status, body: await answer.text(), headers, rows });
    }
    expect(answers[0]?.rows).toHaveLength(1);
    expect(answers[1]).toEqual(answers[0]);
  });
});

describe('a new password by mail', () => {
  test('replaces the old one, ends every session, and lets nobody in by itself', async () => {
    const maya = await server.confirmed();
    const [link, token] = [await server.linkFor(maya), await server.resetFor(maya)];
    const attacker = somebody();
    await attacker.api.sessions.open({ email: maya.email, password });
    await somebody().api.signIn.resetPassword({ token, password: other });
    await refused(attacker.api.sessions.list(), 'NOT_SIGNED_IN', 401);
    await refused(maya.api.sessions.list(), 'NOT_SIGNED_IN', 401);
    await refused(somebody().api.sessions.open({ email: maya.email, password }), 'SIGN_IN_FAILED', 403);
    await refused(somebody().api.signIn.byLink({ token: link }), 'LINK_GONE', 410);
    await refused(somebody().api.signIn.resetPassword({ token, password }), 'LINK_GONE', 410);
    expect(await somebody().api.sessions.open({ email: maya.email, password: other })).toMatchObject({ me: { name: 'Maya' } });
    expect(await toldOf(server, await idOf(server, maya), 'way-in-changed')).toMatchObject([{ what: 'password' }]);
  });

  test('leaves the second factor as it is', async () => {
    const { person } = await server.withSecondFactor();
    await somebody().api.signIn.resetPassword({ token: await server.resetFor(person), password: other });
    expect(await somebody().api.sessions.open({ email: person.email, password: other })).toEqual({ secondFactor: expect.any(String) as string });
  });

  test('ends a second step that was waiting', async () => {
    const { person, code } = await server.withSecondFactor();
    const { visitor, token } = await server.firstStep(person);
    await somebody().api.signIn.resetPassword({ token: await server.resetFor(person), password: other });
    await refused(visitor.api.signIn.secondStep({ token, code: code() }), 'LINK_GONE', 410);
  });

  test('is asked for in half an hour or not at all', async () => {
    const token = await server.resetFor(await server.confirmed());
    server.clock.pass(30);
    await refused(somebody().api.signIn.resetPassword({ token, password: other }), 'LINK_GONE', 410);
  });

  test('must be long, and a short one does not use the link up', async () => {
    const maya = await server.confirmed();
    const token = await server.resetFor(maya);
    await refused(somebody().api.signIn.resetPassword({ token, password: 'short' }), 'BAD_REQUEST', 400);
    await somebody().api.signIn.resetPassword({ token, password: other });
  });

  test('works for one of several who use it at once', async () => {
    const token = await server.resetFor(await server.confirmed());
    const outcomes = await Promise.allSettled([1, 2, 3].map((n) => somebody().api.signIn.resetPassword({ token, password: `${other} ${n}` })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a session', () => {
  test('ends when somebody signs in again on the same browser, and its cookie is worth nothing', async () => {
    const maya = await server.confirmed();
    const before = maya.cookie();
    await maya.api.sessions.open({ email: maya.email, password });
    expect(maya.cookie()).not.toBe(before);
    expect(await maya.api.sessions.list()).toHaveLength(1);
    const answer = await fetch(`${server.origin}/api/sessions`, { headers: { cookie: before } });
    expect(answer.status).toBe(401);
  });

  test('says how it was come by', async () => {
    const maya = await server.confirmed();
    const phone = somebody();
    await phone.api.signIn.byLink({ token: await server.linkFor(maya) });
    expect((await phone.api.sessions.list()).map(({ how }) => how).toSorted()).toEqual(['link', 'password']);
  });
});
