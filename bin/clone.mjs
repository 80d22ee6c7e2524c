// Everything in bin/ is plain JavaScript for Node 18 and later: it runs before the Node that Rapport needs is there.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory of this clone. */
export const clone = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A path inside the clone. */
export function inClone(...parts) {
  return path.join(clone, ...parts);
}
