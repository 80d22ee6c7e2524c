import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { client } from './oidc-provider.ts';

export type Forgery = {
  /** Claims to put over those that would be right. */
  claims?: Record<string, unknown>;
  /** Signs with a key that is not the provider's. */
  otherKey?: boolean;
  /** Takes another id token than the one made for this sign-in. */
  token?: string;
};

/** A provider that puts into its id tokens whatever a test wants, and tells what it was asked. */
export async function startForger() {
  const [own, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  let forgery: Forgery = {};
  let nonce = '';
  const asked: URLSearchParams[] = [];
  const given: string[] = [];

  const server = createServer((request, response) => {
    void answerTo(request).then((answer) => {
      const { location, body } = answer;
      if (location !== undefined) return response.writeHead(302, { location }).end();
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answerTo(request: IncomingMessage): Promise<{ location?: string; body?: unknown }> {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/.well-known/openid-configuration') return { body: metadata(issuer) };
    if (url.pathname === '/jwks') return { body: { keys: [jwk] } };
    if (url.pathname === '/authorize') {
      asked.push(url.searchParams);
      nonce = url.searchParams.get('nonce') ?? '';
      return { location: `${url.searchParams.get('redirect_uri')}?code=one&state=${url.searchParams.get('state')}` };
    }
    asked.push(new URLSearchParams(await text(request)));
    return { body: { access_token: 'none', token_type: 'bearer', id_token: await idToken() } };
  }

  async function idToken(): Promise<string> {
    if (forgery.token !== undefined) return forgery.token;
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: issuer, aud: client.clientId, sub: 'sam', nonce, iat: now, exp: now + 300, email: 'sam@example.org', email_verified: true, name: 'Sam' };
    const { privateKey } = forgery.otherKey ? other : own;
    const token = await new SignJWT({ ...right, ...forgery.claims }).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(privateKey);
    given.push(token);
    return token;
  }

  return {
    setting: { issuer, ...client, name: 'Example Login' },
    forge: (next: Forgery) => void (forgery = next),
    /** What it was asked for: the way there and the code brought back, in turn. */
    asked,
    given,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  };
}
