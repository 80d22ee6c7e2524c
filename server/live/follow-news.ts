import type { Hocuspocus } from '@hocuspocus/server';
import type { Logger } from 'pino';
import { changed, closings } from '#document/protocol.ts';
import type { Reach } from '#server/database/reach.ts';
import type { Item, News } from './news.ts';
import type { Rooms } from './rooms.ts';
import type { Context, Line } from './socket.ts';

export type Following = {
  hocuspocus: Hocuspocus<Context>;
  rooms: Rooms;
  reach: Reach;
  news: News;
  lines: ReadonlySet<Line>;
  logger: Pick<Logger, 'warn'>;
};

/** Lets open pages follow what happens past their sockets: on other servers, and through the verbs of this one. */
export function followNews({ hocuspocus, rooms, reach, news, lines, logger }: Following): void {
  news.listen((item) => {
    // The line of news was down: a session may have ended, a page been closed. Everybody comes in by the door again.
    if (!item) for (const line of lines) line.close(closings.tryAgain);
    else follow(item).catch((error: unknown) => logger.warn({ error, topic: item.topic }, 'news not followed'));
  });

  async function follow({ topic, id, own }: Item): Promise<void> {
    if (topic === 'session') {
      for (const line of lines) if (line.session.sessionId === id) line.close(closings.signedOut);
    } else if (topic === 'document' || (topic === 'log' && !own)) {
      await rooms.catchUp(id);
    } else if (topic === 'page') {
      const before = rooms.get(id)?.open;
      const room = await rooms.catchUp(id);
      if (room) await showChange(id, room.open, room.open && before === false);
    }
  }

  /** Tells everybody who has a document open. `reopened`: they come in again, as people who may write. */
  async function showChange(id: string, open: boolean, reopened: boolean): Promise<void> {
    const document = hocuspocus.documents.get(id);
    if (!document) return;
    const people = new Set(document.getConnections().map(({ context }) => personOf(context)));
    const gone = new Set<string>();
    for (const person of people) {
      const there = await reach.read(person, (tx) => tx.selectFrom('documents').select('id').where('id', '=', id).executeTakeFirst());
      if (!there) gone.add(person);
    }
    for (const connection of document.getConnections()) {
      connection.readOnly = !open;
      if (gone.has(personOf(connection.context))) connection.close({ code: 1000, reason: 'gone' });
      else connection.sendStateless(changed);
      if (reopened) connection.webSocket.close(closings.tryAgain.code, closings.tryAgain.reason);
    }
  }
}

// Connections do not carry the type of their context.
function personOf(context: Context): string {
  return context.session.personId;
}
