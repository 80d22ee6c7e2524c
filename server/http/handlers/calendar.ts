import { answersOn } from '#server/calendar/answers-on.ts';
import { readFeed, renewFeed, revokeFeed } from '#server/calendar/own-feed.ts';
import { signedIn } from '../procedures.ts';

export const calendar = {
  feed: signedIn.calendar.feed.handler(({ context: { read } }) =>
    read(async (tx) => {
      const feed = await readFeed(tx);
      return { feed: feed && { since: feed.since.toISOString(), readAt: feed.readAt?.toISOString() ?? null } };
    }),
  ),

  renewFeed: signedIn.calendar.renewFeed.handler(({ context: { write, acting, parts, person } }) =>
    write(async (tx) => ({ address: `${parts.origin}/calendar/${await renewFeed(tx, person, acting.now)}.ics` })),
  ),

  revokeFeed: signedIn.calendar.revokeFeed.handler(({ context: { write } }) =>
    write(async (tx) => {
      await revokeFeed(tx);
      return {};
    }),
  ),

  answers: signedIn.calendar.answers.handler(({ context: { read, acting }, input }) => read((tx) => answersOn(tx, acting, input.id))),
};
