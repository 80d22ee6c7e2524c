import { setTimeout as pause } from 'node:timers/promises';
import { Hocuspocus } from '@hocuspocus/server';
import type { Logger } from 'pino';
import { closings } from '#document/protocol.ts';
import type { Reach } from '#server/database/reach.ts';
import type { UpdateLog } from '#server/documents/log.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { followNews } from './follow-news.ts';
import { makeHooks } from './hooks.ts';
import type { News } from './news.ts';
import { openRooms } from './rooms.ts';
import { openLine, type Context, type Line } from './socket.ts';
import { openDoor, type Door } from './upgrade.ts';

export type LiveParts = Omit<Door, 'onError'> & {
  reach: Reach;
  keys: KeyRing;
  log: UpdateLog;
  news: News;
  logger: Logger;
};

export type Live = {
  /** Closes this session's sockets, here and now. Other servers are told by the news. */
  closeSession(sessionId: string): void;
  /** Closes all sockets, and waits until what they had open is folded; for some seconds at most. */
  close(): Promise<void>;
};

// Presence, sent anew every 15 to 30 seconds, keeps a socket; a hidden tab's timers come late.
const longestSilence = 120_000;
const longestClosing = 5_000;

/** Opens the live server on an HTTP server: documents that several people write at once. */
export function openLive({ http, origins, session, reach, keys, log, news, logger }: LiveParts): Live {
  const lines = new Set<Line>();
  const rooms = openRooms({ reach, keys, log, news, logger });
  const hocuspocus = new Hocuspocus<Context>({
    quiet: true,
    timeout: longestSilence,
    maxPendingDocuments: 20,
    // What one socket may send is counted before it comes here (pace.ts), which ends the socket sooner.
    maxUnauthenticatedQueueMessages: 5_000,
    extensions: [makeHooks({ rooms, reach, logger })],
  });
  const closeDoor = openDoor(
    { http, origins, session, onError: (error) => logger.warn({ error }, 'socket not opened') },
    (socket, request, who) => {
      const line = openLine(hocuspocus, socket, request, who, () => lines.delete(line));
      lines.add(line);
    },
  );
  followNews({ hocuspocus, rooms, reach, news, lines, logger });

  return {
    closeSession(sessionId) {
      for (const line of lines) if (line.session.sessionId === sessionId) line.close(closings.signedOut);
    },
    async close() {
      closeDoor();
      for (const line of lines) line.close(closings.tryAgain);
      const began = Date.now();
      hocuspocus.flushPendingStores();
      while (hocuspocus.documents.size > 0 && Date.now() - began < longestClosing) await pause(10);
      for (const line of lines) line.terminate();
    },
  };
}
