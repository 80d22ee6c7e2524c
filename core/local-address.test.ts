import { expect, it } from 'vitest';
import { localAddress } from '#core/local-address.ts';

it.each(['/', '/one-on-ones/1?x=2', '/settings#name'])('goes on to %s after signing in', (address) => {
  expect(localAddress(address)).toBe(address);
});

it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/\t/elsewhere.example', '', 7, '/door', '/sign-in/provider', '/api/door'])(
  'goes nowhere else: %s',
  (address) => {
    expect(localAddress(address)).toBeUndefined();
  },
);
