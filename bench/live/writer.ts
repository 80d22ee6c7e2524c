import { randomBytes } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { askMark, readDurable } from '#document/protocol.ts';
import { nodes, roots } from '#document/shape.ts';
import { authentication, frame, kinds, openFrame, steps } from './frames.ts';

/** Where one of the two sits: a socket of their own, and the section they type in. */
export type Seat = { address: string; origin: string; cookie: string; page: string; section: number };

/** One of the two at an open page. Speaks the provider's protocol without its weight, so that thousands fit into one process. */
export type Writer = {
  /** Types one letter. */
  type(): Typed;
  /** Whether a letter of the other's has arrived. */
  has(typed: Typed): boolean;
  leave(): void;
};

/** A letter, as it can be recognised elsewhere: its place in what this client wrote. */
export type Typed = { client: number; clock: number; at: number };

export type Heard = {
  /** Something arrived. */
  moved(): void;
  /** Everything typed up to this instant (performance.now) is saved. */
  saved(upTo: number): void;
  /** The connection ended, and nobody asked for that. */
  lost(why: string): void;
};

const longestOpening = 60_000;

/** Opens the page; settles once its content is there. */
export function sitDown(seat: Seat, heard: Heard): Promise<Writer> {
  const document = new Y.Doc();
  // The session makes two clients of one document on one socket distinct: the provider's `sessionAwareness`.
  const name = `${seat.page}\0${randomBytes(6).toString('hex')}`;
  const socket = new WebSocket(seat.address, { origin: seat.origin, headers: { cookie: seat.cookie }, perMessageDeflate: false });
  socket.binaryType = 'nodebuffer';
  const send = (kind: number, write: (encoder: encoding.Encoder) => void) => socket.send(frame(name, kind, write));
  let lastTyped = 0;
  let mark = 0;
  let asking = false;
  const marks = new Map<number, number>();
  let leaving = false;

  document.on('update', (update: Uint8Array, source: unknown) => {
    if (source === socket) return;
    send(kinds.sync, (encoder) => writeUpdate(encoder, update));
  });

  // As the page does it: one mark for all that is written in one go.
  function askWhetherSaved() {
    if (asking) return;
    asking = true;
    setTimeout(() => {
      asking = false;
      if (leaving) return;
      mark++;
      marks.set(mark, lastTyped);
      send(kinds.stateless, (encoder) => encoding.writeVarString(encoder, askMark(mark)));
    });
  }

  function hear(bytes: Uint8Array, opened: () => void) {
    const { kind, content } = openFrame(bytes);
    if (kind === kinds.sync) {
      const answer = encoding.createEncoder();
      const step = readSyncMessage(content, answer, document, socket);
      if (step === steps.vector) socket.send(frame(name, kinds.sync, (encoder) => encoding.writeUint8Array(encoder, encoding.toUint8Array(answer))));
      if (step === steps.missing) opened();
      heard.moved();
    } else if (kind === kinds.stateless) {
      const durable = readDurable(decoding.readVarString(content));
      const upTo = durable === null ? undefined : marks.get(durable);
      if (durable === null || upTo === undefined) return;
      heard.saved(upTo);
      marks.delete(durable);
    } else if (kind === kinds.auth) {
      const answer = decoding.readVarUint(content);
      if (answer === authentication.denied) throw new Error(`denied: ${decoding.readVarString(content)}`);
      if (answer === authentication.granted) send(kinds.sync, (encoder) => writeSyncStep1(encoder, document));
    } else if (kind === kinds.close) {
      throw new Error(`closed: ${decoding.readVarString(content)}`);
    }
  }

  const writer: Writer = {
    type() {
      lastTyped = performance.now();
      document.transact(() => typeLetter(document, seat.section));
      askWhetherSaved();
      return { client: document.clientID, clock: Y.getState(document.store, document.clientID) - 1, at: lastTyped };
    },
    has: ({ client, clock }) => Y.getState(document.store, client) > clock,
    leave() {
      leaving = true;
      socket.close();
    },
  };

  return new Promise<Writer>((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error('a page did not open in time')), longestOpening);
    const fail = (why: string) => {
      clearTimeout(tooLong);
      reject(new Error(why));
      if (!leaving) heard.lost(why);
      leaving = true;
      socket.terminate();
    };
    socket.on('open', () => {
      send(kinds.auth, (encoder) => {
        encoding.writeVarUint(encoder, authentication.token);
        encoding.writeVarString(encoder, 'cookie');
        encoding.writeVarString(encoder, 'bench');
      });
    });
    socket.on('message', (data: Buffer) => {
      try {
        hear(data, () => {
          clearTimeout(tooLong);
          resolve(writer);
        });
      } catch (error) {
        fail(String(error));
      }
    });
    socket.on('error', (error) => fail(String(error)));
    socket.on('close', (code, reason) => {
      document.destroy();
      if (!leaving) fail(`the socket was closed: ${code} ${reason.toString()}`);
    });
  });
}

/** Puts a letter at the end of the first bullet of a section. */
function typeLetter(document: Y.Doc, section: number): void {
  const sections = document.getXmlFragment(roots.page).toArray().filter((node) => node instanceof Y.XmlElement);
  const bullet = sections[section]?.toArray().find((node) => node instanceof Y.XmlElement && node.nodeName === nodes.bullet);
  if (!(bullet instanceof Y.XmlElement)) throw new Error('the page has no bullet to type in');
  const text = bullet.get(0);
  if (text instanceof Y.XmlText) text.insert(text.length, 'x');
  else bullet.insert(0, [new Y.XmlText('x')]);
}
