import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type AccountClaims } from 'oidc-provider';

export const client = { clientId: 'rapport', clientSecret: 'a secret between the two' };

/** A provider (npm `oidc-provider`) on loopback, in which somebody is signed in already. */
export async function startProvider() {
  let answer: RequestListener = (_, response) => void response.writeHead(503).end();
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  let signedIn: AccountClaims = { sub: 'nobody' };

  async function listen(on: number): Promise<Server> {
    const made = createServer((request, response) => answer(request, response));
    made.listen(on, '127.0.0.1');
    await once(made, 'listening');
    return made;
  }

  /** Opens it for the client whose people come back to this address. */
  function open(callback: string): void {
    const provider = new Provider(issuer, {
      clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [callback] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...signedIn, sub }) }),
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      cookies: { keys: ['only a test'] },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      // Nobody is asked whether they agree.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ accountId: signedIn.sub, clientId: client.clientId });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
    const asked = provider.callback();
    answer = (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return void asked(request, response);
      return void provider.interactionFinished(request, response, { login: { accountId: signedIn.sub } });
    };
  }

  const down = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return {
    issuer,
    setting: { issuer, ...client, name: 'Example Login' },
    open,
    /** Who is signed in at the provider from now on. */
    be: (claims: AccountClaims) => void (signedIn = claims),
    down,
    up: async () => void (server = await listen(port)),
  };
}
