import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import type { Logger } from 'pino';
import { describeError } from '#server/http/log.ts';
import { NotTaken } from './not-taken.ts';

/** A mail as it was handed over: between whom, from where, and its bytes. */
export type HandedOver = { sender: string; recipient: string; ip: string; helo: string; raw: Buffer };

export type Inbound = { port: number; close(): Promise<void> };

/** A reply is some hundred letters; with a long quotation and pictures in a signature it stays below this. */
const largestMail = 1_000_000;
const atOnce = 50;
const idleMs = 60_000;

type Listening = {
  at: { host: string; port: number };
  /** Whether mail to this address is taken at all: what is not is refused before a word of it is sent. */
  knows: (recipient: string) => Promise<boolean>;
  /** Does what a mail asks for. Throws NotTaken where it does not, with the sentence its sender is to read. */
  take: (mail: HandedOver) => Promise<void>;
  logger: Logger;
};

/** Listens for mail. It is handed on by a mail server that takes it from the world, so nobody signs in here. */
export async function openInbound({ at, knows, take, logger }: Listening): Promise<Inbound> {
  const server = new SMTPServer({
    // Without a certificate of its own there is nothing to encrypt with: the key the library brings is known to everybody.
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    hideSTARTTLS: true,
    banner: 'Rapport',
    logger: false,
    size: largestMail,
    maxClients: atOnce,
    socketTimeout: idleMs,
    onRcptTo: ({ address }, { envelope }, callback) => mayCome(address, envelope.rcptTo.length, callback),
    onData: (stream, session, callback) => takeIn(stream, session, callback),
  });
  server.on('error', (error) => logger.warn(describeError(error), 'inbound mail'));

  // One recipient at a time: what is refused is refused for one, and what is done is done for one.
  const mayCome = callbackify(async (address: string, before: number): Promise<void> => {
    if (before > 0) throw answer(452, 'one recipient at a time');
    const known = await knows(address.toLowerCase()).catch(() => null);
    if (known === null) throw answer(451, 'try again later');
    if (!known) throw answer(550, 'there is no such address');
  });

  const takeIn = callbackify(async (stream: Readable & { sizeExceeded: boolean }, session: SMTPServerSession): Promise<void> => {
    try {
      await take(await readAll(stream, session));
    } catch (error) {
      if (error instanceof NotTaken) throw answer(error.code, error.message);
      logger.error(describeError(error), 'a mail could not be taken, and is asked for again');
      throw answer(451, 'try again later');
    }
  });

  const listening = server.listen(at.port, at.host);
  await once(listening, 'listening');
  const bound = listening.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : at.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function readAll(stream: Readable & { sizeExceeded: boolean }, { envelope, remoteAddress, hostNameAppearsAs }: SMTPServerSession): Promise<HandedOver> {
  const chunks: Buffer[] = [];
  // Read to its end even when it is too large: the answer comes after it.
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw new NotTaken(552, 'this mail is too large: write it on the page');
  const { mailFrom, rcptTo } = envelope;
  const sender = mailFrom === false ? '' : mailFrom.address;
  return { sender, recipient: (rcptTo[0]?.address ?? '').toLowerCase(), ip: remoteAddress, helo: hostNameAppearsAs, raw: Buffer.concat(chunks) };
}

function answer(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
