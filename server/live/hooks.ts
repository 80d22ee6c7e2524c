import {
  OutgoingMessage,
  type beforeHandleAwarenessPayload,
  type beforeHandleMessagePayload,
  type beforeSyncPayload,
  type Connection,
  type Extension,
  type onAuthenticatePayload,
  type onLoadDocumentPayload,
  type onStatelessPayload,
} from '@hocuspocus/server';
import type { Logger } from 'pino';
import * as Y from 'yjs';
import { closings, readMark, sayDurable, type AttachRefusal, type DocumentClosing } from '#document/protocol.ts';
import type { Reach } from '#server/database/reach.ts';
import { newConnectionState, type ConnectionState } from './connection-state.ts';
import { clientsIn, syncs } from './frame.ts';
import { UpdateRefused } from './guard/refused.ts';
import { ownPresence } from './presence.ts';
import type { Rooms } from './rooms.ts';
import type { Context } from './socket.ts';

export type HookParts = { rooms: Rooms; reach: Reach; logger: Pick<Logger, 'warn' | 'error' | 'info'> };

type Person = Connection<Context>;

/** Hocuspocus tells the client `reason`, and logs what has a message: this has none. */
class AttachRefused extends Error {
  readonly reason: AttachRefusal | typeof closings.tryAgain.reason;
  constructor(reason: AttachRefusal | typeof closings.tryAgain.reason) {
    super('');
    this.reason = reason;
  }
}

/**
 * What Rapport adds to Hocuspocus: who may attach to what, and log first, then apply. Hocuspocus does not catch what
 * four of its hooks throw, and the process would end: none of these throws, but where that is the way to say no.
 */
export function makeHooks({ rooms, reach, logger }: HookParts): Extension<Context> {
  const states = new WeakMap<Person, ConnectionState>();
  const stateOf = (connection: Person): ConnectionState => {
    const known = states.get(connection) ?? newConnectionState();
    states.set(connection, known);
    return known;
  };

  /** Ends this document for this connection; the socket and other documents stay. */
  function end(connection: Person, reason: DocumentClosing): void {
    stateOf(connection).over = true;
    connection.close({ code: 1000, reason });
  }

  function tryAgain(connection: Person): void {
    stateOf(connection).over = true;
    connection.webSocket.close(closings.tryAgain.code, closings.tryAgain.reason);
  }

  async function take(connection: Person, id: string, step: number, update: Uint8Array): Promise<boolean> {
    const state = stateOf(connection);
    const room = rooms.get(id);
    const person = connection.context.session.personId;
    if (!room) {
      tryAgain(connection);
      return false;
    }
    try {
      const outcome = await room.accept(person, update, { source: 'connection', connection });
      if (outcome === 'not-taken') {
        const reached = await withinReach(id, person);
        if (reached) room.open = reached.open;
        if (reached?.open) tryAgain(connection);
        else end(connection, reached ? 'held' : 'gone');
      }
      return outcome !== 'not-taken';
    } catch (error) {
      if (!(error instanceof UpdateRefused)) {
        logger.warn({ error, document: id }, 'not saved');
        tryAgain(connection);
      } else if (error.reason === 'missing' && step === syncs.update && !state.caughtUp) {
        state.owed++;
      } else {
        logger.warn({ document: id, person, reason: error.reason }, 'update refused');
        end(connection, 'refused');
      }
      return false;
    }
  }

  function caughtUp(connection: Person): void {
    const state = stateOf(connection);
    state.caughtUp = true;
    const acknowledged = new OutgoingMessage(connection.messageAddress).writeSyncStatus(true).toUint8Array();
    for (; state.owed > 0; state.owed--) connection.send(acknowledged);
    for (const mark of state.marks.splice(0)) connection.sendStateless(sayDurable(mark));
  }

  async function withinReach(id: string, person: string) {
    return reach.read(person, (tx) => tx.selectFrom('documents').select('open').where('id', '=', id).executeTakeFirst());
  }

  return {
    async onAuthenticate({ documentName, context, connectionConfig }: onAuthenticatePayload<Context>) {
      const row = await withinReach(documentName, context.session.personId).catch((error: unknown) => {
        logger.warn({ error, document: documentName }, 'not attached');
        throw new AttachRefused(closings.tryAgain.reason);
      });
      if (!row) throw new AttachRefused('no-such-page');
      connectionConfig.readOnly = !row.open;
      // Whoever reopened a page attaches at once, and is here before the news of it.
      const room = rooms.get(documentName);
      if (room) room.open = row.open;
    },

    async onLoadDocument({ document, documentName, context }: onLoadDocumentPayload<Context>) {
      const room = await rooms.load(documentName, context.session.personId, document).catch((error: unknown) => {
        logger.error({ error, document: documentName }, 'not loaded');
        throw new AttachRefused(closings.tryAgain.reason);
      });
      if (!room) throw new AttachRefused('no-such-page');
    },

    async connected({ connection, documentName, context, instance }) {
      // Unloading and attaching can cross: nobody would hear what is written into a document that was let go of.
      if (instance.documents.get(documentName) !== connection.document) tryAgain(connection);
      rooms.entered(documentName, context.session.personId);
    },

    async beforeSync({ connection, documentName, type, payload }: beforeSyncPayload<Context>) {
      const { over } = stateOf(connection);
      connection.readOnly = over || !rooms.get(documentName)?.open;
      if (type === syncs.ask) {
        if (isStateVector(payload)) return;
        // Hocuspocus would say so on the console, in its own words.
        end(connection, 'refused');
        payload.fill(0);
        return;
      }
      if (connection.readOnly && !over) return;
      const taken = !over && (await take(connection, documentName, type, payload));
      // Where it was taken, the room has applied it. Where not, Hocuspocus must not, and drops what a reader sends;
      // emptied, because it would still take it apart.
      if (!taken) {
        connection.readOnly = true;
        payload.fill(0);
      } else if (type === syncs.answer) {
        caughtUp(connection);
      }
    },

    async onStateless({ connection, payload }: onStatelessPayload) {
      const mark = readMark(payload);
      if (mark === null || connection.readOnly) return;
      const state = stateOf(connection);
      if (state.over) return;
      if (state.caughtUp) connection.sendStateless(sayDurable(mark));
      else state.marks.push(mark);
    },

    async beforeHandleMessage({ connection, update }: beforeHandleMessagePayload<Context>) {
      stateOf(connection).said = clientsIn(update) ?? [];
    },

    async beforeHandleAwareness({ connection, document, states: said }: beforeHandleAwarenessPayload<Context>) {
      if (!connection) return;
      const state = stateOf(connection);
      const { personId } = connection.context.session;
      const owner = rooms.get(document.name)?.restored.registry.clients;
      state.presence = ownPresence(said, {
        own: state.presence,
        said: state.said,
        person: personId,
        isTaken: (client) =>
          (owner?.get(client) ?? personId) !== personId ||
          document.getConnections().some((other) => other !== connection && states.get(other)?.presence === client),
      });
    },

    async beforeUnloadDocument({ documentName }) {
      await rooms.keep(documentName);
    },
  };
}

function isStateVector(payload: Uint8Array): boolean {
  try {
    Y.decodeStateVector(payload);
    return true;
  } catch {
    return false;
  }
}
