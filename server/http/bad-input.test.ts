import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let server: TestServer;
let maya: Visitor;
beforeAll(async () => {
  server = await startServer();
  maya = await server.signUp('Maya');
});
afterAll(() => server.stop());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}/api${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', cookie: maya.cookie(), ...headers } });

test.each([
  ['broken JSON', '{"name":'],
  ['another shape', '[1,2,3]'],
  ['nothing', ''],
  ['a prototype', '{"__proto__":{"name":"x"}}'],
])('%s is answered with 400', async (_, body) => {
  expect((await post('/one-on-ones', body)).status).toBe(400);
});

test('a body larger than anything Rapport sends is answered with 413', async () => {
  expect((await post('/one-on-ones', `"${'x'.repeat(13 * 1024 * 1024)}"`)).status).toBe(413);
});

test('a request that another site makes a browser send is refused', async () => {
  const answer = await post('/sessions/close', '{}', { origin: 'https://elsewhere.example' });
  expect(answer.status).toBe(403);
  expect((await maya.api.account.door()).me).not.toBeNull();
});

test('a request from the address people open is answered', async () => {
  expect((await post('/account/password', '{}', { origin: server.origin })).status).toBe(400);
});

test('an address that does not exist is answered with 404, and so is an id that is none', async () => {
  expect((await post('/no-such-thing', '{}')).status).toBe(404);
  expect((await fetch(`${server.origin}/api/pages/not-an-id`, { headers: { cookie: maya.cookie() } })).status).toBe(400);
});

test('health answers without anybody signed in', async () => {
  expect(await (await fetch(`${server.origin}/healthz`)).json()).toEqual({ status: 'alive' });
  expect(await (await fetch(`${server.origin}/readyz`)).json()).toEqual({ status: 'ready' });
});
