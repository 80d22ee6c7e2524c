import type { Context } from 'hono';
import { z } from 'zod';
import { localAddress } from '#core/local-address.ts';
import { isZone } from '#core/schedule/zone.ts';
import { beginCeremony, takeCeremony } from '#server/auth/ceremony.ts';
import { arrive, subjectLookup, type NotIn } from '#server/auth/provider-arrival.ts';
import { openProviderClient, ProviderError, type Claims } from '#server/auth/provider-client.ts';
import { linkShown } from '#server/auth/provider-link.ts';
import { newToken } from '#server/auth/token.ts';
import { enter } from '#server/auth/way-in.ts';
import { isLoopback } from '#server/config/address.ts';
import type { Variables } from '../app.ts';
import type { Asking } from '../asking.ts';
import { doorOf } from '../door-of.ts';
import { entered } from '../entered.ts';
import { describeError } from '../log.ts';
import { providerCookie, waySecretIn } from '../provider-cookies.ts';
import type { Outside } from './outside.ts';

/** What went wrong on the way, as the client is told: it has a sentence for each. */
type Problem = ProviderError['why'] | NotIn | 'over' | 'taken' | 'often';

/** What the way back needs to know of the way there. */
const Extra = z.object({ next: z.string(), timeZone: z.string() });
type Extra = z.infer<typeof Extra>;

const start = '/sign-in/provider';

/**
 * To the provider and back again (OpenID Connect, code flow). Both are plain navigations of the browser; what ties
 * them together is a secret in a cookie of that browser, and a ceremony that can be finished once.
 */
export const provider: Outside = (app, parts, { askingOf, logger }) => {
  const { origin, reach, keys, settings } = parts;
  const setting = settings.provider;
  if (setting === null) return;
  const { issuer } = setting;
  const client = openProviderClient(setting, `${origin}${start}/back`);
  const ceremonies = () => ({ reach, keys, now: parts.now() });

  app.get(start, async (c) => {
    const elsewhere = ownAddress(c.req.url, origin);
    if (elsewhere !== null) return c.redirect(elsewhere);
    const asking = await askingOf(c);
    const link = c.req.query('link');
    // Whoever is sent here with somebody else's token must not link their own way in to that person's account.
    const linking = link === undefined ? null : await takeCeremony(ceremonies(), 'provider-link', link);
    if (link !== undefined && (linking === null || linking.person !== asking.session?.personId)) return sendOn(c, '/settings', 'over');
    const next = linking ? '/settings' : (localAddress(c.req.query('next')) ?? '/');
    if ((await parts.tries.countStart(asking.address)) !== null) return sendOn(c, linking ? '/settings' : door(next), 'often');
    const zone = c.req.query('zone') ?? '';
    const extra: Extra = { next, timeZone: isZone(zone) ? zone : 'UTC' };
    const { token: secret } = newToken();
    try {
      const address = await client.addressFor(secret);
      await beginCeremony(ceremonies(), 'provider', secret, { person: linking?.person ?? null, extra });
      c.header('Set-Cookie', providerCookie('way', secret, origin), { append: true });
      c.header('Cache-Control', 'no-store');
      return c.redirect(address.href);
    } catch (error) {
      return sendOn(c, linking ? '/settings' : door(next), whyOf(c, error));
    }
  });

  app.get(`${start}/back`, async (c) => {
    const asking = await askingOf(c);
    c.header('Set-Cookie', providerCookie('way', '', origin), { append: true });
    const secret = waySecretIn(asking.cookies, origin);
    const begun = secret === undefined ? null : await takeCeremony(ceremonies(), 'provider', secret);
    if (secret === undefined || begun === null) return sendOn(c, '/door', 'over');
    const extra = Extra.parse(begun.extra);
    try {
      const claims = await client.whoCameBack(secret, new URL(`${start}/back${new URL(c.req.url).search}`, origin));
      return begun.person === null ? await comeIn(c, asking, claims, extra) : await link(c, asking, claims, begun.person);
    } catch (error) {
      return sendOn(c, begun.person === null ? door(extra.next) : '/settings', whyOf(c, error));
    }
  });

  async function comeIn(c: Context<Variables>, asking: Asking, claims: Claims, { next, timeZone }: Extra) {
    const doorOfThis = doorOf(asking);
    const signUpOpen = settings.signup === 'open';
    const arrival = await arrive(doorOfThis, { issuer, signUpOpen, invitation: invitationIn(next), timeZone }, claims);
    if ('notIn' in arrival) return sendOn(c, door(next), arrival.notIn);
    const way = await entered(asking, arrival.person, await enter(doorOfThis, arrival.person, 'provider'));
    if (!('secondFactor' in way)) return sendOn(c, next);
    c.header('Set-Cookie', providerCookie('step', way.secondFactor, origin), { append: true });
    return sendOn(c, `${door(next)}${next === '/' ? '?' : '&'}step=second`);
  }

  async function link(c: Context<Variables>, asking: Asking, { subject, email, name }: Claims, person: string) {
    if (asking.session?.personId !== person) return sendOn(c, '/settings', 'over');
    const linking = { person, keys, now: parts.now() };
    const shown = email ?? name ?? '';
    const linked = await reach.write(person, (tx) => linkShown(tx, linking, issuer, subjectLookup(keys, issuer, subject), shown));
    return linked ? sendOn(c, '/settings') : sendOn(c, '/settings', 'taken');
  }

  function whyOf(c: Context<Variables>, error: unknown): Problem {
    if (!(error instanceof ProviderError)) throw error;
    if (error.why !== 'declined') logger.warn({ requestId: c.get('requestId'), ...describeError(error) }, `the provider: ${error.why}`);
    return error.why;
  }
};

/** Sends the browser on to an address of ours, with what went wrong on the way. */
function sendOn(c: Context<Variables>, address: string, problem?: Problem) {
  c.header('Cache-Control', 'no-store');
  if (problem === undefined) return c.redirect(address);
  return c.redirect(`${address}${address.includes('?') ? '&' : '?'}provider=${problem}`);
}

const door = (next: string) => (next === '/' ? '/door' : `/door?next=${encodeURIComponent(next)}`);

/** The token of the invitation somebody is on the way to, which lets them make an account. */
function invitationIn(next: string): string | undefined {
  const { pathname, hash } = new URL(next, 'https://rapport.invalid');
  return pathname === '/invitation' && hash.length > 1 ? hash.slice(1) : undefined;
}

/**
 * The same address under the one name the provider sends people back to, or null where it is that already. This
 * machine goes by several names, and what a cookie of one of them holds the others do not see.
 */
function ownAddress(asked: string, origin: string): string | null {
  const [here, own] = [new URL(asked), new URL(origin)];
  if (here.host === own.host || here.port !== own.port) return null;
  return isLoopback(here.hostname.replace(/^\[|\]$/g, '')) && isLoopback(own.hostname.replace(/^\[|\]$/g, '')) ? `${own.origin}${here.pathname}${here.search}` : null;
}
