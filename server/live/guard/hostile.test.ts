import { createHash } from 'node:crypto';
import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { roots } from '#document/shape.ts';
import { writePage } from '#document/write-page.ts';
import { registryOf } from '#server/documents/registry.ts';
import { raise, sectionOf } from '#server/testing/page.ts';
import { checkUpdate } from './check-update.ts';
import { UpdateRefused } from './refused.ts';

function page(): Y.Doc {
  const document = new Y.Doc();
  document.clientID = 1;
  writePage(document, [{ key: 'people', title: 'People', prompt: '', bullets: [] }], () => 'line');
  return document;
}

/** What an update is answered with: a reason, or that it may be taken. Throws whatever else the guard throws. */
function judge(update: Uint8Array, document = page()): string {
  try {
    checkUpdate({ kind: 'page', document, registry: registryOf(page()), author: 'maya' }, update);
    return 'fine';
  } catch (error) {
    if (error instanceof UpdateRefused) return error.reason;
    throw error;
  }
}

function madeOf(...numbers: number[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of numbers) encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
}

/** An honest update: a bullet, as the editor raises it. */
function honest(client = 7): Uint8Array {
  const document = new Y.Doc();
  Y.applyUpdate(document, Y.encodeStateAsUpdate(page()));
  document.clientID = client;
  const before = Y.encodeStateVector(document);
  raise(document, { id: 'b-1', by: 'maya', kind: 'action', indent: 1 }, 'some words');
  return Y.encodeStateAsUpdate(document, before);
}

const garbageCollected = (client: number, length: number) => {
  const encoder = encoding.createEncoder();
  for (const number of [1, 1, client, 0]) encoding.writeVarUint(encoder, number);
  encoding.writeUint8(encoder, 0);
  encoding.writeVarUint(encoder, length);
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
};

function crowd(clients: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, clients);
  for (let client = clients; client > 0; client--) for (const number of [1, 1000 + client, 0, 0, 1]) encoding.writeVarUint(encoder, number);
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

function nested(depth: number): Uint8Array {
  const document = new Y.Doc();
  Y.applyUpdate(document, Y.encodeStateAsUpdate(page()));
  const before = Y.encodeStateVector(document);
  document.transact(() => {
    let parent: Y.XmlElement = sectionOf(document);
    for (let level = 0; level < depth; level++) {
      const child = new Y.XmlElement('bullet');
      parent.insert(0, [child]);
      parent = child;
    }
  });
  return Y.encodeStateAsUpdate(document, before);
}

test('an honest update is fine', () => {
  expect(judge(honest())).toBe('fine');
});

test.each<[string, () => Uint8Array, string]>([
  ['nothing at all', () => new Uint8Array(), 'malformed'],
  ['a claim of 33 million pieces', () => madeOf(1, 2 ** 25, 7, 0), 'malformed'],
  ['a claim of more than memory holds', () => madeOf(1, 2 ** 50, 7, 0), 'malformed'],
  ['a claim of a billion clients', () => madeOf(2 ** 30), 'malformed'],
  ['50,000 clients', () => crowd(50_000), 'too-large'],
  ['a stretch of two billion deleted letters', () => garbageCollected(77, 2 ** 31), 'too-large'],
  ['a stretch of nothing', () => garbageCollected(77, 0), 'malformed'],
  ['bullets in bullets, 15,000 deep', () => nested(15_000), 'structure'],
  ['20 MB of text', () => {
    const document = new Y.Doc();
    document.getMap(roots.recap).set('next', new Y.Text('x'.repeat(20_000_000)));
    return Y.encodeStateAsUpdate(document);
  }, 'too-large'],
  ['what builds on something nobody has', () => {
    const document = new Y.Doc();
    document.getText('t').insert(0, 'a');
    const before = Y.encodeStateVector(document);
    document.getText('t').insert(1, 'b');
    return Y.encodeStateAsUpdate(document, before);
  }, 'missing'],
  ['the deletion of what nobody has', () => madeOf(0, 1, 99, 1, 0, 5), 'missing'],
  ['two sections of one client', () => {
    const [first, second] = [garbageCollected(9, 2), garbageCollected(9, 2)];
    second[3] = 2;
    return new Uint8Array([2, ...first.slice(1, -1), ...second.slice(1)]);
  }, 'malformed'],
])('%s is refused', (_, make, reason) => {
  expect(judge(make())).toBe(reason);
});

test('what waits for itself is refused, and never kept waiting', () => {
  // Two letters of two clients, each to the right of the other.
  const letter = (client: number, after: number) => {
    const encoder = encoding.createEncoder();
    for (const number of [1, client, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 0b1000_0100);
    encoding.writeVarUint(encoder, after);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, 'x');
    return encoding.toUint8Array(encoder);
  };
  expect(judge(new Uint8Array([2, ...letter(21, 20), ...letter(20, 21), 0]))).toBe('missing');
  expect(judge(new Uint8Array([1, ...letter(20, 20), 0]))).toBe('missing');
});

test('whatever bytes come, the guard says no by a refusal, or lets through what can be applied', () => {
  const valid = honest();
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.nat(valid.length).map((end) => valid.slice(0, end)),
    fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(7)), { minLength: 1, maxLength: 4 }).map((flips) => {
      const flipped = valid.slice();
      for (const [at, bit] of flips) flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      return flipped;
    }),
  );
  const before = createHash('sha256').update(Y.encodeStateAsUpdate(page())).digest('hex');
  fc.assert(
    fc.property(bytes, (update) => {
      const document = page();
      const answer = judge(update, document);
      expect(createHash('sha256').update(Y.encodeStateAsUpdate(document)).digest('hex')).toBe(before);
      if (answer !== 'fine') return;
      Y.applyUpdate(document, update);
      expect(document.store.pendingStructs).toBeNull();
      expect(document.store.pendingDs).toBeNull();
    }),
    { numRuns: 3_000 },
  );
});

test('the time it takes grows with the update and not faster', () => {
  const typed = (letters: number) => {
    const document = new Y.Doc();
    Y.applyUpdate(document, Y.encodeStateAsUpdate(page()));
    const before = Y.encodeStateVector(document);
    const { text } = raise(document, { by: 'maya' });
    for (let n = 0; n < letters; n++) text.insert(0, 'x');
    return Y.encodeStateAsUpdate(document, before);
  };
  const cost = (update: Uint8Array) => {
    const began = performance.now();
    for (let n = 0; n < 3; n++) expect(judge(update)).toBe('fine');
    return performance.now() - began;
  };
  const [small, large] = [typed(1_500), typed(15_000)];
  cost(small);
  // Ten times the letters; a cost that grew with their square would be a hundred times.
  expect(cost(large)).toBeLessThan(40 * Math.max(cost(small), 1));
});
