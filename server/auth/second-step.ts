import type { Refusal } from '#server/book/refusal.ts';
import type { Door } from './door.ts';
import { holderOf, holdToken, markUsed, useToken, dropTokens } from './entry-token.ts';
import { checkCode } from './second-factor.ts';
import type { How } from './session.ts';
import { enter, letIn, type WayIn } from './way-in.ts';

/** Signs in by a mailed link, as far as one step goes. Others on their way stop working. */
export async function enterByLink(door: Door, token: string): Promise<WayIn & { person: string }> {
  const { reach, keys, now } = door;
  const person = await holderOf(reach, token, 'link');
  await reach.write(person, async (tx) => {
    await useToken(tx, { person, keys, now }, token, 'link');
    await dropTokens(tx, ['link']);
  });
  return { person, ...(await enter(door, person, 'link')) };
}

/** The second step: the token of the first, which a wrong code leaves as it is, and a code. */
export async function takeSecondStep(door: Door, token: string, code: string): Promise<{ person: string; token: string }> {
  const { reach, keys, now } = door;
  const person = await holderOf(reach, token, 'second-step');
  const outcome = await reach.write(person, async (tx): Promise<{ how: How } | Refusal> => {
    const holder = { person, keys, now };
    const { id, extra } = await holdToken(tx, holder, token, 'second-step');
    const refusal = await checkCode(tx, holder, code);
    if (refusal) return refusal;
    await markUsed(tx, id, now);
    return extra;
  });
  if (outcome instanceof Error) throw outcome;
  return { person, ...(await letIn(door, person, outcome.how)) };
}
