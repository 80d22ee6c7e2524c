import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { limits } from '#document/limits.ts';
import type { Read } from '#server/database/reach.ts';
import type { UpdateLog } from '#server/documents/log.ts';
import { learn } from '#server/documents/registry.ts';
import {
  applyLogged,
  readStored,
  readUnseen,
  restoreInto,
  updatePlace,
  type Restored,
  type StoredDocument,
} from '#server/documents/stored-document.ts';
import type { UpdateReading } from '#server/documents/update/read-update.ts';
import type { Key } from '#server/seal/seal.ts';
import { checkUpdate } from './guard/check-update.ts';
import { refuse, UpdateRefused } from './guard/refused.ts';
import { putRight, stamped } from './guard/stamp.ts';

/** `nothing-new`: the document has it all. `not-taken`: the document is not open, or the author has no seat. */
export type Outcome = 'durable' | 'nothing-new' | 'not-taken';

/** Runs a reading of the database within reach of somebody who is in the room. */
export type Reader = <T>(work: (tx: Read) => Promise<T>) => Promise<T>;

/** A document in memory while people are at it. What is in it is on disk. */
export type Room = {
  readonly id: string;
  readonly oneOnOneId: string;
  readonly kind: 'page' | 'cover';
  readonly key: Key;
  readonly restored: Restored;
  /** Whether it takes updates. */
  open: boolean;
  /** The snapshot it was read from, and the rows of the log since then that it holds. */
  snapshotVersion: number;
  readonly rows: Set<string>;
  /**
   * Takes one update: judged, logged, and only then applied, under `origin`. Throws UpdateRefused where the editor
   * could not have sent it, and whatever the log throws where it cannot be saved just now; nothing is applied then.
   */
  accept(author: string, update: Uint8Array, origin: unknown): Promise<Outcome>;
  /** Reads what others have written past this room, and applies it. Gives false where the reader has no reach any more. */
  catchUp(): Promise<boolean>;
};

export type RoomParts = { stored: StoredDocument; document: Y.Doc; key: Key; log: UpdateLog; read: Reader; onBroken: (row: string) => void; onTrouble: (error: unknown) => void; onLogged: () => void };

/** What changed in a document without a client of this server having sent it. */
export const fromElsewhere = { source: 'local', skipStoreHooks: true } as const;

/** Opens a room on a document as it is stored. `document` is empty, and holds it from here on. */
export function openRoom({ stored, document, key, log, read, onBroken, onTrouble, onLogged }: RoomParts): Room {
  // Restored beside it, and put in as one piece: the document tells its listeners of every piece.
  const { registry, document: kept } = restoreInto(new Y.Doc(), stored, onBroken);
  const state = Y.encodeStateAsUpdate(kept);
  Y.applyUpdate(document, state, fromElsewhere);
  let bytes = state.length;
  const busy = new Map<number, Promise<void>>();
  let looking: Promise<boolean> | null = null;
  let next: Promise<boolean> | null = null;

  const room: Room = {
    id: stored.id,
    oneOnOneId: stored.oneOnOneId,
    kind: stored.kind,
    key,
    restored: { document, registry },
    open: stored.open,
    snapshotVersion: stored.snapshotVersion,
    rows: new Set(stored.updates.map(({ id }) => id)),
    accept,
    catchUp,
  };
  return room;

  async function accept(author: string, update: Uint8Array, origin: unknown): Promise<Outcome> {
    const reading = await judged(author, update);
    if (reading.clients.length === 0 && reading.deleted.length === 0) return 'nothing-new';
    makeRoom(update.length);
    // From here to the log there is no pause: what this update claims, no other can claim meanwhile.
    learn(registry, reading, author);
    const whole = stamped({ document, registry, author }, reading, update);
    const done = Promise.withResolvers<void>();
    for (const client of reading.clients) busy.set(client, done.promise);
    try {
      const id = randomUUID();
      const { durable } = await log.append({ id, document: room.id, person: author, body: key.seal(whole, updatePlace(room.id, id)) });
      if (!durable) return 'not-taken';
      Y.applyUpdate(document, whole, origin);
      void correct(author, reading);
      room.rows.add(id);
      bytes += whole.length;
      onLogged();
      return 'durable';
    } finally {
      for (const client of reading.clients) busy.delete(client);
      done.resolve();
    }
  }

  /** Logged and applied like anybody's update. Should that fail, the page as it is stored says the truth all the same. */
  async function correct(author: string, reading: UpdateReading): Promise<void> {
    const update = putRight({ document, registry, author }, reading);
    if (!update) return;
    const id = randomUUID();
    const body = key.seal(update, updatePlace(room.id, id));
    try {
      const { durable } = await log.append({ id, document: room.id, person: null, body });
      if (!durable) return;
      applyLogged(room.restored, { person: null, update }, fromElsewhere);
      room.rows.add(id);
      onLogged();
    } catch (error) {
      onTrouble(error);
    }
  }

  /** Judges against all there is: before it is refused, what other servers wrote meanwhile is read. */
  async function judged(author: string, update: Uint8Array): Promise<UpdateReading> {
    let last = false;
    for (;;) {
      try {
        const reading = checkUpdate({ kind: room.kind, document, registry, author }, update);
        const before = reading.clients.map((client) => busy.get(client)).find((under) => under !== undefined);
        if (!before) return reading;
        await before;
      } catch (error) {
        if (last || !(error instanceof UpdateRefused)) throw error;
        last = true;
        await catchUp();
      }
    }
  }

  function makeRoom(more: number): void {
    if (bytes + more <= limits.document) return;
    // A log of keystrokes is many times what it says.
    bytes = Y.encodeStateAsUpdate(document).length;
    if (bytes + more > limits.document) refuse('too-large');
  }

  // News comes in handfuls. One look that begins after the news came is enough for all of it.
  function catchUp(): Promise<boolean> {
    if (!looking) {
      looking = look().finally(() => {
        looking = null;
      });
      return looking;
    }
    next ??= looking
      .catch(() => false)
      .then(() => {
        next = null;
        return catchUp();
      });
    return next;
  }

  async function look(): Promise<boolean> {
    const news = await read(async (tx) => {
      const there = await tx.selectFrom('documents').select(['open', 'snapshot_version']).where('id', '=', room.id).executeTakeFirst();
      if (!there) return null;
      // Somebody folded the log: rows that were never seen here may be in the snapshot now.
      const refolded = there.snapshot_version === room.snapshotVersion ? null : await readStored(tx, key, room.id);
      return { ...there, refolded, rows: refolded?.updates ?? (await readUnseen(tx, key, room.id, [...room.rows])) };
    });
    if (!news) return false;
    room.open = news.open;
    if (news.refolded) adopt(news.refolded);
    for (const row of news.rows) {
      if (room.rows.has(row.id)) continue;
      try {
        applyLogged(room.restored, row, fromElsewhere);
      } catch {
        onBroken(row.id);
      }
      room.rows.add(row.id);
    }
    return true;
  }

  function adopt({ snapshot, snapshotVersion }: StoredDocument): void {
    if (!snapshot) return;
    Y.applyUpdate(document, snapshot.state, fromElsewhere);
    for (const [client, person] of snapshot.registry.clients) registry.clients.set(client, person);
    for (const [id, raised] of snapshot.registry.bullets) registry.bullets.set(id, raised);
    room.snapshotVersion = snapshotVersion;
    room.rows.clear();
  }
}
