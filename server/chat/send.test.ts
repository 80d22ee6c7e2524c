import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHookEndpoint, type Answer, type HookEndpoint } from '#server/testing/hook-endpoint.ts';
import { send } from './send.ts';

let endpoint: HookEndpoint;
beforeAll(async () => {
  endpoint = await openHookEndpoint();
});
afterAll(() => endpoint.close());
beforeEach(() => {
  endpoint.received.length = 0;
  endpoint.answerWith(200);
});

const sending = (address: string) => ({ address, headers: { 'webhook-id': 'x' }, body: '{"text":"Grüße"}' });
const allowed = { privateHooks: true };
const onLoopback = [{ address: '127.0.0.1', family: 4 }];

test('what is sent arrives as it is', async () => {
  expect(await send(sending(`${endpoint.origin}/hooks/x?y=z`), allowed)).toBe('sent');
  expect(endpoint.received).toEqual([
    {
      method: 'POST',
      path: '/hooks/x?y=z',
      headers: expect.objectContaining({ 'content-type': 'application/json', 'webhook-id': 'x', host: `127.0.0.1:${endpoint.port}` }) as unknown,
      body: '{"text":"Grüße"}',
    },
  ]);
});

test.each<[Answer, string]>([
  [204, 'sent'],
  [202, 'sent'],
  [301, 'moved'],
  [400, 'refused'],
  [401, 'refused'],
  [403, 'refused'],
  [404, 'gone'],
  [410, 'gone'],
  [408, 'busy'],
  [429, 'busy'],
  [500, 'busy'],
  [503, 'busy'],
  [null, 'unreachable'],
])('an answer of %s is %s', async (answer, sent) => {
  endpoint.answerWith(answer);
  expect(await send(sending(endpoint.origin), allowed)).toBe(sent);
});

test('a redirect is not followed', async () => {
  const secret = await openHookEndpoint();
  endpoint.answerWith((_, response) => response.writeHead(307, { location: `${secret.origin}/private` }).end());
  expect(await send(sending(endpoint.origin), allowed)).toBe('moved');
  expect(secret.received).toEqual([]);
  await secret.close();
});

test('whoever never answers is not waited for', async () => {
  endpoint.answerWith(() => {});
  expect(await send(sending(endpoint.origin), { ...allowed, limitMs: 50 })).toBe('unreachable');
});

test('an answer without an end is cut off', async () => {
  const cut = Promise.withResolvers<void>();
  endpoint.answerWith((_, response) => {
    response.on('close', () => cut.resolve());
    const flood = () => response.write('x'.repeat(65_536), (error) => !error && flood());
    flood();
  });
  expect(await send(sending(endpoint.origin), allowed)).toBe('sent');
  await cut.promise;
});

test('nobody there, and no such host, are both unreachable', async () => {
  const closed = await openHookEndpoint();
  await closed.close();
  expect(await send(sending(closed.origin), allowed)).toBe('unreachable');
  const resolve = () => Promise.reject(new Error('ENOTFOUND'));
  expect(await send(sending('https://nowhere.example'), { privateHooks: false, resolve })).toBe('unreachable');
  expect(await send(sending('https://nowhere.example'), { privateHooks: false, resolve: async () => [] })).toBe('unreachable');
});

describe('private networks', () => {
  test.each([
    ['a loopback address', [{ address: '127.0.0.1', family: 4 }]],
    ['a private one', [{ address: '10.0.0.8', family: 4 }]],
    ['the address of a cloud’s secrets', [{ address: '169.254.169.254', family: 4 }]],
    ['a mapped one', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['a public and a private one', [{ address: '8.8.8.8', family: 4 }, { address: '127.0.0.1', family: 4 }]],
    ['a unique-local one', [{ address: 'fd00::1', family: 6 }]],
  ])('a name that leads to %s is not asked', async (_, addresses) => {
    const address = `https://hooks.example:${endpoint.port}/x`;
    expect(await send(sending(address), { privateHooks: false, resolve: async () => addresses })).toBe('not-allowed');
    expect(endpoint.received).toEqual([]);
  });

  test.each(['http://127.0.0.1', 'https://127.0.0.1', 'https://2130706433', 'https://0x7f.1', 'https://[::1]', 'https://[::ffff:7f00:1]', 'https://localhost', 'https://localhost.'])(
    '%s is not asked',
    async (origin) => {
      expect(await send(sending(`${origin}:${endpoint.port}/x`), { privateHooks: false })).toBe('not-allowed');
      expect(endpoint.received).toEqual([]);
    },
  );

  test('a name is looked up once, and what was checked is what is connected to', async () => {
    let asked = 0;
    const resolve = async (host: string) => {
      expect(host).toBe('rebound.example');
      // The second answer would be another machine.
      return asked++ === 0 ? onLoopback : [{ address: '127.0.0.2', family: 4 }];
    };
    expect(await send(sending(`http://rebound.example:${endpoint.port}/x`), { privateHooks: true, resolve })).toBe('sent');
    expect(asked).toBe(1);
    expect(endpoint.last().headers.host).toBe(`rebound.example:${endpoint.port}`);
  });
});
