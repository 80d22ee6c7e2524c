import * as Y from 'yjs';
import { nodes, roots } from '#document/shape.ts';
import type { UpdateReading } from './update/read-update.ts';

/** What is known for good of a bullet: who raised it, and where it came from. */
export type Raised = {
  /** Null until somebody's words stand in it. */
  by: string | null;
  since: string | null;
  carried: number;
};

const unknown: Raised = { by: null, since: null, carried: 0 };

/**
 * Who wrote what in one document, as the server saw it happen. A document's own attributes can be written by either
 * of the two; this cannot.
 */
export type Registry = {
  /** Whose each Yjs client id is; null: the server's. */
  clients: Map<number, string | null>;
  /** Every bullet there ever was, by id. A deleted one can come back by undo. */
  bullets: Map<string, Raised>;
};

/** The registry of a document the server has just written. */
export function registryOf(document: Y.Doc): Registry {
  const registry: Registry = { clients: new Map(), bullets: new Map() };
  for (const client of document.store.clients.keys()) registry.clients.set(client, null);
  for (const section of document.getXmlFragment(roots.page).toArray()) {
    if (!(section instanceof Y.XmlElement)) continue;
    for (const bullet of section.toArray()) {
      if (!(bullet instanceof Y.XmlElement)) continue;
      const { id, by, since, carried }: Record<string, unknown> = bullet.getAttributes();
      if (typeof id !== 'string') continue;
      registry.bullets.set(id, { by: textOf(by), since: textOf(since), carried: countOf(carried) });
    }
  }
  return registry;
}

/** What an update says of a bullet's element: values it sets and keeps, by attribute. */
export type Touched = Map<Y.XmlElement, Map<string, unknown[]>>;

/** The bullets whose attributes an update sets. */
export function touchedBullets({ created }: Pick<UpdateReading, 'created'>): Touched {
  const touched: Touched = new Map();
  for (const { item, place, kept } of created) {
    const { parent, key } = place;
    if (key === null || kept === 0 || !isBullet(parent) || !(item.content instanceof Y.ContentAny)) continue;
    const attributes = touched.get(parent) ?? new Map<string, unknown[]>();
    touched.set(parent, attributes.set(key, [...(attributes.get(key) ?? []), ...item.content.arr]));
  }
  return touched;
}

/** The ids a bullet's element has under an update: those it sets, otherwise the one it has. */
export function idsOf(bullet: Y.XmlElement, attributes: ReadonlyMap<string, readonly unknown[]>): string[] {
  const set = attributes.get('id') ?? (bullet.doc ? [bullet.getAttribute('id')] : []);
  return set.filter((id) => typeof id === 'string');
}

/**
 * Learns from an update, read against the document before it is applied. `person` null: the server wrote it, and what
 * it says of a bullet is so. A person's word is taken only for what nobody has said before.
 */
export function learn(registry: Registry, reading: UpdateReading, person: string | null): void {
  for (const client of reading.clients) {
    if (!registry.clients.has(client)) registry.clients.set(client, person);
  }
  for (const [bullet, attributes] of touchedBullets(reading)) {
    const [by, since, carried] = ['by', 'since', 'carried'].map((name) => attributes.get(name)?.at(-1));
    for (const id of idsOf(bullet, attributes)) {
      const known = registry.bullets.get(id) ?? unknown;
      if (person === null) {
        registry.bullets.set(id, {
          ...known,
          by: textOf(by) ?? known.by,
          since: textOf(since) ?? known.since,
          carried: countOf(carried) || known.carried,
        });
      } else {
        registry.bullets.set(id, { ...known, by: known.by ?? (by === person ? person : null) });
      }
    }
  }
  if (person !== null) release(registry, reading, person);
}

/** Who takes back their name from a line, by undo, has not raised it after all: the next to write there may have. */
function release(registry: Registry, reading: UpdateReading, person: string): void {
  const touched = touchedBullets(reading);
  const gone = new Set(reading.deleted.map(({ item }) => item));
  for (const { item, place } of reading.deleted) {
    const { parent, key } = place;
    if (key !== 'by' || !isBullet(parent) || !(item.content instanceof Y.ContentAny) || item.content.arr[0] !== person) continue;
    if (touched.has(parent) || (parent._item && gone.has(parent._item))) continue;
    const id = parent.getAttribute('id');
    const known = id === undefined ? undefined : registry.bullets.get(id);
    if (id === undefined || known?.by !== person || known.since !== null) continue;
    registry.bullets.set(id, { ...known, by: null });
  }
}

export function isBullet(parent: unknown): parent is Y.XmlElement {
  return parent instanceof Y.XmlElement && parent.nodeName === nodes.bullet;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;
}
