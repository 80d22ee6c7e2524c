import { expect, test } from 'vitest';
import { newToken } from '#server/auth/token.ts';
import { loggedPath } from './logged-path.ts';

test.each(['/calendar/', '/unsubscribe/', '/anything/new/'])('a secret in an address below %s does not stand in the log', (below) => {
  const { token } = newToken();
  expect(loggedPath(`${below}${token}.ics`)).toBe(`${below}…`);
  expect(loggedPath(`${below}${token}`)).toBe(`${below}…`);
});

test.each(['/', '/api/one-on-ones', '/api/one-on-ones/0e0f3b5c-68a1-4a3f-9e40-2b5e1f0c7d11/invitation', '/assets/inter-latin-ext-wght-normal-CFHbxl7k.woff2'])('%s does', (path) => {
  expect(loggedPath(path)).toBe(path);
});
