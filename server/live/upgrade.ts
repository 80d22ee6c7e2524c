import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { limits } from '#document/limits.ts';
import { closings, livePath } from '#document/protocol.ts';
import type { Session } from '#server/auth/session.ts';

export type Door = {
  http: Server;
  /** The origins a browser may speak from. */
  origins: ReadonlySet<string>;
  /** Whose request it is, by its cookie; null: nobody's. */
  session: (request: IncomingMessage) => Promise<Session | null>;
  onError: (error: unknown) => void;
};

const anyVersion = /^\/live\/\d{1,9}$/;

/**
 * Opens sockets for those who are signed in, at this server's own address, and for nobody else: who it is is known
 * before there is a socket. Gives what closes the door again.
 */
export function openDoor({ http, origins, session, onError }: Door, opened: (socket: WebSocket, request: IncomingMessage, session: Session) => void) {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frame, perMessageDeflate: false });

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://live');
    if (!anyVersion.test(pathname)) return refuse(socket, '404 Not Found');
    if (!origins.has(request.headers.origin ?? '')) return refuse(socket, '403 Forbidden');
    const known = await session(request);
    if (!known) return refuse(socket, '401 Unauthorized');
    sockets.handleUpgrade(request, socket, head, (open) => {
      if (pathname === livePath()) return opened(open, request, known);
      open.on('error', () => {});
      open.close(closings.oldVersion.code, closings.oldVersion.reason);
    });
  }

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {});
    upgrade(request, socket, head).catch((error: unknown) => {
      onError(error);
      refuse(socket, '503 Service Unavailable');
    });
  };
  http.on('upgrade', onUpgrade);
  return () => http.off('upgrade', onUpgrade);
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
