import type { IncomingMessage } from 'node:http';
import type { Hocuspocus } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import { limits } from '#document/limits.ts';
import { closings } from '#document/protocol.ts';
import type { Session } from '#server/auth/session.ts';
import { clientsIn, isAttachRefusal, messages, readFrame } from './frame.ts';
import { openPace } from './pace.ts';

/** What the hooks know of a connection. */
export type Context = { session: Session };

type Closing = (typeof closings)[keyof typeof closings];

/** One person's line to the server. */
export type Line = { session: Session; close(closing: Closing): void; terminate(): void };

// A client that does not read must not fill the server's memory.
const mostUnread = 8 * 1024 * 1024;
const pingEvery = 30_000;
// An address is 36 letters and an id; the rest of the frame is what is measured.
const addressBytes = 100;

/**
 * Puts a socket between its client and Hocuspocus, which trusts both: frames are read and counted first, and what is
 * sent stops where nobody reads it. `onClose` is called once, when the socket is gone.
 */
export function openLine(
  hocuspocus: Hocuspocus<Context>,
  socket: WebSocket,
  request: IncomingMessage,
  session: Session,
  onClose: () => void,
): Line {
  const close = ({ code, reason }: Closing) => socket.close(code, reason);
  const guarded = {
    get readyState() {
      return socket.readyState;
    },
    close: (code?: number, reason?: string) => socket.close(code, reason),
    send(bytes: Uint8Array) {
      if (socket.bufferedAmount > mostUnread) socket.terminate();
      // Said of one document, it would never be tried again; of the socket, it is.
      else if (isAttachRefusal(bytes, closings.tryAgain.reason)) close(closings.tryAgain);
      else socket.send(bytes);
    },
  };
  const client = hocuspocus.handleConnection(guarded, asRequest(request), { session });
  const pace = openPace(performance.now());
  let answered = true;
  const ping = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, pingEvery);

  socket.on('pong', () => {
    answered = true;
  });
  socket.on('message', (data: Buffer, binary) => {
    const frame = binary ? readFrame(data) : null;
    if (!frame || (frame.message === messages.presence && !isPresence(data))) return close(closings.malformed);
    if (!pace.takes(frame, data.length, performance.now())) return close(closings.tooMuch);
    if (socket.readyState === socket.OPEN) client.handleMessage(new Uint8Array(data));
  });
  // Without a listener, a frame that is too large would end the process.
  socket.on('error', () => {});
  socket.on('close', (code, reason) => {
    clearInterval(ping);
    client.handleClose({ code, reason: reason.toString() });
    onClose();
  });
  return { session, close, terminate: () => socket.terminate() };
}

function isPresence(data: Uint8Array): boolean {
  return data.length <= limits.presence + addressBytes && clientsIn(data) !== null;
}


/** Hooks are handed a request: without cookies, which are none of their business. */
function asRequest({ url = '/' }: IncomingMessage): Request {
  return new Request(new URL(url, 'http://live'));
}
