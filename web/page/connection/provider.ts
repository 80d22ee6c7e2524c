import { HocuspocusProvider, MessageType, type ConstructableOutgoingMessage } from '@hocuspocus/provider';
import { createDecoder, readVarInt, readVarString, readVarUint } from 'lib0/decoding';
import { toUint8Array, type Encoder } from 'lib0/encoding';
import { messageYjsSyncStep2 } from 'y-protocols/sync';

/**
 * Holds back single changes until the handshake of this line has sent everything before them: a change without those
 * it builds on would be refused. `caughtUp` is set, and emitted, when that is done; `notTaken` is emitted when the server
 * leaves a change aside.
 */
export class Provider extends HocuspocusProvider {
  caughtUp = false;

  override onMessage(event: MessageEvent<ArrayBuffer>): void {
    if (saysNotTaken(new Uint8Array(event.data))) this.emit('notTaken');
    super.onMessage(event);
  }

  override documentUpdateHandler(update: Uint8Array, origin: unknown): void {
    if (this.caughtUp) super.documentUpdateHandler(update, origin);
  }

  override send(message: ConstructableOutgoingMessage, given: { encoder?: Encoder }): void {
    super.send(message, given);
    if (!this.caughtUp && given.encoder && isHandshake(toUint8Array(given.encoder))) {
      this.caughtUp = true;
      this.emit('caughtUp');
    }
  }

  override onClose(): void {
    this.caughtUp = false;
    super.onClose();
  }
}

/** Kinds of messages, as numbers: what is read from the wire is a number and no name. */
const kinds: Readonly<Record<'sync' | 'status', number>> = { sync: MessageType.Sync, status: MessageType.SyncStatus };

/** Whether the server says that it did not take a change: this page takes no more words. */
function saysNotTaken(message: Uint8Array): boolean {
  const decoder = createDecoder(message);
  readVarString(decoder);
  return readVarUint(decoder) === kinds.status && readVarInt(decoder) === 0;
}

/** Whether a message is the client's half of the handshake: everything that the server does not have yet. */
function isHandshake(message: Uint8Array): boolean {
  const decoder = createDecoder(message);
  readVarString(decoder);
  return readVarUint(decoder) === kinds.sync && readVarUint(decoder) === messageYjsSyncStep2;
}
