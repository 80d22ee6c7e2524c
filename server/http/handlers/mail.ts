import { mailFailingSince } from '#server/mail/mail-state.ts';
import { signedIn } from '../procedures.ts';

export const mail = {
  state: signedIn.mail.state.handler(async ({ context: { read, parts } }) => {
    const failing = await read(mailFailingSince);
    return { set: parts.mailer !== null, failing: failing?.toISOString() ?? null };
  }),
};
