import { nudgesOff, turnNudgeOff, turnNudgeOn } from '#server/book/nudges-off.ts';
import { signedIn } from '../procedures.ts';

export const nudges = {
  off: signedIn.nudges.off.handler(({ context: { read, acting } }) => read((tx) => nudgesOff(tx, acting))),

  turnOff: signedIn.nudges.turnOff.handler(({ context: { write, acting }, input: { kind } }) => write((tx) => turnNudgeOff(tx, acting, kind))),

  turnOn: signedIn.nudges.turnOn.handler(({ context: { write, acting }, input: { kind } }) => write((tx) => turnNudgeOn(tx, acting, kind))),
};
