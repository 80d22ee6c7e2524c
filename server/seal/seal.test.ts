import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openKeyRing } from './key-ring.ts';
import { masterKey } from './master-key.ts';
import { keyOf, newSecret, SealBroken, type Place } from './seal.ts';
import { openWords, sealWords } from './words.ts';

const place: Place = ['pages', 'a page', 'body_sealed', 3];

describe('sealing', () => {
  test('what is sealed opens with its key at its place', () => {
    const key = keyOf(newSecret());
    expect(openWords(key, sealWords(key, { said: 'naïve ✦' }, place), place)).toEqual({ said: 'naïve ✦' });
  });

  test('sealed bytes hold nothing of the words, and differ each time', () => {
    const key = keyOf(newSecret());
    const [one, other] = [sealWords(key, 'canary', place), sealWords(key, 'canary', place)];
    expect(one.includes('canary')).toBe(false);
    expect(one.equals(other)).toBe(false);
  });

  test.each([
    ['another table', ['documents', 'a page', 'body_sealed', 3]],
    ['another row', ['pages', 'other page', 'body_sealed', 3]],
    ['another column', ['pages', 'a page', 'agreed_sealed', 3]],
    ['an older version', ['pages', 'a page', 'body_sealed', 2]],
  ] satisfies [string, Place][])('moved to %s they do not open', (_, elsewhere) => {
    const key = keyOf(newSecret());
    expect(() => key.open(sealWords(key, 'words', place), elsewhere)).toThrow(SealBroken);
  });

  test('altered, cut short or under another key they do not open', () => {
    const key = keyOf(newSecret());
    const sealed = sealWords(key, 'words', place);
    const altered = Buffer.from(sealed);
    altered[14] = (altered[14] ?? 0) ^ 1;
    for (const bytes of [altered, sealed.subarray(0, 20), Buffer.alloc(0)]) expect(() => key.open(bytes, place)).toThrow(SealBroken);
    expect(() => keyOf(newSecret()).open(sealed, place)).toThrow(SealBroken);
  });
});

describe('the key ring', () => {
  const ring = openKeyRing(Buffer.alloc(32, 7));

  test('a wrapped key opens what it sealed, for its owner alone', () => {
    const { key, wrapped } = ring.make('room');
    const sealed = sealWords(key, 'words', place);
    expect(openWords(ring.unwrap(wrapped, 'room'), sealed, place)).toBe('words');
    expect(() => ring.unwrap(wrapped, 'another room')).toThrow(SealBroken);
    expect(() => openKeyRing(Buffer.alloc(32, 8)).unwrap(wrapped, 'room')).toThrow(SealBroken);
  });

  test('an address is found however it is written', () => {
    expect(ring.lookup(' Sam@Example.org ').equals(ring.lookup('sam@example.org'))).toBe(true);
    expect(ring.lookup('sam@example.org').equals(ring.lookup('sam@example.com'))).toBe(false);
  });
});

describe('the master key', () => {
  const directory = async () => {
    const made = await mkdtemp(path.join(tmpdir(), 'rapport key '));
    onTestFinished(() => rm(made, { recursive: true }));
    return made;
  };

  test('is made once, readable by its owner alone, and the same at the next start', async () => {
    const data = await directory();
    const [first, second] = [await masterKey(null, data), await masterKey(null, data)];
    expect(first).toHaveLength(32);
    expect(Buffer.from(first).equals(second)).toBe(true);
    expect((await stat(path.join(data, 'master.key'))).mode & 0o777).toBe(0o600);
  });

  test('is one key when two servers start at once', async () => {
    const data = await directory();
    const keys = await Promise.all([masterKey(null, data), masterKey(null, data)]);
    expect(Buffer.from(keys[0]).equals(keys[1])).toBe(true);
    expect(await readdir(data)).toEqual(['master.key']);
  });

  test('given by setting is used, and no file is made', async () => {
    const data = await directory();
    const given = Buffer.alloc(32, 1);
    expect(await masterKey(given, data)).toBe(given);
    expect(await readdir(data)).toEqual([]);
  });
});
