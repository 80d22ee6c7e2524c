import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notices } from '#core/messages/choices.ts';
import { openKeyRing } from '#server/seal/key-ring.ts';
import { addressTokens } from './address-token.ts';
import { base32, fromBase32 } from './base32.ts';

const tokens = addressTokens(openKeyRing(new Uint8Array(32).fill(7)));
const others = addressTokens(openKeyRing(new Uint8Array(32).fill(8)));
const [person, page] = ['1b4c6f0e-7a3d-4c1b-9e52-0d2f8a6b3c11', '2c5d7f1f-8b4e-4d2c-8f63-1e3f9b7c4d22'];

test('an address for answers says who answers and where it goes, in at most 64 characters', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.constantFrom('topic', 'status'), (who, where, answers) => {
      const local = tokens.reply({ answers, person: who, page: where });
      expect(local.length).toBeLessThanOrEqual(64);
      expect(tokens.readReply(local)).toEqual({ answers, person: who, pageBegins: where.slice(0, 13) });
    }),
  );
});

test('an address in capitals is the same address', () => {
  const local = tokens.reply({ answers: 'topic', person, page });
  expect(tokens.readReply(local.toUpperCase())).toEqual(tokens.readReply(local));
  expect(tokens.readReply(local)?.person).toBe(person);
});

test('nothing that was not signed here is known', () => {
  const local = tokens.reply({ answers: 'topic', person, page });
  fc.assert(
    fc.property(fc.nat(local.length - 1), fc.constantFrom('a', 'b', 'm', 's', 't', 'z', '2', '7'), (at, sign) => {
      const forged = local.slice(0, at) + sign + local.slice(at + 1);
      expect(tokens.readReply(forged)).toEqual(forged === local ? tokens.readReply(local) : null);
    }),
  );
  for (const forged of ['', 'reply+', 'reply+t', `${local}a`, local.slice(0, -1), `x${local}`, local.replace('+t', '+s'), `${local}\n`])
    expect(tokens.readReply(forged), forged).toBeNull();
  expect(others.readReply(local)).toBeNull();
});

test('what was signed for one use holds for no other', () => {
  const bounce = tokens.bounce(person);
  expect(tokens.readBounce(bounce)).toBe(person);
  expect(bounce.length).toBeLessThanOrEqual(64);
  expect(tokens.readOff(`d${bounce.slice('bounce+'.length)}`)).toBeNull();
  const off = tokens.off(person, 'digest');
  expect(tokens.readBounce(`bounce+${off.slice(1)}`)).toBeNull();
  expect(tokens.readOff(`r${off.slice(1)}`)).toBeNull();
});

test('a link turns off one notice for one person', () => {
  for (const notice of notices) expect(tokens.readOff(tokens.off(person, notice))).toEqual({ person, notice });
  expect(others.readOff(tokens.off(person, 'owed'))).toBeNull();
});

test('bytes come back from letters as they were', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => fromBase32(base32(bytes))?.equals(bytes) ?? false));
  expect(base32(Buffer.from('foobar'))).toBe('mzxw6ytboi');
});
