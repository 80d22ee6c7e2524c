import { existsSync } from 'node:fs';
import { CannotGoOn } from './cannot-go-on.mjs';
import { inClone } from './clone.mjs';

// The first release with crypto.argon2.
const needed = [24, 7];

/** Whether a Node of this version can run Rapport. */
export function suits(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

/** The Node to run Rapport with: this one if it is new enough, else the one that npm brought. */
export function findNode() {
  if (suits(process.version)) return process.execPath;
  const machine = `${process.platform}-${process.arch}`;
  const brought = [`node-${machine}`, `node-bin-${machine}`]
    .map((name) => inClone('node_modules', name, 'bin', 'node'))
    .find(existsSync);
  if (brought) return brought;
  throw new CannotGoOn(
    `Rapport needs Node ${needed.join('.')} or newer. This is ${process.version}, and there is none to bring along ` +
      `for ${machine}: install one from https://nodejs.org, then start again.`,
  );
}
