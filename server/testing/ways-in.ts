import { Secret, TOTP } from 'otpauth';
import { password, startServer, type TestServer, type Visitor } from './server.ts';
import { openMailListener, type MailListener } from './mail-listener.ts';

/** A server that mails links to a listener on loopback, and people who follow them. */
export async function startWithMail() {
  const mail = await openMailListener();
  const server = await startServer('open', { smtpUrl: mail.url, mailFrom: 'rapport@example.org' });
  const stop = async () => {
    await server.stop();
    await mail.close();
  };
  return { ...server, ...waysInto(server, mail), mail, stop };
}

/** Where the links lead that are mailed. */
type Leads = 'enter' | 'new-password' | 'confirm' | 'invitation';

function waysInto(server: TestServer, mail: MailListener) {
  /** The token of the newest link that was mailed to an address, once everything that was asked for is done. */
  async function tokenMailedTo(address: string, leads: Leads): Promise<string> {
    await server.work();
    const link = new RegExp(`${server.origin}/${leads}#([\\w.-]+)`);
    const tokens = mail.came.flatMap(({ to, email }) => (to === address ? (link.exec(email.text ?? '')?.[1] ?? []) : []));
    const newest = tokens.at(-1);
    if (newest === undefined) throw new Error(`no link to ${leads} was mailed`);
    return newest;
  }

  /** Somebody with an account whose address they confirmed. */
  async function confirmed(name = 'Maya'): Promise<Visitor> {
    const person = await server.signUp(name);
    await person.api.signIn.confirmAddress({ token: await tokenMailedTo(person.email, 'confirm') });
    return person;
  }

  /** Codes of a second factor, as an authenticator app shows them at the time of the server, or so many steps off. */
  const codesOf = (secret: string) => (stepsOff = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.clock.now().getTime() + stepsOff * 30_000 });

  /** Somebody who turned the second factor on a while ago. */
  async function withSecondFactor(name = 'Maya') {
    const person = await confirmed(name);
    const { secret } = await person.api.signIn.beginSecondFactor({ password });
    const code = codesOf(secret);
    const { recoveryCodes } = await person.api.signIn.confirmSecondFactor({ code: code() });
    server.clock.pass(5);
    return { person, code, secret, recoveryCodes };
  }

  /** The first step, by password: its token is what the second one takes. */
  async function firstStep(person: Visitor, visitor = server.visitor()): Promise<{ visitor: Visitor; token: string }> {
    const answer = await visitor.api.sessions.open({ email: person.email, password });
    if (!('secondFactor' in answer)) throw new Error('no second factor was asked for');
    return { visitor, token: answer.secondFactor };
  }

  async function linkFor(person: Visitor): Promise<string> {
    await server.visitor().api.signIn.sendLink({ email: person.email });
    return tokenMailedTo(person.email, 'enter');
  }

  async function resetFor(person: Visitor): Promise<string> {
    await server.visitor().api.signIn.sendReset({ email: person.email });
    return tokenMailedTo(person.email, 'new-password');
  }

  return { tokenMailedTo, confirmed, codesOf, withSecondFactor, firstStep, linkFor, resetFor };
}
