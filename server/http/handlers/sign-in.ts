import { addressWaiting, confirmAddress, replaceAddress } from '#server/auth/address.ts';
import { dropTokens } from '#server/auth/entry-token.ts';
import { askForLink, countMail, mailConfirmation } from '#server/auth/links.ts';
import { resetPassword } from '#server/auth/new-password.ts';
import { provePassword } from '#server/auth/prove.ts';
import { makeRecoveryCodes } from '#server/auth/recovery-codes.ts';
import { beginSecondFactor, checkCode, confirmSecondFactor, dropSecondFactor, readSecondFactor } from '#server/auth/second-factor.ts';
import { enterByLink, takeSecondStep } from '#server/auth/second-step.ts';
import { readPerson } from '#server/book/person.ts';
import { Refusal } from '#server/book/refusal.ts';
import type { Parts } from '../asking.ts';
import { doorOf } from '../door-of.ts';
import { entered, keepSession } from '../entered.ts';
import { anybody, signedIn } from '../procedures.ts';

export const signIn = {
  sendLink: anybody.signIn.sendLink.handler(async ({ context, input }) => {
    needsMail(context.parts);
    await askForLink(doorOf(context), 'send-link', input.email);
    return {};
  }),

  byLink: anybody.signIn.byLink.handler(async ({ context, input }) => {
    const { person, ...way } = await enterByLink(doorOf(context), input.token);
    return entered(context, person, way);
  }),

  secondStep: anybody.signIn.secondStep.handler(async ({ context, input }) => {
    const { person, ...way } = await takeSecondStep(doorOf(context), input.token, input.code);
    return keepSession(context, person, way.token);
  }),

  sendReset: anybody.signIn.sendReset.handler(async ({ context, input }) => {
    needsMail(context.parts);
    await askForLink(doorOf(context), 'send-reset', input.email);
    return {};
  }),

  resetPassword: anybody.signIn.resetPassword.handler(async ({ context, input }) => {
    const ended = await resetPassword(doorOf(context), input.token, input.password);
    for (const id of ended) context.parts.news.tell('session', id);
    return {};
  }),

  read: signedIn.signIn.read.handler(({ context: { read, acting } }) =>
    read(async (tx) => {
      const { email } = await readPerson(tx, acting.keys, acting.person);
      return { waiting: await addressWaiting(tx, acting, email), secondFactor: await readSecondFactor(tx) };
    }),
  ),

  sendConfirmation: signedIn.signIn.sendConfirmation.handler(async ({ context }) => {
    const { parts, write, acting } = context;
    needsMail(parts);
    await countMail(doorOf(context), `confirmation for ${acting.person}`);
    await write((tx) => mailConfirmation(tx, acting, parts.origin));
    return {};
  }),

  confirmAddress: signedIn.signIn.confirmAddress.handler(({ context: { write, acting }, input }) =>
    write(async (tx) => {
      await confirmAddress(tx, acting, input.token);
      return readPerson(tx, acting.keys, acting.person);
    }),
  ),

  changeAddress: signedIn.signIn.changeAddress.handler(async ({ context, input }) => {
    const { parts, write, acting, session } = context;
    const waits = parts.settings.smtpUrl !== null;
    await write(async (tx) => {
      await provePassword(tx, doorOf(context), session, input.password);
      if (!waits) return replaceAddress(tx, acting, input.email);
      await countMail(doorOf(context), `new address of ${acting.person}`);
      await dropTokens(tx, ['confirm']);
      await mailConfirmation(tx, acting, parts.origin, input.email);
    });
    return { waits };
  }),

  beginSecondFactor: signedIn.signIn.beginSecondFactor.handler(({ context, input }) =>
    context.write(async (tx) => {
      await provePassword(tx, doorOf(context), context.session, input.password);
      return beginSecondFactor(tx, context.acting);
    }),
  ),

  confirmSecondFactor: signedIn.signIn.confirmSecondFactor.handler(async ({ context: { write, acting }, input }) => {
    const recoveryCodes = await write((tx) => confirmSecondFactor(tx, acting, input.code));
    if (recoveryCodes instanceof Refusal) throw recoveryCodes;
    return { recoveryCodes };
  }),

  dropSecondFactor: signedIn.signIn.dropSecondFactor.handler(async ({ context, input }) => {
    const refusal = await context.write(async (tx) => {
      await provePassword(tx, doorOf(context), context.session, input.password);
      return (await checkCode(tx, context.acting, input.code)) ?? (await dropSecondFactor(tx, context.acting));
    });
    if (refusal) throw refusal;
    return {};
  }),

  renewRecoveryCodes: signedIn.signIn.renewRecoveryCodes.handler(async ({ context: { write, acting }, input }) => {
    const recoveryCodes = await write(async (tx) => (await checkCode(tx, acting, input.code)) ?? (await makeRecoveryCodes(tx, acting)));
    if (recoveryCodes instanceof Refusal) throw recoveryCodes;
    return { recoveryCodes };
  }),
};

function needsMail({ settings }: Parts): void {
  if (settings.smtpUrl === null) throw new Refusal('NO_MAIL');
}
