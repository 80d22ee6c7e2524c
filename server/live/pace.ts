import { messages, syncs, type Frame } from './frame.ts';

/** How much one socket may send. Nobody types this fast; a long time offline comes back within the reserve. */
const perSecond = { points: 100, bytes: 1_048_576 };
// What can be saved up: ten seconds of frames, four of bytes.
const reserve = { points: 1_000, bytes: 4_194_304 };

// What costs the server more than the client: a whole document in answer, or a query of the database.
const dear = 25;

/** Counts what a socket sends, and tells when it is too much. `now` is in milliseconds. */
export type Pace = { takes(frame: Frame, bytes: number, now: number): boolean };

export function openPace(now: number): Pace {
  let last = now;
  let points = reserve.points;
  let bytesLeft = reserve.bytes;
  return {
    takes(frame, bytes, at) {
      const seconds = Math.max(0, at - last) / 1000;
      last = at;
      points = Math.min(reserve.points, points + seconds * perSecond.points) - costOf(frame);
      bytesLeft = Math.min(reserve.bytes, bytesLeft + seconds * perSecond.bytes) - bytes;
      return points >= 0 && bytesLeft >= 0;
    },
  };
}

function costOf({ message, sync }: Frame): number {
  return message === messages.attach || message === messages.askPresence || sync === syncs.ask ? dear : 1;
}
