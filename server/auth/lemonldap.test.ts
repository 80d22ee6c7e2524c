import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser } from '#server/testing/providers/browser.ts';
import { hasLemonldap, startLemonldap } from '#server/testing/providers/lemonldap.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';
import { visitorOf } from '#server/testing/visitor.ts';

if (!hasLemonldap()) console.warn('LemonLDAP::NG is not installed (bin/debian-packages.mjs): signing in by it is not tested.');

describe.skipIf(!hasLemonldap())('LemonLDAP::NG, which shares no code with the library we use', () => {
  let lemon: Awaited<ReturnType<typeof startLemonldap>>;
  let server: TestServer;
  beforeAll(async () => {
    lemon = await startLemonldap();
    server = await startServer('open', { provider: lemon.setting });
    await lemon.open(`${server.origin}/sign-in/provider/back`);
  });
  afterAll(async () => {
    await server.stop();
    await lemon.stop();
  });

  /** Walks there, fills in the form, and walks back. */
  async function comeIn(user: string, password: string) {
    const browser = new Browser();
    const { at, response } = await browser.walk(`${server.origin}/sign-in/provider?next=/settings`);
    const form = { ...hiddenFields(await response?.text()), user, password };
    const next = (await browser.ask(at, form)).headers.get('location');
    if (next === null) return { browser, at: null, me: null };
    const { host } = new URL(server.origin);
    const back = await browser.walk(next, (there) => there.host === host && !there.pathname.startsWith('/sign-in/'));
    const { me } = await visitorOf(server.origin, {}, browser.cookies(host)).api.account.door();
    return { browser, at: back.at.pathname + back.at.search, me };
  }

  test('lets one of its people in, twice as the same', async () => {
    const first = await comeIn('dwho', 'dwho');
    expect(first).toMatchObject({ at: '/settings', me: { name: 'Doctor Who', email: 'dwho@badwolf.org' } });
    expect((await comeIn('dwho', 'dwho')).me).toEqual(first.me);
    const there = new URL(first.browser.seen.find((address) => address.startsWith(`${lemon.address}/oauth2/authorize`)) ?? '');
    expect(there.searchParams.get('code_challenge_method')).toBe('S256');
  });

  test('lets in nobody with a wrong password', async () => {
    expect((await comeIn('rtyler', 'not this one')).me).toBeNull();
  });

  test('says nothing of whether an address is confirmed, so it gives nobody’s account away', async () => {
    const { api } = server.visitor();
    await api.account.create({ name: 'Rose', email: 'rtyler@badwolf.org', password: 'a password of some length', timeZone: 'UTC' });
    await server.database.owner.query('update people set email_confirmed_at = now()');
    expect(await comeIn('rtyler', 'rtyler')).toMatchObject({ at: '/door?next=%2Fsettings&provider=known', me: null });
  });
});

function hiddenFields(page = ''): Record<string, string> {
  const fields = page.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
}
