import type { Outcome } from './orders.ts';
import { sitDown, type Seat, type Typed, type Writer } from './writer.ts';

type Times = Pick<Outcome, 'seen' | 'saved' | 'lost'>;

/** Two people at one page. What they see of each other is timed into `times` of the moment. */
export type Room = { type(who: 0 | 1): void; waiting(): number; leave(): void };

/** Seats both; settles once both have the page. */
export async function openRoom(seats: readonly [Seat, Seat], times: () => Times): Promise<Room> {
  const unseen: [Typed[], Typed[]] = [[], []];
  const unsaved: [Typed[], Typed[]] = [[], []];
  const writers: (Writer | undefined)[] = [];
  const sit = async (who: 0 | 1) => {
    const other = who === 0 ? 1 : 0;
    writers[who] = await sitDown(seats[who], {
      moved() {
        const now = performance.now();
        const waiting = unseen[other];
        for (let [typed] = waiting; typed && writers[who]?.has(typed); [typed] = waiting) {
          times().seen.push(now - typed.at);
          waiting.shift();
        }
      },
      saved(upTo) {
        const now = performance.now();
        const waiting = unsaved[who];
        for (let [typed] = waiting; typed && typed.at <= upTo; [typed] = waiting) {
          times().saved.push(now - typed.at);
          waiting.shift();
        }
      },
      lost: (why) => times().lost.push(why),
    });
  };
  await Promise.all([sit(0), sit(1)]);
  return {
    type(who) {
      const typed = writers[who]?.type();
      if (!typed) return;
      unseen[who].push(typed);
      unsaved[who].push(typed);
    },
    waiting: () => unseen[0].length + unseen[1].length + unsaved[0].length + unsaved[1].length,
    leave() {
      for (const writer of writers) writer?.leave();
    },
  };
}
