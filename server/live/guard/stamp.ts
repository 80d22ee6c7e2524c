import * as Y from 'yjs';
import { idsOf, isBullet, touchedBullets, type Raised, type Registry } from '#server/documents/registry.ts';
import type { UpdateReading } from '#server/documents/update/read-update.ts';

/** A document, who wrote what in it, and the person whose update is in hand. */
export type Stamping = { document: Y.Doc; registry: Registry; author: string };

type Name = 'by' | 'since' | 'carried';
const names: readonly Name[] = ['by', 'since', 'carried'];

/** One attribute of one bullet's element, and what it is to be; null: absent. */
type Correction = { element: Y.ID; name: Name; value: string | number | null };

/**
 * The update as it is to be logged: the very same, or, where it brings a bullet under a name or with a past that is not
 * its own, together with what puts that right. So nobody ever sees a forged name. `reading` is what was read of it, and
 * learnt from.
 */
export function stamped(stamping: Stamping, reading: UpdateReading, update: Uint8Array): Uint8Array {
  if (!saysWrong(stamping, reading)) return update;
  const after = copyOf(stamping.document);
  Y.applyUpdate(after, update);
  const corrections = correctionsIn({ ...stamping, document: after }, elementsOf(reading));
  return corrections.length === 0 ? update : Y.mergeUpdates([update, write(after, corrections)]);
}

/**
 * The update that puts right what an update, once applied, has left: where edits cross, an element can end with the id
 * of one bullet and the name of another, though each of the two said the truth. Null where all is right.
 */
export function putRight(stamping: Stamping, reading: UpdateReading): Uint8Array | null {
  const corrections = correctionsIn(stamping, elementsOf(reading));
  return corrections.length === 0 ? null : write(copyOf(stamping.document), corrections);
}

/** Whether what the update sets does not fit what is known, as far as can be seen before it is applied. */
function saysWrong({ registry, author }: Stamping, reading: UpdateReading): boolean {
  return touchedBullets(reading).entries().some(([bullet, attributes]) => {
    const says = Object.fromEntries(names.map((name) => [name, attributes.get(name)?.at(-1) ?? (bullet.doc ? bullet.getAttribute(name) : null)]));
    const ids = idsOf(bullet, attributes);
    return (ids.length > 0 ? ids : [undefined]).some((id) => wrongIn(says, raisedAs(registry, id), author).length > 0);
  });
}

function raisedAs({ bullets }: Registry, id: string | undefined): Raised | undefined {
  return id === undefined ? undefined : bullets.get(id);
}

/** The attributes that do not fit. Without an id nothing is known of a bullet but that its author is there. */
function wrongIn(says: Record<string, unknown>, raised: Raised | undefined, author: string): { name: Name; value: string | number | null }[] {
  const truth = raised ?? { by: says['by'] === author ? author : null, since: null, carried: 0 };
  return names.filter((name) => (says[name] || null) !== (truth[name] || null)).map((name) => ({ name, value: truth[name] || null }));
}

/** The elements whose attributes an update sets, by their place in the history, which every copy shares. */
function elementsOf(reading: UpdateReading): Y.ID[] {
  const touched = touchedBullets(reading);
  const there = [...touched.keys()].flatMap(({ doc, _item }) => (doc && _item ? [_item.id] : []));
  const brought = reading.created.filter(({ item: { content } }) => content instanceof Y.ContentType && isBullet(content.type) && touched.has(content.type));
  return [...there, ...brought.map(({ item }) => item.id)];
}

function correctionsIn({ document, registry, author }: Stamping, elements: readonly Y.ID[]): Correction[] {
  return elements.flatMap((element) => {
    const bullet = elementAt(document, element);
    if (!bullet) return [];
    const raised = raisedAs(registry, bullet.getAttribute('id'));
    return wrongIn(bullet.getAttributes(), raised, author).map((wrong) => ({ element, ...wrong }));
  });
}

function elementAt(document: Y.Doc, id: Y.ID): Y.XmlElement | null {
  const item: unknown = Y.getItem(document.store, id);
  if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentType)) return null;
  return isBullet(item.content.type) ? item.content.type : null;
}

function copyOf(document: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(document));
  return copy;
}

/** Writes the corrections into a document of one's own, and gives what was written. */
function write(document: Y.Doc, corrections: readonly Correction[]): Uint8Array {
  const written: Uint8Array[] = [];
  document.on('update', (update: Uint8Array) => written.push(update));
  document.transact(() => {
    for (const { element, name, value } of corrections) {
      // Yjs's own type has attributes of text alone, and holds any value.
      const bullet = elementAt(document, element) as Y.XmlElement<Record<string, string | number>> | null;
      if (value === null) bullet?.removeAttribute(name);
      else bullet?.setAttribute(name, value);
    }
  });
  return Y.mergeUpdates(written);
}
