import { afterAll, beforeAll, expect, test } from 'vitest';
import { notices, usualChoices, type Notice } from '#core/messages/choices.ts';
import { addressTokens } from '#server/mail/address-token.ts';
import { readChoices } from '#server/notices/choices.ts';
import { idOf } from '#server/testing/mail-read.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';
import { testKeys } from '#server/testing/template.ts';
import { loggedPath } from './logged-path.ts';

let server: TestServer;
let maya: Visitor;
let person: string;
beforeAll(async () => {
  server = await startServer();
  maya = await server.signUp('Maya');
  person = await idOf(server, maya);
});
afterAll(() => server.stop());

const tokens = addressTokens(testKeys);
const mailed = async () => (await server.database.reach.read(person, readChoices)).ways.mail;
const at = (token: string) => `${server.origin}/unsubscribe/${token}`;
/** As a mail program presses it: no cookie, no page that was looked at before. */
const press = (notice: Notice) =>
  fetch(at(tokens.off(person, notice)), { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), redirect: 'manual' });

test('looking at the link changes nothing, and its page has one button', async () => {
  const response = await fetch(at(tokens.off(person, 'recap')));
  expect(response.status).toBe(200);
  const page = await response.text();
  expect(page.match(/<button/g)).toHaveLength(1);
  expect(page).not.toContain('<script');
  expect(await mailed()).toEqual(usualChoices.ways.mail);
});

test('one press turns off that kind of mail and nothing else, without signing in', async () => {
  expect((await press('unheld')).status).toBe(200);
  expect(await mailed()).toEqual(['day-before', 'changes', 'recap']);
  expect((await press('unheld')).status, 'pressed again, it stays off').toBe(200);
  expect(await mailed()).toEqual(['day-before', 'changes', 'recap']);
});

test('every kind can be turned off', async () => {
  const answers = await Promise.all(notices.map(async (notice) => (await press(notice)).status));
  expect(new Set(answers)).toEqual(new Set([200]));
  expect(await mailed()).toEqual([]);
});

test('the log does not hold what turns a mail off', () => {
  expect(loggedPath(new URL(at(tokens.off(person, 'recap'))).pathname)).toBe('/unsubscribe/…');
});

test('an address that was not mailed is not there, and says nothing about who is', async () => {
  const [off, nobody] = [tokens.off(person, 'recap'), tokens.off('1b4c6f0e-7a3d-4c1b-9e52-0d2f8a6b3c11', 'recap')];
  for (const token of ['x', off.slice(0, -1), `${off}a`, `d${off.slice(1)}`, nobody]) {
    const response = await fetch(at(token), { method: 'POST' });
    expect(response.status, token).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'NOT_FOUND' });
  }
});
