import { createHash, randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Browser } from '#server/testing/providers/browser.ts';
import { startForger, type Forgery } from '#server/testing/providers/forging-provider.ts';
import { startProvider } from '#server/testing/providers/oidc-provider.ts';
import { refused } from '#server/testing/refused.ts';
import { password, startServer, type TestServer, type Visitor } from '#server/testing/server.ts';
import { visitorOf } from '#server/testing/visitor.ts';

const start = '/sign-in/provider';
const somebody = () => `sam-${randomUUID()}`;

/** Walks from the door to the provider and back, to wherever Rapport sends this browser. */
async function comeIn(server: TestServer, browser = new Browser(), query = '') {
  const { host } = new URL(server.origin);
  const { at } = await browser.walk(`${server.origin}${start}${query}`, (there) => there.host === host && !there.pathname.startsWith(start));
  const api = () => visitorOf(server.origin, {}, browser.cookies(host)).api;
  return { at: `${at.pathname}${at.search}${at.hash}`, me: (await api().account.door()).me, api: api() };
}

/** Stops before the browser is back, with the address the provider sends it to. */
async function walkThere(server: TestServer, browser: Browser): Promise<URL> {
  return (await browser.walk(`${server.origin}${start}`, (there) => there.pathname === `${start}/back`)).at;
}

describe('a provider by setting', () => {
  let peer: Awaited<ReturnType<typeof startProvider>>;
  let server: TestServer;
  beforeAll(async () => {
    peer = await startProvider();
    server = await startServer('open', { provider: peer.setting });
    peer.open(`${server.origin}${start}/back`);
  });
  afterAll(async () => {
    await server.stop();
    await peer.down();
  });

  test('lets somebody in: an account the first time, the same one ever after, whatever their address is by then', async () => {
    const sub = somebody();
    peer.be({ sub, email: `${sub}@example.org`, email_verified: true, name: 'Sam Okafor' });
    const first = await comeIn(server, new Browser(), '?next=/settings%23you&zone=Europe/Stockholm');
    expect(first.at).toBe('/settings#you');
    expect(first.me).toMatchObject({ name: 'Sam Okafor', email: `${sub}@example.org`, timeZone: 'Europe/Stockholm' });
    expect(await first.api.sessions.list()).toMatchObject([{ device: 'Firefox, Linux', current: true }]);
    peer.be({ sub, email: `renamed-${sub}@example.org`, email_verified: false });
    const again = await comeIn(server);
    expect(again).toMatchObject({ at: '/', me: { id: first.me?.id, email: `${sub}@example.org` } });
  });

  test('somebody who came by the provider has no password until they set one, and then it signs in', async () => {
    const sub = somebody();
    peer.be({ sub, email: `${sub}@example.org`, email_verified: false });
    const { api } = await comeIn(server);
    expect(await api.providers.ways()).toMatchObject({ password: false, provider: { name: 'Example Login', linked: { as: `${sub}@example.org` } } });
    await refused(server.visitor().api.sessions.open({ email: `${sub}@example.org`, password }), 'SIGN_IN_FAILED', 403);
    await refused(api.providers.unlink(), 'LAST_WAY_IN', 409);
    await api.providers.setPassword({ password });
    await refused(api.providers.setPassword({ password: 'yet another password' }), 'PASSWORD_SET', 409);
    expect(await server.visitor().api.sessions.open({ email: `${sub}@example.org`, password })).toMatchObject({ me: { email: `${sub}@example.org` } });
    await api.providers.unlink();
    await api.providers.unlink();
    expect(await api.providers.ways()).toMatchObject({ provider: { linked: null } });
  });

  test('whom it means is stored for nobody to read', async () => {
    const sub = somebody();
    peer.be({ sub, email: `${sub}@example.org`, email_verified: true });
    await comeIn(server);
    const { rows } = await server.database.owner.query<{ row: string }>('select t::text as row from provider_accounts t union all select t::text from people t');
    const stored = JSON.stringify(rows);
    for (const spelling of [sub, Buffer.from(sub).toString('hex')]) expect(stored).not.toContain(spelling);
  });

  test('its name stands at the door', async () => {
    expect((await server.visitor().api.account.door()).ways.provider).toBe('Example Login');
  });

  test('while it is down the door says so, and as soon as it is back people come in, without a restart', async () => {
    const fresh = await startServer('open', { provider: { ...peer.setting } });
    try {
      await peer.down();
      expect((await comeIn(fresh, new Browser(), '?next=/settings')).at).toBe('/door?next=%2Fsettings&provider=down');
      await peer.up();
      peer.open(`${fresh.origin}${start}/back`);
      const sub = somebody();
      peer.be({ sub, email: `${sub}@example.org`, email_verified: true });
      expect(await comeIn(fresh)).toMatchObject({ at: '/', me: { email: `${sub}@example.org` } });

      // It was there a moment ago: nobody is sent to where nobody answers.
      await peer.down();
      expect((await comeIn(fresh)).at).toBe('/door?provider=down');
      await peer.up();
      const browser = new Browser();
      const back = await walkThere(fresh, browser);
      await peer.down();
      expect((await browser.walk(back, (there) => there.pathname === '/door')).at.search).toBe('?provider=down');
      await peer.up();
      expect((await comeIn(fresh)).at).toBe('/');
    } finally {
      await fresh.stop();
      peer.open(`${server.origin}${start}/back`);
    }
  });

  test('whoever says no there is asked nothing more here', async () => {
    const browser = new Browser();
    const back = await walkThere(server, browser);
    const declined = new URL(`${back.origin}${back.pathname}?error=access_denied&state=${back.searchParams.get('state')}&iss=${encodeURIComponent(peer.issuer)}`);
    expect((await browser.ask(declined)).headers.get('location')).toBe('/door?provider=declined');
  });

  test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', '/sign-in/provider'])('nobody is sent on to %s', async (next) => {
    const sub = somebody();
    peer.be({ sub, email: `${sub}@example.org`, email_verified: true });
    expect((await comeIn(server, new Browser(), `?next=${encodeURIComponent(next)}`)).at).toBe('/');
  });

  test('another name of this machine leads to the one the provider sends people back to', async () => {
    const response = await new Browser().ask(`${server.origin.replace('127.0.0.1', 'localhost')}${start}?next=/settings`);
    expect(response.headers.get('location')).toBe(`${server.origin}${start}?next=/settings`);
  });

  describe('and an address that has an account here', () => {
    let sub: string;
    let maya: Visitor;
    beforeEach(async () => {
      sub = somebody();
      maya = await server.signUp('Maya');
    });
    const confirm = () => server.database.owner.query('update people set email_confirmed_at = now() where email_lookup = $1', [server.database.keys.lookup(maya.email)]);

    test('is let in where both sides confirmed it, and told', async () => {
      await confirm();
      peer.be({ sub, email: maya.email.toUpperCase(), email_verified: true });
      const { me } = await comeIn(server);
      expect(me).toMatchObject({ email: maya.email });
      const { rows } = await server.database.owner.query('select kind from messages where person_id = $1', [me?.id]);
      expect(rows).toEqual([{ kind: 'way-in-changed' }]);
    });

    test('is not given to whom the provider does not vouch for', async () => {
      await confirm();
      for (const email_verified of [false, undefined, 'true']) {
        peer.be({ sub: somebody(), email: maya.email, ...(email_verified === undefined ? {} : { email_verified }) });
        expect(await comeIn(server)).toMatchObject({ at: '/door?provider=known', me: null });
      }
    });

    test('is not shared with whoever made it in another’s name before', async () => {
      peer.be({ sub, email: maya.email, email_verified: true });
      expect(await comeIn(server)).toMatchObject({ at: '/door?provider=known', me: null });
    });

    test('is linked from the settings, in this browser, and comes in by both', async () => {
      peer.be({ sub, email: 'elsewhere@example.org', email_verified: false });
      const browser = await browserOf(maya);
      const { to } = await maya.api.providers.link({});
      expect((await comeIn(server, browser, new URL(to, server.origin).search)).at).toBe('/settings');
      expect(await maya.api.providers.ways()).toMatchObject({ password: true, provider: { linked: { as: 'elsewhere@example.org' } } });
      expect((await comeIn(server)).me).toMatchObject({ email: maya.email });
    });

    test('is not linked by whoever was sent another’s link', async () => {
      const { to } = await maya.api.providers.link({});
      const lena = await browserOf(await server.signUp('Lena'));
      expect((await comeIn(server, lena, new URL(to, server.origin).search)).at).toBe('/settings?provider=over');
      expect((await comeIn(server, await browserOf(maya), new URL(to, server.origin).search)).at).toBe('/settings?provider=over');
      expect(await maya.api.providers.ways()).toMatchObject({ provider: { linked: null } });
    });

    test('is not linked to somebody who has another account', async () => {
      peer.be({ sub, email: `${sub}@example.org`, email_verified: true });
      await comeIn(server);
      const { to } = await maya.api.providers.link({});
      expect((await comeIn(server, await browserOf(maya), new URL(to, server.origin).search)).at).toBe('/settings?provider=taken');
    });

    test('is asked for the second factor by the provider’s way in too, in this browser and never in an address', async () => {
      const { secret } = await maya.api.signIn.beginSecondFactor({ password });
      const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.clock.now().getTime() });
      await maya.api.signIn.confirmSecondFactor({ code: code() });
      server.clock.pass(5);
      peer.be({ sub, email: `${sub}@example.org`, email_verified: true });
      const { to } = await maya.api.providers.link({ password });
      await comeIn(server, await browserOf(maya), new URL(to, server.origin).search);

      const browser = new Browser();
      const { at, me, api } = await comeIn(server, browser, '?next=/settings');
      expect({ at, me }).toEqual({ at: '/door?next=%2Fsettings&step=second', me: null });
      const { secondFactor } = await api.providers.secondStep();
      expect(browser.seen.join(' ')).not.toContain(secondFactor);
      expect(await server.visitor().api.providers.secondStep(), 'another browser').toEqual({ secondFactor: null });
      await refused(api.signIn.secondStep({ token: secondFactor ?? '', code: '000000' }), 'CODE_WRONG', 403);
      expect(await api.signIn.secondStep({ token: secondFactor ?? '', code: code() })).toMatchObject({ me: { email: maya.email } });
    });

    test('is linked only by whoever signed in just now or gives the password', async () => {
      await server.database.owner.query("update sessions set created_at = created_at - interval '11 minutes' where person_id = (select id from people where email_lookup = $1)", [
        server.database.keys.lookup(maya.email),
      ]);
      await refused(maya.api.providers.link({}), 'PROVE_AGAIN', 403);
      await refused(maya.api.providers.link({ password: 'not this one' }), 'PASSWORD_WRONG', 403);
      expect(await maya.api.providers.link({ password })).toHaveProperty('to');
      await refused(server.visitor().api.providers.link({}), 'NOT_SIGNED_IN', 401);
    });
  });

  async function browserOf(visitor: Visitor): Promise<Browser> {
    return Browser.holding(new URL(server.origin).host, visitor.cookie());
  }
});

test('where sign-up is closed the provider opens no account, but to whoever brings an invitation', async () => {
  const peer = await startProvider();
  const server = await startServer('invitation', { provider: peer.setting });
  try {
    peer.open(`${server.origin}${start}/back`);
    const owner = somebody();
    peer.be({ sub: owner, email: `${owner}@example.org`, email_verified: true, name: 'Maya' });
    const maya = await comeIn(server);
    expect(maya.me, 'the first account is anybody’s').toMatchObject({ name: 'Maya' });
    const sub = somebody();
    peer.be({ sub, email: `${sub}@example.org`, email_verified: true });
    expect(await comeIn(server)).toMatchObject({ at: '/door?provider=closed', me: null });
    const room = await server.startOneOnOne({ ...server.visitor('Maya'), api: maya.api }, 'Sam');
    const { link } = await maya.api.invitations.renew({ id: room });
    const invited = await comeIn(server, new Browser(), `?next=${encodeURIComponent(`/invitation${new URL(link).hash}`)}`);
    expect(invited).toMatchObject({ at: `/invitation${new URL(link).hash}`, me: { email: `${sub}@example.org` } });
  } finally {
    await server.stop();
    await peer.down();
  }
});

describe('what comes back from a provider', () => {
  let forger: Awaited<ReturnType<typeof startForger>>;
  let server: TestServer;
  beforeAll(async () => {
    forger = await startForger();
    server = await startServer('open', { provider: forger.setting });
  });
  afterAll(async () => {
    await server.stop();
    await forger.stop();
  });
  beforeEach(() => forger.forge({}));

  test('brings somebody in where everything holds', async () => {
    expect((await comeIn(server)).me).toMatchObject({ email: 'sam@example.org' });
  });

  test('was asked for with a challenge, and the verifier is brought with the code', async () => {
    forger.asked.length = 0;
    await comeIn(server);
    const [there, back] = forger.asked;
    expect(there?.get('code_challenge_method')).toBe('S256');
    expect(there?.get('code_challenge')).toBe(createHash('sha256').update(back?.get('code_verifier') ?? '').digest('base64url'));
  });

  const past = Math.floor(Date.now() / 1000) - 3600;
  const forgeries: [string, Forgery][] = [
    ['for another application', { claims: { aud: 'another' } }],
    ['for several applications, asked by another', { claims: { aud: ['rapport', 'another'], azp: 'another' } }],
    ['of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['of another sign-in', { claims: { nonce: 'another' } }],
    ['of no sign-in', { claims: { nonce: undefined } }],
    ['that is over', { claims: { iat: past, exp: past + 300 } }],
    ['signed by somebody else', { otherKey: true }],
    ['signed by nobody', { token: `${encode({ alg: 'none' })}.${encode({ iss: 'x' })}.` }],
    ['about nobody', { claims: { sub: undefined } }],
  ];
  test.each(forgeries)('an id token %s lets nobody in', async (_, forgery) => {
    forger.forge(forgery);
    expect(await comeIn(server)).toMatchObject({ at: '/door?provider=failed', me: null });
  });

  test('an id token that was good once is none the second time', async () => {
    await comeIn(server);
    forger.forge({ token: forger.given.at(-1) ?? '' });
    expect(await comeIn(server)).toMatchObject({ at: '/door?provider=failed', me: null });
  });

  test('somebody without an address gets no account', async () => {
    forger.forge({ claims: { sub: somebody(), email: undefined } });
    expect(await comeIn(server)).toMatchObject({ at: '/door?provider=no-address', me: null });
  });

  test('another state than the one that was sent lets nobody in', async () => {
    const browser = new Browser();
    const back = await walkThere(server, browser);
    back.searchParams.set('state', 'another');
    expect((await browser.ask(back)).headers.get('location')).toBe('/door?provider=failed');
  });

  test('the way back is gone once, by the browser that set out, within ten minutes', async () => {
    const browser = new Browser();
    const back = await walkThere(server, browser);
    const over = '/door?provider=over';
    expect((await new Browser().ask(back)).headers.get('location'), 'another browser').toBe(over);
    expect((await browser.ask(back)).headers.get('location')).toBe('/');
    expect((await browser.ask(back)).headers.get('location'), 'the second time').toBe(over);
    const held = new Browser();
    const late = await walkThere(server, held);
    server.clock.pass(11);
    expect((await held.ask(late)).headers.get('location'), 'late').toBe(over);
  });

  test('what was replayed with its cookie is over too', async () => {
    const { host } = new URL(server.origin);
    const browser = new Browser();
    const back = await walkThere(server, browser);
    const stolen = Browser.holding(host, browser.cookies(host));
    expect((await browser.ask(back)).headers.get('location')).toBe('/');
    expect((await stolen.ask(back)).headers.get('location')).toBe('/door?provider=over');
  });

  test('of the way there nothing is stored that would let somebody finish it', async () => {
    const browser = new Browser();
    const back = await walkThere(server, browser);
    const { rows } = await server.database.owner.query<{ row: string }>('select t::text as row from ceremonies t');
    const stored = JSON.stringify(rows);
    for (const secret of [browser.cookies(new URL(server.origin).host).split('=')[1], back.searchParams.get('state')]) {
      expect(stored).not.toContain(secret);
      expect(stored).not.toContain(Buffer.from(secret ?? '', 'base64url').toString('hex'));
    }
    expect(rows).not.toEqual([]);
  });
});

test('nobody can have one server ask the provider, or keep challenges, without end', async () => {
  const forger = await startForger();
  const server = await startServer('open', { provider: forger.setting });
  try {
    const { api } = server.visitor();
    const begun = Promise.all(Array.from({ length: 200 }, () => api.passkeys.beginEntering()));
    expect((await begun).length).toBe(200);
    await refused(api.passkeys.beginEntering(), 'TOO_MANY_TRIES', 429);
    expect((await comeIn(server)).at).toBe('/door?provider=often');
    expect(await server.signUp('Maya')).toMatchObject({ name: 'Maya' });
  } finally {
    await server.stop();
    await forger.stop();
  }
});

test('without a provider there is no such address', async () => {
  const server = await startServer();
  try {
    expect((await fetch(`${server.origin}${start}`)).status).toBe(404);
    expect((await server.visitor().api.account.door()).ways).toEqual({ mail: false, provider: null, passkeys: true });
    const maya = await server.signUp('Maya');
    await refused(maya.api.providers.link({}), 'NOT_FOUND', 404);
  } finally {
    await server.stop();
  }
});

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
