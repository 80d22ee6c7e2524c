import * as Y from 'yjs';
import { UpdateUnreadable, type Struct } from './decode.ts';

/**
 * The structs an update would add to a document, in an order in which each finds what it builds on already there.
 * Throws UpdateUnreadable ('missing') where there is no such order: Yjs would keep such an update waiting in memory.
 */
export function inOrder(document: Y.Doc, structs: ReadonlyMap<number, readonly Struct[]>): Struct[] {
  const reached = new Map<number, number>();
  const reach = (client: number) => reached.get(client) ?? Y.getState(document.store, client);
  const queues = new Map<number, { structs: readonly Struct[]; next: number }>();
  const waiting = new Map<number, Set<number>>();
  let left = 0;
  for (const [client, all] of structs) {
    const known = Y.getState(document.store, client);
    const fresh = all.filter(({ id, length }) => id.clock + length > known);
    if (fresh[0] && fresh[0].id.clock > known) throw new UpdateUnreadable('missing');
    if (fresh.length > 0) queues.set(client, { structs: fresh, next: 0 });
    left += fresh.length;
  }

  const ordered: Struct[] = [];
  const ready = [...queues.keys()];
  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const queue = queues.get(client);
    if (!queue) continue;
    const began = queue.next;
    for (let struct = queue.structs[queue.next]; struct; struct = queue.structs[queue.next]) {
      const missing = firstMissing(struct, reach);
      if (missing !== null) {
        const others = waiting.get(missing) ?? new Set();
        waiting.set(missing, others.add(client));
        break;
      }
      ordered.push(struct);
      reached.set(client, struct.id.clock + struct.length);
      queue.next++;
    }
    // Only who got further can be what another waits for; two that wait for each other are left as they are.
    if (queue.next === began) continue;
    for (const other of waiting.get(client) ?? []) ready.push(other);
    waiting.delete(client);
  }
  if (ordered.length !== left) throw new UpdateUnreadable('missing');
  return ordered;
}

/** The client whose struct this one waits for, or null. */
function firstMissing(struct: Struct, reach: (client: number) => number): number | null {
  if (!(struct instanceof Y.Item)) return null;
  const parent: unknown = struct.parent;
  for (const id of [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null]) {
    if (id && id.clock >= reach(id.client)) return id.client;
  }
  return null;
}
