import { proveFresh } from '#server/auth/fresh.ts';
import { add, beginAdding } from '#server/auth/passkey-add.ts';
import { beginEntering, enterByPasskey } from '#server/auth/passkey-enter.ts';
import { listPasskeys, removePasskey, renamePasskey } from '#server/auth/passkey-list.ts';
import { passkeyPlace, type PasskeyPlace } from '#server/auth/passkey-place.ts';
import { Refusal } from '#server/book/refusal.ts';
import type { Parts } from '../asking.ts';
import { doorOf } from '../door-of.ts';
import { entered } from '../entered.ts';
import { anybody, signedIn } from '../procedures.ts';

export const passkeys = {
  list: signedIn.passkeys.list.handler(({ context: { read, person, parts } }) => read((tx) => listPasskeys(tx, parts.keys, person))),

  beginAdding: signedIn.passkeys.beginAdding.handler(async ({ context, input }) => {
    const { read, session, person, parts } = context;
    const place = placeOf(parts);
    await read((tx) => proveFresh(tx, doorOf(context), session, input.password));
    return { options: { ...(await beginAdding({ reach: parts.reach, keys: parts.keys, now: parts.now(), person, place })) } };
  }),

  add: signedIn.passkeys.add.handler(async ({ context: { person, parts, userAgent }, input }) => {
    const adding = { reach: parts.reach, keys: parts.keys, now: parts.now(), person, place: placeOf(parts) };
    return { id: await add(adding, input.response, userAgent) };
  }),

  rename: signedIn.passkeys.rename.handler(async ({ context: { write, person, parts }, input }) => {
    await write((tx) => renamePasskey(tx, parts.keys, person, input.id, input.name));
    return {};
  }),

  remove: signedIn.passkeys.remove.handler(async ({ context: { write, acting, parts }, input }) => {
    await write((tx) => removePasskey(tx, acting, parts.settings.provider?.issuer, input.id));
    return {};
  }),

  beginEntering: anybody.passkeys.beginEntering.handler(async ({ context: { parts, address } }) => {
    const wait = await parts.tries.countStart(address);
    if (wait !== null) throw new Refusal('TOO_MANY_TRIES', { retryInSeconds: wait });
    return { options: { ...(await beginEntering({ reach: parts.reach, keys: parts.keys, now: parts.now() }, placeOf(parts))) } };
  }),

  enter: anybody.passkeys.enter.handler(async ({ context, input }) => {
    const { person, ...way } = await enterByPasskey(doorOf(context), placeOf(context.parts), input.response);
    return entered(context, person, way);
  }),
};

function placeOf({ origin }: Parts): PasskeyPlace {
  const place = passkeyPlace(origin);
  if (place === null) throw new Refusal('PASSKEYS_NOWHERE');
  return place;
}
