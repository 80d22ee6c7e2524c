import { createHmac } from 'node:crypto';
import type * as OpenId from 'openid-client';
import { z } from 'zod';
import type { Settings } from '#server/config/settings.ts';

export type Provider = NonNullable<Settings['provider']>;

/** Whom the provider let in, as far as it says. */
export type Claims = { subject: string; email: string | null; emailVerified: boolean; name: string | null };

/** `down`: the provider does not answer. `declined`: the person said no there. `failed`: what came back does not hold. */
export class ProviderError extends Error {
  readonly why: 'down' | 'declined' | 'failed';

  constructor(why: ProviderError['why'], cause?: unknown) {
    super(`the provider: ${why}`, { cause });
    this.name = 'ProviderError';
    this.why = why;
  }
}

export type ProviderClient = {
  /** Where the browser is sent to sign in. `secret` is known to that browser alone. */
  addressFor(secret: string): Promise<URL>;
  /** Who comes back with this address. Throws `ProviderError`. */
  whoCameBack(secret: string, address: URL): Promise<Claims>;
};

const secondsToWait = 5;
const clockToleranceSeconds = 10;

const Said = z.object({
  email: z.email().max(254).optional().catch(undefined),
  email_verified: z.unknown().optional(),
  name: z.string().trim().min(1).max(120).optional().catch(undefined),
  preferred_username: z.string().trim().min(1).max(120).optional().catch(undefined),
});

/**
 * Speaks with the provider: code flow, PKCE, state and nonce; id tokens are checked down to their signature. The
 * provider is asked what it can do whenever somebody sets out: nobody is sent to one that is down, and neither that
 * nor a change of its keys needs a restart.
 */
export function openProviderClient(provider: Provider, callback: string): ProviderClient {
  let known: Promise<OpenId.Configuration> | null = null;

  async function withConfiguration<T>(asking: 'anew' | 'as known', work: (oidc: typeof OpenId, configuration: OpenId.Configuration) => Promise<T>): Promise<T> {
    // Loaded by servers that have a provider only.
    const oidc = await import('openid-client');
    try {
      if (asking === 'anew' || known === null) known = discover(oidc, provider);
      return await work(oidc, await known);
    } catch (error) {
      known = null;
      throw asProviderError(oidc, error);
    }
  }

  return {
    addressFor: (secret) =>
      withConfiguration('anew', async (oidc, configuration) =>
        oidc.buildAuthorizationUrl(configuration, {
          redirect_uri: callback,
          scope: 'openid email profile',
          state: partOf(secret, 'state'),
          nonce: partOf(secret, 'nonce'),
          code_challenge: await oidc.calculatePKCECodeChallenge(partOf(secret, 'verifier')),
          code_challenge_method: 'S256',
        }),
      ),
    whoCameBack: (secret, address) =>
      withConfiguration('as known', async (oidc, configuration) => {
        const tokens = await oidc.authorizationCodeGrant(configuration, address, {
          expectedState: partOf(secret, 'state'),
          expectedNonce: partOf(secret, 'nonce'),
          pkceCodeVerifier: partOf(secret, 'verifier'),
          idTokenExpected: true,
        });
        const token = tokens.claims();
        if (!token) throw new ProviderError('failed');
        const inToken = Said.parse(token);
        const complete = inToken.email !== undefined && inToken.name !== undefined;
        const asked = complete || configuration.serverMetadata().userinfo_endpoint === undefined;
        const told = asked ? inToken : Said.parse(await oidc.fetchUserInfo(configuration, tokens.access_token, token.sub));
        // An address and whether it is confirmed are taken from one and the same answer.
        const { email, email_verified: verified } = told.email === undefined ? inToken : told;
        const name = told.name ?? inToken.name ?? told.preferred_username ?? inToken.preferred_username ?? null;
        return { subject: token.sub, email: email ?? null, emailVerified: verified === true, name };
      }),
  };
}

async function discover(oidc: typeof OpenId, { issuer, clientId, clientSecret }: Provider): Promise<OpenId.Configuration> {
  const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  const options = { timeout: secondsToWait, execute: [oidc.enableNonRepudiationChecks, ...insecure] };
  const client = { client_secret: clientSecret, [oidc.clockTolerance]: clockToleranceSeconds };
  const seen = await oidc.discovery(new URL(issuer), clientId, client, oidc.ClientSecretPost(clientSecret), options);
  // In a form every provider reads the secret as it is. In a header it is encoded (RFC 6749, 2.3.1), which not all undo:
  // that way only for those that offer no other, or say nothing.
  if (seen.serverMetadata().token_endpoint_auth_methods_supported?.includes('client_secret_post')) return seen;
  return oidc.discovery(new URL(issuer), clientId, client, oidc.ClientSecretBasic(clientSecret), options);
}

/** State, nonce and verifier follow from what the browser alone knows, so that nothing of them is stored. */
function partOf(secret: string, part: 'state' | 'nonce' | 'verifier'): string {
  return createHmac('sha256', secret).update(part).digest('base64url');
}

function asProviderError(oidc: typeof OpenId, error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  if (error instanceof oidc.AuthorizationResponseError) return new ProviderError(error.error === 'access_denied' ? 'declined' : 'failed', error);
  return new ProviderError(isSilence(oidc, error) ? 'down' : 'failed', error);
}

/** Whether nobody answered, or somebody who is not the provider: `fetch` rejects with a TypeError that has no code. */
function isSilence(oidc: typeof OpenId, error: unknown): boolean {
  if (error instanceof TypeError) return !('code' in error);
  if (!(error instanceof oidc.ClientError)) return false;
  const { cause } = error;
  return error.code === 'OAUTH_TIMEOUT' || (cause instanceof Response && cause.status >= 500);
}
