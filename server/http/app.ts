import { randomUUID } from 'node:crypto';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { onError, ORPCError } from '@orpc/server';
import { Hono, type Context } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import { sessionOfToken } from '#server/auth/session.ts';
import type { Asking, Parts } from './asking.ts';
import { clientAddress } from './client-address.ts';
import { cookieFor, tokenIn } from './cookie.ts';
import { describeError } from './log.ts';
import { loggedPath } from './logged-path.ts';
import { router } from './router.ts';
import { calendarFeed } from './routes/calendar-feed.ts';
import { provider } from './routes/provider.ts';
import { unsubscribe } from './routes/unsubscribe.ts';
import { serveClient } from './serve-client.ts';

/** A thousand imported pages as JSON fit into this; anything larger is a mistake or an attack. */
const largestBody = 12 * 1024 * 1024;

export type AppOptions = {
  parts: Parts;
  logger: Logger;
  allowedOrigins: ReadonlySet<string>;
  trustedProxies: number;
  /** Where the built client lies; null serves the API alone. */
  clientDirectory: string | null;
  /** Whether the database answers and is migrated. */
  ready: () => Promise<boolean>;
};

export type Variables = { Variables: { requestId: string } };

/** The HTTP side: health, the API below `/api`, and the client. */
export function makeApp({ parts, logger, allowedOrigins, trustedProxies, clientDirectory, ready }: AppOptions): Hono<Variables> {
  const app = new Hono<Variables>();

  app.use(async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    const began = performance.now();
    await next();
    c.header('X-Request-Id', requestId);
    const ms = Math.round(performance.now() - began);
    logger.info({ requestId, method: c.req.method, path: loggedPath(c.req.path), status: c.res.status, ms }, 'answered');
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // Positions of menus and carets are set from script as style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
      },
      xFrameOptions: 'DENY',
      referrerPolicy: 'no-referrer',
      strictTransportSecurity: parts.origin.startsWith('https:') ? 'max-age=31536000' : false,
    }),
  );

  const askingOf = async (c: Context<Variables>): Promise<Asking> => {
    const cookies = c.req.header('cookie');
    const setCookie = (cookie: string) => c.header('Set-Cookie', cookie, { append: true });
    return {
      parts,
      session: await sessionOfToken(parts.reach, tokenIn(cookies, parts.origin)),
      requestId: c.get('requestId'),
      address: clientAddress(getConnInfo(c).remote.address, c.req.header('x-forwarded-for'), trustedProxies),
      userAgent: c.req.header('user-agent') ?? '',
      cookies,
      keepCookie: (token) => setCookie(cookieFor(token, parts.origin)),
      dropCookie: () => setCookie(cookieFor('', parts.origin)),
    };
  };

  app.get('/healthz', (c) => c.json({ status: 'alive' }));
  app.get('/readyz', async (c) => ((await ready()) ? c.json({ status: 'ready' }) : c.json({ status: 'not ready' }, 503)));

  const api = new OpenAPIHandler(router, {
    clientInterceptors: [
      onError((error, { context }) => {
        if (error instanceof ORPCError && error.status < 500) return;
        logger.error({ requestId: context.requestId, ...describeError(error) }, 'a request failed');
      }),
    ],
  });
  app.use('/api/*', async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && !allowedOrigins.has(origin)) return c.json({ code: 'FOREIGN_ORIGIN', status: 403 }, 403);
    return next();
  });
  app.use('/api/*', bodyLimit({ maxSize: largestBody, onError: (c) => c.json({ code: 'TOO_LARGE', status: 413 }, 413) }));
  app.use('/api/*', async (c) => {
    c.header('Cache-Control', 'no-store');
    const { matched, response } = await api.handle(c.req.raw, { prefix: '/api', context: await askingOf(c) });
    return matched ? c.newResponse(response.body, response) : c.json({ code: 'NOT_FOUND', status: 404 }, 404);
  });

  for (const add of [calendarFeed, unsubscribe, provider]) add(app, parts, { askingOf, logger });

  if (clientDirectory !== null) serveClient(app, clientDirectory);
  app.notFound((c) => c.json({ code: 'NOT_FOUND', status: 404 }, 404));
  app.onError((error, c) => {
    logger.error({ requestId: c.get('requestId'), ...describeError(error) }, 'a request failed');
    return c.json({ code: 'INTERNAL_SERVER_ERROR', status: 500, data: { reference: c.get('requestId') } }, 500);
  });
  return app;
}
