import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Address } from '#server/database/connect.ts';

/**
 * What servers on one database tell each other, and themselves: that something moved, never what.
 * `document`: its log has rows that came past the live server. `log`: a live server added rows, and has them already.
 * `page`: something beside its document changed. `body`: the page as plain data was stored. `session`: it ended.
 */
const topics = ['document', 'log', 'page', 'body', 'session'] as const;
export type Topic = (typeof topics)[number];

/** `own`: this very server told it. */
export type Item = { topic: Topic; id: string; own: boolean };

export type News = {
  /** Tells every server, this one too, within some 10 ms. Call it after the transaction, not inside it. */
  tell(topic: Topic, id: string): void;
  /** Calls back for each piece of news; `null` after the line was lost for a while: anything may have moved. */
  listen(listener: (news: Item | null) => void): void;
  close(): Promise<void>;
};

const channel = 'rapport';
// One NOTIFY each 10 ms at most: PostgreSQL takes a global lock for each commit that notifies.
const gatherMs = 10;
// A payload holds 8,000 bytes; an item is at most 46, and the sender 36.
const itemsAtOnce = 150;
const reconnectMs = 500;

export async function openNews(address: Address, onTrouble: (error: unknown) => void): Promise<News> {
  const me = randomUUID();
  const listeners = new Set<(news: Item | null) => void>();
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let flushing = Promise.resolve();
  let closed = false;
  let client = await listening();

  async function listening(): Promise<pg.Client> {
    const fresh = new pg.Client(address);
    fresh.on('notification', ({ payload }) => {
      const [from, ...items] = (payload ?? '').split(',');
      for (const item of items) {
        const [name, id] = item.split(':');
        const topic = topics.find((known) => known === name);
        if (id === undefined || topic === undefined) continue;
        for (const listener of listeners) listener({ topic, id, own: from === me });
      }
    });
    fresh.on('error', onTrouble);
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
    } catch (error) {
      void fresh.end();
      throw error;
    }
    // Only a line that stood can break: one that never came up is the business of whoever asked for it.
    fresh.once('end', () => void again());
    return fresh;
  }

  async function again(): Promise<void> {
    while (!closed) {
      try {
        client = await listening();
        for (const listener of listeners) listener(null);
        if (waiting.size > 0) flushSoon();
        return;
      } catch (error) {
        onTrouble(error);
        await new Promise((resolve) => setTimeout(resolve, reconnectMs));
      }
    }
  }

  function flushSoon() {
    timer ??= setTimeout(() => {
      // One statement at a time: what is told meanwhile goes with the next.
      flushing = flushing.then(flush).then(() => {
        timer = undefined;
        if (waiting.size > 0) flushSoon();
      });
    }, gatherMs);
  }

  async function flush(): Promise<void> {
    const items = [...waiting].slice(0, itemsAtOnce);
    waiting = new Set([...waiting].slice(itemsAtOnce));
    try {
      await client.query('select pg_notify($1, $2)', [channel, [me, ...items].join(',')]);
    } catch (error) {
      onTrouble(error);
      // Kept for the next connection, which tells everybody to look anyway.
      for (const item of items) waiting.add(item);
    }
  }

  return {
    tell(topic, id) {
      waiting.add(`${topic}:${id}`);
      flushSoon();
    },
    listen: (listener) => void listeners.add(listener),
    async close() {
      closed = true;
      clearTimeout(timer);
      await flushing;
      if (waiting.size > 0) await flush();
      await client.end();
    },
  };
}
