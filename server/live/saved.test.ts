import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readDurable } from '#document/protocol.ts';
import type { UpdateLog } from '#server/documents/log.ts';
import { roomKey } from '#server/documents/room-key.ts';
import { readStored, restore } from '#server/documents/stored-document.ts';
import { openTestDatabase, type TestDatabase } from '#server/testing/database.ts';
import { openClient, startLive, until, type TestClient, type TestLive } from '#server/testing/live.ts';
import { raise, wordsOn } from '#server/testing/page.ts';
import { makeOneOnOne, makePerson, type TestOneOnOne, type TestPerson } from '#server/testing/people.ts';

let database: TestDatabase;
let maya: TestPerson;
let sam: TestPerson;

beforeAll(async () => {
  database = await openTestDatabase();
  maya = await makePerson(database, 'Maya');
  sam = await makePerson(database, 'Sam');
});
afterAll(() => database.close());

type Step = 'write' | 'delete' | 'write much' | 'ask' | 'log fails' | 'log works' | 'server breaks off' | 'look around';

const step = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Step>('write') },
  { weight: 4, arbitrary: fc.constant<Step>('delete') },
  { weight: 2, arbitrary: fc.constant<Step>('write much') },
  { weight: 6, arbitrary: fc.constant<Step>('ask') },
  { weight: 1, arbitrary: fc.constant<Step>('log fails') },
  { weight: 2, arbitrary: fc.constant<Step>('log works') },
  { weight: 1, arbitrary: fc.constant<Step>('server breaks off') },
  { weight: 5, arbitrary: fc.constant<Step>('look around') },
);

/** One at an editor, who remembers what was said to be saved, and what stood on the page when it was asked for. */
class Writer {
  readonly client: TestClient;
  readonly #asked = new Map<number, { letters: number; deleted: Y.ID[] }>();
  readonly #deleted: Y.ID[] = [];
  readonly #person: TestPerson;
  #mark = 0;
  #heard = 0;

  constructor(client: TestClient, person: TestPerson) {
    this.client = client;
    this.#person = person;
    client.document.on('afterTransaction', ({ local, deleteSet }: Y.Transaction) => {
      if (!local) return;
      for (const [id, ranges] of deleteSet.clients) {
        for (const { clock, len } of ranges) for (let n = 0; n < len; n++) this.#deleted.push(Y.createID(id, clock + n));
      }
    });
  }

  write(times: number): void {
    for (let n = 0; n < times; n++) raise(this.client.document, { by: this.#person.id }, 'words', n % 3);
  }

  delete(): void {
    const section = this.client.document.getXmlFragment('page').get(0);
    if (section instanceof Y.XmlElement && section.length > 0) section.delete(0, 1);
  }

  /** Asks as the page does: only once it has sent all it has. */
  ask(): void {
    if (!this.client.provider.isAuthenticated || !this.client.provider.isSynced) return;
    const { clientID, store } = this.client.document;
    this.#asked.set(++this.#mark, { letters: Y.getState(store, clientID), deleted: [...this.#deleted] });
    this.client.provider.sendStateless(`mark:${this.#mark}`);
  }

  /** The latest that it was told is saved, if it was told something new. */
  newlySaved(): { letters: number; deleted: Y.ID[] } | null {
    // The client itself asks by marks of its own.
    const marks = this.client.messages.map((message) => readDurable(message) ?? 0);
    const told = Math.max(0, ...marks.filter((mark) => this.#asked.has(mark)));
    if (told <= this.#heard) return null;
    this.#heard = told;
    return this.#asked.get(told) ?? null;
  }
}

async function stored(room: TestOneOnOne): Promise<Y.Doc> {
  return database.reach.read(maya.id, async (tx) => {
    const key = await roomKey(tx, database.keys, room.id);
    const found = key && (await readStored(tx, key, room.page));
    if (!found) throw new Error('it is not in reach');
    return restore(found, () => {});
  });
}

function faulty(broken: () => boolean): (log: UpdateLog) => UpdateLog {
  return (log) => ({ ...log, append: (row) => (broken() ? Promise.reject(new Error('no disk')) : log.append(row)) });
}

/** Holds what a writer was newly told is saved against what is stored. Gives whether there was anything. */
async function checkSaved(room: TestOneOnOne, one: Writer): Promise<boolean> {
  const saved = one.newlySaved();
  if (!saved) return false;
  const disk = await stored(room);
  expect(Y.getState(disk.store, one.client.document.clientID)).toBeGreaterThanOrEqual(saved.letters);
  const gone = Y.snapshot(disk).ds;
  expect(saved.deleted.every((id) => Y.isDeleted(gone, id))).toBe(true);
  return true;
}

test('what is said to be saved is on disk, deletions too, whatever fails and breaks in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, fc.boolean()), { minLength: 40, maxLength: 60 }), async (steps) => {
      let broken = false;
      const log = faulty(() => broken);
      const room = await makeOneOnOne(database, maya, sam);
      let server: TestLive = await startLive(database, { log });
      const writers = [maya, sam].map((person) => new Writer(openClient(server, person, room.page), person)) as [Writer, Writer];
      await Promise.all(writers.map(({ client }) => client.synced()));
      try {
        for (const [what, first] of steps) {
          const writer = writers[first ? 0 : 1];
          if (what === 'write') writer.write(1);
          else if (what === 'write much') writer.write(20);
          else if (what === 'delete') writer.delete();
          else if (what === 'ask') writer.ask();
          else if (what === 'log fails') broken = true;
          else if (what === 'log works') broken = false;
          else if (what === 'server breaks off') {
            await server.breakOff();
            server = await startLive(database, { port: server.port, log });
          } else await new Promise((resolve) => setImmediate(resolve));
          for (const one of writers) await checkSaved(room, one);
        }
        broken = false;
        await Promise.all(writers.map(({ client }) => client.saved()));
        // However busy the machine was, each is told at least once.
        for (const one of writers) {
          one.ask();
          await until(async () => expect(await checkSaved(room, one)).toBe(true));
        }
        const disk = await stored(room);
        await until(() => {
          for (const { client } of writers) expect(wordsOn(client.document)).toEqual(wordsOn(disk));
        });
        expect(writers.flatMap(({ client }) => client.ended).filter((reason) => reason === 'refused' || reason === 'held')).toEqual([]);
      } finally {
        for (const { client } of writers) client.close();
        await server.stop();
      }
    }),
    { numRuns: Number(process.env['SAVED_RUNS'] ?? 8), endOnFailure: true },
  );
}, 120_000);
