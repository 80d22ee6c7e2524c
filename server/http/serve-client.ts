import { readFileSync } from 'node:fs';
import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Env, Hono } from 'hono';

/** Serves the built client: hashed files for ever, compressed where the build left a compressed twin, and one page for all addresses. */
export function serveClient<E extends Env>(app: Hono<E>, directory: string): void {
  app.use(
    '/assets/*',
    serveStatic({
      root: directory,
      precompressed: true,
      onFound: (_, c) => {
        c.header('Cache-Control', 'public, max-age=31536000, immutable');
      },
    }),
  );
  // A file of an older build is gone: the page in its place would be read as a broken script.
  app.get('/assets/*', (c) => c.notFound());
  app.use(
    '/*',
    serveStatic({
      root: directory,
      index: 'none',
      onFound: (_, c) => {
        c.header('Cache-Control', 'no-cache');
      },
    }),
  );
  const page = readFileSync(path.join(directory, 'index.html'), 'utf8');
  app.get('/*', (c) => {
    c.header('Cache-Control', 'no-cache');
    return c.html(page);
  });
}
