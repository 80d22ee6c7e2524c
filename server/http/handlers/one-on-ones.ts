import { markConfirmed } from '#server/auth/address.ts';
import { invitationOf } from '#server/auth/gate.ts';
import { mailedToken, wasMailedTo } from '#server/auth/invitation-proof.ts';
import { hashToken } from '#server/auth/token.ts';
import { acceptInvitation, lookAtInvitation, renewInvitation, withdrawInvitation } from '#server/book/invitation.ts';
import { mailInvitation } from '#server/book/invitation-mail.ts';
import { listOneOnOnes, showOneOnOne } from '#server/book/one-on-one.ts';
import { readPerson } from '#server/book/person.ts';
import { readRoom } from '#server/book/room.ts';
import { changeOneOnOne, startOneOnOne } from '#server/book/start.ts';
import { anybody, signedIn } from '../procedures.ts';

export const oneOnOnes = {
  list: signedIn.oneOnOnes.list.handler(({ context: { read, acting } }) => read((tx) => listOneOnOnes(tx, acting))),

  read: signedIn.oneOnOnes.read.handler(({ context: { read, acting }, input }) => read((tx) => showOneOnOne(tx, acting, input.id))),

  start: signedIn.oneOnOnes.start.handler(({ context: { write, acting }, input }) =>
    write(async (tx) => {
      await startOneOnOne(tx, acting, input);
      return showOneOnOne(tx, acting, input.id);
    }),
  ),

  change: signedIn.oneOnOnes.change.handler(async ({ context: { write, acting, parts }, input: { id, ...change } }) => {
    const shown = await write(async (tx) => {
      await changeOneOnOne(tx, acting, id, change);
      return showOneOnOne(tx, acting, id);
    });
    if (shown.planned) parts.news.tell('page', shown.planned.id);
    return shown;
  }),
};

export const invitations = {
  renew: signedIn.invitations.renew.handler(async ({ context: { write, acting, parts }, input }) => {
    const { id: oneOnOne, email } = input;
    return write(async (tx) => {
      const { id, token, expiresAt, invited } = await renewInvitation(tx, acting, oneOnOne, email);
      // The token stands behind the #, which browsers keep to themselves: it reaches no log and no Referer.
      const linkWith = (what: string) => `${parts.origin}/invitation#${what}`;
      const mail = (to: string) =>
        mailInvitation(tx, acting, { invitation: id, oneOnOne, to, invited, link: linkWith(mailedToken(acting.keys, token, to)), expiresAt });
      const mailed = email !== undefined && parts.mailer !== null && (await mail(email));
      return { link: linkWith(token), expiresAt: expiresAt.toISOString(), mailed };
    });
  }),

  withdraw: signedIn.invitations.withdraw.handler(({ context: { write, acting }, input }) =>
    write(async (tx) => {
      await readRoom(tx, acting.keys, input.id);
      await withdrawInvitation(tx, input.id);
      return {};
    }),
  ),

  look: anybody.invitations.look.handler(async ({ context: { parts, session }, input }) => {
    const { reach, keys } = parts;
    const visitor = session && (await reach.read(session.personId, (tx) => readPerson(tx, keys, session.personId)));
    return reach.atTheGate((gate) => lookAtInvitation(gate, { keys, now: parts.now() }, input.token, visitor));
  }),

  accept: signedIn.invitations.accept.handler(async ({ context: { write, acting, parts, person }, input }) => {
    const row = await parts.reach.atTheGate((gate) => invitationOf(gate, hashToken(input.token)));
    const id = await write(async (tx) => {
      const { email } = await readPerson(tx, acting.keys, person);
      if (wasMailedTo(acting.keys, input.token, email)) await markConfirmed(tx, acting);
      return acceptInvitation(tx, acting, row, { ...input, email });
    });
    return { id };
  }),
};
