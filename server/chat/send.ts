import { lookup as lookupInSystem, type LookupAddress } from 'node:dns';
import { request as requestInTheClear, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestSealed } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { ChannelProblem } from '#core/messages/channel.ts';
import { hostOf, readHookAddress } from './hook-address.ts';
import { isPublicAddress } from './public-address.ts';

/** What is sent, and to where. */
export type Sending = { address: string; headers: Readonly<Record<string, string>>; body: string };

/** What became of it. What the other side said beside its status is not kept. */
export type Sent = 'sent' | ChannelProblem;

export type SendOptions = {
  /** Whether addresses of private networks, and http, are allowed. */
  privateHooks: boolean;
  /** How long all of it may take. */
  limitMs?: number;
  /** All addresses of a host; the system's resolver without it. */
  resolve?: (host: string) => Promise<LookupAddress[]>;
};

const usualLimitMs = 10_000;
/** How much of an answer is let through before the line is cut. */
const mostAnswer = 4_096;

/** Thrown within a lookup, so that no connection is made. */
class NotAllowed extends Error {}

/**
 * Posts JSON to a channel. The host is looked up once, and the connection goes to the very addresses that were checked:
 * a name that points elsewhere a moment later gains nothing. Redirects are not followed.
 */
export async function send({ address, headers, body }: Sending, options: SendOptions): Promise<Sent> {
  const { privateHooks, limitMs = usualLimitMs, resolve = resolveInSystem } = options;
  const read = readHookAddress(address, privateHooks);
  if ('fault' in read) return 'not-allowed';
  const { url } = read;
  const request: RequestOptions = {
    method: 'POST',
    agent: false,
    signal: AbortSignal.timeout(limitMs),
    headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'Rapport' },
    lookup: checkedLookup(privateHooks ? resolve : onlyPublic(resolve)),
  };
  try {
    // An address in numbers is never looked up. It was checked with the rest of the address.
    if (isIP(hostOf(url)) !== 0) delete request.lookup;
    return outcomeOf((await post(url, request, body)).statusCode ?? 0);
  } catch (error) {
    return error instanceof NotAllowed ? 'not-allowed' : 'unreachable';
  }
}

function post(url: URL, options: RequestOptions, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestSealed : requestInTheClear)(url, options, (response) => {
      let seen = 0;
      response.on('data', (chunk: Buffer) => (seen += chunk.length) > mostAnswer && response.destroy());
      response.on('error', () => {});
      resolve(response);
    });
    // After the answer, this is only the line being cut.
    request.on('error', reject);
    request.end(body);
  });
}

function outcomeOf(status: number): Sent {
  if (status >= 200 && status < 300) return 'sent';
  if (status >= 300 && status < 400) return 'moved';
  if (status === 404 || status === 410) return 'gone';
  if (status === 408 || status === 429 || status >= 500) return 'busy';
  return 'refused';
}

type Resolve = NonNullable<SendOptions['resolve']>;

/** One address that is not public among several is enough to refuse the host. */
function onlyPublic(resolve: Resolve): Resolve {
  return async (host) => {
    const addresses = await resolve(host);
    if (!addresses.every(({ address }) => isPublicAddress(address))) throw new NotAllowed();
    return addresses;
  };
}

/** What Node asks for when it connects: one address, or all of them to try in turn. */
function checkedLookup(resolve: Resolve): LookupFunction {
  return (host, { all }, answer) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined) answer(new Error('no address'), []);
        else if (all) answer(null, addresses);
        else answer(null, first.address, first.family);
      },
      (error: unknown) => answer(error instanceof Error ? error : new Error('not found'), []),
    );
  };
}

function resolveInSystem(host: string): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    lookupInSystem(host, { all: true, order: 'verbatim' }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });
}
