import { randomUUID } from 'node:crypto';
import { nudgeKinds, type NudgeKind } from '#core/nudges/nudge.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { dropOwn, keepOwn, readOwn } from './own-words.ts';

/** The kinds of nudges a person has turned off for themselves, in their order. */
export async function nudgesOff(tx: Read, acting: Acting): Promise<NudgeKind[]> {
  const off = new Set((await kept(tx, acting)).map(({ body }) => body.nudge));
  return nudgeKinds.filter((kind) => off.has(kind));
}

export async function turnNudgeOff(tx: Write, acting: Acting, kind: NudgeKind): Promise<NudgeKind[]> {
  const off = await nudgesOff(tx, acting);
  // Two windows that turn the same one off at once keep it twice, which is turned off all the same.
  if (!off.includes(kind)) await keepOwn(tx, acting, 'nudges-off', randomUUID(), { nudge: kind });
  return nudgesOff(tx, acting);
}

export async function turnNudgeOn(tx: Write, acting: Acting, kind: NudgeKind): Promise<NudgeKind[]> {
  for (const { id, body } of await kept(tx, acting)) if (body.nudge === kind) await dropOwn(tx, 'nudges-off', id);
  return nudgesOff(tx, acting);
}

function kept(tx: Read, acting: Acting) {
  return readOwn<{ nudge: NudgeKind }>(tx, acting, 'nudges-off');
}
