import { EventEmitter, once } from 'node:events';
import type { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { callbackify } from 'node:util';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** A mail that came: between whom it was handed over, its bytes, and what they hold. */
export type Came = { from: string; to: string; raw: Buffer; email: Email; header: (name: string) => string };

/** How the listener answers: null takes the mail, a code refuses it, `hang-up` ends the connection once it has it. */
export type Answer = null | number | 'hang-up';

export type MailListener = Awaited<ReturnType<typeof openMailListener>>;

/** A mail server on loopback that keeps what it is given. */
export async function openMailListener() {
  const came: Came[] = [];
  const news = new EventEmitter();
  let answer: (to: string) => Answer = () => null;
  const refusal = (code: number) => Object.assign(new Error('no, said the test'), { responseCode: code });
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const code = answer(address);
      callback(typeof code === 'number' ? refusal(code) : null);
    },
    onData: (stream, session, callback) => take(stream, session, callback),
  });
  const take = callbackify(async (stream: Readable, { envelope }: SMTPServerSession): Promise<void> => {
    const to = envelope.rcptTo[0]?.address ?? '';
    came.push(await kept(stream, envelope.mailFrom === false ? '' : envelope.mailFrom.address, to));
    news.emit('came');
    if (answer(to) === 'hang-up') for (const socket of sockets) socket.destroy();
  });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  const sockets = new Set<Socket>();
  listening.on('connection', (socket: Socket) => sockets.add(socket));
  await once(listening, 'listening');
  const bound = listening.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    came,
    /** When so many have come, the last of them. */
    async cameSoMany(count: number): Promise<Came> {
      for (;;) {
        const last = came[count - 1];
        if (last) return last;
        await once(news, 'came');
      }
    },
    /** From now on it answers so. */
    answer: (how: typeof answer) => void (answer = how),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

async function kept(stream: Readable, from: string, to: string): Promise<Came> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const email = await PostalMime.parse(raw);
  const header = (name: string) => email.headers.find(({ key }) => key === name.toLowerCase())?.value ?? '';
  return { from, to, raw, email, header };
}
