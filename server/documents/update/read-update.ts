import * as Y from 'yjs';
import { decode, UpdateUnreadable, type Range, type Struct, type UpdateLimits } from './decode.ts';
import { inOrder } from './order.ts';

/**
 * Where something stands: in a root, named; in an element or text; or nowhere, because what it stood in was deleted.
 * `key` is the attribute or map key, null for what stands in the order of its parent.
 */
export type Place = { parent: string | Y.AbstractType<unknown> | null; key: string | null };

export type Created = {
  item: Y.Item;
  place: Place;
  /** How much of it this same update does not delete again. */
  kept: number;
};

/** Something that is in the document and would be deleted. */
export type Deleted = { item: Y.Item; place: Place; length: number };

/** What an update would do to a document. */
export type UpdateReading = {
  /** Yjs clients that add something new. */
  clients: number[];
  created: Created[];
  deleted: Deleted[];
};

const nowhere: Place = { parent: null, key: null };

/**
 * Reads what an update would do to a document, without applying it. Time grows with the size of the update, and with
 * how many stretches of the document it deletes. Throws UpdateUnreadable, and nothing else.
 */
export function readUpdate(document: Y.Doc, update: Uint8Array, limits: UpdateLimits): UpdateReading {
  const { structs, deletions } = decode(update, limits);
  const ordered = inOrder(document, structs);
  const places = new Map<Struct, Place>();
  const find = finder(document, structs, places);
  const created: Created[] = [];
  for (const struct of ordered) {
    const place = placeOf(struct, find);
    places.set(struct, place);
    continues(document, struct, place);
    if (struct instanceof Y.Item) created.push({ item: struct, place, kept: struct.length - deletedOf(struct, deletions) });
  }
  return {
    clients: [...new Set(ordered.map(({ id }) => id.client))],
    created,
    deleted: [...deletedIn(document, structs, deletions)],
  };
}

type Found = { struct: Struct; place: Place };
type Find = (id: Y.ID) => Found;

function finder(document: Y.Doc, structs: ReadonlyMap<number, readonly Struct[]>, places: ReadonlyMap<Struct, Place>): Find {
  return (id) => {
    if (id.clock < Y.getState(document.store, id.client)) {
      const struct: Struct = Y.getItem(document.store, id);
      return { struct, place: placeInDocument(struct) };
    }
    const struct = structAt(structs.get(id.client) ?? [], id.clock);
    const place = struct && places.get(struct);
    if (!place) throw new UpdateUnreadable('missing');
    return { struct, place };
  };
}

function structAt(structs: readonly Struct[], clock: number): Struct | undefined {
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((structs[middle]?.id.clock ?? Infinity) <= clock) low = middle;
    else high = middle - 1;
  }
  return structs[low];
}

/** The same steps as Yjs's own Item.getMissing: what has a neighbour stands where its neighbour stands. */
function placeOf(struct: Struct, find: Find): Place {
  if (!(struct instanceof Y.Item)) return nowhere;
  const neighbours = [struct.origin, struct.rightOrigin].filter((id) => id !== null).map(find);
  const [first, second] = neighbours;
  if (first) {
    if (neighbours.some(({ struct: { constructor } }) => constructor === Y.GC)) return nowhere;
    if (second && !samePlace(first.place, second.place)) throw new UpdateUnreadable('malformed');
    return first.place;
  }
  // Decoded and not yet part of a document, a parent is an id, or the name of a root; Yjs's types do not know of names.
  const parent: unknown = struct.parent;
  if (typeof parent === 'string') return { parent, key: struct.parentSub };
  if (!(parent instanceof Y.ID)) return nowhere;
  const { struct: holder } = find(parent);
  const type = holder instanceof Y.Item && holder.content instanceof Y.ContentType ? holder.content.type : null;
  return type === null ? nowhere : { parent: type, key: struct.parentSub };
}

function placeInDocument(struct: Struct): Place {
  // Part of a document, an item's parent is always the type it stands in.
  if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return nowhere;
  const { parent, parentSub: key } = struct;
  return { parent: parent._item === null ? Y.findRootTypeKey(parent) : parent, key };
}

function samePlace(one: Place, other: Place): boolean {
  return one.parent === other.parent && one.key === other.key;
}

/** A struct the document has the beginning of must go on where that beginning stands. */
function continues(document: Y.Doc, struct: Struct, place: Place): void {
  const known = Y.getState(document.store, struct.id.client);
  if (struct.id.clock >= known) return;
  const begun = placeInDocument(Y.getItem(document.store, Y.createID(struct.id.client, known - 1)));
  if (!samePlace(begun, place)) throw new UpdateUnreadable('malformed');
}

function deletedOf({ id, length }: Struct, deletions: ReadonlyMap<number, readonly Range[]>): number {
  const ranges = deletions.get(id.client) ?? [];
  let deleted = 0;
  for (let at = firstReaching(ranges, id.clock); at < ranges.length; at++) {
    const range = ranges[at];
    if (!range || range.clock >= id.clock + length) break;
    deleted += Math.min(range.end, id.clock + length) - Math.max(range.clock, id.clock);
  }
  return deleted;
}

function firstReaching(ranges: readonly Range[], clock: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.end ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}

function* deletedIn(
  document: Y.Doc,
  created: ReadonlyMap<number, readonly Struct[]>,
  deletions: ReadonlyMap<number, readonly Range[]>,
): Generator<Deleted> {
  for (const [client, ranges] of deletions) {
    const known = Y.getState(document.store, client);
    const last = created.get(client)?.at(-1);
    const end = Math.max(known, last ? last.id.clock + last.length : 0);
    const structs = document.store.clients.get(client) ?? [];
    for (const range of ranges) {
      if (range.end > end) throw new UpdateUnreadable('missing');
      if (range.clock >= known) continue;
      for (let at = Y.findIndexSS(structs, range.clock); at < structs.length; at++) {
        const item = structs[at];
        if (!item || item.id.clock >= range.end) break;
        if (!(item instanceof Y.Item) || item.deleted) continue;
        const length = Math.min(range.end, item.id.clock + item.length) - Math.max(range.clock, item.id.clock);
        yield { item, place: placeInDocument(item), length };
      }
    }
  }
}
