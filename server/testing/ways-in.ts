import { Secret, TOTP } from 'otpauth';
import { password, startServer, type TestServer, type Visitor } from './server.ts';
import { tokenMailed } from './mail-read.ts';

/** A server that can mail links, and people to whom they are mailed. */
export async function startWithMail() {
  const server = await startServer('open', { smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'rapport@example.org' });
  return { ...server, ...waysInto(server) };
}

function waysInto(server: TestServer) {
  /** Somebody with an account whose address they confirmed. */
  async function confirmed(name = 'Maya'): Promise<Visitor> {
    const person = await server.signUp(name);
    await person.api.signIn.confirmAddress({ token: await tokenMailed(server, person, 'confirm-address') });
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
    return tokenMailed(server, person, 'sign-in-link');
  }

  async function resetFor(person: Visitor): Promise<string> {
    await server.visitor().api.signIn.sendReset({ email: person.email });
    return tokenMailed(server, person, 'reset-password');
  }

  return { confirmed, codesOf, withSecondFactor, firstStep, linkFor, resetFor };
}
