import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import type { Logger } from 'pino';
import { expect, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { askMark, livePath, readDurable } from '#document/protocol.ts';
import { sessionOfToken } from '#server/auth/session.ts';
import { openLog, type UpdateLog } from '#server/documents/log.ts';
import { openLive, type Live } from '#server/live/open-live.ts';
import { openLogger } from '#server/http/log.ts';
import { openNews, type News } from '#server/live/news.ts';
import type { TestDatabase } from './database.ts';
import type { TestPerson } from './people.ts';

export type TestLive = {
  live: Live;
  news: News;
  http: Server;
  port: number;
  origin: string;
  /** Ends it as an operator would. */
  stop(): Promise<void>;
  /** Ends it without a word: sockets break, and what was under way fails. */
  breakOff(): Promise<void>;
};

type Choices = { port?: number; log?: (log: UpdateLog) => UpdateLog; logger?: Logger };

/** A live server on a port of its own. Its only HTTP is the upgrade. */
export async function startLive(database: TestDatabase, { port = 0, log: wrap = (log) => log, logger = openLogger(process.env['TEST_LOG'] ?? 'silent') }: Choices = {}): Promise<TestLive> {
  // Who comes before the live server is there is told so, and comes again.
  const http = createServer((_, response) => void response.writeHead(503).end());
  const sockets = new Set<{ destroy(): void }>();
  http.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  // A server that listens on TCP has an address of this kind.
  const bound = (http.address() as AddressInfo).port;
  const origin = `http://127.0.0.1:${bound}`;
  const news = await openNews(database.address, () => {});
  const log = openLog(database.address);
  const live = openLive({
    http,
    origins: new Set([origin]),
    session: (request) => sessionOfToken(database.reach, /rapport=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1]),
    reach: database.reach,
    keys: database.keys,
    log: wrap(log),
    news,
    logger,
  });
  const end = async () => {
    const closed = new Promise((resolve) => http.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
    await log.close();
    await news.close();
  };
  return {
    live,
    news,
    http,
    port: bound,
    origin,
    stop: async () => {
      await live.close();
      await end();
    },
    breakOff: end,
  };
}

/** A socket as a browser would open it, or as something else would. */
export function openSocket(
  at: Pick<TestLive, 'origin'>,
  person: TestPerson | null,
  { path = livePath(), origin = at.origin }: { path?: string; origin?: string } = {},
): WebSocket {
  const socket = new WebSocket(at.origin.replace('http', 'ws') + path, { headers: headersOf(person, origin) });
  socket.on('error', () => {});
  return socket;
}

/** A real client on one document, with what happened to it. */
export type TestClient = {
  document: Y.Doc;
  provider: HocuspocusProvider;
  line: HocuspocusProviderWebsocket;
  /** Codes or reasons it was closed or refused with, oldest first. */
  ended: string[];
  messages: string[];
  /** Waits until everything written here so far is on the server's disk. */
  saved(): Promise<void>;
  synced(): Promise<void>;
  close(): void;
};

export function openClient(at: Pick<TestLive, 'origin'>, person: TestPerson, document: string, doc = new Y.Doc()): TestClient {
  const headers = headersOf(person, at.origin);
  class Polyfill extends WebSocket {
    constructor(url: string) {
      super(url, { headers });
      // A line that is ended while it connects is no accident here.
      this.on('error', () => {});
    }
  }
  const line = new HocuspocusProviderWebsocket({
    url: at.origin.replace('http', 'ws') + livePath(),
    WebSocketPolyfill: Polyfill,
    delay: 20,
    minDelay: 20,
    maxDelay: 60,
  });
  const ended: string[] = [];
  const messages: string[] = [];
  const provider = new HocuspocusProvider({ websocketProvider: line, name: document, document: doc, token: 'cookie', sessionAwareness: true });
  provider.on('stateless', ({ payload }: { payload: string }) => void messages.push(payload));
  provider.on('close', ({ event }: { event: { code: number; reason: string } }) => {
    ended.push(event.reason);
    // As the page does: what a closed document sends on would close the whole socket.
    if (event.code === 1000) provider.detach();
  });
  provider.on('authenticationFailed', ({ reason }: { reason: string }) => void ended.push(reason));
  provider.attach();
  // High enough to meet no mark a test sends by hand.
  let mark = 1_000_000;
  let syncs = 0;
  provider.on('synced', ({ state }: { state: boolean }) => {
    if (state) syncs++;
  });
  const synced = () => vi.waitFor(() => expect(provider.isSynced && provider.isAuthenticated).toBe(true), { timeout: 5_000, interval: 5 });
  return {
    document: doc,
    provider,
    line,
    ended,
    messages,
    synced,
    async saved() {
      const asked = ++mark;
      let askedOn = 0;
      await vi.waitFor(
        () => {
          // A mark is lost with its connection.
          if (provider.isSynced && provider.isAuthenticated && askedOn !== syncs) {
            askedOn = syncs;
            provider.sendStateless(askMark(asked));
          }
          expect(messages.map(readDurable)).toContain(asked);
        },
        { timeout: 5_000, interval: 5 },
      );
    },
    close() {
      provider.destroy();
      line.destroy();
    },
  };
}

/** Waits until something holds. */
export function until(holds: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(holds, { timeout: 5_000, interval: 10 });
}

function headersOf(person: TestPerson | null, origin: string): Record<string, string> {
  return { origin, ...(person ? { cookie: `rapport=${person.session.token}` } : {}) };
}
