import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One short text for the content of all these files and directories; it changes when any of them does. */
export function fingerprint(roots) {
  const hash = createHash('sha256');
  for (const file of roots.flatMap(filesIn)) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Whether the stamp was made from this content. */
export function isStamped(stamp, content) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === content;
}

export function writeStamp(stamp, content) {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, content);
}

function filesIn(root) {
  if (!existsSync(root)) return [];
  if (statSync(root).isFile()) return [root];
  return readdirSync(root, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .flatMap((entry) => filesIn(path.join(root, entry.name)));
}
