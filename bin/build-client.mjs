import { existsSync, renameSync, rmSync } from 'node:fs';
import { CannotGoOn } from './cannot-go-on.mjs';
import { inClone } from './clone.mjs';
import { runQuietly, withNode } from './run.mjs';
import { fingerprint, isStamped, writeStamp } from './stamp.mjs';

const sources = ['web', 'core', 'document', 'contract', 'package-lock.json'];

/** Whether there is a client to build. */
export function hasClient() {
  return existsSync(inClone('web', 'vite.config.ts'));
}

/** Builds the client into dist/web, unless it is there already. */
export async function buildClient(node) {
  const wanted = fingerprint(sources.map((name) => inClone(name)));
  if (!hasClient() || isStamped(stampFile(), wanted)) return;
  process.stdout.write('Building the client.\n');
  // Built aside, so that a build that fails, or is cut short, leaves the earlier one as it was.
  const aside = inClone('dist', 'web.next');
  const vite = inClone('node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', 'web', '--outDir', aside, '--emptyOutDir', '--logLevel', 'warn'];
  const { code, printed } = await runQuietly(node, args, { env: { ...withNode(node), NODE_ENV: 'production' } });
  if (code !== 0) throw new CannotGoOn(`The client could not be built:\n${printed.trim()}`);
  const built = inClone('dist', 'web');
  rmSync(stampFile(), { force: true });
  rmSync(built, { recursive: true, force: true });
  renameSync(aside, built);
  writeStamp(stampFile(), wanted);
}

function stampFile() {
  return inClone('dist', 'web.stamp');
}