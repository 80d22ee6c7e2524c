import { personOfFeed } from '#server/calendar/own-feed.ts';
import { writeFeed } from '#server/calendar/write-feed.ts';
import type { Outside } from './outside.ts';

/** The feed a calendar subscribes to. Its address is its secret. */
export const calendarFeed: Outside = (app, { reach, keys, origin, now }) => {
  app.get('/calendar/:file{.+\\.ics}', async (c) => {
    const token = c.req.param('file').replace(/\.ics$/, '');
    const person = await reach.atTheGate((gate) => personOfFeed(gate, token, now()));
    if (person === null) return c.notFound();
    const { text, tag } = await reach.read(person, (tx) => writeFeed(tx, { keys, origin, now: now() }));
    c.header('ETag', tag);
    c.header('Cache-Control', 'private, no-cache');
    if (c.req.header('if-none-match') === tag) return c.body(null, 304);
    return c.body(text, 200, { 'Content-Type': 'text/calendar; charset=utf-8' });
  });
};
