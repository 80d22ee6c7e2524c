import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';

/** Why an update cannot be read against a document. `missing`: it builds on something the document does not have. */
export type Unreadable = 'malformed' | 'too-large' | 'missing';

export class UpdateUnreadable extends Error {
  readonly why: Unreadable;
  constructor(why: Unreadable) {
    super(`the update is unreadable: ${why}`);
    this.name = 'UpdateUnreadable';
    this.why = why;
  }
}

export type Struct = Y.Item | Y.GC;
export type Range = { clock: number; end: number };

/** An update taken apart: what it creates and what it deletes, each by Yjs client. */
export type Decoded = { structs: Map<number, Struct[]>; deletions: Map<number, Range[]> };

export type UpdateLimits = {
  /** Pieces in one update: letters typed in a row are one. */
  structs: number;
  /** Yjs clients in one update: one for each time somebody opened the page. */
  clients: number;
  /** Letters and elements it creates, in all. */
  length: number;
  /** Stretches it deletes. A client sends all deletions it knows of when it connects. */
  deletions: number;
};

/**
 * Takes an update apart without applying anything. Yjs decodes lazily here, so that a claimed size allocates nothing.
 * Throws UpdateUnreadable, and nothing else.
 */
export function decode(update: Uint8Array, limits: UpdateLimits): Decoded {
  let parts: { structs: (Y.Item | Y.GC | Y.Skip)[]; ds: { clients: Map<number, { clock: number; len: number }[]> }; sections: number };
  try {
    const sections = decoding.readVarUint(decoding.createDecoder(update));
    parts = { ...Y.decodeUpdate(update), sections };
  } catch {
    throw new UpdateUnreadable('malformed');
  }
  if (parts.structs.length > limits.structs || parts.sections > limits.clients) throw new UpdateUnreadable('too-large');
  const structs = group(parts.structs, limits.length);
  // Yjs forgets the first of two sections of one client, which this reading would take for one.
  if (structs.size !== parts.sections) throw new UpdateUnreadable('malformed');
  return { structs, deletions: merge(parts.ds.clients, limits.deletions) };
}

function group(all: readonly (Y.Item | Y.GC | Y.Skip)[], mostLength: number): Map<number, Struct[]> {
  const byClient = new Map<number, Struct[]>();
  let length = 0;
  for (const struct of all) {
    if (struct instanceof Y.Skip || struct.length < 1) throw new UpdateUnreadable('malformed');
    length += struct.length;
    if (length > mostLength) throw new UpdateUnreadable('too-large');
    const { client, clock } = struct.id;
    const before = byClient.get(client);
    const last = before?.at(-1);
    if (last && last.id.clock + last.length !== clock) throw new UpdateUnreadable('malformed');
    if (before) before.push(struct);
    else byClient.set(client, [struct]);
  }
  return byClient;
}

/** Sorted, and without overlaps, so that each deleted stretch is looked at once. */
function merge(clients: ReadonlyMap<number, readonly { clock: number; len: number }[]>, most: number): Map<number, Range[]> {
  let count = 0;
  const merged = new Map<number, Range[]>();
  for (const [client, ranges] of clients) {
    count += ranges.length;
    if (count > most) throw new UpdateUnreadable('too-large');
    const sorted = ranges.map(({ clock, len }) => ({ clock, end: clock + len })).toSorted((a, b) => a.clock - b.clock);
    const kept: Range[] = [];
    for (const range of sorted) {
      const last = kept.at(-1);
      if (last && range.clock <= last.end) last.end = Math.max(last.end, range.end);
      else kept.push(range);
    }
    merged.set(client, kept);
  }
  return merged;
}
