import { anyAccount } from '#server/auth/gate.ts';
import { settleNewAddress } from '#server/auth/links.ts';
import { changePassword, changePerson, signIn, signUp } from '#server/auth/account.ts';
import { passkeyPlace } from '#server/auth/passkey-place.ts';
import { readPerson } from '#server/book/person.ts';
import { found } from '#server/book/refusal.ts';
import { openWords } from '#server/seal/words.ts';
import type { Parts } from '../asking.ts';
import { doorOf } from '../door-of.ts';
import { entered, keepSession } from '../entered.ts';
import { anybody, signedIn } from '../procedures.ts';

export const account = {
  door: anybody.account.door.handler(async ({ context: { parts, session } }) => {
    const { reach, keys } = parts;
    const me = session && (await reach.read(session.personId, (tx) => readPerson(tx, keys, session.personId)));
    const first = me === null && !(await reach.atTheGate(anyAccount));
    return { me, signUp: first ? 'first' : parts.settings.signup, ways: waysIn(parts) };
  }),

  create: anybody.account.create.handler(async ({ context, input }) => {
    const { parts } = context;
    const { person, token } = await signUp(doorOf(context), parts.settings.signup === 'open', input);
    const holder = { person, keys: parts.keys, now: parts.now() };
    const origin = parts.settings.smtpUrl === null ? null : parts.origin;
    await parts.reach.write(person, (tx) => settleNewAddress(tx, holder, { email: input.email, invitation: input.invitation, origin }));
    return (await keepSession(context, person, token)).me;
  }),

  change: signedIn.account.change.handler(({ context: { write, person, parts }, input }) =>
    write(async (tx) => {
      await changePerson(tx, parts.keys, person, input);
      return readPerson(tx, parts.keys, person);
    }),
  ),

  changePassword: signedIn.account.changePassword.handler(async ({ context, input }) => {
    const { write, person, session, parts } = context;
    const ended = await write(async (tx) => {
      await changePassword(tx, doorOf(context), person, input.current, input.next);
      return tx.deleteFrom('sessions').where('id', '<>', session.sessionId).returning('id').execute();
    });
    for (const { id } of ended) parts.news.tell('session', id);
    return { signedOut: ended.length };
  }),
};

export const sessions = {
  open: anybody.sessions.open.handler(async ({ context, input }) => {
    const { person, ...way } = await signIn(doorOf(context), input.email, input.password);
    return entered(context, person, way);
  }),

  list: signedIn.sessions.list.handler(({ context: { read, person, session, parts } }) =>
    read(async (tx) => {
      const { key_wrapped } = found(await tx.selectFrom('people').select('key_wrapped').where('id', '=', person).executeTakeFirst());
      const key = parts.keys.unwrap(key_wrapped, person);
      const rows = await tx
        .selectFrom('sessions')
        .selectAll()
        .where('expires_at', '>', parts.now())
        .orderBy('last_seen_at', 'desc')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        device: openWords<string>(key, row.device_sealed, ['sessions', row.id, 'device_sealed', 1]),
        how: row.how,
        openedAt: row.created_at.toISOString(),
        seenAt: row.last_seen_at.toISOString(),
        current: row.id === session.sessionId,
      }));
    }),
  ),

  revoke: signedIn.sessions.revoke.handler(async ({ context: { write, parts }, input }) => {
    const ended = await write((tx) => tx.deleteFrom('sessions').where('id', '=', input.id).returning('id').executeTakeFirst());
    parts.news.tell('session', found(ended).id);
    return {};
  }),

  close: anybody.sessions.close.handler(async ({ context: { parts, session, dropCookie } }) => {
    dropCookie();
    if (session === null) return {};
    await parts.reach.write(session.personId, (tx) => tx.deleteFrom('sessions').where('id', '=', session.sessionId).execute());
    parts.news.tell('session', session.sessionId);
    return {};
  }),
};

function waysIn({ settings, origin }: Parts) {
  return { mail: settings.smtpUrl !== null, provider: settings.provider?.name ?? null, passkeys: passkeyPlace(origin) !== null };
}
