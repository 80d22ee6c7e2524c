import { HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { closings, livePath } from '#document/protocol.ts';

/** What a browser calls a line that ended without a word (RFC 6455 7.4.1). */
const goneWithoutAnswer = 1006;

/**
 * The tab's line to the live server. Nothing is queued while it is down: the handshake after it brings everything that
 * was written meanwhile, in one piece, while a queue could bring the end of it without its beginning.
 */
export class Line extends HocuspocusProviderWebsocket {
  override send(message: unknown): void {
    if (this.webSocket?.readyState === WebSocket.OPEN) super.send(message);
  }

  /** Ends it here and now: closing it in turn would wait for an answer that cannot come. */
  letGo(): void {
    this.disconnect();
    this.emit('close', { event: { code: goneWithoutAnswer, reason: '' } });
  }
}

/** Opens a line. It connects by itself, again and again, and at once when the network is back. */
export function openLine(): { line: Line; close: () => void } {
  const stops = new Set<number>(Object.values(closings).filter(({ afterwards }) => afterwards === 'stop').map(({ code }) => code));
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws';
  const line = new Line({
    url: `${scheme}://${window.location.host}${livePath()}`,
    delay: 500,
    minDelay: 500,
    maxDelay: 8_000,
  });
  line.on('close', ({ event }: { event: { code: number } }) => stops.has(event.code) && line.disconnect());
  // A dead network leaves a socket open for minutes; the browser knows at once.
  const wentOff = () => line.letGo();
  const cameBack = () => void line.connect();
  window.addEventListener('offline', wentOff);
  window.addEventListener('online', cameBack);
  return {
    line,
    close: () => {
      window.removeEventListener('offline', wentOff);
      window.removeEventListener('online', cameBack);
      line.destroy();
    },
  };
}
