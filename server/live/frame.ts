import * as decoding from 'lib0/decoding';

/** Kinds of messages in Hocuspocus' wire format that a client may send. */
export const messages = { sync: 0, presence: 1, attach: 2, askPresence: 3, syncReply: 4, stateless: 5, detach: 7 } as const;

/** Sync messages inside a `sync` frame. `ask`: the client's state, for what it lacks. `answer`: all that the server lacks. */
export const syncs = { ask: 0, answer: 1, update: 2 } as const;

export type Frame = { document: string; message: number; sync: number | null };

const known: readonly number[] = Object.values(messages);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
// The provider adds an id of its own, so that one document can be open twice on one socket.
const address = /^([0-9a-f-]{36})(?:\0[\w-]{1,32})?$/;

/** Reads what a frame is about: a document by its id, and a kind of message. Null where it is neither. */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const document = address.exec(decoding.readVarString(decoder))?.[1] ?? '';
    const message = decoding.readVarUint(decoder);
    if (!uuid.test(document) || !known.includes(message)) return null;
    const holdsSync = message === messages.sync || message === messages.syncReply;
    const sync = holdsSync ? decoding.readVarUint(decoder) : null;
    return sync !== null && sync > syncs.update ? null : { document, message, sync };
  } catch {
    return null;
  }
}

/** Whether a frame of the server tells a client that it may not attach, and for this reason. */
export function isAttachRefusal(bytes: Uint8Array, reason: string): boolean {
  // Nothing longer holds an address and a reason only.
  if (bytes.length > 150) return false;
  const decoder = decoding.createDecoder(bytes);
  decoding.readVarString(decoder);
  const refused = decoding.readVarUint(decoder) === messages.attach && decoding.readVarUint(decoder) === 1;
  return refused && decoding.readVarString(decoder) === reason;
}

/** The Yjs clients a presence frame speaks for. Null where it is none, or cannot be read. */
export function clientsIn(bytes: Uint8Array): number[] | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    decoding.readVarString(decoder);
    if (decoding.readVarUint(decoder) !== messages.presence) return null;
    const states = decoding.createDecoder(decoding.readVarUint8Array(decoder));
    return Array.from({ length: Math.min(decoding.readVarUint(states), states.arr.length) }, () => {
      const client = decoding.readVarUint(states);
      decoding.readVarUint(states);
      JSON.parse(decoding.readVarString(states));
      return client;
    });
  } catch {
    return null;
  }
}
