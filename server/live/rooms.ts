import type * as Y from 'yjs';
import type { Logger } from 'pino';
import type { Reach } from '#server/database/reach.ts';
import type { UpdateLog } from '#server/documents/log.ts';
import { roomKey } from '#server/documents/room-key.ts';
import { readStored } from '#server/documents/stored-document.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { foldLog, keepPage, settle } from './keep.ts';
import type { News } from './news.ts';
import { openQuiet } from './quiet.ts';
import { openRoom, type Room } from './room.ts';

export type RoomsParts = { reach: Reach; keys: KeyRing; log: UpdateLog; news: News; logger: Pick<Logger, 'warn' | 'error'> };

/** The documents in memory. */
export type Rooms = {
  get(id: string): Room | undefined;
  /** Reads a document into memory, within this person's reach. Null where it is not in it. */
  load(id: string, person: string, document: Y.Doc): Promise<Room | null>;
  /** Says who is in the room now: the database is read and written within the reach of one of them. */
  entered(id: string, person: string): void;
  /** Folds the log and forgets the room. Never throws: what was not folded stays in the log. */
  keep(id: string): Promise<void>;
  /** Reads what was written past the room. Gives it, or undefined where it is not in memory. */
  catchUp(id: string): Promise<Room | undefined>;
};

const quietAfter = 400;
const keepAtOnce = 2;
/** A log of this many rows is folded while people are at it: opening the page would take longer and longer. */
const longestLog = 1_000;

export function openRooms({ reach, keys, log, news, logger }: RoomsParts): Rooms {
  const rooms = new Map<string, Room>();
  // Kept while a room is unloaded: folding takes somebody's reach, and nobody is there any more.
  const people = new Map<string, string>();
  const quiet = openQuiet(quietAfter, keepAtOnce, store);

  function inReachOf(id: string) {
    const person = people.get(id);
    if (person === undefined) throw new Error('nobody has been in this room');
    return person;
  }

  /** Stores the page when it was quiet for a moment. It can be made again from the document at any time. */
  async function store(id: string): Promise<void> {
    const room = rooms.get(id);
    if (!room) return;
    try {
      if (room.rows.size > longestLog) await fold(room);
      else await reach.write(inReachOf(id), (tx) => keepPage(tx, room));
      news.tell('body', id);
    } catch (error) {
      logger.warn({ error, document: id }, 'page not stored');
      quiet.touch(id);
    }
  }

  async function fold(room: Room): Promise<void> {
    settle(room, await reach.write(inReachOf(room.id), (tx) => foldLog(tx, room)));
  }

  function forget(id: string): void {
    quiet.forget(id);
    rooms.delete(id);
    people.delete(id);
  }

  return {
    get: (id) => rooms.get(id),
    async load(id, person, document) {
      const found = await reach.read(person, async (tx) => {
        const row = await tx.selectFrom('documents').select('one_on_one_id').where('id', '=', id).executeTakeFirst();
        const key = row && (await roomKey(tx, keys, row.one_on_one_id));
        const stored = key && (await readStored(tx, key, id));
        return stored ? { key, stored } : null;
      });
      if (!found) return null;
      people.set(id, person);
      const room = openRoom({
        ...found,
        document,
        log,
        read: (work) => reach.read(inReachOf(id), work),
        onBroken: (row) => logger.error({ document: id, row }, 'a row of the log cannot be applied'),
        onTrouble: (error) => logger.warn({ error, document: id }, 'a name was not put right'),
        onLogged: () => {
          news.tell('log', id);
          quiet.touch(id);
        },
      });
      rooms.set(id, room);
      document.once('destroy', () => {
        if (rooms.get(id) === room) forget(id);
      });
      return room;
    },
    entered: (id, person) => void people.set(id, person),
    async keep(id) {
      const room = rooms.get(id);
      if (!room) return;
      try {
        await fold(room);
        news.tell('body', id);
      } catch (error) {
        logger.warn({ error, document: id }, 'log not folded');
      }
    },
    async catchUp(id) {
      const room = rooms.get(id);
      await room?.catchUp();
      return room;
    },
  };
}
