import { existsSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import path from 'node:path';
import { serve as listen } from '@hono/node-server';
import { parseIntoClientConfig } from 'pg-connection-string';
import type { DNSResolver } from 'mailauth';
import type { Logger } from 'pino';
import { sessionOfToken } from '#server/auth/session.ts';
import { openTries } from '#server/auth/tries.ts';
import { deriveStarts } from '#server/book/derive-starts.ts';
import { openShelf } from '#server/book/shelf.ts';
import { addressOf } from '#server/config/address.ts';
import type { Settings } from '#server/config/settings.ts';
import type { Address } from '#server/database/connect.ts';
import { startEmbedded } from '#server/database/embedded/start.ts';
import { openDatabase } from '#server/database/open.ts';
import { openLog } from '#server/documents/log.ts';
import { makeApp } from '#server/http/app.ts';
import { tokenIn } from '#server/http/cookie.ts';
import { describeError } from '#server/http/log.ts';
import type { Parts } from '#server/http/asking.ts';
import { allowedOrigins } from '#server/http/origins.ts';
import { openInbound } from '#server/inbound/open-inbound.ts';
import { takeMailWith } from '#server/inbound/take-mail.ts';
import { openJobs } from '#server/jobs/open-jobs.ts';
import { worksOf } from '#server/jobs/works.ts';
import { openNews } from '#server/live/news.ts';
import { openLive } from '#server/live/open-live.ts';
import { openMailer } from '#server/mail/mailer.ts';
import { tellSender } from '#server/mail/tell-sender.ts';
import { openKeyRing } from '#server/seal/key-ring.ts';
import { masterKey } from '#server/seal/master-key.ts';

/** A running server. */
export type Running = {
  /** The address people open. */
  origin: string;
  /** Settles when it cannot go on: nothing can be saved any more. */
  failed: Promise<Error>;
  /** Where mail is listened for; null where it is not. */
  inboundPort: number | null;
  /** Works on every job that waits, until none does. */
  workOff(): Promise<void>;
  /** Lets requests under way finish, then stops everything it started. */
  stop(): Promise<void>;
};

/** What a test decides: the time it is, when jobs are worked on, and who is asked for names. */
export type Choices = { now: () => Date; worksOnItsOwn: boolean; resolver?: DNSResolver | undefined };
const usually: Choices = { now: () => new Date(), worksOnItsOwn: true };

/** Puts the server together: settings in, a listening server out. The one place where the parts meet. */
export async function serve(settings: Settings, logger: Logger, clientDirectory: string, { now, worksOnItsOwn, resolver }: Choices = usually): Promise<Running> {
  const mailer = openMailer(settings, logger);
  const database = await startDatabase(settings, logger);
  const undo: (() => Promise<void>)[] = [database.stop, async () => mailer?.close()];
  try {
    const keys = openKeyRing(await masterKey(settings.masterKey, settings.dataDirectory));
    const { reach, address, answers, close } = await openDatabase(database.owner, keys.databasePassword);
    undo.unshift(close);
    const corrected = await deriveStarts(reach);
    if (corrected > 0) logger.info({ pages: corrected, zoneData: process.versions.tz }, 'planned pages begin at other instants by the time zone data of this server');
    const news = await openNews(address, (error) => logger.warn(describeError(error), 'news'));
    undo.unshift(() => news.close());

    const log = openLog(address);
    undo.unshift(() => log.close());

    const server = await listenOn(settings);
    const origin = addressOf(settings, server.port);
    const origins = allowedOrigins(settings, server.port);
    const parts: Parts = { reach, keys, shelf: openShelf(), news, tries: openTries(), mailer, origin, settings, now };
    const app = makeApp({
      parts,
      logger,
      allowedOrigins: origins,
      trustedProxies: settings.trustedProxies,
      clientDirectory: existsSync(path.join(clientDirectory, 'index.html')) ? clientDirectory : null,
      ready: answers,
    });
    const session = (request: IncomingMessage) => sessionOfToken(reach, tokenIn(request.headers.cookie, origin));
    const live = openLive({ http: server.http, origins, session, reach, keys, log, news, logger });
    undo.unshift(server.close);
    undo.unshift(() => live.close());
    const jobs = await openJobs(address, worksOf(parts), logger);
    // Before the parts it works with are closed.
    undo.unshift(() => jobs.close());
    if (worksOnItsOwn) await jobs.begin();
    const inbound = settings.inbound && (await openInbound({ at: settings.inbound, logger, ...takeMailWith(parts, tellSender(parts), resolver) }));
    if (inbound) undo.unshift(() => inbound.close());
    server.answerWith(app.fetch);
    return { origin, inboundPort: inbound?.port ?? null, failed: database.failed, workOff: () => jobs.workOff(), stop: () => inOrder(undo) };
  } catch (error) {
    await inOrder(undo);
    throw error;
  }
}

/** The database of these settings: the one that comes along is started. */
export async function startDatabase(settings: Settings, logger: Logger) {
  if (settings.databaseUrl !== null) {
    const owner: Address = parseIntoClientConfig(settings.databaseUrl);
    return { owner, failed: new Promise<Error>(() => {}), stop: async () => {} };
  }
  const embedded = await startEmbedded({ dataDir: settings.dataDirectory, log: logger });
  const owner: Address = { host: embedded.socketDir, port: embedded.port, user: embedded.superuser, database: 'postgres' };
  return { owner, failed: embedded.failed, stop: () => embedded.stop() };
}

type Fetch = (request: Request, environment: never) => Response | Promise<Response>;

// The port is known before the app is made: links and the check of origins need it.
async function listenOn(settings: Settings) {
  let answer: Fetch = () => new Response('starting', { status: 503 });
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = listen(
      { fetch: (request, environment) => answer(request, environment as never), hostname: settings.host, port: settings.port },
      () => resolve(starting as Server),
    );
    starting.on('error', reject);
  });
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : settings.port,
    http: server,
    answerWith(fetch: Fetch) {
      answer = fetch;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

async function inOrder(steps: readonly (() => Promise<void>)[]): Promise<void> {
  for (const step of steps) await step();
}
