import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { Fragment, Schema, type Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Bullet } from '#core/page.ts';
import { bulletAttributes, nodes, roots, sectionAttributes } from '#document/shape.ts';
import { readSections } from '#document/read-page.ts';
import { writePage } from '#document/write-page.ts';
import { learn, registryOf } from '#server/documents/registry.ts';
import { checkUpdate } from './check-update.ts';
import { putRight, stamped } from './stamp.ts';

// The page's own schema: flat bullets, absent attributes are null, nothing required.
const absent = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { default: null }]));
const schema = new Schema({
  nodes: {
    doc: { content: 'section*' },
    section: { content: 'bullet*', attrs: absent(sectionAttributes) },
    bullet: { content: 'text*', attrs: absent(bulletAttributes) },
    text: {},
  },
});

type Random = (below: number) => number;

/** Somebody at an editor, with a line to the server that is at times slow, and at times cut. */
class Writer {
  readonly document = new Y.Doc();
  readonly inbox: Uint8Array[] = [];
  outbox: Uint8Array[] = [];
  readonly person: string;
  readonly #undo: Y.UndoManager;
  readonly #random: Random;
  readonly #name: () => string;

  constructor(person: string, state: Uint8Array, random: Random, name: () => string) {
    this.person = person;
    this.#random = random;
    this.#name = name;
    Y.applyUpdate(this.document, state, 'server');
    this.#undo = new Y.UndoManager(this.#fragment, { trackedOrigins: new Set(['editor']), captureTimeout: 0 });
    this.document.on('update', (update: Uint8Array, origin: unknown) => origin !== 'server' && this.outbox.push(update));
  }

  get #fragment(): Y.XmlFragment {
    return this.document.getXmlFragment(roots.page);
  }

  read(): void {
    const update = this.inbox.shift();
    if (update) Y.applyUpdate(this.document, update, 'server');
  }

  /** As the provider does on coming back: what was on the way is lost, and the difference is sent instead. */
  reconnect(server: Y.Doc): void {
    this.inbox.length = 0;
    Y.applyUpdate(this.document, Y.encodeStateAsUpdate(server, Y.encodeStateVector(this.document)), 'server');
    this.outbox = [Y.encodeStateAsUpdate(this.document, Y.encodeStateVector(server))];
  }

  act(): void {
    const choice = this.#random(20);
    if (choice === 0) this.#undo.undo();
    else if (choice === 1) this.#undo.redo();
    else if (choice === 2) this.#fillMaps();
    else this.#edit();
  }

  #fillMaps(): void {
    const map = this.document.getMap(this.#random(2) ? roots.recap : roots.checkIn(this.person));
    const line = map.doc && map === this.document.getMap(roots.recap) ? 'mattered' : 'drained';
    const text = map.get(line);
    if (text instanceof Y.Text) text.insert(this.#random(text.length + 1), 'xy');
    else map.set(line, new Y.Text('first'));
    this.document.getMap(roots.agreed(this.person)).set('next', `agreed ${this.#random(9)}`);
  }

  #edit(): void {
    const fragment = this.#fragment;
    const { doc, meta } = initProseMirrorDoc(fragment, schema);
    const bullets: { node: Node; at: number }[] = [];
    doc.descendants((node, at) => void (node.type.name === nodes.bullet && bullets.push({ node, at })));
    const state = EditorState.create({ doc, schema });
    const transaction = this.#change(state.tr, bullets);
    if (!transaction.docChanged) return;
    this.document.transact(() => updateYFragment(this.document, fragment, transaction.doc, meta), 'editor');
  }

  #change(tr: Transaction, bullets: { node: Node; at: number }[]): Transaction {
    const random = this.#random;
    const picked = bullets[random(bullets.length || 1)];
    if (!picked) {
      const section = random(tr.doc.childCount);
      let at = 1;
      for (let n = 0; n < section; n++) at += tr.doc.child(n).nodeSize;
      return tr.insert(at, this.#fresh('in an empty section'));
    }
    const { node, at } = picked;
    const inside = at + 1 + random(node.content.size + 1);
    const end = at + node.nodeSize;
    switch (random(12)) {
      case 0:
      case 1:
      case 2: {
        const typed = tr.insertText('abc'.slice(0, 1 + random(3)), inside);
        return node.attrs['by'] === null ? typed.setNodeAttribute(at, 'by', this.person) : typed;
      }
      case 3:
        return tr.delete(inside, Math.min(end - 1, inside + 2));
      case 4:
        return tr.split(inside, 1, [{ type: node.type, attrs: this.#fresh('').attrs }]);
      case 5:
        return tr.insert(at, this.#fresh(''));
      case 6: {
        const before = tr.doc.resolve(at).nodeBefore;
        return before ? tr.join(at) : tr;
      }
      case 7: {
        const before = tr.doc.resolve(at).nodeBefore;
        return before ? tr.replaceWith(at - before.nodeSize, end, Fragment.from([node, before])) : tr;
      }
      case 8: {
        const elsewhere = bullets[random(bullets.length)];
        if (!elsewhere || elsewhere.at === at) return tr;
        tr.delete(at, end);
        return tr.insert(tr.mapping.map(elsewhere.at), node);
      }
      case 9:
        return tr.delete(at, bullets[Math.min(bullets.length - 1, bullets.indexOf(picked) + random(3))]?.at === at ? end : end);
      case 10:
        return tr.insert(end, Fragment.from([this.#fresh('pasted'), this.#fresh('lines')]));
      default: {
        const [name, value] = [
          ['kind', 'action'],
          ['indent', random(5)],
          ['owner', 'somebody'],
          ['due', '2026-12-01'],
          ['state', random(2) ? 'done' : 'dropped'],
          ['reason', 'no time'],
          ['due', null],
        ][random(7)] ?? ['kind', null];
        return tr.setNodeAttribute(at, String(name), value);
      }
    }
  }

  #fresh(text: string): Node {
    return schema.node('bullet', { id: this.#name(), by: this.person }, text === '' ? [] : [schema.text(text)]);
  }
}

const carried = (id: string, by: string | null, since: string | null, times: number): Bullet => ({
  id, by, since, carried: times, kind: 'note', indent: 0, text: `words of ${id}`, owner: null, due: null, state: 'open', reason: null,
});

function seeded(): Y.Doc {
  const document = new Y.Doc();
  let line = 0;
  const bullets = [carried('old-1', 'maya', '2026-11-03', 2), carried('old-2', 'sam', '2026-11-10', 1), carried('old-3', null, null, 0)];
  const sections = ['people', 'product', 'process'].map((key, at) => ({ key, title: key, prompt: '', bullets: at === 1 ? bullets : [] }));
  writePage(document, sections, () => `line-${line++}`);
  return document;
}

test('nothing that two people do with the editor is ever refused', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(1_000_000)), fc.integer({ min: 20, max: 160 }), (stream, steps) => {
      const random: Random = (below) => Number(stream.next().value) % below;
      let named = 0;
      const name = () => `b-${named++}`;
      const server = seeded();
      const registry = registryOf(server);
      const start = Y.encodeStateAsUpdate(server);
      const writers = [new Writer('maya', start, random, name), new Writer('sam', start, random, name), new Writer('maya', start, random, name)];
      const deliver = (from: Writer) => {
        const update = from.outbox.shift();
        if (!update) return;
        const reading = checkUpdate({ kind: 'page', document: server, registry, author: from.person }, update);
        learn(registry, reading, from.person);
        const stamping = { document: server, registry, author: from.person };
        const logged = stamped(stamping, reading, update);
        Y.applyUpdate(server, logged);
        const right = putRight(stamping, reading);
        if (right) Y.applyUpdate(server, right);
        for (const { inbox } of writers) inbox.push(...(right ? [logged, right] : [logged]));
      };
      for (let step = 0; step < steps; step++) {
        const writer = writers[random(writers.length)];
        if (!writer) continue;
        const turn = random(12);
        if (turn < 5) writer.act();
        else if (turn < 8) deliver(writer);
        else if (turn < 11) writer.read();
        else writer.reconnect(server);
      }
      while (writers.some(({ outbox, inbox }) => outbox.length + inbox.length > 0)) {
        for (const writer of writers) {
          deliver(writer);
          writer.read();
        }
      }
      const page = Y.encodeStateVector(server);
      for (const { document } of writers) expect(Y.encodeStateVector(document)).toEqual(page);
      for (const { id, by, since, carried } of readSections(server).flatMap(({ bullets }) => bullets)) {
        const raised = registry.bullets.get(id);
        // A name can be taken back by undo, on the page or (from a second line of the same id) for good.
        if (raised) expect({ id, by: by && raised.by, since, carried }).toEqual({ ...raised, id, by: by && raised.by });
        if (by && raised?.by) expect(by).toBe(raised.by);
      }
    }),
    { numRuns: Number(process.env['FUZZ_RUNS'] ?? 60), ...(process.env['FUZZ_SEED'] ? { seed: Number(process.env['FUZZ_SEED']) } : {}) },
  );
});
