import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { idOf, toldOf } from '#server/testing/mail-read.ts';
import { refused } from '#server/testing/refused.ts';
import { password } from '#server/testing/server.ts';
import { startWithMail } from '#server/testing/ways-in.ts';

let server: Awaited<ReturnType<typeof startWithMail>>;
beforeAll(async () => {
  server = await startWithMail();
});
afterAll(() => server.stop());
beforeEach(() => server.clock.set(new Date()));

const somebody = () => server.visitor();

describe('the second factor', () => {
  test('is asked for after the password, and a code opens the door', async () => {
    const { person, code } = await server.withSecondFactor();
    const { visitor, token } = await server.firstStep(person);
    expect(visitor.cookie()).toBe('');
    await refused(visitor.api.sessions.list(), 'NOT_SIGNED_IN', 401);
    expect(await visitor.api.signIn.secondStep({ token, code: code() })).toMatchObject({ me: { name: 'Maya' } });
    expect(await visitor.api.sessions.list()).toHaveLength(2);
    expect(await toldOf(server, await idOf(server, person), 'way-in-changed')).toMatchObject([{ what: 'second-factor-on' }]);
  });

  test('asks for nothing before a code of it was given', async () => {
    const maya = await server.confirmed();
    await refused(maya.api.signIn.beginSecondFactor({ password: 'wrong' }), 'PASSWORD_WRONG', 403);
    const { secret, address } = await maya.api.signIn.beginSecondFactor({ password });
    expect(address).toContain(secret);
    await refused(maya.api.signIn.confirmSecondFactor({ code: server.codesOf(secret)(20) }), 'CODE_WRONG', 403);
    expect(await maya.api.signIn.read()).toMatchObject({ secondFactor: null });
    expect(await somebody().api.sessions.open({ email: maya.email, password })).toMatchObject({ me: { name: 'Maya' } });
  });

  test('cannot be replaced while it is on', async () => {
    const { person } = await server.withSecondFactor();
    await refused(person.api.signIn.beginSecondFactor({ password }), 'SECOND_FACTOR_ON', 409);
    await refused(person.api.signIn.confirmSecondFactor({ code: '000000' }), 'SECOND_FACTOR_ON', 409);
  });

  test('takes codes of half a minute before and after, and no others', async () => {
    const { person, code } = await server.withSecondFactor();
    for (const off of [-1, 0, 1]) {
      server.clock.pass(5);
      const { visitor, token } = await server.firstStep(person);
      await refused(visitor.api.signIn.secondStep({ token, code: code(off + (off === 0 ? 2 : off * 2)) }), 'CODE_WRONG', 403);
      await visitor.api.signIn.secondStep({ token, code: code(off) });
    }
  });

  test('takes a code once, and none older than the last', async () => {
    const { person, code } = await server.withSecondFactor();
    const first = await server.firstStep(person);
    await first.visitor.api.signIn.secondStep({ token: first.token, code: code() });
    const second = await server.firstStep(person);
    await refused(second.visitor.api.signIn.secondStep({ token: second.token, code: code() }), 'CODE_WRONG', 403);
    await refused(second.visitor.api.signIn.secondStep({ token: second.token, code: code(-1) }), 'CODE_WRONG', 403);
    await second.visitor.api.signIn.secondStep({ token: second.token, code: code(1) });
  });

  test('takes a code once, when several give it at once', async () => {
    const { person, code } = await server.withSecondFactor();
    const steps = [await server.firstStep(person), await server.firstStep(person), await server.firstStep(person)];
    const outcomes = await Promise.allSettled(steps.map(({ visitor, token }) => visitor.api.signIn.secondStep({ token, code: code() })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('takes the token of a first step once, for five minutes, and for its own person', async () => {
    const [maya, sam] = [await server.withSecondFactor(), await server.withSecondFactor('Sam')];
    const { visitor, token } = await server.firstStep(maya.person);
    await refused(visitor.api.signIn.secondStep({ token, code: sam.code() }), 'CODE_WRONG', 403);
    await visitor.api.signIn.secondStep({ token, code: maya.code() });
    await refused(somebody().api.signIn.secondStep({ token, code: maya.code(1) }), 'LINK_GONE', 410);
    const late = await server.firstStep(maya.person);
    server.clock.pass(5);
    await refused(late.visitor.api.signIn.secondStep({ token: late.token, code: maya.code() }), 'LINK_GONE', 410);
  });

  test('looks at no code for a quarter of an hour after ten wrong ones, over however many first steps', async () => {
    const { person, code, recoveryCodes } = await server.withSecondFactor();
    for (let n = 0; n < 10; n++) {
      const { visitor, token } = await server.firstStep(person);
      await refused(visitor.api.signIn.secondStep({ token, code: n % 2 === 0 ? '000000' : 'aaaaa-aaaaa' }), 'CODE_WRONG', 403);
    }
    const locked = await server.firstStep(person);
    await refused(locked.visitor.api.signIn.secondStep({ token: locked.token, code: code() }), 'TOO_MANY_TRIES', 429);
    await refused(locked.visitor.api.signIn.secondStep({ token: locked.token, code: recoveryCodes[0] ?? '' }), 'TOO_MANY_TRIES', 429);
    server.clock.pass(15);
    const free = await server.firstStep(person);
    expect(await free.visitor.api.signIn.secondStep({ token: free.token, code: code() })).toMatchObject({ me: { name: 'Maya' } });
  });

  test('counts each of many wrong codes that come at once', async () => {
    const { person, code } = await server.withSecondFactor();
    const { visitor, token } = await server.firstStep(person);
    await Promise.allSettled(Array.from({ length: 14 }, () => visitor.api.signIn.secondStep({ token, code: '000000' })));
    await refused(visitor.api.signIn.secondStep({ token, code: code() }), 'TOO_MANY_TRIES', 429);
  });

  test('takes each of ten recovery codes once, however it is written, and tells its owner', async () => {
    const { person, recoveryCodes } = await server.withSecondFactor();
    expect(new Set(recoveryCodes).size).toBe(10);
    const code = recoveryCodes[3] ?? '';
    const { visitor, token } = await server.firstStep(person);
    await visitor.api.signIn.secondStep({ token, code: ` ${code.toUpperCase().replace('-', ' ')} ` });
    const again = await server.firstStep(person);
    await refused(again.visitor.api.signIn.secondStep({ token: again.token, code }), 'CODE_WRONG', 403);
    expect(await person.api.signIn.read()).toMatchObject({ secondFactor: { recoveryCodes: 9 } });
    expect((await toldOf(server, await idOf(server, person), 'way-in-changed'))[0]).toMatchObject({ what: 'recovery-code-used' });
  });

  test('takes no recovery code of somebody else, nor an earlier one after new ones were made', async () => {
    const [maya, sam] = [await server.withSecondFactor(), await server.withSecondFactor('Sam')];
    const { visitor, token } = await server.firstStep(maya.person);
    await refused(visitor.api.signIn.secondStep({ token, code: sam.recoveryCodes[0] ?? '' }), 'CODE_WRONG', 403);
    const { recoveryCodes } = await maya.person.api.signIn.renewRecoveryCodes({ code: maya.code() });
    await refused(visitor.api.signIn.secondStep({ token, code: maya.recoveryCodes[0] ?? '' }), 'CODE_WRONG', 403);
    await visitor.api.signIn.secondStep({ token, code: recoveryCodes[0] ?? '' });
  });

  test('is turned off with the password and a code, and not with one of them', async () => {
    const { person, code } = await server.withSecondFactor();
    await refused(person.api.signIn.dropSecondFactor({ password: 'wrong', code: code() }), 'PASSWORD_WRONG', 403);
    await refused(person.api.signIn.dropSecondFactor({ code: code() }), 'PASSWORD_WRONG', 403);
    await refused(person.api.signIn.dropSecondFactor({ password, code: '000000' }), 'CODE_WRONG', 403);
    await person.api.signIn.dropSecondFactor({ password, code: code() });
    expect(await person.api.signIn.read()).toMatchObject({ secondFactor: null });
    expect(await somebody().api.sessions.open({ email: person.email, password })).toMatchObject({ me: { name: 'Maya' } });
    expect((await toldOf(server, await idOf(server, person), 'way-in-changed'))[0]).toMatchObject({ what: 'second-factor-off' });
  });

  test('lies sealed, and its codes only as hashes', async () => {
    const { person, secret, recoveryCodes } = await server.withSecondFactor();
    const { token } = await server.firstStep(person);
    let stored = '';
    for (const table of ['second_factors', 'recovery_codes', 'entry_tokens', 'messages', 'jobs.job']) {
      const { rows } = await server.database.owner.query<{ row: string }>(`select (t.*)::text as row from ${table} t`);
      expect(rows.length).toBeGreaterThan(0);
      stored += JSON.stringify(rows);
    }
    for (const known of [secret, token, ...recoveryCodes, person.email]) {
      for (const form of [known, Buffer.from(known).toString('hex')]) expect(stored.includes(form)).toBe(false);
    }
  });
});
